using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>How many companies an office can visit in a time: a scan says where that draws a line through its list. Immutable; equal by value.</summary>
/// <param name="Visits">The number of visits, 1 or more.</param>
/// <param name="Per">The time in which they can be made; companies that somebody acted on within it step aside.</param>
public sealed record VisitBudget(int Visits, CalendarSpan Per)
{
    /// <summary>The file of a backtest's figures as JSON, from which the expected number of hits follows; null: none is told.</summary>
    public string? Backtest { get; init; }
}
