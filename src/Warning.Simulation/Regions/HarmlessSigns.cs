using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Stories;

namespace EarlyWarning.Simulation.Regions;

/// <summary>
/// What looks like trouble and is none. Some companies have one such sign, so that a rule that takes every fall for a stop shows itself.
/// </summary>
internal static class HarmlessSigns
{
    private const double Marked = 0.08;

    private static readonly Action<Course, RandomStream, int>[] Signs =
        [RepairMonth, SolarRoof, ChangedMeter, LatePayday, LateInsurance, LostReport, SlowQuarter, LoudCaller, CanteenComplaint, OneLatePayday];

    public static void Write(Course course, RandomStream chance)
    {
        if (!chance.Chance(Marked)) return;
        Action<Course, RandomStream, int> sign = Signs[chance.Whole(0, Signs.Length - 1)];
        sign(course, chance, chance.Whole(1, course.Months - 1));
    }

    /// <summary>The furnace is relined: a month at a third of the power.</summary>
    private static void RepairMonth(Course course, RandomStream chance, int month)
    {
        course.Scale(Series.PowerKwh, month, chance.Between(0.25, 0.45));
        course.Scale(Series.InvoicedSalesCny, month, chance.Between(0.6, 0.9));
    }

    /// <summary>Panels on the roof: less is drawn from the grid from now on.</summary>
    private static void SolarRoof(Course course, RandomStream chance, int month)
    {
        double drawn = chance.Between(0.6, 0.75);
        for (int later = month; later < course.Months; later++)
            course.Scale(Series.PowerKwh, later, drawn);
    }

    /// <summary>A new meter: a month without a reading, made good in the next.</summary>
    private static void ChangedMeter(Course course, RandomStream chance, int month)
    {
        if (month + 1 >= course.Months) return;
        course.Set(Series.PowerKwh, month + 1, course.At(Series.PowerKwh, month) + course.At(Series.PowerKwh, month + 1));
        course.Set(Series.PowerKwh, month, double.NaN);
    }

    /// <summary>A customer pays late, and so does the works, by a few days.</summary>
    private static void LatePayday(Course course, RandomStream chance, int month)
    {
        if (!course.Profile.BankReports) return;
        for (int later = month; later < month + 3; later++)
            course.Set(Series.PaydayDelayDays, later, chance.Whole(1, 4));
    }

    /// <summary>A transfer of social insurance that is booked a month late.</summary>
    private static void LateInsurance(Course course, RandomStream chance, int month)
    {
        if (month + 1 >= course.Months) return;
        course.Set(Series.SiPaidCny, month + 1, course.At(Series.SiPaidCny, month + 1) + course.At(Series.SiPaidCny, month));
        course.Set(Series.SiPaidCny, month, 0);
        course.Set(Series.SiMonthsUnpaid, month, 1);
    }

    /// <summary>A department forgets the company for a month.</summary>
    private static void LostReport(Course course, RandomStream chance, int month)
    {
        course.Set(Series.InvoicedSalesCny, month, double.NaN);
        course.Set(Series.PayrollTaxHeads, month, double.NaN);
    }

    /// <summary>A quarter with few orders, after which they come back.</summary>
    private static void SlowQuarter(Course course, RandomStream chance, int month)
    {
        double level = chance.Between(0.55, 0.75);
        for (int later = month; later < month + 3; later++)
        {
            course.Scale(Series.InvoicedSalesCny, later, level);
            course.Scale(Series.PowerKwh, later, (1 + level) / 2);
        }
    }

    /// <summary>One worker who calls twice.</summary>
    private static void LoudCaller(Course course, RandomStream chance, int month)
    {
        course.Add(EventKind.HotlineCall, month, chance);
        course.Add(EventKind.HotlineCall, month, chance);
    }

    /// <summary>A shift that calls together about its canteen, and is content a week later. It alarms, and that is right.</summary>
    private static void CanteenComplaint(Course course, RandomStream chance, int month)
    {
        if (course.Profile.Headcount >= 30) course.Add(EventKind.HotlineCall, month, chance, chance.Whole(10, 16));
    }

    /// <summary>A pay day missed over a frozen account, and made good within the month after: on the list of one month.</summary>
    private static void OneLatePayday(Course course, RandomStream chance, int month)
    {
        int workers = Math.Max(1, (int)course.At(Series.PayrollTaxHeads, month) / 4);
        Arrears.List(course, month, 0.5, workers);
        Arrears.PayLate(course, month, 6);
    }
}
