using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Stories;

namespace EarlyWarning.Simulation.Regions;

/// <summary>Simulates one company from the seed and its number.</summary>
internal static class CompanyHistory
{
    public static SimulatedCompany Write(RegionOptions options, RegionCalendar calendar, int number)
    {
        Course course = new(CompanyProfile.Draw(options, calendar, number), calendar);
        OrdinaryMonths.Write(course, Stream(Concern.Months));
        EverydayEvents.Write(course, Stream(Concern.EverydayEvents));
        Survey.Write(course, Stream(Concern.Survey));

        Plot? plot = Plot.Draw(options, course.Profile, calendar, Stream(Concern.Trouble));
        if (plot is null) HarmlessSigns.Write(course, Stream(Concern.HarmlessSign));
        return course.ToCompany(plot?.Apply(course));

        RandomStream Stream(Concern concern) => new(options.Seed, number, concern);
    }
}
