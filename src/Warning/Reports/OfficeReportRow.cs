using NodaTime;

namespace EarlyWarning;

/// <summary>The numbers of one month and county, or of several together. Immutable; equal by value.</summary>
/// <param name="Month">The month; null for all months.</param>
/// <param name="County">The first six digits of the region (GB/T 2260), empty if not known; null for all counties.</param>
/// <param name="Counts">The numbers. <see cref="Funnel.Companies"/> and <see cref="Funnel.Closed"/> are states that belong to no month, and stay 0.</param>
public sealed record OfficeReportRow(YearMonth? Month, string? County, Funnel Counts)
{
    /// <summary>The numbers with the names that files give them.</summary>
    public IReadOnlyList<NamedNumber> Numbers => [.. Counts.Numbers.Where(number => number.Name is not ("companies" or "closed"))];
}
