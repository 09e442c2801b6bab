using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// Sets the values of one attribute of a panel: those that hold at every date, and those that hold from a day on, file by file in the order of the feed. Use
/// one writer on one thread at a time; those of different indicators may be used side by side.
/// </summary>
public sealed class AttributeWriter
{
    private readonly PanelBuilder panel;

    internal AttributeWriter(PanelBuilder panel, AttributeAppender appender)
    {
        this.panel = panel;
        Appender = appender;
    }

    /// <summary>The attribute.</summary>
    public Indicator Indicator => Appender.Indicator;

    /// <summary>
    /// The records of several rows, one of them unread, that the current file has replaced so far: for them <see cref="Append"/> cannot tell whether they are
    /// repeated or revised before the last row.
    /// </summary>
    public IEnumerable<ReplacedRecord> ReplacedRecords => Appender.TakenRecords.Select(taken => new ReplacedRecord(
        taken.Record.Row, new CalendarPeriod(Cadence.Daily, taken.Record.Day), DayNumber.ToDate(taken.Record.Known), 0, taken.IsRepeated));

    internal AttributeAppender Appender { get; }

    /// <summary>Begins a file of the feed. Rows appended before any file are of the file 0.</summary>
    /// <param name="number">The number of the file, from 0 in the order of the feed; not below that of the file before.</param>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void BeginFile(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        panel.ThrowIfBuilt();
        Appender.BeginFile(number);
    }

    /// <summary>Sets a value that holds at every date, replacing an earlier one.</summary>
    /// <param name="row">The company.</param>
    /// <param name="value">The value, of the attribute's type.</param>
    /// <exception cref="ArgumentException">The row is of another panel, or the value is missing, of another type or outside of the indicator's
    /// range.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void Set(PanelRow row, CellValue value) => Appender.Set(panel.IndexOf(row, nameof(row)), Stored(value));

    /// <summary>Records that the value that holds at every date was delivered and could not be read.</summary>
    /// <param name="row">The company.</param>
    /// <param name="source">The row, as reasons name it.</param>
    /// <exception cref="ArgumentException">The row is of another panel.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void SetUnread(PanelRow row, UnreadRow source)
    {
        int index = panel.IndexOf(row, nameof(row));
        ArgumentNullException.ThrowIfNull(source);
        Appender.SetUnread(index, source);
    }

    /// <summary>Appends a value that holds from a day on, until the next.</summary>
    /// <param name="row">The company.</param>
    /// <param name="from">The day.</param>
    /// <param name="value">The value, of the attribute's type.</param>
    /// <param name="known">The date on which it became known; null for the day plus the indicator's lag.</param>
    /// <returns>
    /// Added; repeated or revised if an earlier file has a value of the day and known date; refused if another row of the file has another value; combined
    /// beside a row of the file that could not be read; nothing if only the last row of its record decides.
    /// </returns>
    /// <exception cref="ArgumentException">The row is of another panel, or the value is missing, of another type or outside of the indicator's
    /// range.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public AppendResult Append(PanelRow row, LocalDate from, CellValue value, LocalDate? known = null) =>
        Appender.Append(panel.IndexOf(row, nameof(row)), DayNumber.Of(from), Stored(value), MeasureAppender.KnownDayOf(known));

    /// <summary>Appends a value that holds from a day on and could not be read.</summary>
    /// <param name="row">The company.</param>
    /// <param name="from">The day.</param>
    /// <param name="source">The row, as reasons name it.</param>
    /// <param name="known">The date on which it became known; null for the day plus the indicator's lag.</param>
    /// <exception cref="ArgumentException">The row is of another panel.</exception>
    /// <exception cref="InvalidOperationException">The panel is built already.</exception>
    public void AppendUnread(PanelRow row, LocalDate from, UnreadRow source, LocalDate? known = null)
    {
        int index = panel.IndexOf(row, nameof(row));
        ArgumentNullException.ThrowIfNull(source);
        Appender.AppendUnread(index, DayNumber.Of(from), MeasureAppender.KnownDayOf(known), source);
    }

    /// <summary>Sets the numbers of all companies that hold at every date; NaN for one without.</summary>
    internal void Set(ReadOnlySpan<double> values)
    {
        CheckColumn(values.Length);
        CheckType(AttributeType.Number);
        if (Indicator.Range.IsLeftBy(values)) CheckEach(values);

        Appender.Set(values);
    }

    /// <summary>Sets the texts of all companies that hold at every date; null for one without.</summary>
    internal void Set(ReadOnlySpan<string?> values)
    {
        CheckColumn(values.Length);
        CheckType(AttributeType.Text);
        double[] codes = new double[values.Length];
        panel.Texts.Add(values, codes);
        Appender.Set(codes);
    }

    /// <summary>Sets the values of all companies that hold at every date; the default value for one without.</summary>
    internal void Set(ReadOnlySpan<CellValue> values)
    {
        CheckColumn(values.Length);
        double[] stored = new double[values.Length];
        for (int row = 0; row < stored.Length; row++) stored[row] = values[row].IsMissing ? double.NaN : Stored(values[row], nameof(values));
        Appender.Set(stored);
    }

    private void CheckEach(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (double.IsInfinity(value)) throw new ArgumentOutOfRangeException(nameof(values), value, $"'{Indicator.Id}' needs finite numbers.");
            if (!double.IsNaN(value)) Check(value, nameof(values));
        }
    }

    private void Check(double number, string parameter)
    {
        if (!Indicator.Range.Contains(number)) throw new ArgumentOutOfRangeException(parameter, number, $"'{Indicator.Id}' is within {Indicator.Range}.");
    }

    private void CheckColumn(int length)
    {
        panel.ThrowIfBuilt();
        if (length == panel.Companies.Count) return;
        throw new ArgumentException($"A column has one value for each of the {panel.Companies.Count} companies; found {length}.", "values");
    }

    private void CheckType(AttributeType given)
    {
        if (Indicator.Type != given) throw new ArgumentException($"'{Indicator.Id}' is a {Indicator.Type.Word()}; found a column of {given.Word()}s.", "values");
    }

    /// <summary>Returns a value as the panel stores it: a text as a code, a date as its day number, a flag as 1 or 0.</summary>
    private double Stored(CellValue value, string parameter = "value")
    {
        switch (Indicator.Type)
        {
            case AttributeType.Text when value.Text is { } text:
                return panel.Texts.Add(text);
            case AttributeType.Number when value.Number is { } number:
                Check(number, parameter);
                return number;
            case AttributeType.Date when value.Date is not null:
            case AttributeType.Flag when value.Flag is not null:
                return value.Stored;
            default:
                throw new ArgumentException($"'{Indicator.Id}' is a {Indicator.Type.Word()}; found {(value.IsMissing ? "nothing" : $"'{value}'")}.", parameter);
        }
    }
}
