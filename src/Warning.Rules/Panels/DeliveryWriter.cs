using System.Collections.ObjectModel;
using System.Runtime.InteropServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Writes what was appended of the indicators of one feed. Keys of events are numbered anew, since only their being equal matters, and of fields that are
/// hashes there are only numbers in the panel.
/// </summary>
internal sealed class DeliveryWriter(BinaryWriter output, TextPool texts)
{
    private readonly Dictionary<string, int> files = new(StringComparer.Ordinal);

    /// <summary>Writes how a delivery begins.</summary>
    public void Begin(byte[] companies, int indicators)
    {
        output.Write(DeliveryBytes.Mark);
        output.Write(companies);
        output.Write(indicators);
    }

    /// <summary>Writes an indicator; a null appender is one of which nothing was to be held.</summary>
    public void Write(Indicator indicator, MeasureAppender? measure, EventAppender? happening, AttributeAppender? attribute)
    {
        output.Write(DeliveryBytes.TextOf(indicator));
        output.Write(measure is not null || happening is not null || attribute is not null);
        if (measure is not null) Write(measure);
        if (happening is not null) Write(happening);
        if (attribute is not null) Write(attribute);
    }

    /// <summary>Writes the rows of the feed whose date could not be read.</summary>
    /// <param name="undated">The rows; null: there are none.</param>
    /// <param name="idOf">The id of an indicator.</param>
    public void Write(UndatedRows? undated, Func<int, string> idOf)
    {
        output.Write(undated?.All.Count ?? 0);
        foreach ((int row, int known, int indicator, UnreadRow source) in undated?.All ?? [])
        {
            output.Write(row);
            output.Write(known);
            output.Write(indicator == UndatedRows.AllIndicators ? "" : idOf(indicator));
            Write(source);
        }
    }

    private void Write(MeasureAppender measure)
    {
        output.Write((byte)measure.Combine);
        output.Write(measure.AsOf);
        output.Write(measure.OldestOrdinal);
        output.Write(measure.EarliestToCome);
        output.Write(measure.EarliestUnheldToCome);
        output.Write(measure.Columns.Count);
        foreach ((int ordinal, MeasureColumn column) in measure.Columns)
        {
            output.Write(ordinal);
            output.Write(column.LatestKnown);
            PackedColumn.Write(output, column.Values);
            WriteOptional(column.KnownDays);
            PackedIntegers? files = column.FileNumbers;
            output.Write(files is null ? column.FileOf(0) : 0);
            WriteOptional(files);
        }

        output.Write(measure.Earlier.Count);
        foreach ((MeasureAppender.Revision revision, MeasureEntry entry) in measure.Earlier)
        {
            Write(revision);
            output.Write(entry.Value);
            output.Write(entry.File);
        }

        output.Write(measure.UnreadRows.Count);
        foreach ((MeasureAppender.Revision revision, UnreadRow source) in measure.UnreadRows)
        {
            Write(revision);
            Write(source);
        }

        output.Write(measure.UnreadCells.Count);
        foreach ((int row, int ordinal) in measure.UnreadCells)
        {
            output.Write(row);
            output.Write(ordinal);
        }

        (MeasureAppender.Revision Cell, int File)[] approximate = [.. measure.ApproximateValues()];
        output.Write(approximate.Length);
        foreach ((MeasureAppender.Revision cell, int file) in approximate)
        {
            Write(cell);
            output.Write(file);
        }

        output.Write(measure.OlderPeriods.Count);
        foreach ((int ordinal, int known) in measure.OlderPeriods)
        {
            output.Write(ordinal);
            output.Write(known);
        }

        output.Write(measure.EarliestUnheldValue);
        WriteOptional(measure.NewestUnheld);
    }

    private void Write(EventAppender happening)
    {
        ReadOnlySpan<EventAppender.Occurrence> rows = happening.Rows;
        Dictionary<UInt128, int> keys = new() { [0] = 0 };
        int[] column = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++) column[i] = rows[i].Row;
        PackedColumn.Write(output, column);
        for (int i = 0; i < rows.Length; i++) column[i] = rows[i].Day;
        PackedColumn.Write(output, column);
        for (int i = 0; i < rows.Length; i++) column[i] = rows[i].Known;
        PackedColumn.Write(output, column);
        for (int i = 0; i < rows.Length; i++) column[i] = rows[i].File;
        PackedColumn.Write(output, column);
        for (int i = 0; i < rows.Length; i++) column[i] = rows[i].Unread;
        PackedColumn.Write(output, column);
        for (int i = 0; i < rows.Length; i++) column[i] = NumberOf(rows[i].Key, keys);
        PackedColumn.Write(output, column);
        double[] values = new double[rows.Length];
        for (int i = 0; i < rows.Length; i++) values[i] = rows[i].Value;
        PackedColumn.Write(output, values);

