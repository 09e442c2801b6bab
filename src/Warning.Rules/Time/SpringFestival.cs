using System.Globalization;

namespace EarlyWarning.Rules.Time;

/// <summary>The dates of the spring festival, the first day of the first lunar month, from <see cref="ChineseLunisolarCalendar"/> (1901 to 2101).</summary>
internal static class SpringFestival
{
    private static readonly int[] Days = FindDays();

    /// <summary>Returns the days from a day to the nearest festival, negative after it; of two equally near ones the coming one counts.</summary>
    /// <param name="day">A day number.</param>
    /// <returns>The days, or NaN outside of the calendar.</returns>
    public static double DaysTo(int day)
    {
        if (day < Days[0] || day >= Days[^1]) return double.NaN;
        int found = Array.BinarySearch(Days, day);
        if (found >= 0) return 0;
        int coming = Days[~found] - day, gone = Days[~found - 1] - day;
        return coming <= -gone ? coming : gone;
    }

    private static int[] FindDays()
    {
        ChineseLunisolarCalendar calendar = new();
        int first = calendar.GetYear(calendar.MinSupportedDateTime), last = calendar.GetYear(calendar.MaxSupportedDateTime);
        List<int> days = [];
        for (int year = first; year <= last; year++)
            days.Add(DateOnly.FromDateTime(calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0)).DayNumber);

        // The calendar ends with a lunar year: the day after its last is the next festival.
        days.Add(DateOnly.FromDateTime(calendar.MaxSupportedDateTime).DayNumber + 1);
        return [.. days];
    }
}
