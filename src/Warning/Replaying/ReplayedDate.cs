using System.Numerics;

namespace EarlyWarning.Replaying;

/// <summary>One as-of date: which outcomes fall in its horizon, and which companies are positive.</summary>
internal sealed class ReplayedDate
{
    public ReplayedDate(int day, int end, int? through, OutcomeTable outcomes, int companies)
    {
        Day = day;
        (FirstOutcome, PastOutcome) = outcomes.Between(day, end);
        Positive = new ulong[(companies + 63) / 64];
        for (int outcome = FirstOutcome; outcome < PastOutcome; outcome++) Positive[outcomes.RowOf(outcome) >> 6] |= 1UL << (outcomes.RowOf(outcome) & 63);
        foreach (ulong word in Positive) Positives += BitOperations.PopCount(word);
        Open = through is null || end > through ? companies - Positives : 0;
    }

    public int Day { get; }

    /// <summary>The first outcome in its horizon.</summary>
    public int FirstOutcome { get; }

    /// <summary>The one after the last.</summary>
    public int PastOutcome { get; }

    /// <summary>The companies with an outcome in the horizon, as a bitmap.</summary>
    public ulong[] Positive { get; }

    public int Positives { get; }

    /// <summary>The number of negative companies of which the end of the horizon is not known yet.</summary>
    public int Open { get; }

    public bool IsPositive(int row) => (Positive[row >> 6] & (1UL << (row & 63))) != 0;
}