        output.Write(happening.Undated.Count);
        foreach (EventAppender.UndatedOccurrence one in happening.Undated)
        {
            output.Write(one.Row);
            output.Write(one.Known);
            output.Write(one.File);
            output.Write(one.Unread);
            output.Write(NumberOf(one.Key, keys));
        }

        output.Write(happening.UnreadRows.Count);
        foreach (UnreadRow source in happening.UnreadRows) Write(source);
        PackedColumn.Write(output, [.. (happening.Approximate ?? ReadOnlySet<int>.Empty).Order()]);
        output.Write(happening.HasFields);
        for (int field = 0; happening.HasFields && field < happening.Indicator.Fields.Count; field++)
        {
            double[] numbers = [.. happening.Field(field)];
            if (happening.Indicator.Fields[field].Type == EventFieldType.Text) WriteTexts(numbers);
            else PackedColumn.Write(output, numbers);
        }
    }

    private void Write(AttributeAppender attribute)
    {
        bool areTexts = attribute.Indicator.Type == AttributeType.Text;
        output.Write(attribute.Values is not null);
        if (attribute.Values is { } timeless) WriteValues(timeless, areTexts);
        int[] column = new int[attribute.Dated.Count];
        int next = 0;
        foreach ((int row, _, _) in attribute.Dated.Keys) column[next++] = row;
        PackedColumn.Write(output, column);
        next = 0;
        foreach ((_, int day, _) in attribute.Dated.Keys) column[next++] = day;
        PackedColumn.Write(output, column);
        next = 0;
        foreach ((_, _, int known) in attribute.Dated.Keys) column[next++] = known;
        PackedColumn.Write(output, column);
        next = 0;
        foreach (AttributeEntry entry in attribute.Dated.Values) column[next++] = entry.File;
        PackedColumn.Write(output, column);
        WriteValues([.. attribute.Dated.Values.Select(entry => entry.Value)], areTexts);
        output.Write(attribute.UnreadRows.Count);
        foreach (((int row, int? day), UnreadRow source) in attribute.UnreadRows)
        {
            output.Write(row);
            output.Write(day is not null);
            output.Write(day ?? 0);
            Write(source);
        }
    }

    private void WriteValues(double[] values, bool areTexts)
    {
        if (areTexts) WriteTexts((double[])values.Clone());
        else PackedColumn.Write(output, values);
    }

    /// <summary>Writes texts, each once, and which of them each value is. Hashes and what is missing stay the numbers that they are.</summary>
    private void WriteTexts(double[] codes)
    {
        Dictionary<int, int> numbers = [];
        List<string> named = [];
        for (int i = 0; i < codes.Length; i++)
        {
            // What could not be read, and what is missing, is no number.
            if (double.IsNaN(codes[i]) || codes[i] < 0) continue;
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (int)codes[i], out bool exists);
            if (!exists)
            {
                number = named.Count;
                named.Add(texts[(int)codes[i]]);
            }

            codes[i] = number;
        }

        output.Write(named.Count);
        foreach (string text in named) output.Write(text);
        PackedColumn.Write(output, codes);
    }

    private void Write(MeasureAppender.Revision revision)
    {
        output.Write(revision.Row);
        output.Write(revision.Ordinal);
        output.Write(revision.Known);
    }

    private void Write(UnreadRow source)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(files, source.File, out bool exists);
        if (!exists) number = files.Count - 1;
        output.Write(number);
        if (!exists) output.Write(source.File);
        output.Write(source.Row);
    }

    private void WriteOptional(PackedIntegers? values)
    {
        output.Write(values is not null);
        if (values is not null) PackedColumn.Write(output, values);
    }

    private void WriteOptional(int[]? values)
    {
        output.Write(values is not null);
        if (values is not null) PackedColumn.Write(output, values);
    }

    private static int NumberOf(UInt128 key, Dictionary<UInt128, int> keys)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(keys, key, out bool exists);
        if (!exists) number = keys.Count - 1;
        return number;
    }
}
