using EarlyWarning.Simulation.Courses;
using NodaTime;

namespace EarlyWarning.Simulation;

/// <summary>One made-up company with its months, its events and, if it has a story of trouble, that. Immutable.</summary>
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
        RegisteredOn = LocalDate.FromDateOnly(DateOnly.FromDayNumber(profile.RegisteredDay));
        HasUnion = profile.HasUnion;
        Events = events;
        Trouble = trouble;
    }

    /// <summary>Its unified social credit code: both check characters hold, and the organisation code begins with XN.</summary>
    public string Id { get; }

    /// <summary>Its name, no other company's.</summary>
    public string Name { get; }

    /// <summary>Its county (GB/T 2260).</summary>
    public string Region { get; }

    /// <summary>Its industry (GB/T 4754-2017).</summary>
    public string Industry { get; }

    /// <summary>Its workers as the register has them; the months have their own numbers.</summary>
    public int Headcount { get; }

    /// <summary>Its registered capital in yuan.</summary>
    public long RegisteredCapitalCny { get; }

    /// <summary>The day of its registration.</summary>
    public LocalDate RegisteredOn { get; }

    /// <summary>Whether its workers have a union.</summary>
    public bool HasUnion { get; }

    /// <summary>What happened to it, by day.</summary>
    public IReadOnlyList<SimulatedEvent> Events { get; }

    /// <summary>Its trouble; null for a healthy company, whatever its figures may look like.</summary>
    public SimulatedTrouble? Trouble { get; }

    /// <summary>
    /// The values of a measure, the oldest month first, in whole units; NaN where no department has one. A quarterly measure has them in
    /// the last month of each quarter. Of the lists of those concerned (arrears) 0 means not listed.
    /// </summary>
    /// <param name="indicator">One of <see cref="SimulatedRegion.Measures"/>.</param>
    /// <returns>A value a month.</returns>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public IReadOnlyList<double> Measure(string indicator) => this.measures[(int)SimulatedIndicators.SeriesOf(indicator)];

    internal ReadOnlySpan<double> Of(Series series) => this.measures[(int)series];
}
