using EarlyWarning.Replaying;

namespace EarlyWarning;

/// <summary>The figures of a group of pairs and outcomes for one level, as <see cref="BacktestLevel"/> has those of all.</summary>
/// <param name="Level">The level.</param>
public sealed record BacktestGroupLevel(Level Level)
{
    /// <summary>The number of alerted pairs.</summary>
    public long Alerted { get; init; }

    /// <summary>The number of alerted pairs that are positive.</summary>
    public long Hits { get; init; }

    /// <summary>The share of positive pairs among the alerted ones; null where none is alerted.</summary>
    public double? Precision => Share.Of(Hits, Alerted);

    /// <summary>The interval of <see cref="Precision"/>, as if pairs were independent: too narrow where a company is alerted on many dates.</summary>
    public ShareInterval? PrecisionInterval => ShareInterval.Of(Hits, Alerted);

    /// <summary>The number of outcomes that had a pair in the horizon before them.</summary>
    public int Outcomes { get; init; }

    /// <summary>The number of those that had an alerted pair there.</summary>
    public int OutcomesWarned { get; init; }

    /// <summary>The share of warned outcomes; null where no outcome had a pair.</summary>
    public double? RecallOutcomes => Share.Of(OutcomesWarned, Outcomes);

    /// <summary>The interval of <see cref="RecallOutcomes"/>.</summary>
    public ShareInterval? RecallInterval => ShareInterval.Of(OutcomesWarned, Outcomes);

    /// <summary>The median of the days from the first alerted date within the horizon to the outcome; null where none was warned of.</summary>
    public double? MedianLeadDays { get; init; }
}
