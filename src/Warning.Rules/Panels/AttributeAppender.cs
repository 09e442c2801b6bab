using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Collects the values of one attribute, file by file in the feed's order. Numbers and dates (day numbers) are stored as they are, flags as 1 and 0, texts as
/// codes of the panel's pool. Not thread-safe.
/// </summary>
internal sealed class AttributeAppender(Indicator indicator, int companies)
{
    private readonly Dictionary<(int Row, int Day, int Known), AttributeEntry> dated = [];
    private readonly Dictionary<(int Row, int? Day), UnreadRow> unreadRows = [];
    private readonly RecordRows<(int Row, int Day, int Known)> rowsOfRecords = new();
    private double[]? timeless;
    private int file;

    public Indicator Indicator { get; } = indicator;

    /// <summary>The timeless values, one a company, missing as NaN; null if there are none.</summary>
    public double[]? Values => timeless;

    /// <summary>The dated values by company, day and known day.</summary>
    public IReadOnlyDictionary<(int Row, int Day, int Known), AttributeEntry> Dated => dated;

    /// <summary>The rows that could not be read, by company and day; the day is null for timeless values.</summary>
    public IReadOnlyDictionary<(int Row, int? Day), UnreadRow> UnreadRows => unreadRows;

    /// <summary>
    /// The records of several rows, one of them unread, that the current file has replaced, each with whether its rows repeat the earlier ones in their
    /// order; <see cref="Append"/> cannot decide this before the last row. Records without a readable row are left out.
    /// </summary>
    public IEnumerable<((int Row, int Day, int Known) Record, bool IsRepeated)> TakenRecords =>
        rowsOfRecords.Taken.Where(taken => !taken.Before.Concat(taken.Now).All(Missing.IsUnread))
            .Select(taken => (taken.Record, taken.Now.SequenceEqual(taken.Before)));

    /// <summary>Sets the number of the file that the following rows come from.</summary>
    public void BeginFile(int number)
    {
        file = number;
        rowsOfRecords.BeginFile();
    }

    /// <summary>Sets a value that holds at every date, replacing an earlier one.</summary>
    public void Set(int row, double value)
    {
        if (timeless is null)
        {
            timeless = GC.AllocateUninitializedArray<double>(companies);
            timeless.AsSpan().Fill(double.NaN);
        }

        timeless[row] = value;
    }

    /// <summary>Sets the values of all companies that hold at every date; one that is missing (NaN) leaves the earlier value.</summary>
    public void Set(ReadOnlySpan<double> values)
    {
        if (timeless is null)
        {
            timeless = values.ToArray();
            return;
        }

        for (int row = 0; row < values.Length; row++)
        {
            if (!double.IsNaN(values[row])) timeless[row] = values[row];
        }
    }

    /// <summary>Records a timeless value that was delivered and could not be read.</summary>
    public void SetUnread(int row, UnreadRow source) => unreadRows.TryAdd((row, null), source);

    /// <summary>Appends a value that holds from a day on.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="day">The day that the value holds from.</param>
    /// <param name="value">The value.</param>
    /// <param name="known">The day it was known, or <see cref="MeasureAppender.UsualKnown"/>.</param>
    /// <returns>
    /// Added; repeated or revised if an earlier file has a value of the day and known date; refused if another row of the file has another value; nothing if
    /// only the last row of its record decides.
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

    /// <summary>Appends a dated value that was delivered and could not be read.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="day">The day that the value holds from.</param>
    /// <param name="known">The day it was known, or <see cref="MeasureAppender.UsualKnown"/>.</param>
    /// <param name="source">The row of the file.</param>
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

    /// <summary>Takes all that was appended to another appender of the attribute, before anything is appended to this one.</summary>
    public void Restore(
        double[]? timeless,
        IEnumerable<KeyValuePair<(int Row, int Day, int Known), AttributeEntry>> dated,
        IEnumerable<KeyValuePair<(int Row, int? Day), UnreadRow>> unread)
    {
        this.timeless = timeless;
        foreach ((var place, AttributeEntry entry) in dated) this.dated.Add(place, entry);
        foreach ((var place, UnreadRow source) in unread) unreadRows.Add(place, source);
    }

    private int KnownOf(int day, int known) =>
        known == MeasureAppender.UsualKnown ? Indicator.Lag.Shift(day, 1) ?? DayNumber.Last : known;
}

/// <summary>A value of a dated attribute, as one file has it at one known day.</summary>
/// <param name="Value">The value, or <see cref="Missing.Unread"/>.</param>
/// <param name="File">The number of the file.</param>
internal readonly record struct AttributeEntry(double Value, int File);
