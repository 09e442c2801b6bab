using System.Numerics;

namespace EarlyWarning.Replaying;

/// <summary>Counts what the pairs of some bitmaps are worth, a bitmap a date.</summary>
internal sealed class WorthTally(OutcomeTable outcomes)
{
    private readonly bool[] had = new bool[outcomes.Count];
    private readonly bool[] warned = new bool[outcomes.Count];
    private long pairs;
    private long hits;

    public void Add(ReadOnlySpan<ulong> marked, ReplayedDate date)
    {
        for (int word = 0; word < marked.Length; word++)
        {
            pairs += BitOperations.PopCount(marked[word]);
            hits += BitOperations.PopCount(marked[word] & date.Positive[word]);
        }

        for (int outcome = date.FirstOutcome; outcome < date.PastOutcome; outcome++)
        {
            int row = outcomes.RowOf(outcome);
            had[outcome] = true;
            warned[outcome] |= marked.Length > 0 && (marked[row >> 6] & (1UL << (row & 63))) != 0;
        }
    }

    public WhatIfWorth ToWorth() => new(pairs, hits, had.Count(one => one), warned.Count(one => one));
}
