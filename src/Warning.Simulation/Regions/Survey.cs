using EarlyWarning.Simulation.Courses;

namespace EarlyWarning.Simulation.Regions;

/// <summary>Writes the results of the employment questionnaire that some companies fill in each quarter.</summary>
internal static class Survey
{
    private const double Chosen = 0.08;

    public static void Write(Course course, RandomStream chance)
    {
        for (int month = 0; month < course.Months; month++)
        {
            bool taken = course.Calendar.EndsQuarter(month) && course.Profile.Headcount >= 25 && chance.Chance(Chosen);
            course.Set(Series.SurveyRespondents, month, taken ? Math.Round(course.Profile.Headcount * chance.Between(0.3, 0.9)) : double.NaN);
            course.Set(Series.SurveyNoContractShare, month, taken ? Percent(chance, 0.08) : double.NaN);
            course.Set(Series.SurveyNoInsuranceShare, month, taken ? Percent(chance, 0.08) : double.NaN);
            course.Set(Series.SurveyOverHoursShare, month, taken ? Percent(chance, 0.29) : double.NaN);
            course.Set(Series.SurveyPaidLateShare, month, taken ? Percent(chance, 0.08) : double.NaN);
        }
    }

    /// <summary>Returns a random share up to a bound, low ones more often, in whole percent.</summary>
    private static double Percent(RandomStream chance, double most) => Math.Round(100 * most * chance.Share() * chance.Share()) / 100;
}
