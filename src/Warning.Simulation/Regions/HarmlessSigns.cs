using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Stories;

namespace EarlyWarning.Simulation.Regions;

/// <summary>
/// Adds a sign that resembles trouble to some healthy companies, so that a rule that is too sensitive gives false alarms.
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

    /// <summary>A month of repairs at about a third of the usual power use.</summary>
    private static void RepairMonth(Course course, RandomStream chance, int month)
    {
        course.Scale(Series.PowerKwh, month, chance.Between(0.25, 0.45));
        course.Scale(Series.InvoicedSalesCny, month, chance.Between(0.6, 0.9));
    }

    /// <summary>Solar panels: less power is drawn from the grid from this month on.</summary>
    private static void SolarRoof(Course course, RandomStream chance, int month)
    {
        double drawn = chance.Between(0.6, 0.75);
        for (int later = month; later < course.Months; later++)
            course.Scale(Series.PowerKwh, later, drawn);
    }

    /// <summary>A changed meter: a month without a reading, which the next month's reading includes.</summary>
    private static void ChangedMeter(Course course, RandomStream chance, int month)
    {
        if (month + 1 >= course.Months) return;
        course.Set(Series.PowerKwh, month + 1, course.At(Series.PowerKwh, month) + course.At(Series.PowerKwh, month + 1));
        course.Set(Series.PowerKwh, month, double.NaN);
    }

    /// <summary>Pay days a few days late for three months, because a customer pays late.</summary>
    private static void LatePayday(Course course, RandomStream chance, int month)
    {
        if (!course.Profile.BankReports) return;
        for (int later = month; later < month + 3; later++)
            course.Set(Series.PaydayDelayDays, later, chance.Whole(1, 4));
    }

    /// <summary>A payment of social insurance that is booked a month late.</summary>
    private static void LateInsurance(Course course, RandomStream chance, int month)
    {
        if (month + 1 >= course.Months) return;
        course.Set(Series.SiPaidCny, month + 1, course.At(Series.SiPaidCny, month + 1) + course.At(Series.SiPaidCny, month));
        course.Set(Series.SiPaidCny, month, 0);
        course.Set(Series.SiMonthsUnpaid, month, 1);
    }

    /// <summary>A month in which the company is missing from the tax office's report.</summary>
    private static void LostReport(Course course, RandomStream chance, int month)
    {
        course.Set(Series.InvoicedSalesCny, month, double.NaN);
        course.Set(Series.PayrollTaxHeads, month, double.NaN);
    }

    /// <summary>A quarter with few orders.</summary>
    private static void SlowQuarter(Course course, RandomStream chance, int month)
    {
        double level = chance.Between(0.55, 0.75);
        for (int later = month; later < month + 3; later++)
        {
            course.Scale(Series.InvoicedSalesCny, later, level);
            course.Scale(Series.PowerKwh, later, (1 + level) / 2);
        }
    }

    /// <summary>One worker who calls the hotline twice.</summary>
    private static void LoudCaller(Course course, RandomStream chance, int month)
    {
        course.Add(EventKind.HotlineCall, month, chance);
        course.Add(EventKind.HotlineCall, month, chance);
    }

    /// <summary>A group that complains about the canteen. It raises an alert, as it should.</summary>
    private static void CanteenComplaint(Course course, RandomStream chance, int month)
    {
        if (course.Profile.Headcount >= 30) course.Add(EventKind.HotlineCall, month, chance, chance.Whole(10, 16));
    }

    /// <summary>A pay day missed because of a frozen account and made up for a month later, so that the arrears are listed for one month.</summary>
    private static void OneLatePayday(Course course, RandomStream chance, int month)
    {
        int workers = Math.Max(1, (int)course.At(Series.PayrollTaxHeads, month) / 4);
        Arrears.List(course, month, 0.5, workers);
        Arrears.PayLate(course, month, 6);
    }
}
