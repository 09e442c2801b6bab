using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Parses and appends one measure of a feed's rows; a bad cell rejects that cell only. <see cref="Read"/> is the general lane;
/// <see cref="ParseColumn"/> and <see cref="AppendFirsts"/> are the fast one, for many sound rows at a time.
/// </summary>
internal sealed class MeasureReader(
    int number, MeasureMapping mapping, ColumnPlace column, ColumnPlace date, MeasureAppender appender, IndicatorTally tally, int asOf)
{
    /// <summary>Instead of the day on which a row became known: the feed does not say, so that it is the period's last day plus the indicator's lag.</summary>
    public const int UsualKnown = MeasureAppender.UsualKnown;

    private const int RowsTouched = 32;

    private readonly Cadence cadence = mapping.Indicator.Cadence;
    private readonly bool hasRange = mapping.Indicator.Range.IsBounded;
    private readonly bool hasMarkers = mapping.Cell.Missing.Count > 0;
    private readonly int latest = CalendarPeriod.OrdinalOf(mapping.Indicator.Cadence, asOf);

    // Rows of which only the sum, or the greatest, must be in the measure's range.
    private readonly bool joins = mapping.Combine != Combine.Error && mapping.Indicator.Range.IsBounded;
    private readonly Dictionary<(int Company, int Period, int Known), (long Place, string File, long Line, byte[] Cell)> outOfRange = [];

    /// <summary>Its number among the feed's measures.</summary>
    public int Number => number;

    /// <summary>The records of several rows whose place the current file took, each with whether it repeats them.</summary>
    public IEnumerable<((int Row, int Ordinal, int Known, int Account) Record, bool IsRepeated)> TakenRecords => appender.TakenRecords;

    /// <summary>Says, before anything is appended, whether it matters of which account a row is.</summary>
    public void ExpectFiles(bool tellsAccounts) => appender.TellsAccounts = tellsAccounts;

    /// <summary>Says, before anything is appended, that rows come company by company.</summary>
    public void ExpectByCompany() => appender.ExpectByCompany();

    /// <summary>Begins with a file of the feed.</summary>
    public void BeginFile(int number) => appender.BeginFile(number);

    /// <summary>Whether a date is fine enough. Thread-safe.</summary>
    public bool IsFineEnough(CellDate date) => date.TryToPeriod(cadence, out _, out _);

    /// <summary>The period that rows of a date are appended to; null where it lies in the future: nothing there is ever read.</summary>
    public MeasurePeriod? PeriodOf(CellDate date) => date.TryToPeriod(cadence, out int ordinal, out _) ? PeriodOf(ordinal) : null;

    /// <summary>Parses a cell. Thread-safe.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="value">Its number, also where only its range is at fault; NaN where it is blank, marked missing or cannot be read.</param>
    /// <param name="fault">Why it cannot be read; null where it can, and where only its range is at fault.</param>
    public bool TryParse(ReadOnlySpan<byte> cell, out double value, out Message? fault)
    {
        bool isMarked = hasMarkers && mapping.Cell.IsMarkedMissing(cell);
        fault = null;
        if (!isMarked && NumberCell.TryParse(cell, mapping.Scale, out value, out fault)) return !hasRange || !OutOfRange.Holds(mapping.Indicator, value);
        value = Missing.Blank;
        return isMarked || TextCell.IsBlank(cell);
    }

    /// <summary>Parses the cells of rows whose fields were found. A row at fault is left to the general lane.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="indexes">Where the mapped columns stand in the file.</param>
    /// <param name="batch">The rows.</param>
    /// <param name="values">The number of the batch's column of values.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row after the last one.</param>
    public void ParseColumn(CsvFields fields, int[] indexes, RowBatch batch, int values, int from, int to)
    {
        ReadOnlySpan<int> places = batch.Fields;
        Span<int> companies = batch.Companies;
        Span<double> numbers = batch.Values[values];
        int index = indexes[column.Number];
        bool areWhole = !hasMarkers && mapping.Scale == 1 && mapping.Indicator.Range.Contains(0) && double.IsPositiveInfinity(mapping.Indicator.Range.High);
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<byte> cell = fields.Field(places[i], index);
            if (areWhole && (uint)(cell.Length - 1) < sizeof(ulong) && EightDigits.TryParse(cell, out uint number)) numbers[i] = number;
            else if (!TryParse(cell, out numbers[i], out _) && companies[i] >= 0) companies[i] = RowBatch.ReadAgain;
        }
    }

    /// <summary>Parses and appends the measure of a row in which anything may be at fault.</summary>
    public AppendResult Read(FeedRow row)
    {
        if (!row.Date.TryToPeriod(cadence, out int ordinal, out Message? coarse))
        {
            row.RejectDate(date, coarse!);
            row.AddUndated(row.Known, mapping.Indicator.Ordinal);
            return AppendResult.Nothing;
        }

        if (TryParse(row.Cell(column), out double value, out Message? fault) || (joins && !double.IsNaN(value))) return Append(row, PeriodOf(ordinal), value);
        row.Reject(column, fault, mapping.Indicator.Range, value);
        AppendUnread(row, ordinal);
        return AppendResult.Nothing;
    }

    /// <summary>Appends the number of a row, or says that it came without one.</summary>
    /// <param name="row">The row.</param>
    /// <param name="period">What <see cref="PeriodOf(CellDate)"/> says of its date.</param>
    /// <param name="value">The number, or NaN.</param>
    public AppendResult Append(FeedRow row, MeasurePeriod? period, double value)
    {
        if (double.IsNaN(value))
        {
            // No observation, but the company is not absent from the period.
            if (period is not null) appender.Append(row.Company, period, Missing.Blank, row.Known, row.Account);
            return AppendResult.Nothing;
        }

        AppendResult result = period is null ? AppendResult.Nothing : appender.Append(row.Company, period, value, row.Known, row.Account);
        if (result == AppendResult.Refused)
        {
            row.Reject(column, CellMessages.AnotherValue);
            return result;
        }

        if (joins && period is not null) CheckRange(row, period.Ordinal);
        tally.Add(row.Company, period?.Ordinal ?? 0, isFuture: period is null);
        return result;
    }

    /// <summary>
    /// Appends the numbers of sound rows that do not say when they became known, save those that are not the first of their cell: these are left,
    /// to be appended after all of the others, so that the order within a cell is kept.
    /// </summary>
    /// <param name="chunk">The rows.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row after the last one.</param>
    /// <param name="column">The number of the batch's column of values.</param>
    /// <param name="left">Takes the numbers of the rows that are left.</param>
    public void AppendFirsts(ChunkParser chunk, int from, int to, int column, List<(int Row, int Measure)> left)
    {
        ReadOnlySpan<MeasurePeriod?> periods = chunk.PeriodsOf(this);
        ReadOnlySpan<int> companies = chunk.Batch.Companies;
        ReadOnlySpan<int> dates = chunk.Batch.Dates;
        ReadOnlySpan<double> values = chunk.Batch.Values[column];
        ReadOnlySpan<int> accounts = chunk.Batch.Accounts;
        int last = -1, earliest = int.MaxValue, latest = int.MinValue;
        long added = 0;
        for (int i = from; i < to; i++)
        {
            if ((i - from) % RowsTouched == 0) Touch(companies, dates, periods, i, Math.Min(i + RowsTouched, to));
            int company = companies[i];
            if (company < 0) continue;
            double value = values[i];
            MeasurePeriod? period = periods[dates[i]];
            if (period is null || !(MeasureAppender.TryAppendFirst(company, period, value) || appender.TryAppendFirstUnheld(company, period, value)))
            {
                left.Add((i, number));
                continue;
            }

            if (!accounts.IsEmpty) period.Column?.SetAccount(company, accounts[i]);
            if (double.IsNaN(value)) continue;
            added++;
            earliest = Math.Min(earliest, period.Ordinal);
            latest = Math.Max(latest, period.Ordinal);
            if (company != last) tally.Mark(last = company);
        }

        tally.Add(added, earliest, latest);
    }

    /// <summary>Appends a row that cannot be read: nothing is known of its period, or of any where its date is too coarse.</summary>
    public void AppendUnread(FeedRow row)
    {
        if (row.Date.TryToPeriod(cadence, out int ordinal, out _)) AppendUnread(row, ordinal);
        else row.AddUndated(row.Known, mapping.Indicator.Ordinal);
    }

    /// <summary>Rejects, once all rows are read, the cells that are out of their range.</summary>
    public void RejectOutOfRange(RejectLog rejects, string feed)
    {
        foreach (((int company, int period, int known), (long place, string file, long line, byte[] cell)) in outOfRange.OrderBy(one => one.Value.Place))
        {
            if (rejects.IsFull) rejects.Add(place);
            else rejects.Add(place, file, line, column.Name.Value, cell, CellMessages.OfAllRows(OutOfRange.Fault(mapping.Indicator.Range, appender.ValueOf(company, period, known))));
            appender.MarkUnread(company, period, known, new UnreadRow(feed, file, line));
        }
    }

    /// <summary>
    /// Loads the cells of the next rows, which are far apart: side by side their cache misses take little more time than one of them would.
    /// </summary>
    private static void Touch(ReadOnlySpan<int> companies, ReadOnlySpan<int> dates, ReadOnlySpan<MeasurePeriod?> periods, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            int company = companies[i];
            if (company >= 0 && periods[dates[i]]?.Column is { } column) Volatile.Read(ref column.Cell(company));
        }
    }

    // No anchor lies in the future: what would stand there is never read, and a mistyped year must not cost a column.
    private MeasurePeriod? PeriodOf(int ordinal) => ordinal <= latest ? appender.PeriodOf(ordinal) : null;

    private void AppendUnread(FeedRow row, int ordinal)
    {
        if (ordinal <= latest) appender.AppendUnread(row.Company, ordinal, row.Known, row.Source, row.Account);
    }

    /// <summary>Remembers the row with which the rows of a cell together left the range; further ones may bring them back.</summary>
    private void CheckRange(FeedRow row, int ordinal)
    {
        double value = appender.ValueOf(row.Company, ordinal, row.Known);
        if (double.IsNaN(value) || mapping.Indicator.Range.Contains(value)) outOfRange.Remove((row.Company, ordinal, row.Known));
        else outOfRange[(row.Company, ordinal, row.Known)] = (row.Place, row.File, row.Line, row.Cell(column).ToArray());
    }
}
