using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Stories;

/// <summary>A story of trouble before it is told: which, from which month, and on which day everybody sees it.</summary>
internal sealed record Plot
{
    // Quiet trouble is on no list and in no report before it breaks out: only the meters and the tax office see it come.
    private const double QuietShare = 0.15;

    private static readonly double[] Weights = [30, 28, 18, 10, 14];

    // The smallest firm of which each is told: a relocation of five is no dispute.
    private static readonly int[] FewestWorkers = [8, 3, 5, 30, 45];

    private static readonly (int Least, int Most)[] Leads = [(3, 6), (2, 4), (3, 6), (1, 4), (2, 5)];

    public required SimulatedTroubleKind Kind { get; init; }

    /// <summary>The first month of it.</summary>
    public required int Begin { get; init; }

    /// <summary>The month in which it breaks out; it may lie after the last.</summary>
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

    /// <summary>Sets the marks of the story on a company and says what came of it.</summary>
    public SimulatedTrouble Tell(Course course)
    {
        Harm harm = Kind switch
        {
            SimulatedTroubleKind.ProductionStop => ProductionStop.Tell(course, this),
            SimulatedTroubleKind.UnpaidWages => UnpaidWages.Tell(course, this),
            SimulatedTroubleKind.SocialInsuranceGap => SocialInsuranceGap.Tell(course, this),
            SimulatedTroubleKind.RelocationDispute => RelocationDispute.Tell(course, this),
            _ => Layoff.Tell(course, this),
        };
        return new SimulatedTrouble(Kind, course.Calendar.MonthOf(Begin),
            NodaTime.LocalDate.FromDateOnly(DateOnly.FromDayNumber(Day)), harm.Workers, harm.Cny);
    }
}
