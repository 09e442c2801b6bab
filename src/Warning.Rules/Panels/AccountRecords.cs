namespace EarlyWarning.Rules.Panels;

/// <summary>
/// The records of a company's accounts (its meters) that make one cell together, in the order in which they were appended. Only cells of two or
/// more accounts have one.
/// </summary>
internal sealed class AccountRecords
{
    private readonly List<MeasureEntry> records = [];

    /// <summary>Begins with the record that stands in the cell.</summary>
    public AccountRecords(MeasureEntry standing) => records.Add(standing);

    /// <summary>The record of an account; null: it has none.</summary>
    public MeasureEntry? Find(int account)
    {
        foreach (MeasureEntry record in records)
        {
            if (record.Account == account) return record;
        }

        return null;
    }

    /// <summary>Puts a record in the place of the account's earlier one, as the last of all.</summary>
    public void Replace(MeasureEntry record)
    {
        records.RemoveAll(other => other.Account == record.Account);
        records.Add(record);
    }

    /// <summary>Changes the record of an account, which keeps its place.</summary>
    public void Change(MeasureEntry record) => records[records.FindIndex(other => other.Account == record.Account)] = record;

    /// <summary>What all accounts make together: unread if one of them is.</summary>
    public double Total(Combine combine)
    {
        double total = records[0].Value;
        foreach (MeasureEntry record in records.Skip(1)) total = MeasureAppender.Joined(combine, total, record.Value);
        return total;
    }
}
