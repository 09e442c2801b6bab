using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Takes the values of one attribute, file by file in the feed's order: numbers and dates (day numbers) as they are, flags as 1 and 0, texts as
/// codes of the panel's pool. One thread at a time.
/// </summary>
internal sealed class AttributeAppender(Indicator indicator, int companies)
{
    private readonly Dictionary<(int Row, int Day, int Known), AttributeEntry> dated = [];
    private readonly Dictionary<(int Row, int? Day), UnreadRow> unreadRows = [];
    private readonly RecordRows<(int Row, int Day, int Known)> rowsOfRecords = new();
    private double[]? timeless;
    private int file;

    public Indicator Indicator { get; } = indicator;

    public double[]? Values => timeless;

    public IReadOnlyDictionary<(int Row, int Day, int Known), AttributeEntry> Dated => dated;

    /// <summary>The rows that could not be read, by company and day (null: timeless).</summary>
    public IReadOnlyDictionary<(int Row, int? Day), UnreadRow> UnreadRows => unreadRows;

    /// <summary>
    /// The records of several rows, one of them unread, whose place the current file took, each with whether its rows, in their order, say the
    /// same again: of these <see cref="Append"/> could not tell yet. Where no row could be read there is no value to repeat or revise.
    /// </summary>
    public IEnumerable<((int Row, int Day, int Known) Record, bool IsRepeated)> TakenRecords =>
        rowsOfRecords.Taken.Where(taken => !taken.Before.Concat(taken.Now).All(Missing.IsUnread))
            .Select(taken => (taken.Record, taken.Now.SequenceEqual(taken.Before)));

    /// <summary>Says which file the rows come from that are appended from now on.</summary>
    public void BeginFile(int number)
    {
        file = number;
        rowsOfRecords.BeginFile();
    }

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
    /// <returns>
    /// Added; repeated or revised, where an earlier file has a value of the day and known date; refused where another row of the file has another
    /// one; nothing where that shows only with the last of its record's rows.
    /// </returns>
    public AppendResult Append(int row, int day, double value, int known)
    {
        (int Row, int Day, int Known) key = (row, day, KnownOf(day, known));
        if (dated.TryAdd(key, new AttributeEntry(value, file))) return AppendResult.Added;
        AttributeEntry standing = dated[key];
        bool equal = BitConverter.DoubleToInt64Bits(standing.Value) == BitConverter.DoubleToInt64Bits(value);
        if (standing.File == file)
        {
            if (!Missing.IsUnread(standing.Value)) return equal ? AppendResult.Repeated : AppendResult.Refused;
            rowsOfRecords.Add(key, standing.Value, value);
            return AppendResult.Combined;
        }

        dated[key] = new AttributeEntry(value, file);
        return rowsOfRecords.TryTake(key, value) ? AppendResult.Nothing : equal ? AppendResult.Repeated : AppendResult.Revised;
    }

    /// <summary>A value from a day on that came and could not be read.</summary>
    /// <param name="row">The company.</param>
    /// <param name="day">The day it is of.</param>
    /// <param name="known">The day it was known, or <see cref="MeasureAppender.UsualKnown"/>.</param>
    /// <param name="source">The row.</param>
    public void AppendUnread(int row, int day, int known, UnreadRow source)
    {
        (int Row, int Day, int Known) key = (row, day, KnownOf(day, known));
        if (dated.TryGetValue(key, out AttributeEntry standing))
        {
            if (standing.File == file) rowsOfRecords.Add(key, standing.Value, Missing.Unread);
            else rowsOfRecords.TryTake(key, Missing.Unread);
        }

        dated[key] = new AttributeEntry(Missing.Unread, file);
        unreadRows[(row, day)] = source;
    }

    private int KnownOf(int day, int known) =>
        known == MeasureAppender.UsualKnown ? Indicator.Lag.Shift(day, 1) ?? DayNumber.Last : known;
}

/// <summary>What one file said of a dated attribute at one known day.</summary>
/// <param name="Value">The value, or <see cref="Missing.Unread"/>.</param>
/// <param name="File">The file whose row it is.</param>
internal readonly record struct AttributeEntry(double Value, int File);
