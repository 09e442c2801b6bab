using EarlyWarning.Simulation.Courses;
using NodaTime;

namespace EarlyWarning.Simulation;

/// <summary>A simulated company with its monthly measures, its events and its trouble, if any. Immutable.</summary>
public sealed class SimulatedCompany
{
    private readonly double[][] measures;

    internal SimulatedCompany(CompanyProfile profile, double[][] measures, IReadOnlyList<SimulatedEvent> events, SimulatedTrouble? trouble)
    {
        this.measures = measures;
        Id = profile.Id;
        Name = profile.Name;
        Region = profile.County.Code;
        Industry = profile.Industry.Code;
        Headcount = profile.Headcount;
        RegisteredCapitalCny = profile.CapitalCny;
        RegisteredOn = RegionCalendar.DateOf(profile.RegisteredDay);
        HasUnion = profile.HasUnion;
        Events = events;
        Trouble = trouble;
    }

    /// <summary>The unified social credit code, with valid check characters and an organisation code that begins with XN.</summary>
    public string Id { get; }

    /// <summary>The name, unique within the region.</summary>
    public string Name { get; }

    /// <summary>The code of the county (GB/T 2260).</summary>
    public string Region { get; }

    /// <summary>The code of the industry (GB/T 4754-2017).</summary>
    public string Industry { get; }

    /// <summary>The number of workers in the company list; the numbers of the months differ.</summary>
    public int Headcount { get; }

    /// <summary>The registered capital in yuan.</summary>
    public long RegisteredCapitalCny { get; }

    /// <summary>The day of registration.</summary>
    public LocalDate RegisteredOn { get; }

    /// <summary>Whether the company has a union.</summary>
    public bool HasUnion { get; }

    /// <summary>The events, by day.</summary>
    public IReadOnlyList<SimulatedEvent> Events { get; }

    /// <summary>The trouble of the company; null for a healthy one, even if its figures show harmless signs.</summary>
    public SimulatedTrouble? Trouble { get; }

    /// <summary>
    /// Returns the values of a measure, the oldest month first, in whole units; NaN for a month without a value. A quarterly measure has values in
    /// the last month of each quarter. For a list of arrears, 0 means that the company is not listed.
    /// </summary>
    /// <param name="indicator">One of <see cref="SimulatedRegion.Measures"/>.</param>
    /// <returns>One value per month.</returns>
    /// <exception cref="ArgumentException"><paramref name="indicator"/> is not one of them.</exception>
    public IReadOnlyList<double> Measure(string indicator) => this.measures[(int)SimulatedIndicators.SeriesOf(indicator)];

    internal ReadOnlySpan<double> Of(Series series) => this.measures[(int)series];
}
