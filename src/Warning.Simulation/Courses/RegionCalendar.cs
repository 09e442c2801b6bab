using System.Globalization;
using NodaTime;

namespace EarlyWarning.Simulation.Courses;

/// <summary>The months of a region: where they begin, and how much of each is work. Knows when the Spring Festival is.</summary>
internal sealed class RegionCalendar
{
    // Days off within the week that the other holidays take of the work of a month, January first: 1 January, Qingming, 1 May, Dragon Boat, October.
    private static readonly int[] DaysOff = [1, 0, 0, 1, 3, 1, 0, 0, 0, 5, 0, 0];

    private readonly int[] firstDays;
    private readonly int[] festivals;
    private readonly YearMonth first;

    public RegionCalendar(YearMonth last, int months)
    {
        Months = months;
        first = last.PlusMonths(1 - months);
        firstDays = [.. Enumerable.Range(0, months + 1).Select(month => DayOf(first.PlusMonths(month)))];
        ChineseLunisolarCalendar lunar = new();
        festivals = [.. Enumerable.Range(first.Year - 1, last.Year - first.Year + 3)
            .Select(year => DateOnly.FromDateTime(lunar.ToDateTime(year, 1, 1, 0, 0, 0, 0)).DayNumber)];
    }

    public int Months { get; }

    /// <summary>The day after the last.</summary>
    public int End => firstDays[Months];

    public int FirstDay(int month) => month <= Months ? firstDays[month] : DayOf(first.PlusMonths(month));

    public int Days(int month) => FirstDay(month + 1) - FirstDay(month);

    public YearMonth MonthOf(int month) => first.PlusMonths(month);

    /// <summary>0 for January.</summary>
    public int MonthOfYear(int month) => first.PlusMonths(month).Month - 1;

    public bool EndsQuarter(int month) => MonthOfYear(month) % 3 == 2;

    /// <summary>The share of a month's days that a works stands still over the Spring Festival.</summary>
    public double FestivalShare(int month, int daysBefore, int daysAfter)
    {
        int begin = FirstDay(month), end = FirstDay(month + 1), still = 0;
        foreach (int festival in festivals)
            still += Math.Max(0, Math.Min(end, festival + daysAfter) - Math.Max(begin, festival - daysBefore));
        return (double)still / (end - begin);
    }

    /// <summary>How much of a month the other holidays leave, against one without any.</summary>
    public double HolidayFactor(int month) => 1 - DaysOff[MonthOfYear(month)] / 30.0;

    private static int DayOf(YearMonth month) => month.OnDayOfMonth(1).ToDateOnly().DayNumber;
}
