using NodaTime;

namespace EarlyWarning;

/// <summary>The numbers of one month and county, or of several together. Immutable; equal by value.</summary>
/// <param name="Month">The month; null: all of the report.</param>
/// <param name="County">The first six digits of the region (GB/T 2260), empty where it is not known; null: all.</param>
/// <param name="Counts">What happened. Companies watched and episodes that are closed are states, of no month, and stay 0.</param>
public sealed record OfficeReportRow(YearMonth? Month, string? County, Funnel Counts)
{
    /// <summary>The numbers with the names that files give them.</summary>
    public IReadOnlyList<(string Name, decimal Number)> Numbers => [.. Counts.Numbers.Where(number => number.Name is not ("companies" or "closed"))];
}
