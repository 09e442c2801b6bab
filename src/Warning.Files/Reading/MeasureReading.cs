using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads one measure of a feed's rows. A bad cell rejects that cell only.</summary>
internal sealed class MeasureReading(
    int number, MeasureMapping mapping, ColumnPlace column, ColumnPlace date, MeasureAppender appender, IndicatorTally tally, int asOf)
{
    private const string Refusal =
        "another row has a value of this company, period and known date; set \"combine\" if rows are to be added up";

    private const int RowsTouched = 32;

    private readonly bool hasMarkers = mapping.Cell.Missing.Count > 0;
    private readonly int latest = Period.OrdinalOf(mapping.Indicator.Cadence, asOf);

    public Cadence Cadence { get; } = mapping.Indicator.Cadence;

    public ColumnPlace Column => column;

    /// <summary>Its number among the feed's measures.</summary>
    public int Number => number;

    /// <summary>Reads a cell that nothing is wrong with: its number, or NaN where it is blank or marked missing. Thread-safe.</summary>
    public bool TryParse(ReadOnlySpan<byte> cell, out double value)
    {
        if (!hasMarkers && NumberCell.TryParse(cell, mapping.Scale, out value, out _)) return true;
        if (!mapping.Cell.IsMarkedMissing(cell) && NumberCell.TryParse(cell, mapping.Scale, out value, out _)) return true;
        value = Missing.Blank;
        return mapping.Cell.IsMarkedMissing(cell) || TextCell.IsBlank(cell);
    }

    /// <summary>Reads the cells of rows whose fields were found, in a column of the file; a row whose cell is at fault is to be read again.</summary>
    public void Parse(CsvFields fields, int column, RowBatch batch, int values, int from, int to)
    {
        ReadOnlySpan<int> places = batch.Fields;
        Span<int> companies = batch.Companies;
        Span<double> numbers = batch.Values[values];
        bool areWhole = !hasMarkers && mapping.Scale == 1;
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
    public AppendResult Append(int company, FeedDate date, MeasurePeriod? period, double value, int known)
    {
        if (double.IsNaN(value))
        {
            if (period is not null) appender.Append(company, period, Missing.Blank, known);
            return AppendResult.Added;
        }

        AppendResult result = period is null ? AppendResult.Added : appender.Append(company, period, value, known);
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
    /// <param name="feed">Counts what becomes of the rows.</param>
    /// <param name="left">Takes the numbers of the rows that are left.</param>
    public void AppendFirsts(ChunkReading chunk, int from, int to, int column, FeedTally feed, List<(int Row, int Measure)> left)
    {
        ReadOnlySpan<MeasurePeriod?> periods = chunk.PeriodsOf(this);
        ReadOnlySpan<int> companies = chunk.Batch.Companies;
        ReadOnlySpan<int> dates = chunk.Batch.Dates;
        ReadOnlySpan<double> values = chunk.Batch.Values[column];
        int last = -1, earliest = int.MaxValue, latest = int.MinValue;
        long added = 0;
        for (int i = from; i < to; i++)
        {
            if ((i - from) % RowsTouched == 0) Touch(companies, dates, periods, i, Math.Min(i + RowsTouched, to));
            int company = companies[i];
            if (company < 0) continue;
            double value = values[i];
            MeasurePeriod? period = periods[dates[i]];
            if (period is null || !(MeasureAppender.TryAppendFirst(company, period, value) ||
                appender.TryAppendFirstUnheld(company, period, value) || TryAppendUnheld(company, period, value, feed)))
            {
                left.Add((i, number));
                continue;
            }

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

    /// <summary>Appends a row of a period that is not held; one that is refused will be refused again, when it is its turn to be rejected.</summary>
    private bool TryAppendUnheld(int company, MeasurePeriod period, double value, FeedTally feed)
    {
        if (period.Column is not null) return false;
        AppendResult result = appender.Append(company, period, value, MeasureAppender.UsualKnown);
        feed.Count(result);
        return result != AppendResult.Refused;
    }

    /// <summary>Rejects the cell of a row that was refused.</summary>
    public void RejectRefused(FeedRow row) => row.Reject(column, Refusal);

    /// <summary>Reads and appends the measure of a row in which anything may be at fault.</summary>
    public void Read(FeedRow row, FeedTally feed)
    {
        if (!row.Date.TryToPeriod(Cadence, out int period, out string? coarse))
        {
            row.RejectDate(date, coarse!);
            return;
        }

        ReadOnlySpan<byte> cell = row.Cell(column);
        if (mapping.Cell.IsMarkedMissing(cell))
        {
            AppendBlank(row, period);
        }
        else if (NumberCell.TryParse(cell, mapping.Scale, out double value, out string? fault))
        {
            Append(row, period, value, feed);
        }
        else
        {
            AppendBlank(row, period);
            if (!TextCell.IsBlank(cell)) row.Reject(column, fault!);
        }
    }

    /// <summary>A row without a value is no observation, but the company is not absent from the period.</summary>
    public void AppendBlank(FeedRow row)
    {
        if (row.Date.TryToPeriod(Cadence, out int period, out _)) AppendBlank(row, period);
    }

    private void AppendBlank(FeedRow row, int period)
    {
        if (period <= latest) appender.AppendBlank(row.Company, period, row.Known);
    }

    private void Append(FeedRow row, int period, double value, FeedTally feed)
    {
        // No anchor lies in the future: what would stand there is never read, and a mistyped year must not cost a column.
        bool isFuture = period > latest;
        AppendResult result = isFuture ? AppendResult.Added : appender.Append(row.Company, period, value, row.Known);
        if (result == AppendResult.Refused)
        {
            RejectRefused(row);
            return;
        }

        feed.Count(result);
        tally.Add(row.Company, period, isFuture);
    }
}
