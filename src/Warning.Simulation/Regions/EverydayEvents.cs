using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Regions;

/// <summary>Adds the events that healthy companies have too: calls, court cases, fines, accidents.</summary>
internal static class EverydayEvents
{
    public static void Write(Course course, RandomStream chance)
    {
        double size = Math.Min(course.Profile.Headcount / 100.0, 4);
        for (int month = 0; month < course.Months; month++)
        {
            Sometimes(0.012 * (0.3 + size), EventKind.HotlineCall, month, People);
            Sometimes(0.006 * (0.3 + size), EventKind.GovHotlineCall, month, People);
            Sometimes(0.003 * (0.3 + size), EventKind.HrssHotlineCall, month, People);
            Sometimes(0.003 * (0.3 + size), EventKind.ArbitrationFiling, month, People);
            Sometimes(0.004 * (0.3 + size), EventKind.MediationCase, month, People);
            Sometimes(0.001 * (0.3 + size), EventKind.Petition, month, People);
            Sometimes(0.007 * size, EventKind.WorkInjury, month, One);
            Sometimes(0.009, EventKind.CourtCase, month, Suit);
            Sometimes(0.0008, EventKind.CourtExecution, month, Suit);
            Sometimes(0.002, EventKind.MarketPenalty, month, Fine);
            Sometimes(0.008, EventKind.LicenceChange, month, One);
            Sometimes(AbnormalListing(course.Calendar.MonthOfYear(month)), EventKind.AbnormalListing, month, One);
        }

        void Sometimes(double probability, EventKind kind, int month, Func<double> value)
        {
            if (chance.Chance(probability)) course.Add(kind, month, chance, value());
        }

        double People() => chance.Whole(1, 2);
        double One() => 1;
        double Suit() => chance.Whole(20, 120) * 1_000;
        double Fine() => chance.Whole(1, 30) * 1_000;
    }

    // Annual reports are due at the end of June; companies that did not report are listed in July.
    private static double AbnormalListing(int monthOfYear) => monthOfYear == 6 ? 0.012 : 0.0006;
}
