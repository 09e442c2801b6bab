using System.Globalization;
using NodaTime;

namespace EarlyWarning.Simulation.Courses;

/// <summary>The months of a region, numbered from 0: their days, and the share of each that holidays and the Spring Festival leave for work.</summary>
internal sealed class RegionCalendar
{
    // Working days of each month, January first, that other holidays take: 1 January, Qingming, 1 May, Dragon Boat, National Day.
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

    /// <summary>The day number after the last day.</summary>
    public int End => firstDays[Months];

    public int FirstDay(int month) => month <= Months ? firstDays[month] : DayOf(first.PlusMonths(month));

    public int Days(int month) => FirstDay(month + 1) - FirstDay(month);

    public YearMonth MonthOf(int month) => first.PlusMonths(month);

    /// <summary>Returns the month of the year, 0 for January.</summary>
    public int MonthOfYear(int month) => first.PlusMonths(month).Month - 1;

    public bool EndsQuarter(int month) => MonthOfYear(month) % 3 == 2;

    /// <summary>Returns the share of a month's days on which a company is closed for the Spring Festival.</summary>
    public double FestivalShare(int month, int daysBefore, int daysAfter)
    {
        int begin = FirstDay(month), end = FirstDay(month + 1), still = 0;
        foreach (int festival in festivals)
            still += Math.Max(0, Math.Min(end, festival + daysAfter) - Math.Max(begin, festival - daysBefore));
        return (double)still / (end - begin);
    }

    /// <summary>Returns the share of a month's work that the other holidays leave.</summary>
    public double HolidayFactor(int month) => 1 - DaysOff[MonthOfYear(month)] / 30.0;

    public static LocalDate DateOf(int dayNumber) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(dayNumber));

    private static int DayOf(YearMonth month) => month.OnDayOfMonth(1).ToDateOnly().DayNumber;
}
