using EarlyWarning.Replaying;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>The figures of a backtest for one rule, by its condition alone: without latches, groups and levels.</summary>
public sealed record BacktestRule
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The number of pairs of the dates on which it was in force.</summary>
    public long Pairs { get; init; }

    /// <summary>The number of those in which it fired.</summary>
    public long Fired { get; init; }

    /// <summary>The number of those in which it could not be decided.</summary>
    public long Indeterminate { get; init; }

    /// <summary>The number of fired pairs that are positive.</summary>
    public long Hits { get; init; }

    /// <summary>The number of positive pairs of the dates on which it was in force.</summary>
    public long Positives { get; init; }

    /// <summary>The share of positive pairs among the fired ones; null where it never fired.</summary>
    public double? Precision => Share.Of(Hits, Fired);

    /// <summary>How many times the share of positives among all pairs the precision is; null where it never fired or no pair is positive.</summary>
    public double? Lift => Precision is { } precision && Positives > 0 ? precision * Pairs / Positives : null;

    /// <summary>The number of outcomes in whose horizon before them it fired.</summary>
    public int OutcomesWarned { get; init; }

    /// <summary>The number of those of which no other active rule warned.</summary>
    public int OutcomesOnly { get; init; }

    /// <summary>The active rule that fires most nearly in the same pairs; null where it shares none with any.</summary>
    public Rule? Nearest { get; init; }

    /// <summary>The share of the pairs in which both fire among those in which either does; null without a nearest rule.</summary>
    public double? Overlap { get; init; }

    /// <summary>The share of pairs in which it could not be decided; null where it was never in force.</summary>
    public double? IndeterminateShare => Share.Of(Indeterminate, Pairs);
}
