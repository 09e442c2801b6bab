using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads one event indicator of a feed's rows: each row is one event, which counts 1 where it has no number.</summary>
internal sealed class EventReading(
    EventMapping mapping, ColumnPlace? column, ColumnPlace date, ColumnPlace? known, FieldReading[] fields, EventAppender? appender, IndicatorTally tally, int asOf)
{
    private const int FixedParts = 5;

    private readonly double[] values = NoFields(fields.Length == 0 ? 0 : mapping.Indicator.Fields.Count);
    private readonly UInt128[] parts = new UInt128[FixedParts + fields.Length];
    private bool tellsContents;

    /// <summary>The column of its number; null: there is none.</summary>
    public ColumnPlace? Column => column;

    /// <summary>Whether the event has fields: they are read only when a row's turn comes, since texts are numbered as they come.</summary>
    public bool HasFields => fields.Length > 0;

    /// <summary>Reads the number in a cell of <see cref="Column"/>; the fault says why one cannot be read. Thread-safe.</summary>
    public bool TryParse(ReadOnlySpan<byte> cell, out double value, out string? fault)
    {
        fault = null;
        value = 1;
        if (mapping.Value!.IsMarkedMissing(cell)) return true;
        if (NumberCell.TryParse(cell, mapping.Scale, out value, out fault)) return !OutOfRange.Fault(mapping.Indicator, value, out fault);
        value = 1;
        return TextCell.IsBlank(cell);
    }

    /// <summary>Reads the numbers of rows whose fields were found, in a column of the file; a row whose number is at fault is to be read again.</summary>
    public void Parse(CsvFields fields, int column, RowBatch batch, int values, int from, int to)
    {
        ReadOnlySpan<int> places = batch.Fields;
        Span<int> companies = batch.Companies;
        Span<double> numbers = batch.Values[values];
        for (int i = from; i < to; i++)
        {
            if (companies[i] >= 0 && !TryParse(fields.Field(places[i], column), out numbers[i], out _)) companies[i] = RowBatch.ReadAgain;
        }
    }

    /// <summary>Says, before anything is appended, whether the feed has several files, so that rows without a key may come again.</summary>
    public void ExpectFiles(int count) => tellsContents = count > 1;

    public void BeginFile(int number) => appender?.BeginFile(number);

    /// <summary>Why the scan must stop because of what a field's column holds; null: it need not.</summary>
    public string? Fault(string feed) => fields.Select(field => field.Fault(feed)).FirstOrDefault(fault => fault is not null);

    /// <summary>
    /// Reads and appends the event of a row. One whose number, or whose key, cannot be read has happened all the same; a date that is no day leaves it
    /// without one.
    /// </summary>
    /// <returns>False: another file has the same row, and this one does not count.</returns>
    public bool Read(FeedRow row, bool hasKey)
    {
        double value = 1;
        string? fault = null;
        bool isRead = column is null || TryParse(row.Cell(column), out value, out fault);
        if (!isRead) row.Reject(column!, fault!);
        ReadFields(row);
        if (!row.Date.TryToDay(out int day, out string? coarse))
        {
            row.RejectDate(date, coarse!);
            return AppendWithoutDay(row);
        }

        UInt128 number = isRead ? EventContent.OfNumber(value) : EventContent.OfText(row.Cell(column!));
        UInt128 content = ContentOf(row.Company, row.Account, EventContent.OfNumber(day), EventContent.OfNumber(row.Known), number, row.Key);
        if (!isRead || !hasKey) return appender?.AppendUnread(row.Company, day, row.Known, row.Key, row.Source, content, values) ?? true;
        return Append(row.Company, day, value, row.Known, row.Key, content);
    }

    /// <summary>Appends the event of a row that cannot be read as a whole and whose date can.</summary>
    /// <param name="row">The row.</param>
    /// <param name="hasCells">Whether its other cells stand where they should.</param>
    /// <returns>As of <see cref="Read"/>.</returns>
    public bool AppendUnread(FeedRow row, bool hasCells)
    {
        if (hasCells) ReadFields(row);
        else ForgetFields(row);
        if (!row.Date.TryToDay(out int day, out _)) return AppendWithoutDay(row);
        UInt128 content = ContentOf(row.Company, row.Account, EventContent.OfNumber(day), TextOf(row, known), TextOf(row, column), row.Key);
        return appender?.AppendUnread(row.Company, day, row.Known, row.Key, row.Source, content, values) ?? true;
    }

    /// <summary>Appends the event of a row whose day is not known.</summary>
    /// <returns>As of <see cref="Read"/>.</returns>
    public bool AppendUndated(FeedRow row)
    {
        ForgetFields(row);
        return AppendWithoutDay(row);
    }

    private bool AppendWithoutDay(FeedRow row)
    {
        UInt128 content = ContentOf(row.Company, row.Account, TextOf(row, date), EventContent.OfNumber(row.Known), TextOf(row, column), row.Key);
        return appender?.AppendUnread(row.Company, null, row.Known, row.Key, row.Source, content) ?? true;
    }

    /// <summary>Appends an event of a sound row without fields.</summary>
    /// <returns>As of <see cref="Read"/>.</returns>
    public bool Append(int company, int account, int day, double value, int known, UInt128 key)
    {
        UInt128 content = ContentOf(company, account, EventContent.OfNumber(day), EventContent.OfNumber(known), EventContent.OfNumber(value), key);
        return Append(company, day, value, known, key, content);
    }

    private bool Append(int company, int day, double value, int known, UInt128 key, UInt128 content)
    {
        if (appender?.Append(company, day, value, known, key, content, values) == false) return false;
        tally.Add(company, day, day > asOf);
        return true;
    }

    private void ReadFields(FeedRow row)
    {
        for (int i = 0; i < fields.Length; i++) values[fields[i].Place] = fields[i].Read(row, out parts[FixedParts + i]);
    }

    /// <summary>Leaves the fields missing, and knows them by their text only.</summary>
    private void ForgetFields(FeedRow row)
    {
        values.AsSpan().Fill(double.NaN);
        for (int i = 0; i < fields.Length; i++) parts[FixedParts + i] = TextOf(row, fields[i].Column);
    }

    /// <summary>What an event without a key is known again by, where there are several files; else 0.</summary>
    private UInt128 ContentOf(int company, int account, UInt128 day, UInt128 known, UInt128 number, UInt128 key)
    {
        if (!tellsContents || key != 0 || appender is null) return 0;
        (parts[0], parts[1], parts[2], parts[3], parts[4]) = ((UInt128)(uint)company, (UInt128)(uint)account, day, known, number);
        return EventContent.Of(parts);
    }

    private static UInt128 TextOf(FeedRow row, ColumnPlace? column) => column is not null && row.Has(column) ? EventContent.OfText(row.Cell(column)) : 0;

    private static double[] NoFields(int count)
    {
        double[] values = new double[count];
        values.AsSpan().Fill(double.NaN);
        return values;
    }
}
