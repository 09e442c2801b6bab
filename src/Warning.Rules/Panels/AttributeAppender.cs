namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Takes the values of one attribute, file by file in the feed's order: numbers and dates (day numbers) as they are, flags as 1 and 0, texts as
/// codes of the panel's pool. One thread at a time.
/// </summary>
internal sealed class AttributeAppender(Indicator indicator, int companies)
{
    private readonly Dictionary<(int Row, int Day, int Known), AttributeEntry> dated = [];
    private readonly Dictionary<(int Row, int? Day), UnreadRow> unreadRows = [];
    private double[]? timeless;
    private int file;

    public Indicator Indicator { get; } = indicator;

    public double[]? Values => timeless;

    public IReadOnlyDictionary<(int Row, int Day, int Known), AttributeEntry> Dated => dated;

    /// <summary>The rows that could not be read, by company and day (null: timeless).</summary>
    public IReadOnlyDictionary<(int Row, int? Day), UnreadRow> UnreadRows => unreadRows;

    /// <summary>Says which file the rows come from that are appended from now on.</summary>
    public void BeginFile(int number) => file = number;

    /// <summary>A value that holds at every date; a second one of the company replaces it.</summary>
    public void Set(int row, double value)
    {
        if (timeless is null)
        {
            timeless = GC.AllocateUninitializedArray<double>(companies);
            timeless.AsSpan().Fill(double.NaN);
        }

        timeless[row] = value;
    }

    /// <summary>A timeless value that came and could not be read.</summary>
    public void SetUnread(int row, UnreadRow source) => unreadRows.TryAdd((row, null), source);

    /// <summary>A value from a day on.</summary>
    /// <param name="row">The company.</param>
    /// <param name="day">The day it is of.</param>
    /// <param name="value">The value.</param>
    /// <param name="known">The day it was known, or <see cref="MeasureAppender.UsualKnown"/>.</param>
    /// <returns>Added; repeated or revised, where an earlier file has a value of the day and known date; refused where another row of the file has another one.</returns>
    public AppendResult Append(int row, int day, double value, int known)
    {
        (int Row, int Day, int Known) key = (row, day, KnownOf(day, known));
        if (dated.TryAdd(key, new AttributeEntry(value, file))) return AppendResult.Added;
        AttributeEntry standing = dated[key];
        bool equal = BitConverter.DoubleToInt64Bits(standing.Value) == BitConverter.DoubleToInt64Bits(value);
        if (standing.File == file) return equal ? AppendResult.Repeated : Missing.IsUnread(standing.Value) ? AppendResult.Combined : AppendResult.Refused;
        dated[key] = new AttributeEntry(value, file);
        return equal ? AppendResult.Repeated : AppendResult.Revised;
    }

    /// <summary>A value from a day on that came and could not be read.</summary>
    /// <param name="row">The company.</param>
    /// <param name="day">The day it is of.</param>
    /// <param name="known">The day it was known, or <see cref="MeasureAppender.UsualKnown"/>.</param>
    /// <param name="source">The row.</param>
    public void AppendUnread(int row, int day, int known, UnreadRow source)
    {
        dated[(row, day, KnownOf(day, known))] = new AttributeEntry(Missing.Unread, file);
        unreadRows[(row, day)] = source;
    }

    private int KnownOf(int day, int known) =>
        known == MeasureAppender.UsualKnown ? Indicator.Lag.Shift(day, 1) ?? DateOnly.MaxValue.DayNumber : known;
}
