using System.Buffers;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// Assigns the companies of a view to peer groups, one level for each number of keys, from all keys down to none (the whole panel). A company without a key
/// is in no group of the levels that use it.
/// </summary>
internal sealed class PeerGroups
{
    /// <summary>The least number of peers with a known value; with fewer the last key is dropped.</summary>
    public const int LeastPeers = 20;

    private readonly int companies;
    private readonly IReadOnlyList<PeerKeyTexts> keys;
    private readonly PeerLevel[] levels;

    public PeerGroups(PanelView view)
        : this(view.Count, [.. view.Panel.Catalog.PeerGroup.Select(key => PeerKeyTexts.Of(view, key))])
    {
    }

    /// <summary>Assigns companies to groups by their texts for each key, the widest first.</summary>
    public PeerGroups(int companies, IReadOnlyList<PeerKeyTexts> keys)
    {
        this.companies = companies;
        this.keys = keys;
        levels = new PeerLevel[keys.Count + 1];
        levels[0] = PeerLevel.Whole(companies);
        for (int level = 1; level <= keys.Count; level++) levels[level] = PeerLevel.Of(levels[level - 1], keys[level - 1]);
    }

    /// <summary>The number of levels: one more than there are keys.</summary>
    public int Levels => levels.Length;

    /// <summary>The texts of the companies, by key.</summary>
    public IReadOnlyList<PeerKeyTexts> Keys => keys;

    /// <summary>Returns the group of a company on a level; -1 if it is in none.</summary>
    public int GroupOf(int level, int row) => levels[level].Groups[row];

    /// <summary>Finds the group on each level for the texts that a company has for the keys; -1 where no company is in it.</summary>
    /// <param name="texts">The text for each key as <see cref="PeerKeyTexts.Beginning"/> returns it; null if missing.</param>
    /// <param name="groups">Receives the group for each level.</param>
    public void Find(ReadOnlySpan<string?> texts, Span<int> groups)
    {
        groups.Fill(-1);
        groups[0] = 0;
        for (int level = 1; level < levels.Length; level++)
        {
            int number = texts[level - 1] is { } text ? keys[level - 1].NumberOf(text) : -1;
            if (number < 0) return;
            groups[level] = levels[level].Find(groups[level - 1], number);
            if (groups[level] < 0) return;
        }
    }

    /// <summary>Divides companies among the groups of a level, keeping their order within each.</summary>
    /// <param name="level">The level.</param>
    /// <param name="ordered">The rows of companies.</param>
    /// <param name="members">Receives the rows, group by group; at least as long as <paramref name="ordered"/>.</param>
    /// <returns>The place where each group starts, and after them the end of the last.</returns>
    public int[] Divide(int level, ReadOnlySpan<int> ordered, Span<int> members)
    {
        int[] groups = levels[level].Groups, starts = new int[levels[level].Count + 1];
        foreach (int row in ordered)
        {
            if (groups[row] >= 0) starts[groups[row] + 1]++;
        }

        for (int group = 0; group < levels[level].Count; group++) starts[group + 1] += starts[group];
        int[] next = starts.AsSpan(0, levels[level].Count).ToArray();
        foreach (int row in ordered)
        {
            if (groups[row] >= 0) members[next[groups[row]]++] = row;
        }

        return starts;
    }

    /// <summary>Computes the median and rank of each company's number among its peers.</summary>
    /// <param name="values">A number for each company; the array may be longer.</param>
    /// <param name="medians">Receives the medians; null if not requested.</param>
    /// <param name="ranks">Receives the ranks; null if not requested.</param>
    /// <returns>The number of companies that have a number but too few peers on every level.</returns>
    public int Compute(double[] values, double[]? medians, double[]? ranks)
    {
        int[] byValue = ArrayPool<int>.Shared.Rent(companies), members = ArrayPool<int>.Shared.Rent(companies);
        bool[] pending = ArrayPool<bool>.Shared.Rent(companies);
        int known = ValueOrder.Sort(values.AsSpan(0, companies), byValue);
        medians?.AsSpan(0, companies).Fill(double.NaN);
        ranks?.AsSpan(0, companies).Fill(double.NaN);
        for (int row = 0; row < companies; row++) pending[row] = !double.IsNaN(values[row]);
        int left = known;
        for (int level = levels.Length - 1; level >= 0 && left > 0; level--)
            left -= Answer(level, values, byValue.AsSpan(0, known), members, pending, medians, ranks);
        ArrayPool<bool>.Shared.Return(pending);
        ArrayPool<int>.Shared.Return(members);
        ArrayPool<int>.Shared.Return(byValue);
        return left;
    }

    /// <summary>Computes the results of companies without one from a narrower level, in groups that are large enough.</summary>
    private int Answer(int level, double[] values, ReadOnlySpan<int> byValue, int[] members, bool[] pending, double[]? medians, double[]? ranks)
    {
        int[] starts = Divide(level, byValue, members);
        int answered = 0;
        for (int group = 0; group < levels[level].Count; group++)
        {
            ReadOnlySpan<int> peers = members.AsSpan(starts[group], starts[group + 1] - starts[group]);
            if (peers.Length >= LeastPeers) answered += Answer(peers, values, pending, medians, ranks);
        }

        return answered;
    }

    /// <summary>Returns a rank: the share strictly below plus half the ties, the company's own number among them.</summary>
    public static double RankOf(int below, int ties, int peers) => (below + (ties / 2.0)) / peers;

    /// <summary>Computes the results of one group.</summary>
    private static int Answer(ReadOnlySpan<int> peers, double[] values, bool[] pending, double[]? medians, double[]? ranks)
    {
        double middle = values[peers[peers.Length / 2]];
        double median = peers.Length % 2 == 1 ? Statistics.Middle(middle) : Statistics.Middle(values[peers[(peers.Length / 2) - 1]], middle);
        int answered = 0;
        for (int below = 0; below < peers.Length;)
        {
            int notAbove = below + 1;
            while (notAbove < peers.Length && values[peers[notAbove]] == values[peers[below]]) notAbove++;
            double rank = RankOf(below, notAbove - below, peers.Length);
            for (; below < notAbove; below++)
            {
                int row = peers[below];
                if (!pending[row]) continue;
                pending[row] = false;
                answered++;
                if (medians is not null) medians[row] = median;
                if (ranks is not null) ranks[row] = rank;
            }
        }

        return answered;
    }
}
