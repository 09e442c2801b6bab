using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Stories;

/// <summary>
/// Applies a relocation dispute: a union representative reports the plan, machines are removed, the licence changes, workers complain. After the
/// dispute the company has moved away, or it stays after all.
/// </summary>
internal static class RelocationDispute
{
    public static Harm Apply(Course course, Plot plot)
    {
        RandomStream chance = plot.Chance;
        bool gone = chance.Chance(0.6);
        int workers = Arrears.Workers(course, plot.Begin);
        for (int month = plot.Begin; month <= plot.End; month++)
        {
            double running = 1 - 0.3 * (month - plot.Begin) / plot.Lead;
            course.Scale(Series.PowerKwh, month, running);
            course.Scale(Series.InvoicedSalesCny, month, running);
            if (!plot.Quiet) Report(course, plot, month, workers);
        }

        course.Add(EventKind.MediationCase, plot.Day, workers);
        if (workers >= 60 && chance.Chance(0.4)) course.Add(EventKind.CollectiveVisit, plot.Day, workers / 2);
        if (gone) course.Close(plot.End + 1);
        return new Harm(workers, Arrears.Owed(course, chance.Between(0.5, 3), workers));
    }

    private static void Report(Course course, Plot plot, int month, int workers)
    {
        RandomStream chance = plot.Chance;
        if (month == plot.Begin) course.Add(EventKind.RelocationReport, month, chance, workers);
        if (chance.Chance(0.4)) course.Add(EventKind.LicenceChange, month, chance);
        if (chance.Chance(0.3)) course.Add(EventKind.EquipmentRemovalReport, month, chance);
        if (chance.Chance(0.5)) course.Add(EventKind.HotlineCall, month, chance, Complaints.People(chance, workers, 6));
        Complaints.Elsewhere(course, plot, month, workers, 0.4);
    }
}
