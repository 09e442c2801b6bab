using EarlyWarning.Rules;

namespace EarlyWarning.Calibrating;

/// <summary>
/// The patterns of outcomes that companies have had: which rules had fired, which were undecided. Most companies share few of them, so that pairs are counted
/// by pattern, and nothing is kept of a pair but a number.
/// </summary>
/// <param name="rules">The numbers of the rules that are looked at, in the outcomes.</param>
internal sealed class PatternBook(int[] rules)
{
    private readonly int blocks = ((2 * rules.Length) + 63) / 64;
    private readonly Dictionary<ulong, List<int>> byHash = [];
    private readonly List<ulong[]> keys = [];

    public int Count => keys.Count;

    public bool HasFired(int pattern, int rule) => HasBit(pattern, rule);

    public bool IsUndecided(int pattern, int rule) => HasBit(pattern, rules.Length + rule);

    /// <summary>Returns the number of each company's pattern; those that are new get the next numbers.</summary>
    public int[] Find(Outcomes outcomes)
    {
        int companies = outcomes.View.Companies.Count;
        int[] found = new int[companies];
        ulong[] bits = new ulong[blocks * 64], key = new ulong[blocks];
        for (int word = 0; word * 64 < companies; word++)
        {
            Gather(outcomes, word, bits);
            for (int block = 0; block < blocks; block++) Transpose(bits.AsSpan(block * 64, 64));
            for (int bit = 0, row = word * 64; bit < 64 && row < companies; bit++, row++)
            {
                for (int block = 0; block < blocks; block++) key[block] = bits[(block * 64) + bit];
                found[row] = row > 0 && key.AsSpan().SequenceEqual(keys[found[row - 1]]) ? found[row - 1] : NumberOf(key);
            }
        }

        return found;
    }

    /// <summary>Returns the patterns by their bits, an order that does not depend on companies or dates.</summary>
    public int[] Ordered()
    {
        int[] ordered = [.. Enumerable.Range(0, Count)];
        Array.Sort(ordered, (one, other) => keys[one].AsSpan().SequenceCompareTo(keys[other]));
        return ordered;
    }

    private bool HasBit(int pattern, int bit) => (keys[pattern][bit >> 6] & (1UL << (bit & 63))) != 0;

    /// <summary>
    /// Takes the words of 64 companies: of each rule those in which it fired, then those in which it is undecided. A rule not in force is clear.
    /// </summary>
    private void Gather(Outcomes outcomes, int word, ulong[] bits)
    {
        Array.Clear(bits);
        for (int rule = 0; rule < rules.Length; rule++)
        {
            if (!outcomes.IsEvaluated(rules[rule])) continue;
            ulong fired = outcomes.Fired(rules[rule])[word];
            bits[rule] = fired;
            bits[rules.Length + rule] = ~(fired | outcomes.Clear(rules[rule])[word]);
        }
    }

    private int NumberOf(ulong[] key)
    {
        ulong hash = 0;
        foreach (ulong block in key) hash = (hash ^ block) * 0x9E3779B97F4A7C15 ^ (hash >> 29);
        if (!byHash.TryGetValue(hash, out List<int>? same)) byHash.Add(hash, same = []);
        foreach (int pattern in same)
        {
            if (key.AsSpan().SequenceEqual(keys[pattern])) return pattern;
        }

        same.Add(keys.Count);
        keys.Add([.. key]);
        return keys.Count - 1;
    }

    /// <summary>Turns a square of 64 by 64 bits over (Warren, Hacker's Delight, 7-3): a bitmap a rule becomes a pattern a company.</summary>
    private static void Transpose(Span<ulong> square)
    {
        ulong mask = 0x00000000FFFFFFFF;
        for (int width = 32; width != 0; width >>= 1, mask ^= mask << width)
        {
            for (int row = 0; row < 64; row = ((row | width) + 1) & ~width)
            {
                ulong swapped = ((square[row] >> width) ^ square[row | width]) & mask;
                square[row | width] ^= swapped;
                square[row] ^= swapped << width;
            }
        }
    }
}
