using System.Buffers;
using EarlyWarning.Assessing;
using EarlyWarning.Rules;

namespace EarlyWarning.Replaying;

/// <summary>One date as the rules stand: the outcomes of every rule, the levels, and what came of the companies.</summary>
internal sealed class WhatIfDate(Outcomes known, ScoredRules scored, ReplayedDate replayed, int threads) : IDisposable
{
    private readonly Level[] levels = LevelsOf(known, scored, threads);

    public Outcomes Known => known;

    public ReplayedDate Replayed => replayed;

    /// <summary>Returns the levels that outcomes give, one for each company or more; they go back to the pool.</summary>
    public static Level[] LevelsOf(Outcomes outcomes, ScoredRules scored, int threads)
    {
        int companies = Math.Max(1, outcomes.View.Companies.Count);
        long[] scores = ArrayPool<long>.Shared.Rent(companies), high = ArrayPool<long>.Shared.Rent(companies);
        Level[] levels = ArrayPool<Level>.Shared.Rent(companies);
        PanelScorer.Score(outcomes, scored, scores, high, levels, threads);
        ArrayPool<long>.Shared.Return(scores);
        ArrayPool<long>.Shared.Return(high);
        return levels;
    }

    /// <summary>Counts the companies by level now and then, and marks those at each level or above.</summary>
    public void Count(ReadOnlySpan<Level> then, long[][] moves, ulong[][] alerted)
    {
        foreach (ulong[] marks in alerted) marks.AsSpan().Clear();
        for (int row = 0; row < then.Length; row++)
        {
            int level = (int)then[row];
            moves[(int)levels[row]][level]++;
            for (int place = 0; place < level; place++) alerted[place][row >> 6] |= 1UL << (row & 63);
        }
    }

    public void Dispose()
    {
        known.Dispose();
        ArrayPool<Level>.Shared.Return(levels);
    }
}
