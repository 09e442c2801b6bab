using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Stories;

/// <summary>Applies a social insurance gap: contributions stay unpaid for months until workers find out; then the arrears are paid.</summary>
internal static class SocialInsuranceGap
{
    public static Harm Apply(Course course, Plot plot)
    {
        double paid = plot.Chance.Chance(0.6) ? 0 : plot.Chance.Between(0.2, 0.6);
        double owed = 0;
        for (int month = plot.Begin; month <= plot.End; month++)
        {
            int elapsed = month - plot.Begin;
            course.Scale(Series.SiPaidCny, month, paid);
            owed += course.At(Series.SiDueCny, month) * (1 - paid);
            if (paid == 0 && !plot.Quiet) course.Set(Series.SiMonthsUnpaid, month, elapsed + 1);
            if (elapsed >= 2 && !plot.Quiet) Complain(course, plot, month);
        }

        int workers = Arrears.Workers(course, Math.Min(plot.End, course.Months - 1));
        course.Add(EventKind.ArbitrationFiling, plot.Day, Complaints.People(plot.Chance, workers, 20));
        course.Scale(Series.SiPaidCny, plot.End + 1, 1 + (1 - paid) * (plot.Lead + 1));
        return new Harm(workers, (long)owed);
    }

    private static void Complain(Course course, Plot plot, int month)
    {
        RandomStream chance = plot.Chance;
        int workers = Arrears.Workers(course, month);
        if (chance.Chance(0.6)) course.Add(EventKind.HotlineCall, month, chance, Complaints.People(chance, workers, 4));
        Complaints.Elsewhere(course, plot, month, workers, 0.5);
    }
}
