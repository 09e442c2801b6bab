using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Stories;

/// <summary>Writes wage arrears and late pay days.</summary>
internal static class Arrears
{
    /// <summary>Puts a company on the list of wage arrears of a month.</summary>
    public static void List(Course course, int month, double monthsOwed, int workers)
    {
        course.Set(Series.WageArrearsMonths, month, monthsOwed);
        course.Set(Series.WageArrearsWorkers, month, workers);
        course.Set(Series.WageArrearsCny, month, Owed(course, monthsOwed, workers));
    }

    /// <summary>Returns the amount in yuan of a number of months of ordinary pay, rounded to tens.</summary>
    public static long Owed(Course course, double monthsOwed, int workers) =>
        (long)Math.Round(course.Profile.Industry.PayCny * course.Profile.PayFactor * monthsOwed * workers / 10) * 10;

    /// <summary>Returns the number of workers in a month; the headcount of the company list when there is no figure.</summary>
    public static int Workers(Course course, int month)
    {
        double heads = course.At(Series.PayrollTaxHeads, month);
        return double.IsNaN(heads) ? course.Profile.Headcount : (int)heads;
    }

    /// <summary>Writes a pay day that is late or pays only a share of the workers, if the company's bank reports.</summary>
    public static void PayLate(Course course, int month, int days, double paidShare = 1)
    {
        if (!course.Profile.BankReports) return;
        course.Set(Series.PaydayDelayDays, month, days);
        course.Scale(Series.PaidWorkers, month, paidShare);
        course.Scale(Series.PayrollCny, month, paidShare);
    }
}
