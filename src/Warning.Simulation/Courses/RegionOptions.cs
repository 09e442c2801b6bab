using EarlyWarning.Simulation.Courses;
using NodaTime;

namespace EarlyWarning.Simulation;

/// <summary>What kind of region to make up. Equal options give equal companies, to the last yuan, on any machine.</summary>
public sealed record RegionOptions
{
    /// <summary>The most companies that a region can have.</summary>
    public const int MostCompanies = 1_000_000;

    /// <summary>The fewest months that a region can be followed.</summary>
    public const int FewestMonths = 6;

    /// <summary>The most months that a region can be followed.</summary>
    public const int MostMonths = 120;

    /// <summary>The counties that a region can be of (GB/T 2260).</summary>
    public static IReadOnlyList<string> CountyCodes => [.. Counties.Codes];

    /// <summary>How many companies, 1 to <see cref="MostCompanies"/>.</summary>
    public int Companies { get; init; } = 1_000;

    /// <summary>
    /// How many months, <see cref="FewestMonths"/> to <see cref="MostMonths"/>. Rules that compare with the year before want 16 or more.
    /// </summary>
    public int Months { get; init; } = 24;

    /// <summary>Where the chance begins. Another seed is another region.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>The last month with figures: 2000 to 2099.</summary>
    public YearMonth LastMonth { get; init; } = new(2026, 10);

    /// <summary>The one county that the companies are of (GB/T 2260, one of Jiangmen's, such as 440784); null spreads them over all seven.</summary>
    public string? County { get; init; }

    /// <summary>The share of the companies in which trouble begins in the course of a year, 0 to 1.</summary>
    public double TroubledPerYear { get; init; } = 0.04;
}
