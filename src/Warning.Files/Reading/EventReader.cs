using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Parses and appends one event indicator of a feed's rows: each row is one event, which counts 1 where it has no number. <see cref="Read"/> is the
/// general lane; <see cref="ParseColumn"/> and <see cref="Append"/> are the fast one, for sound rows without fields.
/// </summary>
internal sealed class EventReader(
    EventMapping mapping, ColumnPlace? column, ColumnPlace date, ColumnPlace? known, FieldReader[] fields, EventWriter? writer, IndicatorTally tally, int asOf)
{
    private const int FixedParts = 5;

    private readonly CellValue[] values = new CellValue[fields.Length == 0 ? 0 : mapping.Indicator.Fields.Count];
    private readonly UInt128[] parts = new UInt128[FixedParts + fields.Length];
    private bool tellsContents;

    /// <summary>Whether the event has fields: they are read only when a row's turn comes, since texts are numbered as they come.</summary>
    public bool HasFields => fields.Length > 0;

    /// <summary>Parses the number in a cell; the fault says why it cannot be read, and is null where only its range is at fault. Thread-safe.</summary>
    public bool TryParse(ReadOnlySpan<byte> cell, NumberForm form, out double value, out bool isApproximate, out Message? fault)
    {
        fault = null;
        isApproximate = false;
        value = 1;
        if (mapping.Value!.IsMarkedMissing(cell)) return true;
        if (NumberCell.TryParse(cell, form, out value, out isApproximate, out fault)) return !OutOfRange.Holds(mapping.Indicator, value);
        value = 1;
        return TextCell.IsBlank(cell);
    }

    /// <summary>
    /// Parses the numbers of rows whose fields were found; each is 1 without a column. A row at fault, or with a number that is only about right, is left to
    /// the general lane.
    /// </summary>
    /// <param name="fields">The fields.</param>
    /// <param name="found">Where the mapped columns stand in the file.</param>
    /// <param name="batch">The rows.</param>
    /// <param name="values">The number of the batch's column of values.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row after the last one.</param>
    public void ParseColumn(CsvFields fields, FilePlaces found, RowBatch batch, int values, int from, int to)
    {
        Span<double> numbers = batch.Values[values];
        if (column is null)
        {
            numbers[from..to].Fill(1);
            return;
        }

        ReadOnlySpan<int> places = batch.Fields;
        Span<int> companies = batch.Companies;
        int index = found[column];
        NumberForm form = found.FormOf(column);
        for (int i = from; i < to; i++)
        {
            if (companies[i] >= 0 && (!TryParse(fields.Field(places[i], index), form, out numbers[i], out bool isApproximate, out _) || isApproximate))
                companies[i] = RowBatch.ReadAgain;
        }
    }

    /// <summary>Says, before anything is appended, whether the feed has several files, so that rows without a key may come again.</summary>
    public void ExpectFiles(int count) => tellsContents = count > 1;

    public void BeginFile(int number) => writer?.BeginFile(number);

    /// <summary>Why the scan must stop because of what a field's column holds; null: it need not.</summary>
    public Message? Fault(string feed) => fields.Select(field => field.Fault(feed)).FirstOrDefault(fault => fault is not null);

    /// <summary>
    /// Parses and appends the event of a row. One whose number, or whose key, cannot be read has happened all the same; a date that is no day leaves
    /// it without one.
    /// </summary>
    /// <returns>False: another file has the same row, and this one does not count.</returns>
    public bool Read(FeedRow row, bool hasKey)
    {
        double value = 1;
        Message? fault = column is null ? null : row.CellFault(column);
        bool isApproximate = false;
        bool isRead = column is null || (fault is null && TryParse(row.Cell(column), row.FormOf(column), out value, out isApproximate, out fault));
        if (!isRead) row.Reject(column!, fault, mapping.Indicator.Range, value);
        ReadFields(row);
        if (!row.Date.TryToDay(out _, out Message? coarse))
        {
            row.RejectDate(date, coarse!);
            return AppendWithoutDay(row);
        }

        if (isRead && hasKey) return Append(row, value, isApproximate);
        return AppendUnread(row, EventContent.OfDay(row.Known), isRead ? EventContent.OfNumber(value) : EventContent.OfText(row.Cell(column!)));
    }

    /// <summary>Appends the event of a row in which nothing is at fault.</summary>
    /// <param name="row">The row, whose date is a day.</param>
    /// <param name="value">The event's number.</param>
    /// <param name="isApproximate">Whether it is only about right.</param>
    /// <returns>As of <see cref="Read"/>.</returns>
    public bool Append(FeedRow row, double value, bool isApproximate = false)
    {
        LocalDate day = row.Date.FirstDay;
        UInt128 content = ContentOf(row, EventContent.OfDay(day), EventContent.OfDay(row.Known), EventContent.OfNumber(value));
        if (writer?.Append(row.PanelRow, day, value, row.Known, row.Key, content, values, isApproximate) == false) return false;
        tally.Add(row.Company, CalendarPeriod.Of(Cadence.Daily, day), row.Date.First > asOf);
        return true;
    }

    /// <summary>Appends the event of a row that cannot be read as a whole and whose date can.</summary>
    /// <param name="row">The row.</param>
    /// <param name="hasCells">Whether its other cells stand where they should.</param>
    /// <returns>As of <see cref="Read"/>.</returns>
    public bool AppendUnread(FeedRow row, bool hasCells)
    {
        if (hasCells) ReadFields(row);
        else ForgetFields(row);
        return row.Date.TryToDay(out _, out _) ? AppendUnread(row, TextOf(row, known), TextOf(row, column)) : AppendWithoutDay(row);
    }

    /// <summary>Appends the event of a row whose day is not known.</summary>
    /// <returns>As of <see cref="Read"/>.</returns>
    public bool AppendUndated(FeedRow row)
    {
        ForgetFields(row);
        return AppendWithoutDay(row);
    }

    /// <summary>Appends the event of a row that broke the program: without its day and fields, and not known again in another file.</summary>
    public void AppendBroken(FeedRow row) => writer?.AppendUnread(row.PanelRow, null, row.Source, row.Known, row.Key, 0);

    private bool AppendUnread(FeedRow row, UInt128 known, UInt128 number) => writer?.AppendUnread(
        row.PanelRow, row.Date.FirstDay, row.Source, row.Known, row.Key, ContentOf(row, EventContent.OfDay(row.Date.FirstDay), known, number), values) ?? true;

    private bool AppendWithoutDay(FeedRow row)
    {
        UInt128 content = ContentOf(row, TextOf(row, date), EventContent.OfDay(row.Known), TextOf(row, column));
        return writer?.AppendUnread(row.PanelRow, null, row.Source, row.Known, row.Key, content) ?? true;
    }

    private void ReadFields(FeedRow row)
    {
        for (int i = 0; i < fields.Length; i++) values[fields[i].Place] = fields[i].Read(row, out parts[FixedParts + i]);
    }

    /// <summary>Leaves the fields missing, and knows them by their text only.</summary>
    private void ForgetFields(FeedRow row)
    {
        values.AsSpan().Clear();
        for (int i = 0; i < fields.Length; i++) parts[FixedParts + i] = TextOf(row, fields[i].Column);
    }

    /// <summary>What an event without a key is known again by, where there are several files; else 0.</summary>
    private UInt128 ContentOf(FeedRow row, UInt128 day, UInt128 known, UInt128 number)
    {
        if (!tellsContents || row.Key != 0 || writer is null) return 0;
        (parts[0], parts[1], parts[2], parts[3], parts[4]) = ((UInt128)(uint)row.Company, (UInt128)(uint)row.Account, day, known, number);
        return EventContent.Of(parts);
    }

    private static UInt128 TextOf(FeedRow row, ColumnPlace? column) => column is not null && row.Has(column) ? EventContent.OfText(row.Cell(column)) : 0;
}
