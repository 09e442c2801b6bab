using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Stories;

/// <summary>Adds complaints of workers to hotlines, departments and arbitration.</summary>
internal static class Complaints
{
    /// <summary>Adds the complaints of a month about wages; <paramref name="loudness"/> is between 0 and 1.</summary>
    public static void OverWages(Course course, Plot plot, int month, int workers, double loudness)
    {
        RandomStream chance = plot.Chance;
        int calls = chance.Whole(0, 1 + (int)(3 * loudness));
        for (int call = 0; call < calls; call++)
        {
            int day = course.Calendar.FirstDay(month) + chance.Whole(0, course.Calendar.Days(month) - 1);
            int people = chance.Whole(1, Math.Max(1, Math.Min(workers, 4)));
            course.Add(EventKind.HotlineCall, day, people);
            if (chance.Chance(0.7)) course.Add(EventKind.HotlineWageCall, day, people);
        }

        Elsewhere(course, plot, month, workers, loudness);
    }

    /// <summary>Adds the complaints of a month to bodies other than the union's hotline; <paramref name="loudness"/> is between 0 and 1.</summary>
    public static void Elsewhere(Course course, Plot plot, int month, int workers, double loudness)
    {
        RandomStream chance = plot.Chance;
        if (chance.Chance(0.5 * loudness)) course.Add(EventKind.GovHotlineCall, month, chance, chance.Whole(1, 3));
        if (chance.Chance(0.4 * loudness)) course.Add(EventKind.HrssHotlineCall, month, chance, chance.Whole(1, 3));
        if (chance.Chance(0.3 * loudness)) course.Add(EventKind.ArbitrationFiling, month, chance, People(chance, workers, 12));
        if (chance.Chance(0.25 * loudness)) course.Add(EventKind.Petition, month, chance, People(chance, workers, 15));
        if (chance.Chance(0.2 * loudness)) course.Add(EventKind.MediationCase, month, chance, People(chance, workers, 8));
    }

    /// <summary>Returns a random number of complaining workers, from 1 to a bound.</summary>
    public static int People(RandomStream chance, int workers, int most) => chance.Whole(1, Math.Max(1, Math.Min(workers, most)));
}
