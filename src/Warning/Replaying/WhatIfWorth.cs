using EarlyWarning.Replaying;

namespace EarlyWarning;

/// <summary>
/// What alerts, or the firing of a rule, are worth, as <see cref="Backtest"/> counts it; without outcomes nothing hits. Immutable; equal by value.
/// </summary>
/// <param name="Pairs">The pairs that are alerted, or in which the rule fires.</param>
/// <param name="Hits">The positive ones among them.</param>
/// <param name="Outcomes">The outcomes that had a pair in the horizon before them.</param>
/// <param name="OutcomesWarned">Those of them that had one of <paramref name="Pairs"/> there.</param>
public sealed record WhatIfWorth(long Pairs, long Hits, int Outcomes, int OutcomesWarned)
{
    /// <summary>The share of positive pairs; null without pairs.</summary>
    public double? Precision => Share.Of(Hits, Pairs);

    /// <summary>The share of outcomes that were warned of; null without outcomes.</summary>
    public double? RecallOutcomes => Share.Of(OutcomesWarned, Outcomes);
}
