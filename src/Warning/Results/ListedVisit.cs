using NodaTime;

namespace EarlyWarning;

/// <summary>Where a scan with a budget of visits lists a company. Immutable; equal by value.</summary>
/// <param name="Place">Above the line, below it, or aside.</param>
public sealed record ListedVisit(VisitPlace Place)
{
    /// <summary>
    /// The points that a company below the line lacks to stand as high as the last one above it: as many points, and at least the lowest of its level. 0 for an
    /// equal one; null for a company that is not below the line.
    /// </summary>
    public decimal? Lacks { get; init; }

    /// <summary>
    /// Whether it has level and points of the last company above the line while others that have them too are on the other side of it: the number of affected
    /// workers, what is not known of them, and last their ids decide.
    /// </summary>
    public bool IsTied { get; init; }

    /// <summary>The day of the last act on it; null unless it is aside for that.</summary>
    public LocalDate? ActedOn { get; init; }
}
