using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// Appends the rows of one measure to a panel, file by file in the order of the feed. Rows of one company, period and known date (and account) form one record
/// within a file, whose values are combined; the record of a later file replaces it. A row of a period that no rule reads, or after the date of a panel that is
/// filled for one date, is taken and not held. Nothing is allocated for a value. Use one writer on one thread at a time; those of different indicators may be
/// used side by side.
/// </summary>
public sealed class MeasureWriter
{
    private readonly PanelBuilder panel;

    internal MeasureWriter(PanelBuilder panel, MeasureAppender appender)
    {
        this.panel = panel;
        Appender = appender;
    }

    /// <summary>The measure.</summary>
    public Indicator Indicator => Appender.Indicator;

    /// <summary>How several rows of one record become one value.</summary>
    public Combine Combine => Appender.Combine;

    /// <summary>
    /// The records of several rows that the current file has replaced so far: for them
    /// <see cref="Append(PanelRow, CalendarPeriod, double?, LocalDate?, int, bool)"/> cannot tell whether they are repeated or revised before the last row.
    /// </summary>
    public IEnumerable<ReplacedRecord> ReplacedRecords => Appender.TakenRecords.Select(taken => new ReplacedRecord(
        taken.Record.Row, new CalendarPeriod(Indicator.Cadence, taken.Record.Ordinal), DayNumber.ToDate(taken.Record.Known), taken.Record.Account, taken.IsRepeated));

    internal MeasureAppender Appender { get; }

    /// <summary>Begins a file of the feed. Rows appended before any file are of the file 0.</summary>
    /// <param name="number">The number of the file, from 0 in the order of the feed; not below that of the file before.</param>
    /// <exception cref="InvalidOperationException">The panel is built already, or the measure complete.</exception>
    public void BeginFile(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ThrowIfComplete();
        Appender.BeginFile(number);
    }

    /// <summary>
    /// Announces, before the first row, that rows come company by company. Changes only how they are held until the panel is built, so that appending takes
    /// less time; nothing if rows have been appended.
    /// </summary>
    /// <exception cref="InvalidOperationException">The panel is built already, or the measure complete.</exception>
    public void ExpectByCompany()
    {
        ThrowIfComplete();
        Appender.ExpectByCompany();
    }

    /// <summary>
    /// Announces that the last row of the measure was appended: its values are put in the order of companies and packed in as few bytes as they need, so that
    /// the memory of appending is free for other measures. Values can still be told and marked unread. Building the panel does this too.
    /// </summary>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void Complete()
    {
        panel.ThrowIfBuilt();
        if (Appender.IsComplete) return;
        Appender.Complete();
        panel.OnCompleted();
    }

    /// <summary>Appends one row.</summary>
    /// <param name="row">The company.</param>
    /// <param name="period">A period of the measure's cadence.</param>
    /// <param name="value">The value, finite; null for a row that was delivered without one, which <c>absent</c> does not replace.</param>
    /// <param name="known">The date on which it became known; null for the period's last day plus the indicator's lag.</param>
    /// <param name="account">The company's account (meter) that the row is about, so that a later file replaces the rows of this account only; 0 for
    /// none.</param>
    /// <param name="isApproximate">
    /// Whether the value is only about right (约3万): what is computed from it is then marked in evidence. A record has the mark if one of its rows does.
    /// </param>
    /// <returns>The effect on the record.</returns>
    /// <exception cref="ArgumentException">
    /// The row is of another panel, the period's cadence is another one, the value is not finite or, unless rows are combined, outside of the indicator's
    /// range.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already, or the measure complete.</exception>
    public AppendResult Append(PanelRow row, CalendarPeriod period, double? value, LocalDate? known = null, int account = 0, bool isApproximate = false)
    {
        int index = panel.IndexOf(row, nameof(row)), day = MeasureAppender.KnownDayOf(known);
        ThrowIfComplete();
        Check(period, nameof(period));
        if (value is { } number) Check(number, nameof(value));
        AppendResult result = Appender.Append(index, period.Ordinal, value ?? Missing.Blank, day, account);
        if (isApproximate && value is not null && result != AppendResult.Refused) Appender.MarkApproximate(index, period.Ordinal, day, account);
        return result;
    }

