using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>What came of the companies, beside the values that are tried. Immutable; equal by value.</summary>
/// <param name="Found">The outcomes, in any order; those of companies that the panel does not have are left out.</param>
/// <param name="Horizon">How long after a date an outcome counts for it, the last day included; at least one unit.</param>
public sealed record WhatIfOutcomes(IReadOnlyList<BacktestOutcome> Found, CalendarSpan Horizon)
{
    /// <summary>The outcomes, in any order; those of companies that the panel does not have are left out.</summary>
    public IReadOnlyList<BacktestOutcome> Found { get; init => field = ValueList.Of(value); } = ValueList.Of(Found);
}
