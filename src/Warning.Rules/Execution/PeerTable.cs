namespace EarlyWarning.Rules.Execution;

/// <summary>The known values of one number that peers are compared in, in ascending order for each group of each level. Immutable.</summary>
internal sealed class PeerTable
{
    private readonly PeerGroups groups;
    private readonly int[][] members;
    private readonly int[][] starts;

    /// <summary>Creates a table.</summary>
    /// <param name="key">The <see cref="Binding.PeerNumberKey"/> of the number.</param>
    /// <param name="groups">The groups of the companies.</param>
    /// <param name="values">The number of each company, NaN if it is missing.</param>
    public PeerTable(string key, PeerGroups groups, double[] values)
    {
        Key = key;
        this.groups = groups;
        Values = values;
        int[] byValue = new int[values.Length];
        int known = ValueOrder.Sort(values, byValue);
        members = new int[groups.Levels][];
        starts = new int[groups.Levels][];
        for (int level = 0; level < members.Length; level++)
        {
            int[] divided = new int[known];
            starts[level] = groups.Divide(level, byValue.AsSpan(0, known), divided);
            members[level] = divided.AsSpan(0, starts[level][^1]).ToArray();
        }
    }

    public string Key { get; }

    /// <summary>The number of each company, NaN if it is missing.</summary>
    public double[] Values { get; }

    /// <summary>Compares a company with its peers as if its number stood in the table, in place of the one that it has there.</summary>
    /// <param name="own">The company's number.</param>
    /// <param name="groupsOfOwn">The company's group on each level; -1 for none or one without other companies.</param>
    /// <param name="row">The company's row in the table; -1 if it has none.</param>
    /// <returns>The median and the rank; null if the number is missing, or there are too few peers on every level.</returns>
    public (double Median, double Rank)? Compare(double own, ReadOnlySpan<int> groupsOfOwn, int row)
    {
        if (double.IsNaN(own)) return null;
        for (int level = groups.Levels - 1; level >= 0; level--)
        {
            int group = groupsOfOwn[level];
            if (group < 0) continue;
            ReadOnlySpan<int> peers = members[level].AsSpan(starts[level][group]..starts[level][group + 1]);
            bool stands = row >= 0 && groups.GroupOf(level, row) == group && !double.IsNaN(Values[row]);
            int count = peers.Length + (stands ? 0 : 1);
            if (count >= PeerGroups.LeastPeers) return Compare(own, peers, stands ? Values[row] : double.NaN, count);
        }

        return null;
    }

    private (double Median, double Rank) Compare(double own, ReadOnlySpan<int> peers, double replaced, int count)
    {
        int below = CountBelow(peers, own), notAbove = CountNotAbove(peers, own);
        int place = double.IsNaN(replaced) ? peers.Length : CountBelow(peers, replaced); // of the value that is left out
        if (replaced < own) below--;
        if (replaced <= own) notAbove--;
        double middle = At(count / 2, peers, own, below, place);
        double median = count % 2 == 1 ? Statistics.Middle(middle) : Statistics.Middle(At((count / 2) - 1, peers, own, below, place), middle);
        return (median, PeerGroups.RankOf(below, notAbove - below + 1, count));
    }

    /// <summary>Returns the value at a place in the order of the peers' values without the one left out and with the company's own.</summary>
    private double At(int place, ReadOnlySpan<int> peers, double own, int below, int leftOut)
    {
        if (place == below) return own;
        int among = place < below ? place : place - 1;
        return Values[peers[among < leftOut ? among : among + 1]];
    }

    private int CountBelow(ReadOnlySpan<int> peers, double value)
    {
        int low = 0, high = peers.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Values[peers[middle]] < value) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int CountNotAbove(ReadOnlySpan<int> peers, double value)
    {
        int low = 0, high = peers.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Values[peers[middle]] <= value) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
