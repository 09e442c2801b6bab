using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// Appends the occurrences of one event to a panel, file by file in the order of the feed. Of several rows with one key the last one known counts, and those of
/// a later file replace those of an earlier one. Nothing is allocated for an event beyond the panel itself. Use one writer on one thread at a time; those of
/// different indicators may be used side by side.
/// </summary>
public sealed class EventWriter
{
    private const int FirstHash = TextPool.Missing - 1;

    private readonly PanelBuilder panel;
    private readonly double[] fields;
    private readonly Dictionary<UInt128, int>?[] hashes;
    private Dictionary<string, UInt128>? keys;

    internal EventWriter(PanelBuilder panel, EventAppender appender)
    {
        this.panel = panel;
        Appender = appender;
        fields = new double[Indicator.Fields.Count];
        hashes = new Dictionary<UInt128, int>?[fields.Length];
    }

    /// <summary>The event.</summary>
    public Indicator Indicator => Appender.Indicator;

    internal EventAppender Appender { get; }

    /// <summary>Begins a file of the feed. Rows appended before any file are of the file 0.</summary>
    /// <param name="number">The number of the file, from 0 in the order of the feed; not below that of the file before.</param>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void BeginFile(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        panel.ThrowIfBuilt();
        Appender.BeginFile(number);
    }

    /// <summary>Appends an occurrence.</summary>
    /// <param name="row">The company.</param>
    /// <param name="day">The day it happened.</param>
    /// <param name="value">Its number, finite; 1 for an event that has none.</param>
    /// <param name="known">The date on which it became known; null for its day plus the indicator's lag.</param>
    /// <param name="key">A number of 128 bits for its key, such as a hash of the case number; 0 for an event without one.</param>
    /// <param name="content">For an event without a key a hash of its whole row, by which a copy of it in another file is dropped; 0 to drop none.</param>
    /// <param name="fields">A value for each field of the indicator, in their order; empty if all are missing.</param>
    /// <param name="isApproximate">Whether the number is only about right (近200人): what is computed from it is then marked in evidence.</param>
    /// <returns>Whether it was added; false for a copy of a row of another file.</returns>
    /// <exception cref="ArgumentException">
    /// The row is of another panel, the number is not finite or outside of the indicator's range, or there is not one value of its type for each field.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public bool Append(
        PanelRow row,
        LocalDate day,
        double value = 1,
        LocalDate? known = null,
        UInt128 key = default,
        UInt128 content = default,
        ReadOnlySpan<CellValue> fields = default,
        bool isApproximate = false)
    {
        int index = panel.IndexOf(row, nameof(row));
        Check(value, nameof(value));
        bool isAdded = Appender.Append(index, DayNumber.Of(day), value, MeasureAppender.KnownDayOf(known), key, content, Stored(fields));
        if (isAdded && isApproximate) Appender.MarkApproximate();
        return isAdded;
    }

    /// <summary>Appends an occurrence whose row could not be read: it has happened all the same.</summary>
    /// <param name="row">The company.</param>
    /// <param name="day">The day it happened, if only its number could not be read; null if the day could not be read either.</param>
    /// <param name="source">The row, as reasons name it.</param>
    /// <param name="known">The date on which it became known; null for its day plus the indicator's lag, and at once without a day.</param>
    /// <param name="key">As for an occurrence that could be read.</param>
    /// <param name="content">As for an occurrence that could be read, with unreadable cells by their text.</param>
    /// <param name="fields">As for an occurrence that could be read; not used without a day.</param>
    /// <returns>Whether it was added; false for a copy of a row of another file.</returns>
    /// <exception cref="ArgumentException">The row is of another panel, or there is not one value of its type for each field.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public bool AppendUnread(
        PanelRow row, LocalDate? day, UnreadRow source, LocalDate? known = null, UInt128 key = default, UInt128 content = default, ReadOnlySpan<CellValue> fields = default)
    {
        int index = panel.IndexOf(row, nameof(row));
        ArgumentNullException.ThrowIfNull(source);
        return Appender.AppendUnread(index, day is { } date ? DayNumber.Of(date) : null, MeasureAppender.KnownDayOf(known), key, source, content, Stored(fields));
    }

    /// <summary>Appends many occurrences without keys and fields; see <see cref="PanelBuilder.AppendEvents"/>.</summary>
    internal void Append(ReadOnlySpan<int> rows, ReadOnlySpan<LocalDate> days, ReadOnlySpan<double> values, ReadOnlySpan<LocalDate> known)
    {
        panel.ThrowIfBuilt();
        CheckLength(rows.Length, days.Length, nameof(days));
        if (!values.IsEmpty) CheckLength(rows.Length, values.Length, nameof(values));
        if (!known.IsEmpty) CheckLength(rows.Length, known.Length, nameof(known));
        foreach (int row in rows)
        {
            if ((uint)row >= (uint)panel.Companies.Count) throw new ArgumentOutOfRangeException(nameof(rows), row, $"The panel has {panel.Companies.Count} companies.");
        }

        foreach (double value in values) Check(value, nameof(values));
        Appender.Expect(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            int day = DayNumber.Of(days[i]), knownDay = known.IsEmpty ? EventAppender.UsualKnown : DayNumber.Of(known[i]);
            Appender.Append(rows[i], day, values.IsEmpty ? 1 : values[i], knownDay, key: default);
        }
    }

    private void Check(double value, string parameter)
    {
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(parameter, value, $"'{Indicator.Id}' needs a finite number.");
        if (!Indicator.Range.Contains(value)) throw new ArgumentOutOfRangeException(parameter, value, $"'{Indicator.Id}' is within {Indicator.Range}.");
    }

    private static void CheckLength(int rows, int length, string parameter)
    {
        if (length != rows) throw new ArgumentException($"There are {rows} rows; found {length}.", parameter);
    }

    /// <summary>Returns the number that stands for a key; equal keys have one.</summary>
    internal UInt128 NumberOf(string key)
    {
        if ((keys ??= new Dictionary<string, UInt128>(StringComparer.Ordinal)).TryGetValue(key, out UInt128 number)) return number;
        keys.Add(key, number = (UInt128)keys.Count + 1);
        return number;
    }

    /// <summary>Returns the values of fields in the order of the indicator.</summary>
    internal CellValue[] InOrder(IReadOnlyDictionary<string, CellValue> given, string parameter)
    {
        CellValue[] values = new CellValue[Indicator.Fields.Count];
        foreach ((string name, CellValue value) in given)
        {
            int place = Indicator.FieldOf(name);
            if (place < 0)
            {
                Message? advice = Suggestion.Advice(name, Indicator.Fields.Select(field => field.Name));
                throw new ArgumentException($"'{Indicator.Id}' has no field '{name}'{advice?.ToString() ?? "."}", parameter);
            }

            values[place] = value;
        }

        return values;
    }

    /// <summary>Returns the values of fields as the panel stores them: texts as codes, hashes as codes below those of texts, flags as 1 and 0.</summary>
    private ReadOnlySpan<double> Stored(ReadOnlySpan<CellValue> values)
    {
        if (values.IsEmpty) return default;
        if (values.Length != fields.Length) throw new ArgumentException($"'{Indicator.Id}' has {fields.Length} fields; found {values.Length} values.", nameof(fields));
        for (int field = 0; field < fields.Length; field++) fields[field] = Stored(field, values[field]);
        return fields;
    }

    private double Stored(int field, CellValue value)
    {
        if (value.IsMissing) return double.NaN;
        switch (Indicator.Fields[field].Type)
        {
            case EventFieldType.Text when value.Text is { } text:
                return panel.Texts.Add(text);
            case EventFieldType.Text when value.IsHash:
                return CodeOf(hashes[field] ??= [], value.Hash);
            case EventFieldType.Number when value.Number is not null:
            case EventFieldType.Flag when value.Flag is not null:
                return value.Stored;
            default:
                throw new ArgumentException($"The field '{Indicator.Fields[field].Name}' of '{Indicator.Id}' is a {Indicator.Fields[field].Type.Word()}; found {value}.", nameof(fields));
        }
    }

    private static int CodeOf(Dictionary<UInt128, int> hashed, UInt128 hash)
    {
        if (hashed.TryGetValue(hash, out int code)) return code;
        hashed.Add(hash, code = FirstHash - hashed.Count);
        return code;
    }
}
