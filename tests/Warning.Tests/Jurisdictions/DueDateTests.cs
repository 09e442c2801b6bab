using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Tests.Jurisdictions;

/// <summary>Due dates according to articles 200 to 204 of the Civil Code, and by working days.</summary>
public sealed class DueDateTests
{
    private static readonly WorkingCalendar Calendar = RulePack.Default.Calendar;

    private static readonly Gen<LocalDate> Starts = Gen.Choose(0, 6900).Select(days => new LocalDate(2007, 1, 1).PlusDays(days));

    private static readonly Gen<ReplyPeriod> Periods =
        from unit in Gen.Elements(Enum.GetValues<PeriodUnit>())
        from length in Gen.Choose(1, unit == PeriodUnit.Month ? 6 : 90)
        select new ReplyPeriod(length, unit);

    /// <summary>Computed by hand from the State Council's notices: Spring Festival, National Day and make-up days of 2024 to 2026.</summary>
    public static TheoryData<string, string, string, string> ByHand
    {
        get
        {
            TheoryData<string, string, string, string> cases = [];
            foreach (string[] cells in Rows) cases.Add(cells[0], cells[1], cells[2], cells[3]);
            return cases;
        }
    }

    private static IEnumerable<string[]> Rows =>
        File.ReadLines(RepositoryFolder.Combine("tests", "Warning.Tests", "Data", "due-dates.csv")).Skip(1).Select(line => line.Split(',', 4));

    [Fact]
    public void There_are_enough_cases_of_each_unit()
    {
        Dictionary<string, int> units = Rows.Select(cells => cells[1].TrimStart("0123456789".ToCharArray())).CountBy(unit => unit).ToDictionary();
        Assert.True(units["d"] >= 30 && units["wd"] >= 12 && units["m"] >= 6);
    }

    [Theory]
    [MemberData(nameof(ByHand))]
    public void A_period_ends_where_a_person_counts_it_to(string start, string period, string due, string why)
    {
        DueDate found = DueDate.Of(Day(start), PeriodOf(period), Calendar);
        Assert.True(due == (found.Date is { } date ? LocalDatePattern.Iso.Format(date) : ""), $"{found.Date} is not {due}: {why}");
        Assert.Equal(due.Length == 0, found.Reason is not null);
    }

    [Fact]
    public void A_year_that_is_not_there_gives_no_date_and_the_reason()
    {
        DueDate due = DueDate.Of(new LocalDate(2026, 12, 17), new ReplyPeriod(15, PeriodUnit.Day), Calendar);
        Assert.Null(due.Date);
        Assert.Equal((new LocalDate(2027, 1, 1), "not before 2027-01-01: no calendar of 2027 yet; add rules/calendars/cn-2027.json"), (due.NotBefore, due.Reason!.ToString()));
        Assert.Equal("not before 2006-05-02: no calendar of 2006 yet; add rules/calendars/cn-2006.json", DueDate.Of(new LocalDate(2006, 5, 1), new ReplyPeriod(1, PeriodUnit.WorkingDay), Calendar).Reason!.ToString());
    }

    [Fact]
    public void A_year_between_that_is_not_there_stops_a_count_of_working_days_but_not_of_days()
    {
        CalendarYear[] years = [new(2024, [], []), new(2026, [], [])];
        WorkingCalendar gap = WorkingCalendar.Of(years);
        Assert.Equal("not before 2025-10-26: no calendar of 2025 yet; add rules/calendars/cn-2025.json", DueDate.Of(new LocalDate(2024, 12, 30), new ReplyPeriod(300, PeriodUnit.WorkingDay), gap).Reason!.ToString());
        Assert.Equal(new LocalDate(2026, 1, 5), DueDate.Of(new LocalDate(2024, 12, 30), new ReplyPeriod(371, PeriodUnit.Day), gap).Date);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_period_of_nothing_is_refused(int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DueDate.Of(new LocalDate(2026, 1, 5), new ReplyPeriod(length, PeriodUnit.Day), Calendar));

    [Property]
    public Property No_period_ends_on_a_day_off() => Holds((start, period) => Calendar.IsWorkingDay(Due(start, period)) == true);

    [Property]
    public Property A_shorter_period_does_not_end_later() => Holds((start, period) =>
        period.Length == 1 || Due(start, period with { Length = period.Length - 1 }) <= Due(start, period));

    [Property]
    public Property A_later_start_does_not_end_earlier() => Holds((start, period) => Due(start, period) <= Due(start.PlusDays(1), period));

    [Property]
    public Property Between_start_and_end_are_as_many_working_days_as_the_period_has() => Holds((start, period) =>
        period.Unit != PeriodUnit.WorkingDay || DaysAfter(start, Due(start, period)).Count(day => Calendar.IsWorkingDay(day) == true) == period.Length);

    [Property]
    public Property A_last_day_moves_over_days_off_alone() => Holds((start, period) =>
    {
        if (period.Unit == PeriodUnit.WorkingDay) return true;
        LocalDate counted = period.Unit == PeriodUnit.Day ? start.PlusDays(period.Length) : start.PlusMonths(period.Length);
        LocalDate due = Due(start, period);
        return due >= counted && DaysAfter(counted.PlusDays(-1), due).SkipLast(1).All(day => Calendar.IsWorkingDay(day) == false);
    });

    /// <summary>The table of the documentation, computed by the code that it describes.</summary>
    [Fact]
    public void The_page_counts_as_the_code_does()
    {
        string[] rows = [.. File.ReadLines(RepositoryFolder.Combine("docs", "alerts.md")).SkipWhile(line => !line.StartsWith("| starts | period", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'))];
        Assert.Equal(5, rows.Length);
        Assert.All(rows, row =>
        {
            string[] cells = [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];
            string[] words = cells[1].Split(' ', 2);
            PeriodUnit unit = words[1].StartsWith("working", StringComparison.Ordinal) ? PeriodUnit.WorkingDay : words[1].StartsWith("month", StringComparison.Ordinal) ? PeriodUnit.Month : PeriodUnit.Day;
            LocalDate? due = DueDate.Of(Day(cells[0]), new ReplyPeriod(int.Parse(words[0], CultureInfo.InvariantCulture), unit), Calendar).Date;
            Assert.Equal(cells[2], due is { } date ? LocalDatePattern.Iso.Format(date) : "none");
        });
    }

    private static LocalDate Due(LocalDate start, ReplyPeriod period) => DueDate.Of(start, period, Calendar).Date!.Value;

    private static IEnumerable<LocalDate> DaysAfter(LocalDate start, LocalDate end)
    {
        for (LocalDate day = start.PlusDays(1); day <= end; day = day.PlusDays(1)) yield return day;
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static ReplyPeriod PeriodOf(string text)
    {
        string unit = text.TrimStart("0123456789".ToCharArray());
        return new ReplyPeriod(
            int.Parse(text[..^unit.Length], CultureInfo.InvariantCulture),
            unit == "wd" ? PeriodUnit.WorkingDay : unit == "m" ? PeriodUnit.Month : PeriodUnit.Day);
    }

    private static Property Holds(Func<LocalDate, ReplyPeriod, bool> law) =>
        Prop.ForAll(Arb.From(Starts), Arb.From(Periods), law);
}
