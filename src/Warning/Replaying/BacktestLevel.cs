using EarlyWarning.Replaying;

namespace EarlyWarning;

/// <summary>The figures of a backtest for one level: a pair is <em>alerted</em> if its level is this one or higher.</summary>
public sealed record BacktestLevel
{
    /// <summary>The level.</summary>
    public required Level Level { get; init; }

    /// <summary>The number of alerted pairs.</summary>
    public long Alerted { get; init; }

    /// <summary>The number of alerted pairs that are positive.</summary>
    public long Hits { get; init; }

    /// <summary>The share of positive pairs among the alerted ones; null where none is alerted.</summary>
    public double? Precision => Share.Of(Hits, Alerted);

    /// <summary>The number of outcomes that had a pair in the horizon before them.</summary>
    public int Outcomes { get; init; }

    /// <summary>The number of those that had an alerted pair there.</summary>
    public int OutcomesWarned { get; init; }

    /// <summary>The share of warned outcomes; null where no outcome had a pair.</summary>
    public double? RecallOutcomes => Share.Of(OutcomesWarned, Outcomes);

    /// <summary>
    /// The median of the days from the first alerted date within the horizon to the outcome, over the warned outcomes; null where there are none.
    /// </summary>
    public double? MedianLeadDays { get; init; }

    /// <summary>The lower quartile of these days, interpolated between neighbours; null where there are none.</summary>
    public double? LowerQuartileLeadDays { get; init; }

    /// <summary>The upper quartile of these days; null where there are none.</summary>
    public double? UpperQuartileLeadDays { get; init; }

    /// <summary>The number of alerted pairs whose company was not alerted on the date before; on the first date all.</summary>
    public long Opened { get; init; }

    /// <summary>The interval of <see cref="Precision"/>; null where it was not asked for.</summary>
    public BacktestInterval? PrecisionInterval { get; init; }

    /// <summary>The interval of <see cref="RecallOutcomes"/>; null where it was not asked for.</summary>
    public BacktestInterval? RecallInterval { get; init; }
}
