using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Stories;

/// <summary>
/// Applies a story of unpaid wages: production continues, pay days come late, then part of the workers are not paid. They complain, and the labour
/// inspectors order payment. After the dispute the wages are paid.
/// </summary>
internal static class UnpaidWages
{
    public static Harm Apply(Course course, Plot plot)
    {
        double share = plot.Chance.Between(0.2, 0.9);
        double sales = plot.Chance.Between(0.7, 0.95);
        Harm harm = default;
        for (int month = plot.Begin; month <= plot.End; month++)
        {
            int elapsed = month - plot.Begin;
            int workers = Math.Max(1, (int)Math.Round(share * Arrears.Workers(course, month)));
            course.Scale(Series.InvoicedSalesCny, month, sales);
            Arrears.PayLate(course, month, 4 + 6 * elapsed, elapsed == 0 ? 1 : 1 - share);
            if (elapsed == 0) continue;
            harm = new Harm(workers, Arrears.Owed(course, MonthsOwed(elapsed), workers));
            if (plot.Quiet) continue;
            if (elapsed >= plot.Lead - 2) Arrears.List(course, month, MonthsOwed(elapsed), workers);
            Complaints.OverWages(course, plot, month, workers, (double)elapsed / plot.Lead);
        }

        BreakOut(course, plot, harm.Workers);
        return harm;
    }

    // Computed in tenths, so that the result is the double nearest to 2.9, not a sum with rounding errors.
    private static double MonthsOwed(int elapsed) => (5 + 8 * (elapsed - 1)) / 10.0;

    private static void BreakOut(Course course, Plot plot, int workers)
    {
        RandomStream chance = plot.Chance;
        if (workers >= 10 && chance.Chance(0.4)) course.Add(EventKind.CollectiveVisit, plot.Day, workers);
        if (!plot.Quiet && chance.Chance(0.5)) course.Add(EventKind.InspectionOrder, plot.Day - chance.Whole(8, 30));
        course.Add(EventKind.ArbitrationFiling, plot.Day, workers);
    }
}
