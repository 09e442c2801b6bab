using NodaTime;

namespace EarlyWarning;

/// <summary>Something that came of a company, of which a warning would have been right: a stoppage, unpaid wages, a closure.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Date">The day on which it happened or was found.</param>
public sealed record BacktestOutcome(string Company, LocalDate Date)
{
    /// <summary>The kind, in the words of whoever recorded it; null where it is not told.</summary>
    public string? Kind { get; init; }

    /// <summary>The number of workers affected; null where it is not known.</summary>
    public int? Workers { get; init; }

    /// <summary>The amount in yuan; null where it is not known.</summary>
    public decimal? Yuan { get; init; }
}
