using EarlyWarning.Rules;
using NodaTime;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Jurisdictions;

/// <summary>The working days of the default pack's calendars, and of calendars in layers.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Shipped = RulePack.Default.Calendar;

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_the_working_days_of_its_notice(int year, int days) =>
        Assert.Equal(days, DaysOf(year).Count(day => Shipped.IsWorkingDay(day) == true));

    [Fact]
    public void Every_year_from_2007_to_2026_is_there_and_no_other() => Assert.Equal(Enumerable.Range(2007, 20), Shipped.Years);

    /// <summary>Every notice names at least 27 days, and leaves 244 to 252 working days.</summary>
    [Theory]
    [MemberData(nameof(Years))]
    public void No_year_is_cut_short(int year) => Assert.InRange(DaysOf(year).Count(day => Shipped.IsWorkingDay(day) == true), 244, 252);

    public static TheoryData<int> Years => new(Enumerable.Range(2007, 20));

    [Theory]
    [InlineData("2020-02-03", true)] // a Monday listed as a working day, after the Spring Festival that was made longer
    [InlineData("2020-02-02", false)]
    [InlineData("2020-01-31", false)]
    [InlineData("2018-12-29", true)] // a Saturday; named in the notice of 2019
    [InlineData("2018-12-31", false)] // a Monday; named in the notice of 2019
    [InlineData("2022-12-31", false)]
    [InlineData("2007-12-29", true)] // a Saturday; named in the notice of 2008
    [InlineData("2011-12-31", true)]
    [InlineData("2015-09-03", false)] // once only
    [InlineData("2024-02-09", true)] // the eve of the festival was worked in 2024
    [InlineData("2025-01-28", false)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-21", false)] // a Saturday that is off anyway
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-20", true)]
    public void A_day_is_worked_as_its_notice_has_it(string day, bool worked) =>
        Assert.Equal(worked, Shipped.IsWorkingDay(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value));

    [Fact]
    public void Of_a_year_that_is_not_there_nothing_is_known()
    {
        Assert.Null(Shipped.IsWorkingDay(new LocalDate(2027, 1, 4)));
        Assert.Null(Shipped.IsWorkingDay(new LocalDate(2006, 12, 29)));
        CalendarDay beyond = Shipped.NextWorkingDay(new LocalDate(2026, 12, 31));
        Assert.Equal((null, "not before 2027-01-01: no calendar of 2027 yet; add rules/calendars/cn-2027.json"), (beyond.Date, beyond.Reason!.ToString()));
        Assert.Equal("不早于 2027-01-01：还没有 2027 年的工作日历；请补上 rules/calendars/cn-2027.json", beyond.Reason.ToString(MessageLanguage.Chinese));
        Assert.Null(WorkingCalendar.Empty.IsWorkingDay(new LocalDate(2026, 1, 5)));
    }

    [Fact]
    public void The_next_working_day_is_after_the_day_and_the_first_from_it_may_be_it()
    {
        LocalDate friday = new(2026, 11, 20);
        Assert.Equal(new LocalDate(2026, 11, 23), Shipped.NextWorkingDay(friday).Date);
        Assert.Equal(friday, Shipped.FirstWorkingDayFrom(friday).Date);
        Assert.Equal(new LocalDate(2026, 11, 23), Shipped.FirstWorkingDayFrom(friday.PlusDays(1)).Date);
        Assert.Equal(friday, Shipped.AddWorkingDays(friday, 0).Date);
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.AddWorkingDays(friday, -1));
    }

    [Fact]
    public void A_later_layer_adds_a_year_and_replaces_another()
    {
        RulePack pack = RulePack.Compile([
            RulePack.DefaultLayer,
            Layer("office", ("calendars/cn-2027.json", Year(2027, "\"2027-01-01\"", "")), ("calendars/cn-2026.json", Year(2026, "\"2026-11-20\"", "\"2026-11-21\"")))]);
        Assert.Equal(false, pack.Calendar.IsWorkingDay(new LocalDate(2027, 1, 1)));
        Assert.Equal(true, pack.Calendar.IsWorkingDay(new LocalDate(2027, 1, 4)));
        Assert.Equal(false, pack.Calendar.IsWorkingDay(new LocalDate(2026, 11, 20)));
        Assert.Equal(true, pack.Calendar.IsWorkingDay(new LocalDate(2026, 11, 21)));
        Assert.Equal(true, pack.Calendar.IsWorkingDay(new LocalDate(2026, 10, 1)));
        Assert.Equal(false, pack.Calendar.IsWorkingDay(new LocalDate(2025, 10, 1)));
    }

    [Theory]
    [InlineData("""{ "country": "cn", "year": 2027, "off": ["2026-12-31"], "work": [] }""", "1:42 EW1602 2026-12-31 is no day of 2027; put it into cn-2026.json, whichever notice names it")]
    [InlineData("""{ "country": "cn", "year": 2027, "off": ["2027-01-02"], "work": ["2027-01-02"] }""", "1:66 EW1602 2027-01-02 stands in 'off' already; a day is off or worked, once")]
    [InlineData("""{ "country": "cn", "year": 2027, "off": ["2027-02-30"], "work": [] }""", "1:42 EW1008 a day in 'off' is a date such as 2026-01-31 that the calendar has; found '2027-02-30'")]
    [InlineData("""{ "country": "cn", "year": 2027.5, "off": [], "work": [] }""", "1:28 EW1601 'year' is a whole number from 1949 to 9998; found 2027.5")]
    [InlineData("""{ "country": "us", "year": 2027, "off": [], "work": [] }""", "1:14 EW1007 'country' is cn, whose working days the pack counts; found 'us'")]
    [InlineData("""{ "country": "cn", "year": 2027, "of": [], "work": [] }""", "1:34 EW1004 a calendar has no key 'of'; did you mean 'off'? / 1:1 EW1005 a calendar needs the key 'off'")]
    public void A_calendar_is_told_where_it_is_wrong(string calendar, string faults) => Assert.Equal(
        faults.Split(" / ").Order(StringComparer.Ordinal),
        RulePack.Check([LayerOf(Rule("a", "1", "f0")), Layer("q", ("calendars/cn-2027.json", calendar))], out _)
            .Select(fault => $"{fault.Line}:{fault.Column} {fault.Code} {fault.Message}").Order(StringComparer.Ordinal));

    [Fact]
    public void Two_calendars_of_one_year_in_one_layer_are_an_error_at_the_second() => Assert.Equal(
        ["q/calendars/b.json:1:28: error EW1011: the year 2027 has two calendars, the first in q/calendars/a.json; keep one of them"],
        Faults(LayerOf(Rule("a", "1", "f0")), Layer("q", ("calendars/a.json", Year(2027, "", "")), ("calendars/b.json", Year(2027, "", "")))));

    [Fact]
    public void A_year_refuses_days_of_another_and_days_that_are_both()
    {
        LocalDate day = new(2026, 1, 1);
        Assert.Throws<ArgumentException>(() => new CalendarYear(2025, [day], []));
        Assert.Throws<ArgumentException>(() => new CalendarYear(2026, [day], [day]));
    }

    private static string Year(int year, string off, string work) => $$"""{ "country": "cn", "year": {{year}}, "off": [{{off}}], "work": [{{work}}] }""";

    private static IEnumerable<LocalDate> DaysOf(int year) =>
        Enumerable.Range(0, CalendarSystem.Iso.GetDaysInYear(year)).Select(day => new LocalDate(year, 1, 1).PlusDays(day));
}
