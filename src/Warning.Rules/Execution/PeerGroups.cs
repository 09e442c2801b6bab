using System.Buffers;
using System.Runtime.InteropServices;
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
    private readonly int[][] levels;
    private readonly int[] groupCounts;

    public PeerGroups(PanelView view)
    {
        companies = view.Count;
        IReadOnlyList<PeerKey> keys = view.Panel.Catalog.PeerGroup;
        levels = new int[keys.Count + 1][];
        groupCounts = new int[keys.Count + 1];
        levels[0] = new int[companies];
        groupCounts[0] = 1;
        for (int level = 1; level <= keys.Count; level++)
            levels[level] = Refine(levels[level - 1], Prefixes(view, keys[level - 1]), out groupCounts[level]);
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
        medians?.AsSpan().Fill(double.NaN);
        ranks?.AsSpan().Fill(double.NaN);
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
        int[] groups = levels[level];
        int[] starts = new int[groupCounts[level] + 1];
        foreach (int row in byValue)
        {
            if (groups[row] >= 0) starts[groups[row] + 1]++;
        }

        for (int group = 0; group < groupCounts[level]; group++) starts[group + 1] += starts[group];
        int[] next = starts.AsSpan(0, groupCounts[level]).ToArray();
        foreach (int row in byValue)
        {
            if (groups[row] >= 0) members[next[groups[row]]++] = row;
        }

        int answered = 0;
        for (int group = 0; group < groupCounts[level]; group++)
        {
            ReadOnlySpan<int> peers = members.AsSpan(starts[group], starts[group + 1] - starts[group]);
            if (peers.Length >= LeastPeers) answered += Answer(peers, values, pending, medians, ranks);
        }

        return answered;
    }

    /// <summary>Computes the results of one group. A rank is the share strictly below plus half the ties, the company's own number among them.</summary>
    private static int Answer(ReadOnlySpan<int> peers, double[] values, bool[] pending, double[]? medians, double[]? ranks)
    {
        double middle = values[peers[peers.Length / 2]];
        double median = peers.Length % 2 == 1 ? Statistics.Middle(middle) : Statistics.Middle(values[peers[(peers.Length / 2) - 1]], middle);
        int answered = 0;
        for (int below = 0; below < peers.Length;)
        {
            int notAbove = below + 1;
            while (notAbove < peers.Length && values[peers[notAbove]] == values[peers[below]]) notAbove++;
            double rank = (below + ((notAbove - below) / 2.0)) / peers.Length;
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

    private static int[] Refine(int[] wider, int[] prefixes, out int count)
    {
        Dictionary<long, int> groups = [];
        int[] narrower = new int[wider.Length];
        for (int row = 0; row < narrower.Length; row++)
        {
            if (wider[row] < 0 || prefixes[row] < 0)
            {
                narrower[row] = -1;
                continue;
            }

            ref int group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, ((long)wider[row] << 32) | (uint)prefixes[row], out bool exists);
            if (!exists) group = groups.Count - 1;
            narrower[row] = group;
        }

        count = groups.Count;
        return narrower;
    }

    private static int[] Prefixes(PanelView view, PeerKey key)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        int[] ofCode = new int[view.Texts.Length];
        for (int code = 0; code < ofCode.Length; code++)
        {
            string prefix = Prefix(view.Texts[code], key.Length);
            if (!numbers.TryGetValue(prefix, out int number)) numbers.Add(prefix, number = numbers.Count);
            ofCode[code] = number;
        }

        return Array.ConvertAll(view.Attribute(key.Attribute).Texts, code => code == TextPool.Missing ? -1 : ofCode[code]);
    }

    private static string Prefix(string text, int? codePoints)
    {
        if (codePoints is not { } wanted) return text;
        int end = 0;
        for (int taken = 0; taken < wanted && end < text.Length; taken++)
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length && char.IsLowSurrogate(text[end + 1]) ? 2 : 1;
        return text[..end];
    }
}
