using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Regions;

/// <summary>Writes the measures of a company without trouble: season, Spring Festival, growth and noise.</summary>
internal static class OrdinaryMonths
{
    // The share of power that is used whether anybody works or not: refrigerators, lamps, the gatehouse.
    private const double IdlePower = 0.15;

    // Yuan per month and insured worker, the employer's and the worker's contribution.
    private const double InsuranceCny = 1_310;

    public static void Write(Course course, RandomStream chance)
    {
        CompanyProfile profile = course.Profile;
        double growth = 1;
        double heads = profile.Headcount;
        for (int month = 0; month < course.Months; month++)
        {
            double work = Work(course, month);
            double level = growth * profile.Industry.Season[course.Calendar.MonthOfYear(month)];
            heads += (profile.Headcount * growth - heads) * 0.3 + profile.Headcount * 0.012 * chance.Bell();
            double present = Math.Max(2, Math.Round(heads * (1 - 0.08 * Math.Max(0, profile.Industry.Festival) * Festival(course, month))));
            WriteOutput(course, chance, month, level, work);
            WritePay(course, chance, month, present);
            WriteInsurance(course, month, present);
            growth *= 1 + profile.Growth;
        }
    }

    private static double Work(Course course, int month) =>
        course.Calendar.HolidayFactor(month) * (1 - course.Profile.Industry.Festival * Festival(course, month));

    private static double Festival(Course course, int month) =>
        course.Calendar.FestivalShare(month, course.Profile.Break.Before, course.Profile.Break.After);

    private static void WriteOutput(Course course, RandomStream chance, int month, double level, double work)
    {
        CompanyProfile profile = course.Profile;
        double power = profile.Headcount * profile.Industry.PowerKwh * profile.PowerFactor;
        double sales = profile.Headcount * profile.Industry.SalesCny * profile.SalesFactor;
        double running = power * (IdlePower + (1 - IdlePower) * level * work);
        course.Set(Series.PowerKwh, month, Math.Round(running * (1 + 0.05 * chance.Bell())));
        course.Set(Series.InvoicedSalesCny, month, Math.Round(sales * level * work * (1 + 0.09 * chance.Bell())));
        double water = profile.HasWaterMeter ? Math.Round(profile.Headcount * 3.2 * (0.4 + 0.6 * level * work) * (1 + 0.07 * chance.Bell())) : double.NaN;
        course.Set(Series.WaterM3, month, water);
    }

    private static void WritePay(Course course, RandomStream chance, int month, double present)
    {
        CompanyProfile profile = course.Profile;
        double bonus = course.Calendar.MonthOfYear(month) == 0 ? 1.25 : 1;
        double pay = Math.Round(profile.Industry.PayCny * profile.PayFactor * bonus * (1 + 0.02 * chance.Bell()));
        course.Set(Series.PayrollTaxHeads, month, present);
        course.Set(Series.PayrollCny, month, profile.BankReports ? present * pay : double.NaN);
        course.Set(Series.PaidWorkers, month, profile.BankReports ? present : double.NaN);
        course.Set(Series.MeanPayCny, month, profile.BankReports ? pay : double.NaN);
        course.Set(Series.PaydayDelayDays, month, profile.BankReports ? 0 : double.NaN);
    }

    private static void WriteInsurance(Course course, int month, double present)
    {
        double insured = Math.Max(1, Math.Round(present * course.Profile.Insured));
        course.Set(Series.SiInsured, month, insured);
        course.Set(Series.SiDueCny, month, insured * InsuranceCny);
        course.Set(Series.SiPaidCny, month, insured * InsuranceCny);
    }
}
