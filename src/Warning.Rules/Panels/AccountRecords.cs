namespace EarlyWarning.Rules.Panels;

/// <summary>Keeps one record for each account (meter) of a company that contributes to a cell, in the order of appending.</summary>
internal sealed class AccountRecords
{
    private readonly List<MeasureEntry> records = [];

    /// <summary>Starts with the record that the cell holds so far.</summary>
    public AccountRecords(MeasureEntry standing) => records.Add(standing);

    /// <summary>The records.</summary>
    public IReadOnlyList<MeasureEntry> All => records;

    /// <summary>The record that was added last.</summary>
    public MeasureEntry Last => records[^1];

    /// <summary>Returns the record of an account; null if it has none.</summary>
    public MeasureEntry? Find(int account)
    {
        foreach (MeasureEntry record in records)
        {
            if (record.Account == account) return record;
        }

        return null;
    }

    /// <summary>Removes the earlier record of the account, if any, and adds this one at the end.</summary>
    public void Replace(MeasureEntry record)
    {
        records.RemoveAll(other => other.Account == record.Account);
        records.Add(record);
    }

    /// <summary>Replaces the record of an account in its place.</summary>
    public void Change(MeasureEntry record) => records[records.FindIndex(other => other.Account == record.Account)] = record;

    /// <summary>Returns the combined value of all accounts; <see cref="Missing.Unread"/> if one of them is unread.</summary>
    public double Total(Combine combine)
    {
        double total = records[0].Value;
        foreach (MeasureEntry record in records.Skip(1)) total = MeasureAppender.Combined(combine, total, record.Value);
        return total;
    }
}
