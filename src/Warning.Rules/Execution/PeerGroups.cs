using System.Runtime.InteropServices;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// The companies of a view by peer group, one level for each number of keys from all of them down to none (the whole panel).
/// A company that lacks a key is in no group of the levels that use it.
/// </summary>
internal sealed class PeerGroups
{
    /// <summary>With fewer known peers the last key is dropped.</summary>
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

    /// <summary>The median or rank of each company's number among its peers.</summary>
    public double[] Compute(PeerFunction function, double[] values)
    {
        double[] results = new double[companies];
        results.AsSpan().Fill(double.NaN);
        bool[] answered = new bool[companies]; // an answer may be missing: the mean of two huge numbers in the middle is
        for (int level = levels.Length - 1; level >= 0; level--) ComputeLevel(level, function, values, results, answered);
        return results;
    }

    /// <summary>Sorts the known numbers of each group of a level, and answers whoever has no answer from a narrower level yet.</summary>
    private void ComputeLevel(int level, PeerFunction function, double[] values, double[] results, bool[] answered)
    {
        int[] groups = levels[level];
        int[] starts = new int[groupCounts[level] + 1];
        for (int row = 0; row < companies; row++)
        {
            if (groups[row] >= 0 && !double.IsNaN(values[row])) starts[groups[row] + 1]++;
        }

        for (int group = 0; group < groupCounts[level]; group++) starts[group + 1] += starts[group];
        double[] sorted = new double[starts[^1]];
        int[] next = starts.AsSpan(0, groupCounts[level]).ToArray();
        for (int row = 0; row < companies; row++)
        {
            if (groups[row] >= 0 && !double.IsNaN(values[row])) sorted[next[groups[row]]++] = values[row];
        }

        double[] medians = new double[groupCounts[level]];
        for (int group = 0; group < groupCounts[level]; group++)
        {
            Span<double> members = sorted.AsSpan(starts[group], starts[group + 1] - starts[group]);
            medians[group] = Statistics.Median(members);
        }

        for (int row = 0; row < companies; row++)
        {
            int group = groups[row];
            if (group < 0 || double.IsNaN(values[row]) || answered[row]) continue;
            ReadOnlySpan<double> members = sorted.AsSpan(starts[group], starts[group + 1] - starts[group]);
            if (members.Length < LeastPeers) continue;
            answered[row] = true;
            results[row] = function == PeerFunction.Median ? medians[group] : Rank(members, values[row]);
        }
    }

    /// <summary>The share strictly below plus half of the ties, the company's own number among them.</summary>
    private static double Rank(ReadOnlySpan<double> sorted, double value)
    {
        int below = FirstNotBelow(sorted, value, orEqual: false);
        int notAbove = FirstNotBelow(sorted, value, orEqual: true);
        return (below + ((notAbove - below) / 2.0)) / sorted.Length;
    }

    private static int FirstNotBelow(ReadOnlySpan<double> sorted, double value, bool orEqual)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value)) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int[] Refine(int[] wider, int[] prefixes, out int count)
    {
        Dictionary<(int, int), int> groups = [];
        int[] narrower = new int[wider.Length];
        for (int row = 0; row < narrower.Length; row++)
        {
            if (wider[row] < 0 || prefixes[row] < 0)
            {
                narrower[row] = -1;
                continue;
            }

            ref int group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, (wider[row], prefixes[row]), out bool exists);
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