    /// <summary>Appends the values of all companies for one period, as a column.</summary>
    /// <param name="period">A period of the measure's cadence.</param>
    /// <param name="values">A value for each company, in the order of <see cref="PanelBuilder.Companies"/>; NaN for a company without a row.</param>
    /// <param name="known">The date on which they became known; null for the period's last day plus the indicator's lag.</param>
    /// <returns>The number of values that were refused, since their record has a value and rows are not to be combined.</returns>
    /// <exception cref="ArgumentException">
    /// There is not one value for each company, the period's cadence is another one, or a value is infinite or outside of the indicator's range. Nothing was
    /// appended.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already, or the measure complete.</exception>
    public int Append(CalendarPeriod period, ReadOnlySpan<double> values, LocalDate? known = null)
    {
        ThrowIfComplete();
        Check(period, nameof(period));
        if (values.Length != panel.Companies.Count)
            throw new ArgumentException($"A column has one value for each of the {panel.Companies.Count} companies; found {values.Length}.", nameof(values));
        Check(values);
        int day = MeasureAppender.KnownDayOf(known), refused = 0;
        if (Appender.TryAppendColumn(period.Ordinal, values, day)) return 0;
        for (int row = 0; row < values.Length; row++)
        {
            if (!double.IsNaN(values[row]) && Appender.Append(row, period.Ordinal, values[row], day) == AppendResult.Refused) refused++;
        }

        return refused;
    }

    /// <summary>Appends many rows, in their order. All spans have one element for each row.</summary>
    /// <param name="rows">The places of the companies in <see cref="PanelBuilder.Companies"/>; a row whose place is negative is passed over.</param>
    /// <param name="periods">The periods, of the measure's cadence.</param>
    /// <param name="values">The values; NaN for a row that was delivered without one, which <c>absent</c> does not replace.</param>
    /// <param name="results">Receives the effect of each row on its record.</param>
    /// <param name="known">The dates on which they became known; empty for each period's last day plus the indicator's lag.</param>
    /// <param name="accounts">The companies' accounts that the rows are about; empty if accounts are not told apart.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length, or a place, period or value is none that can be appended. Nothing was appended.
    /// </exception>
    /// <exception cref="InvalidOperationException">The panel is built already, or the measure complete.</exception>
    public void Append(
        ReadOnlySpan<int> rows, ReadOnlySpan<CalendarPeriod> periods, ReadOnlySpan<double> values, Span<AppendResult> results, ReadOnlySpan<LocalDate> known = default, ReadOnlySpan<int> accounts = default)
    {
        ThrowIfComplete();
        CheckLength(rows.Length, periods.Length, nameof(periods));
        CheckLength(rows.Length, values.Length, nameof(values));
        CheckLength(rows.Length, results.Length, nameof(results));
        if (!known.IsEmpty) CheckLength(rows.Length, known.Length, nameof(known));
        if (!accounts.IsEmpty) CheckLength(rows.Length, accounts.Length, nameof(accounts));
        Check(rows, periods, values);
        Appender.Append(rows, periods, values, known, accounts, results);
    }

    /// <summary>Appends a row that was delivered and could not be read; its record is then unread, whatever other rows of the file hold.</summary>
    /// <param name="row">The company.</param>
    /// <param name="period">A period of the measure's cadence.</param>
    /// <param name="source">The row, as reasons name it.</param>
    /// <param name="known">The date on which it became known; null for the period's last day plus the indicator's lag.</param>
    /// <param name="account">The company's account that the row is about; 0 for none.</param>
    /// <exception cref="ArgumentException">The row is of another panel, or the period's cadence is another one.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already, or the measure complete.</exception>
    public void AppendUnread(PanelRow row, CalendarPeriod period, UnreadRow source, LocalDate? known = null, int account = 0)
    {
        int index = panel.IndexOf(row, nameof(row));
        ThrowIfComplete();
        Check(period, nameof(period));
        ArgumentNullException.ThrowIfNull(source);
        Appender.AppendUnread(index, period.Ordinal, MeasureAppender.KnownDayOf(known), source, account);
    }

