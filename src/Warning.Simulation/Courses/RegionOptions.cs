using EarlyWarning.Simulation.Courses;
using NodaTime;

namespace EarlyWarning.Simulation;

/// <summary>The options of a simulated region. Equal options give equal companies, to the last yuan, on any machine.</summary>
public sealed record RegionOptions
{
    /// <summary>The largest number of companies.</summary>
    public const int MostCompanies = 1_000_000;

    /// <summary>The smallest number of months.</summary>
    public const int FewestMonths = 6;

    /// <summary>The largest number of months.</summary>
    public const int MostMonths = 120;

    /// <summary>The codes that <see cref="County"/> may have (GB/T 2260).</summary>
    public static IReadOnlyList<string> CountyCodes => [.. Counties.Codes];

    /// <summary>The number of companies, 1 to <see cref="MostCompanies"/>.</summary>
    public int Companies { get; init; } = 1_000;

    /// <summary>
    /// The number of months, <see cref="FewestMonths"/> to <see cref="MostMonths"/>. Rules that compare with the year before need 16 or more.
    /// </summary>
    public int Months { get; init; } = 24;

    /// <summary>The seed of the random numbers. Another seed gives another region.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The last month with figures, in the years 2000 to 2099.</summary>
    public YearMonth LastMonth { get; init; } = new(2026, 10);

    /// <summary>The county of all companies, one of <see cref="CountyCodes"/> such as 440784; null spreads them over all seven.</summary>
    public string? County { get; init; }

    /// <summary>The share of companies in which trouble begins per year, 0 to 1.</summary>
    public double TroubledPerYear { get; init; } = 0.04;
}
