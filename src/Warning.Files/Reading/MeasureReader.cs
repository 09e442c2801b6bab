using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Parses and appends one measure of a feed's rows; a bad cell rejects that cell only. <see cref="Read"/> is the general lane;
/// <see cref="ParseColumn"/>, <see cref="Append(RowBatch, int, int, int, List{ValueTuple{int, int}})"/> and <see cref="Settle(FeedRow, RowBatch, int)"/> are
/// the fast one, for many sound rows at a time.
/// </summary>
internal sealed class MeasureReader(
    int number, int cadenceNumber, MeasureMapping mapping, ColumnPlace column, ColumnPlace date, MeasureWriter writer, IndicatorTally tally, ReadingContext context)
{
    private readonly Cadence cadence = mapping.Indicator.Cadence;
    private readonly bool hasRange = mapping.Indicator.Range.IsBounded;
    private readonly bool hasMarkers = mapping.Cell.Missing.Count > 0;
    private readonly CalendarPeriod latest = CalendarPeriod.Of(mapping.Indicator.Cadence, context.AsOfDate);

    // Rows of which only the sum, or the greatest, must be in the measure's range.
    private readonly bool joins = mapping.Combine != Combine.Error && mapping.Indicator.Range.IsBounded;
    private readonly Dictionary<(int Company, CalendarPeriod Period, LocalDate? Known), (long Place, string File, long Line, string Column, byte[] Cell)> outOfRange = [];

    // What became of each row of a batch.
    private AppendResult[] results = [];

    // Of each date of a batch how many numbers were added, and the first row of each.
    private int[] counts = [];
    private readonly List<int> firsts = [];

    /// <summary>Its column.</summary>
    public ColumnPlace Column => column;

    /// <summary>Its number among the feed's measures.</summary>
    public int Number => number;

    /// <summary>The records of several rows whose place the current file took, each with whether it repeats them.</summary>
    public IEnumerable<ReplacedRecord> ReplacedRecords => writer.ReplacedRecords;

    /// <summary>Says, before anything is appended, that rows come company by company.</summary>
    public void ExpectByCompany() => writer.ExpectByCompany();

    /// <summary>Begins with a file of the feed.</summary>
    public void BeginFile(int number) => writer.BeginFile(number);

    /// <summary>Says, after the last row, that nothing more comes.</summary>
    public void Complete() => writer.Complete();

    /// <summary>Whether a date is fine enough. Thread-safe.</summary>
    public bool IsFineEnough(CellDate date) => date.TryToPeriod(cadence, out _, out _);

    /// <summary>Parses a cell. Thread-safe.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="form">How numbers of its column are read in its file.</param>
    /// <param name="value">Its number, also where only its range is at fault; NaN where it is blank, marked missing or cannot be read.</param>
    /// <param name="isApproximate">Whether it is only about right.</param>
    /// <param name="fault">Why it cannot be read; null where it can, and where only its range is at fault.</param>
    public bool TryParse(ReadOnlySpan<byte> cell, NumberForm form, out double value, out bool isApproximate, out Message? fault)
    {
        bool isMarked = hasMarkers && mapping.Cell.IsMarkedMissing(cell);
        isApproximate = false;
        fault = null;
        if (!isMarked && NumberCell.TryParse(cell, form, out value, out isApproximate, out fault))
            return !hasRange || !OutOfRange.Holds(mapping.Indicator, value);
        value = double.NaN;
        return isMarked || TextCell.IsBlank(cell);
    }

    /// <summary>
    /// Parses the cells of rows whose fields were found. A row at fault, or with a number that is only about right, is left to the general lane.
    /// </summary>
    /// <param name="fields">The fields.</param>
    /// <param name="found">Where the mapped columns stand in the file.</param>
    /// <param name="batch">The rows.</param>
    /// <param name="values">The number of the batch's column of values.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row after the last one.</param>
    public void ParseColumn(CsvFields fields, FilePlaces found, RowBatch batch, int values, int from, int to)
    {
        ReadOnlySpan<int> places = batch.Fields;
        Span<int> companies = batch.Companies;
        Span<double> numbers = batch.Values[values];
        int index = found[column];
        NumberForm form = found.FormOf(column);

        // Most cells are whole numbers of the range, which need nothing else than their digits.
        int longest = !hasMarkers && form is { Scale: 1, Fault: null } && mapping.Indicator.Range.Contains(0) ? sizeof(ulong) : 0;
        uint most = (uint)Math.Min(mapping.Indicator.Range.High, uint.MaxValue);
        bool hasBlanks = false;
        for (int i = from; i < to; i++)
        {
            ulong word = fields.Word(places[i], index, out int length);
            if ((uint)(length - 1) < (uint)longest && EightDigits.TryParse(word, length, out uint number) && number <= most) numbers[i] = number;
            else if (TryParse(fields.Field(places[i], index), form, out numbers[i], out bool isAbout, out _) && !isAbout) hasBlanks |= double.IsNaN(numbers[i]);
            else if (companies[i] >= 0) companies[i] = RowBatch.ReadAgain;
        }

        batch.HasBlanks[values] |= hasBlanks;
    }

    /// <summary>Parses and appends the measure of a row in which anything may be at fault.</summary>
    public AppendResult Read(FeedRow row)
    {
        if (!row.Date.TryToPeriod(cadence, out CalendarPeriod period, out Message? coarse))
        {
            row.RejectDate(date, coarse!);
            row.AddUndated(row.Known, mapping.Indicator.Id);
            return AppendResult.Nothing;
        }

        double value = double.NaN;
        bool isApproximate = false;
        Message? fault = row.CellFault(column);
        if (fault is null && (TryParse(row.Cell(column), row.FormOf(column), out value, out isApproximate, out fault) || (joins && !double.IsNaN(value))))
        {
            // A row without a number is no observation, but the company is not absent from the period.
            AppendResult result = writer.Append(row.PanelRow, period, double.IsNaN(value) ? null : value, row.Known, row.Account, isApproximate);
            return double.IsNaN(value) ? AppendResult.Nothing : Settle(row, period, result);
        }

        row.Reject(column, fault, mapping.Indicator.Range, value);
        writer.AppendUnread(row.PanelRow, period, row.Source, row.Known, row.Account);
        return AppendResult.Nothing;
    }

    /// <summary>
    /// Appends the numbers of sound rows, and counts those that are the first of their cell. The others are left to be settled with the other measures of their
    /// rows.
    /// </summary>
    /// <param name="batch">The rows.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row after the last one.</param>
    /// <param name="column">The number of the batch's column of values.</param>
    /// <param name="left">Takes the numbers of the rows that are left.</param>
    public void Append(RowBatch batch, int from, int to, int column, List<(int Row, int Measure)> left)
    {
        if (from == to) return;
        if (results.Length < to) Array.Resize(ref results, batch.Companies.Length);
        int count = to - from;
        ReadOnlySpan<int> companies = batch.Companies.AsSpan(from, count);
        ReadOnlySpan<CalendarPeriod> periods = batch.Periods[cadenceNumber].AsSpan(from, count);
        ReadOnlySpan<double> values = batch.Values[column].AsSpan(from, count);
        Span<AppendResult> effects = results.AsSpan(from, count);
        writer.Append(
            companies, periods, values, effects,
            batch.Known.Length > 0 ? batch.Known.AsSpan(from, count) : default,
            batch.Accounts.Length > 0 ? batch.Accounts.AsSpan(from, count) : default);

        // Mostly each row adds a number, so that all measures of the feed count the same.
        if (!batch.HasBlanks[column] && !effects.ContainsAnyExcept(AppendResult.Added))
        {
            batch.SumUp(from, to);
            foreach (int first in batch.Firsts) tally.Add(batch.CountOf(batch.Dates[first]), batch.Periods[cadenceNumber][first]);
            foreach (int company in batch.Named) tally.Mark(company);
            return;
        }

        if (this.counts.Length < batch.DateCount) Array.Resize(ref this.counts, batch.DateCount);
        Span<int> counts = this.counts;
        ReadOnlySpan<int> dates = batch.Dates.AsSpan(from, count);
        int last = -1;
        for (int i = 0; i < count; i++)
        {
            int company = companies[i];
            if (company < 0 || double.IsNaN(values[i])) continue;
            if (effects[i] != AppendResult.Added)
            {
                left.Add((from + i, number));
                continue;
            }

            // A batch has many rows of few dates.
            if (counts[dates[i]]++ == 0) firsts.Add(i);
            if (company != last) tally.Mark(last = company);
        }

        foreach (int first in firsts)
        {
            tally.Add(counts[dates[first]], periods[first]);
            counts[dates[first]] = 0;
        }

        firsts.Clear();
    }

    /// <summary>Settles a row that is left: rejects or counts it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="batch">The batch in which its number was appended.</param>
    /// <param name="number">Its number in the batch.</param>
    /// <returns>The effect of its number.</returns>
    public AppendResult Settle(FeedRow row, RowBatch batch, int number) => Settle(row, batch.Periods[cadenceNumber][number], results[number]);

    /// <summary>Returns whether the row has nothing in the measure's cell.</summary>
    public bool IsBlank(FeedRow row) => row.CellFault(column) is null && (TextCell.IsBlank(row.Cell(column)) || mapping.Cell.IsMarkedMissing(row.Cell(column)));

    /// <summary>Appends a row without a number: no observation, but the company is not absent from the period.</summary>
    public void AppendBlank(BlankRow row, CellDate date)
    {
        if (date.TryToPeriod(cadence, out CalendarPeriod period, out _)) writer.Append(context.Panel.RowAt(row.Company), period, null, row.Known, row.Account);
    }

    /// <summary>Appends a row that cannot be read: nothing is known of its period, or of any where its date is too coarse.</summary>
    public void AppendUnread(FeedRow row)
    {
        if (row.Date.TryToPeriod(cadence, out CalendarPeriod period, out _)) writer.AppendUnread(row.PanelRow, period, row.Source, row.Known, row.Account);
        else row.AddUndated(row.Known, mapping.Indicator.Id);
    }

    /// <summary>Rejects, once all rows are read, the cells that are out of their range.</summary>
    public void RejectOutOfRange(RejectLog rejects, string feed)
    {
        foreach (((int company, CalendarPeriod period, LocalDate? known), (long place, string file, long line, string name, byte[] cell)) in outOfRange.OrderBy(one => one.Value.Place))
        {
            PanelRow row = context.Panel.RowAt(company);
            double value = writer.ValueOf(row, period, known) ?? double.NaN;
            rejects.Add(place, file, line, name, cell, CellMessages.OfAllRows(OutOfRange.Fault(mapping.Indicator.Range, value)));
            writer.MarkUnread(row, period, new UnreadRow(feed, file, line), known);
        }
    }

    private AppendResult Settle(FeedRow row, CalendarPeriod period, AppendResult result)
    {
        if (result == AppendResult.Refused)
        {
            row.Reject(column, CellMessages.AnotherValue);
            return result;
        }

        bool isFuture = period.CompareTo(latest) > 0;
        if (joins && !isFuture) CheckRange(row, period);
        tally.Add(row.Company, period, isFuture);
        return result;
    }

    /// <summary>Remembers the row with which the rows of a cell together left the range; further ones may bring them back.</summary>
    private void CheckRange(FeedRow row, CalendarPeriod period)
    {
        if (writer.ValueOf(row.PanelRow, period, row.Known) is not { } value || mapping.Indicator.Range.Contains(value)) outOfRange.Remove((row.Company, period, row.Known));
        else outOfRange[(row.Company, period, row.Known)] = (row.Place, row.File, row.Line, row.NameOf(column), row.Cell(column).ToArray());
    }
}
