using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Stories;

/// <summary>Applies a layoff: sales, hours and pay fall; then many workers are laid off, which may be reported to the labour office or not.</summary>
internal static class Layoff
{
    private const double ReportedShare = 0.7;

    public static Harm Apply(Course course, Plot plot)
    {
        RandomStream chance = plot.Chance;
        double orders = chance.Between(0.4, 0.65);
        double staying = chance.Between(0.6, 0.85);
        int workers = Math.Max(20, (int)Math.Round((1 - staying) * Arrears.Workers(course, plot.Begin)));
        for (int month = plot.Begin; month < course.Months; month++)
        {
            double fallen = Math.Min(1, (double)(month - plot.Begin + 1) / plot.Lead);
            course.Scale(Series.InvoicedSalesCny, month, 1 - (1 - orders) * fallen);
            course.Scale(Series.PowerKwh, month, 1 - (1 - orders) * 0.8 * fallen);
            course.Scale(Series.PayrollCny, month, 1 - 0.15 * fallen);
            course.Scale(Series.MeanPayCny, month, 1 - 0.15 * fallen);
            if (month >= plot.End) LetGo(course, month, staying);
        }

        if (!plot.Quiet && chance.Chance(ReportedShare)) course.Add(EventKind.LayoffReport, plot.Day - chance.Whole(20, 40), workers);
        course.Add(EventKind.ArbitrationFiling, plot.Day, Complaints.People(chance, workers, 12));
        return new Harm(workers, 0);
    }

    private static void LetGo(Course course, int month, double staying)
    {
        ReadOnlySpan<Series> headed =
            [Series.PayrollTaxHeads, Series.SiInsured, Series.SiDueCny, Series.SiPaidCny, Series.PaidWorkers, Series.PayrollCny];
        foreach (Series series in headed)
            course.Scale(series, month, staying);
    }
}
