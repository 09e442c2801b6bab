using System.Numerics;

namespace EarlyWarning.Replaying;

/// <summary>Counts the alerts of one level over the dates.</summary>
internal sealed class LevelTally(Level level, OutcomeTable outcomes, int companies)
{
    private const int Never = -1;

    // The first date on which each outcome's company was alerted within the horizon; Never: not yet.
    private readonly int[] firstAlerted = Filled(outcomes.Count);
    private ulong[] before = new ulong[(companies + 63) / 64];
    private ulong[] alerted = new ulong[(companies + 63) / 64];
    private long pairs;
    private long hits;
    private long opened;

    public Level Level => level;

    /// <summary>The companies that are alerted on the date, as a bitmap to fill.</summary>
    public ulong[] Alerted => alerted;

    /// <summary>Begins a date with no alert.</summary>
    public void Begin()
    {
        (before, alerted) = (alerted, before);
        Array.Clear(alerted);
    }

    /// <summary>Counts the date whose alerts are in <see cref="Alerted"/>.</summary>
    public (int Alerted, int Hits, int Opened) Count(ReplayedDate date)
    {
        int count = 0, right = 0, first = 0;
        for (int word = 0; word < alerted.Length; word++)
        {
            ulong bits = alerted[word];
            if (bits == 0) continue;
            count += BitOperations.PopCount(bits);
            right += BitOperations.PopCount(bits & date.Positive[word]);
            first += BitOperations.PopCount(bits & ~before[word]);
        }

        for (int outcome = date.FirstOutcome; outcome < date.PastOutcome; outcome++)
        {
            int row = outcomes.RowOf(outcome);
            if (firstAlerted[outcome] == Never && (alerted[row >> 6] & (1UL << (row & 63))) != 0) firstAlerted[outcome] = date.Day;
        }

        pairs += count;
        hits += right;
        opened += first;
        return (count, right, first);
    }

    /// <summary>Returns whether an outcome was warned of.</summary>
    public bool IsWarned(int outcome) => firstAlerted[outcome] != Never;

    public BacktestLevel ToLevel(bool[] hadPair)
    {
        int[] leads = [.. Enumerable.Range(0, outcomes.Count).Where(IsWarned).Select(outcome => outcomes.DayOf(outcome) - firstAlerted[outcome]).Order()];
        return new BacktestLevel
        {
            Level = level,
            Alerted = pairs,
            Hits = hits,
            Opened = opened,
            Outcomes = hadPair.Count(had => had),
            OutcomesWarned = leads.Length,
            MedianLeadDays = Quantile.Of(leads, 0.5),
            LowerQuartileLeadDays = Quantile.Of(leads, 0.25),
            UpperQuartileLeadDays = Quantile.Of(leads, 0.75),
        };
    }

    private static int[] Filled(int count)
    {
        int[] filled = new int[count];
        Array.Fill(filled, Never);
        return filled;
    }
}
