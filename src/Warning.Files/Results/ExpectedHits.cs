using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>How many of the companies above the line a backtest lets expect an outcome of. Immutable; equal by value.</summary>
/// <param name="Hits">The expected number.</param>
/// <param name="From">The first as-of date of the backtest.</param>
/// <param name="To">The last day that could be one.</param>
/// <param name="Horizon">How long after a date an outcome counted for it.</param>
public sealed record ExpectedHits(double Hits, LocalDate From, LocalDate To, CalendarSpan Horizon)
{
    /// <summary>Whether the backtest looked at fewer companies than the budget reaches, so that there may be more.</summary>
    public bool IsAtLeast { get; init; }
}