    /// <summary>
    /// Marks a record unread whose rows together are no value that the measure can have. Records that are outside of the indicator's range when the panel is
    /// built are marked without this, but then no row is named.
    /// </summary>
    /// <param name="row">The company.</param>
    /// <param name="period">A period of the measure's cadence.</param>
    /// <param name="source">The row, as reasons name it.</param>
    /// <param name="known">The date on which the record became known; null for the period's last day plus the indicator's lag.</param>
    /// <exception cref="ArgumentException">The row is of another panel, or the period's cadence is another one.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void MarkUnread(PanelRow row, CalendarPeriod period, UnreadRow source, LocalDate? known = null)
    {
        int index = panel.IndexOf(row, nameof(row));
        Check(period, nameof(period));
        ArgumentNullException.ThrowIfNull(source);
        Appender.MarkUnread(index, period.Ordinal, MeasureAppender.KnownDayOf(known), source);
    }

    /// <summary>Returns the value of a record so far.</summary>
    /// <param name="row">The company.</param>
    /// <param name="period">A period of the measure's cadence.</param>
    /// <param name="known">The date on which the record became known; null for the period's last day plus the indicator's lag.</param>
    /// <returns>The combined value; null if there is none, a row could not be read, or the period is not held.</returns>
    /// <exception cref="ArgumentException">The row is of another panel, or the period's cadence is another one.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public double? ValueOf(PanelRow row, CalendarPeriod period, LocalDate? known = null)
    {
        int index = panel.IndexOf(row, nameof(row));
        Check(period, nameof(period));
        double value = Appender.ValueOf(index, period.Ordinal, MeasureAppender.KnownDayOf(known));
        return double.IsNaN(value) ? null : value;
    }

    private void ThrowIfComplete()
    {
        panel.ThrowIfBuilt();
        if (Appender.IsComplete) throw new InvalidOperationException($"'{Indicator.Id}' is complete; nothing can be appended to it.");
    }

    private void Check(CalendarPeriod period, string parameter)
    {
        if (period.Cadence != Indicator.Cadence) throw new ArgumentException($"'{Indicator.Id}' is {Indicator.Cadence}; {period} is not.", parameter);
    }

    private void Check(double value, string parameter)
    {
        if (CanTake(value)) return;
        if (!double.IsFinite(value)) throw new ArgumentOutOfRangeException(parameter, value, $"'{Indicator.Id}' needs a finite number.");
        throw new ArgumentOutOfRangeException(parameter, value, $"'{Indicator.Id}' is within {Indicator.Range}.");
    }

    private bool CanTake(double value) => double.IsFinite(value) && (Combine != Combine.Error || Indicator.Range.Contains(value));

    private void Check(ReadOnlySpan<double> values)
    {
        ValueRange range = Combine == Combine.Error ? Indicator.Range : ValueRange.Unbounded;
        if (!range.IsLeftBy(values)) return;
        foreach (double value in values)
        {
            if (!double.IsNaN(value)) Check(value, nameof(values));
        }
    }

    private void Check(ReadOnlySpan<int> rows, ReadOnlySpan<CalendarPeriod> periods, ReadOnlySpan<double> values)
    {
        int companies = panel.Companies.Count;
        Cadence cadence = Indicator.Cadence;
        ValueRange range = Combine == Combine.Error ? Indicator.Range : ValueRange.Unbounded;
        bool anyOther = false;
        for (int i = 0; i < rows.Length; i++) anyOther |= rows[i] >= companies | periods[i].Cadence != cadence;

        // Nothing is asked of what stands beside a negative place.
        if (!anyOther && !range.IsLeftBy(values)) return;
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] < 0) continue;
            if (rows[i] >= companies) throw new ArgumentOutOfRangeException(nameof(rows), rows[i], $"The panel has {companies} companies.");
            Check(periods[i], nameof(periods));
            if (!double.IsNaN(values[i])) Check(values[i], nameof(values));
        }
    }

    private static void CheckLength(int rows, int length, string parameter)
    {
        if (length != rows) throw new ArgumentException($"There are {rows} rows; found {length}.", parameter);
    }
}
