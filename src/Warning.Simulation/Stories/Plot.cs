using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Stories;

/// <summary>The plan of a story of trouble: its kind, its first month and the day on which it becomes public.</summary>
internal sealed record Plot
{
    // Quiet trouble is in no list or report before it becomes public; only power use, sales and workers show it.
    private const double QuietShare = 0.15;

    private static readonly double[] Weights = [30, 28, 18, 10, 14];

    // The smallest headcount by kind: the relocation of five workers is no dispute.
    private static readonly int[] FewestWorkers = [8, 3, 5, 30, 45];

    private static readonly (int Least, int Most)[] Leads = [(3, 6), (2, 4), (3, 6), (1, 4), (2, 5)];

    public required SimulatedTroubleKind Kind { get; init; }

    /// <summary>The first affected month.</summary>
    public required int Begin { get; init; }

    /// <summary>The month in which the trouble becomes public; it may lie after the last one.</summary>
    public required int End { get; init; }

    public required int Day { get; init; }

    public required bool Quiet { get; init; }

    public required RandomStream Chance { get; init; }

    public int Lead => End - Begin;

    public static Plot? Draw(RegionOptions options, CompanyProfile profile, RegionCalendar calendar, RandomStream chance)
    {
        if (!chance.Chance(options.TroubledPerYear * calendar.Months / 12)) return null;
        int kind = chance.Pick(Weights);
        if (profile.Headcount < FewestWorkers[kind]) kind = (int)SimulatedTroubleKind.UnpaidWages;
        int begin = chance.Whole(1, calendar.Months - 1);
        int end = begin + chance.Whole(Leads[kind].Least, Leads[kind].Most);
        return new Plot
        {
            Kind = (SimulatedTroubleKind)kind,
            Begin = begin,
            End = end,
            Day = calendar.FirstDay(end) + chance.Whole(4, calendar.Days(end) - 1),
            Quiet = chance.Chance(QuietShare),
            Chance = chance,
        };
    }

    /// <summary>Applies the story to a company and returns the trouble that results.</summary>
    public SimulatedTrouble Apply(Course course)
    {
        Harm harm = Kind switch
        {
            SimulatedTroubleKind.ProductionStop => ProductionStop.Apply(course, this),
            SimulatedTroubleKind.UnpaidWages => UnpaidWages.Apply(course, this),
            SimulatedTroubleKind.SocialInsuranceGap => SocialInsuranceGap.Apply(course, this),
            SimulatedTroubleKind.RelocationDispute => RelocationDispute.Apply(course, this),
            _ => Layoff.Apply(course, this),
        };
        return new SimulatedTrouble(Kind, course.Calendar.MonthOf(Begin), RegionCalendar.DateOf(Day), harm.Workers, harm.Cny);
    }
}

/// <summary>The harm that a story of trouble does.</summary>
/// <param name="Workers">The number of affected workers.</param>
/// <param name="Cny">The amount owed to them in yuan.</param>
internal readonly record struct Harm(int Workers, long Cny);
