namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Keeps the rows of records that consist of several, so that a later file's record can be compared with the one it replaces. Not thread-safe.
/// </summary>
/// <typeparam name="TKey">The key of a record.</typeparam>
internal sealed class RecordRows<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, List<double>> rows = [];
    private readonly Dictionary<TKey, List<double>> replaced = [];

    /// <summary>The records that the current file has replaced, with the earlier rows and the new rows, each in their order.</summary>
    public IEnumerable<(TKey Record, List<double> Before, List<double> Now)> Taken => replaced.Select(taken => (taken.Key, taken.Value, rows[taken.Key]));

    /// <summary>Forgets the records that the previous file replaced.</summary>
    public void BeginFile() => replaced.Clear();

    /// <summary>Adds a row of the same file to a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="standing">The value of the record's first row; used when it has no other row yet.</param>
    /// <param name="value">The row's value.</param>
    public void Add(TKey record, double standing, double value)
    {
        if (!rows.TryGetValue(record, out List<double>? all)) rows.Add(record, all = [standing]);
        all.Add(value);
    }

    /// <summary>
    /// Starts replacing a record of several rows by that of a later file, keeping both for comparison; returns false for a record of one row.
    /// </summary>
    public bool TryTake(TKey record, double value)
    {
        if (!rows.Remove(record, out List<double>? before)) return false;
        replaced[record] = before;
        rows.Add(record, [value]);
        return true;
    }
}
