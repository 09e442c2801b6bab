using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Regions;
using NodaTime;

namespace EarlyWarning.Simulation;

/// <summary>
/// Simulates companies whose trouble is known, for demonstrations, load tests and backtests. No company, code or name is real: every
/// organisation code begins with <c>XN</c>, which no real one does.
/// </summary>
public static class SimulatedRegion
{
    /// <summary>The monthly measures that are simulated, by their ids in the catalog of the default pack.</summary>
    public static IReadOnlyList<string> Measures => SimulatedIndicators.Measures;

    /// <summary>The events that are simulated, by their ids in the catalog of the default pack.</summary>
    public static IReadOnlyList<string> Events => SimulatedIndicators.Events;

    /// <summary>
    /// Generates the companies lazily, so that a region of any size needs the memory of one company. Each is drawn from the seed and its own
    /// number: company 7 of a region of 10 equals company 7 of a region of 10,000.
    /// </summary>
    /// <param name="options">The options of the region.</param>
    /// <returns>The companies in the order of their numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static IEnumerable<SimulatedCompany> Generate(RegionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(options);
        return Companies(options, new RegionCalendar(options.LastMonth, options.Months));
    }

    private static IEnumerable<SimulatedCompany> Companies(RegionOptions options, RegionCalendar calendar)
    {
        for (int number = 0; number < options.Companies; number++)
            yield return CompanyHistory.Write(options, calendar, number);
    }

    private static void Check(RegionOptions options)
    {
        Within(options.Companies, 1, RegionOptions.MostCompanies, nameof(RegionOptions.Companies));
        Within(options.Months, RegionOptions.FewestMonths, RegionOptions.MostMonths, nameof(RegionOptions.Months));
        Within(options.LastMonth.Year, 2000, 2099, nameof(RegionOptions.LastMonth));
        if (options.TroubledPerYear is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(options), options.TroubledPerYear, "TroubledPerYear is a share, 0 to 1.");
        if (options.County is { } county && !Counties.IsKnown(county))
            throw new ArgumentOutOfRangeException(nameof(options), county, $"County is one of {string.Join(", ", Counties.Codes)}.");
    }

    private static void Within(int value, int least, int most, string option)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException("options", value, $"{option} is {least:n0} to {most:n0}.");
    }
}
