using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Stories;

/// <summary>Wages owed, as the list of those concerned has them.</summary>
internal static class Arrears
{
    /// <summary>Puts a company on the list of a month, and says how much is owed.</summary>
    public static long List(Course course, int month, double monthsOwed, int workers)
    {
        long cny = Owed(course, monthsOwed, workers);
        course.Set(Series.WageArrearsMonths, month, monthsOwed);
        course.Set(Series.WageArrearsWorkers, month, workers);
        course.Set(Series.WageArrearsCny, month, cny);
        return cny;
    }

    /// <summary>So many months of the company's ordinary pay.</summary>
    public static long Owed(Course course, double monthsOwed, int workers) =>
        (long)Math.Round(course.Profile.Industry.PayCny * course.Profile.PayFactor * monthsOwed * workers / 10) * 10;

    /// <summary>The workers of a month, even where no department counts them any more.</summary>
    public static int Workers(Course course, int month)
    {
        double heads = course.At(Series.PayrollTaxHeads, month);
        return double.IsNaN(heads) ? course.Profile.Headcount : (int)heads;
    }

    /// <summary>What the bank sees of a pay day that comes late or only for some.</summary>
    public static void PayLate(Course course, int month, int days, double paidShare = 1)
    {
        if (!course.Profile.BankReports) return;
        course.Set(Series.PaydayDelayDays, month, days);
        course.Scale(Series.PaidWorkers, month, paidShare);
        course.Scale(Series.PayrollCny, month, paidShare);
    }
}
