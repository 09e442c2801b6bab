using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Stories;

/// <summary>
/// Applies a production stop: sales fall, power use follows a month later, workers leave; in the last two months power bill, rent and wages stay
/// unpaid. Then the company closes.
/// </summary>
internal static class ProductionStop
{
    public static Harm Apply(Course course, Plot plot)
    {
        double monthsOwed = 0;
        for (int month = plot.Begin; month <= plot.End; month++)
        {
            int elapsed = month - plot.Begin;
            Shrink(course, month, (double)(elapsed + 1) / plot.Lead, (double)elapsed / plot.Lead);
            if (elapsed >= 1) Arrears.PayLate(course, month, 3 + 5 * elapsed);
            if (month >= plot.End - 1) monthsOwed += month == plot.End ? 1 : 0.5;
            if (plot.Quiet) continue;
            WriteSigns(course, plot, month, monthsOwed);
        }

        int workers = Arrears.Workers(course, Math.Min(plot.End, course.Months - 1));
        WriteEnd(course, plot, workers, monthsOwed);
        return new Harm(workers, Arrears.Owed(course, monthsOwed, workers));
    }

    private static void Shrink(Course course, int month, double orders, double power)
    {
        course.Scale(Series.InvoicedSalesCny, month, 1 - 0.85 * Math.Min(1, orders));
        course.Scale(Series.PowerKwh, month, 1 - 0.78 * Math.Min(1, power));
        course.Scale(Series.WaterM3, month, 1 - 0.7 * Math.Min(1, power));
        double left = 1 - 0.25 * Math.Min(1, power);
        course.Scale(Series.PayrollTaxHeads, month, left);
        course.Scale(Series.SiInsured, month, left);
        course.Scale(Series.SiDueCny, month, left);
        course.Scale(Series.SiPaidCny, month, left);
        course.Scale(Series.PaidWorkers, month, left);
        course.Scale(Series.PayrollCny, month, left);
    }

    private static void WriteSigns(Course course, Plot plot, int month, double monthsOwed)
    {
        RandomStream chance = plot.Chance;
        int left = plot.End - month;
        int workers = Arrears.Workers(course, month);
        if (chance.Chance(0.35)) course.Add(EventKind.CourtCase, month, chance, chance.Whole(30, 400) * 1_000);
        if (left <= 2) course.Set(Series.PowerArrearsCny, month, Math.Round(course.Profile.Headcount * course.Profile.Industry.PowerKwh * 0.6 * (3 - left)));
        if (left <= 1) Arrears.List(course, month, monthsOwed, Math.Max(1, workers * (left == 0 ? 10 : 6) / 10));
        if (left <= 1) Complaints.OverWages(course, plot, month, workers, 0.8);
        if (left == 2 && chance.Chance(0.5)) course.Add(EventKind.RentUnpaidReport, month, chance);
        if (left == 1 && chance.Chance(0.4)) course.Add(EventKind.EquipmentRemovalReport, month, chance);
        if (left <= 1 && chance.Chance(0.3)) course.Add(EventKind.CourtExecution, month, chance, chance.Whole(50, 900) * 1_000);
        if (left == 0 && chance.Chance(0.3)) course.Add(EventKind.OwnerUnreachableReport, plot.Day - chance.Whole(1, 3));
    }

    private static void WriteEnd(Course course, Plot plot, int workers, double monthsOwed)
    {
        course.Add(EventKind.StoppageReport, plot.Day, workers);
        course.Close(plot.End + 1);
        if (!plot.Quiet && plot.Chance.Chance(0.4)) Arrears.List(course, plot.End + 1, monthsOwed, workers);
        if (plot.Chance.Chance(0.4)) course.Add(EventKind.DeregistrationNotice, plot.End + plot.Chance.Whole(3, 6), plot.Chance);
    }
}
