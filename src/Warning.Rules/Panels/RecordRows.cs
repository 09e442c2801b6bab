namespace EarlyWarning.Rules.Panels;

/// <summary>
/// The rows of records that what stands does not tell any more, such as those that were joined: kept so that a later file's record can be told
/// from what it takes the place of. One thread at a time.
/// </summary>
/// <typeparam name="TKey">What tells records apart.</typeparam>
internal sealed class RecordRows<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, List<double>> rows = [];
    private readonly Dictionary<TKey, List<double>> replaced = [];

    /// <summary>The records whose place the current file took, with the rows before and the rows now, each in their order.</summary>
    public IEnumerable<(TKey Record, List<double> Before, List<double> Now)> Taken => replaced.Select(taken => (taken.Key, taken.Value, rows[taken.Key]));

    /// <summary>Forgets what the file before took the place of.</summary>
    public void BeginFile() => replaced.Clear();

    /// <summary>Adds a row to a record in the same file.</summary>
    /// <param name="record">The record.</param>
    /// <param name="standing">What stands: the record's first row, while it has no other.</param>
    /// <param name="value">The row's value.</param>
    public void Add(TKey record, double standing, double value)
    {
        if (!rows.TryGetValue(record, out List<double>? all)) rows.Add(record, all = [standing]);
        all.Add(value);
    }

    /// <summary>Whether a later file's first row takes the place of a record of several rows, which are then kept to be compared.</summary>
    public bool TryTake(TKey record, double value)
    {
        if (!rows.Remove(record, out List<double>? before)) return false;
        replaced[record] = before;
        rows.Add(record, [value]);
        return true;
    }
}
