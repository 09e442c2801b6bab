using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads one measure of a feed's rows. A bad cell rejects that cell only.</summary>
internal sealed class MeasureReading(
    int number, MeasureMapping mapping, ColumnPlace column, ColumnPlace date, MeasureAppender appender, UndatedRows undated, IndicatorTally tally, int asOf)
{
    private const string Refusal =
        "another row has a value of this company, period and known date; set \"combine\" if rows are to be added up";

    private const int RowsTouched = 32;

    private readonly bool hasMarkers = mapping.Cell.Missing.Count > 0;
    private readonly int latest = Period.OrdinalOf(mapping.Indicator.Cadence, asOf);
    private readonly bool hasRange = mapping.Indicator.Range.IsBounded;
    private readonly bool joins = mapping.Combine != Combine.Error && mapping.Indicator.Range.IsBounded;
    private readonly Dictionary<(int Company, int Period, int Known), (long Place, string File, long Row, byte[] Cell)> outOfRange = [];

    public Cadence Cadence { get; } = mapping.Indicator.Cadence;

    public ColumnPlace Column => column;

    /// <summary>Its number among the feed's measures.</summary>
    public int Number => number;

    /// <summary>The records of several rows whose place the current file took, each with whether it repeats them.</summary>
    public IEnumerable<((int Row, int Ordinal, int Known, int Account) Record, bool IsRepeated)> TakenRecords => appender.TakenRecords;

    /// <summary>Says, before anything is appended, whether it matters of which account a row is.</summary>
    public void ExpectFiles(bool tellsAccounts) => appender.TellsAccounts = tellsAccounts;

    public void BeginFile(int number) => appender.BeginFile(number);

    /// <summary>Reads a cell that nothing is wrong with: its number, or NaN where it is blank or marked missing. Thread-safe.</summary>
    public bool TryParse(ReadOnlySpan<byte> cell, out double value)
    {
        if (!hasMarkers && NumberCell.TryParse(cell, mapping.Scale, out value, out _)) return !hasRange || mapping.Indicator.Range.Contains(value);
        if (!mapping.Cell.IsMarkedMissing(cell) && NumberCell.TryParse(cell, mapping.Scale, out value, out _)) return !hasRange || mapping.Indicator.Range.Contains(value);
        value = Missing.Blank;
        return mapping.Cell.IsMarkedMissing(cell) || TextCell.IsBlank(cell);
    }

    /// <summary>Reads the cells of rows whose fields were found, in a column of the file; a row whose cell is at fault is to be read again.</summary>
    public void Parse(CsvFields fields, int column, RowBatch batch, int values, int from, int to)
    {
        ReadOnlySpan<int> places = batch.Fields;
        Span<int> companies = batch.Companies;
        Span<double> numbers = batch.Values[values];
        bool areWhole = !hasMarkers && mapping.Scale == 1 && mapping.Indicator.Range.Contains(0) && double.IsPositiveInfinity(mapping.Indicator.Range.High);
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<byte> cell = fields.Field(places[i], column);
            if (areWhole && (uint)(cell.Length - 1) < sizeof(ulong) && EightDigits.TryParse(cell, out uint number)) numbers[i] = number;
            else if (!TryParse(cell, out numbers[i]) && companies[i] >= 0) companies[i] = RowBatch.ReadAgain;
        }
    }

    /// <summary>The period that rows of a sound date are appended to; null where it lies in the future: nothing there is ever read.</summary>
    public MeasurePeriod? PeriodOf(FeedDate date) => date.IsSound && date.Ordinals[number] <= latest ? appender.PeriodOf(date.Ordinals[number]) : null;

    /// <summary>Says, before anything is appended, that rows come company by company.</summary>
    public void ExpectByCompany() => appender.ExpectByCompany();

    /// <summary>Appends what was read before of a sound row; NaN for nothing. Refused, the row has still to be rejected.</summary>
    /// <param name="company">The company's row.</param>
    /// <param name="date">The row's date.</param>
    /// <param name="period">What <see cref="PeriodOf"/> says of it.</param>
    /// <param name="value">The number, or NaN.</param>
    /// <param name="known">The day on which the row became known, or <see cref="MeasureAppender.UsualKnown"/>.</param>
    /// <param name="account">The account that the row is of.</param>
    public AppendResult Append(int company, FeedDate date, MeasurePeriod? period, double value, int known, int account)
    {
        if (double.IsNaN(value)) return period is null ? AppendResult.Nothing : AppendBlank(company, period, known, account);
        AppendResult result = period is null ? AppendResult.Nothing : appender.Append(company, period, value, known, account);
        if (result != AppendResult.Refused) tally.Add(company, date.Ordinals[number], isFuture: period is null);
        return result;
    }

    /// <summary>
    /// Appends what was read before of sound rows that do not say when they became known, save those of which there is more to say: they are
    /// left, to be appended after all of these. None of them is the first of its cell, so that the order within a cell is kept.
    /// </summary>
    /// <param name="chunk">The rows.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row after the last one.</param>
    /// <param name="column">The number of the column of values.</param>
    /// <param name="left">Takes the numbers of the rows that are left.</param>
    public void AppendFirsts(ChunkReading chunk, int from, int to, int column, List<(int Row, int Measure)> left)
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

    /// <summary>Rejects the cell of a row that was refused.</summary>
    public void RejectRefused(FeedRow row) => row.Reject(column, Refusal);

    /// <summary>Reads and appends the measure of a row in which anything may be at fault.</summary>
    public AppendResult Read(FeedRow row)
    {
        if (!row.Date.TryToPeriod(Cadence, out int period, out string? coarse))
        {
            row.RejectDate(date, coarse!);
            undated.Add(row.Company, row.Known, row.Source, mapping.Indicator.Ordinal);
            return AppendResult.Nothing;
        }

        ReadOnlySpan<byte> cell = row.Cell(column);
        if (mapping.Cell.IsMarkedMissing(cell) || TextCell.IsBlank(cell)) return AppendBlank(row, period);
        if (!NumberCell.TryParse(cell, mapping.Scale, out double value, out string? fault) || (!joins && OutOfRange.Fault(mapping.Indicator, value, out fault)))
        {
            row.Reject(column, fault!);
            AppendUnread(row, period);
            return AppendResult.Nothing;
        }

        return Append(row, period, value);
    }

    /// <summary>A row that could not be read: nothing is known of its period, or of any where its date is too coarse.</summary>
    public void AppendUnread(FeedRow row)
    {
        if (row.Date.TryToPeriod(Cadence, out int period, out _)) AppendUnread(row, period);
        else undated.Add(row.Company, row.Known, row.Source, mapping.Indicator.Ordinal);
    }

    /// <summary>Whether the rows of a cell together make a value that the measure can have.</summary>
    public bool IsInRange(int company, int period, int known)
    {
        if (!joins) return true;
        double value = appender.ValueOf(company, period, known);
        if (!double.IsNaN(value) && !mapping.Indicator.Range.Contains(value)) return false;
        outOfRange.Remove((company, period, known));
        return true;
    }

    /// <summary>Remembers the row with which a cell left its range; further rows may bring it back.</summary>
    public void NoteOutOfRange(FeedRow row, int company, int period, int known) =>
        outOfRange[(company, period, known)] = (row.Place, row.File, row.Reader.Row, row.Cell(column).ToArray());

    /// <summary>Rejects, once all rows are read, the cells that are out of their range.</summary>
    public void RejectOutOfRange(RejectLog rejects, string feed)
    {
        foreach (((int company, int period, int known), (long place, string file, long line, byte[] cell)) in outOfRange.OrderBy(one => one.Value.Place))
        {
            OutOfRange.Fault(mapping.Indicator, appender.ValueOf(company, period, known), out string? fault);
            rejects.Add(place, file, line, column.Name.Value, cell, $"{fault} (all rows of the cell together)");
            appender.MarkUnread(company, period, known, new UnreadRow(feed, file, line));
        }
    }

    private void AppendUnread(FeedRow row, int period)
    {
        if (period <= latest) appender.AppendUnread(row.Company, period, row.Known, row.Source, row.Account);
    }

    /// <summary>A row without a value is no observation, but the company is not absent from the period.</summary>
    private AppendResult AppendBlank(FeedRow row, int period) =>
        period <= latest ? AppendBlank(row.Company, appender.PeriodOf(period), row.Known, row.Account) : AppendResult.Nothing;

    private AppendResult AppendBlank(int company, MeasurePeriod period, int known, int account)
    {
        appender.Append(company, period, Missing.Blank, known, account);
        return AppendResult.Nothing;
    }

    private AppendResult Append(FeedRow row, int period, double value)
    {
        // No anchor lies in the future: what would stand there is never read, and a mistyped year must not cost a column.
        bool isFuture = period > latest;
        AppendResult result = isFuture ? AppendResult.Nothing : appender.Append(row.Company, period, value, row.Known, row.Account);
        if (result == AppendResult.Refused)
        {
            RejectRefused(row);
            return result;
        }

        if (!isFuture && !IsInRange(row.Company, period, row.Known)) NoteOutOfRange(row, row.Company, period, row.Known);
        tally.Add(row.Company, period, isFuture);
        return result;
    }
}
