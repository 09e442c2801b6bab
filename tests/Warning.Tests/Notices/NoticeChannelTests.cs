using EarlyWarning.Tests.Handling;
using NodaTime;

namespace EarlyWarning.Tests.Notices;

/// <summary>Of what a channel is told, and at which hours.</summary>
public sealed class NoticeChannelTests
{
    private static readonly EventStamp Stamp = EventStamp.OfScan(Instant.FromUtc(2026, 9, 30, 0, 0), new LocalDate(2026, 9, 30), "p");
    private static readonly NoticeChannel Office = new("a") { From = new LocalTime(8, 30), Until = new LocalTime(17, 30), OnWorkingDays = true };

    /// <summary>The National Day of 2026: days off from 1 to 7 October, and Saturday the 10th a day of work.</summary>
    [Theory]
    [InlineData("2026-09-30 08:29", false)]
    [InlineData("2026-09-30 08:30", true)]
    [InlineData("2026-09-30 17:29", true)]
    [InlineData("2026-09-30 17:30", false)]
    [InlineData("2026-10-01 10:00", false)]
    [InlineData("2026-10-07 10:00", false)]
    [InlineData("2026-10-08 10:00", true)]
    [InlineData("2026-10-10 10:00", true)]
    [InlineData("2026-10-10 03:00", false)]
    [InlineData("2026-10-11 10:00", false)]
    public void It_is_quiet_at_night_and_on_days_off(string moment, bool open)
    {
        LocalDateTime at = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(moment).Value;
        Assert.Equal(open, Office.IsOpenAt(at, Level.Orange, RulePack.Default.Calendar));
        Assert.True(Office.IsOpenAt(at, Level.Red, RulePack.Default.Calendar));
        Assert.Equal(open, (Office with { RedAtAnyHour = false }).IsOpenAt(at, Level.Red, RulePack.Default.Calendar));
    }

    [Fact]
    public void Of_a_year_without_a_calendar_Monday_to_Friday_are_days_of_work()
    {
        LocalDateTime friday = new(2090, 10, 6, 10, 0);
        Assert.Null(RulePack.Default.Calendar.IsWorkingDay(friday.Date));
        Assert.Equal(
            [true, false, false, true], new[] { 0, 1, 2, 3 }.Select(days => Office.IsOpenAt(friday.PlusDays(days), Level.Blue, RulePack.Default.Calendar)));
    }

    [Fact]
    public void Without_hours_it_is_told_at_any_hour_and_with_all_days_on_days_off_too()
    {
        Assert.True(new NoticeChannel("a").IsOpenAt(new LocalDateTime(2026, 10, 1, 3, 0), Level.Blue, RulePack.Default.Calendar));
        Assert.True((Office with { OnWorkingDays = false }).IsOpenAt(new LocalDateTime(2026, 10, 1, 10, 0), Level.Blue, RulePack.Default.Calendar));
    }

    [Theory]
    [InlineData(HandlingHistory.Town, "周某", null, true, true, false)]
    [InlineData(HandlingHistory.Law, "王某", "周某", false, true, false)]
    [InlineData(HandlingHistory.Law, "王某", "陈某", false, false, false)]
    [InlineData(null, null, null, true, false, true)]
    public void It_is_told_of_the_cases_of_its_units_and_people(string? unit, string? owner, string? deputy, bool byUnit, bool byPerson, bool isOfNow)
    {
        Notice notice = new("k", NoticeKind.Opened, "c@1", "c", Stamp) { Unit = unit, Owner = owner, Deputy = deputy };
        CaseHandling? work = isOfNow ? new CaseHandling("c@1", "c") { Unit = HandlingHistory.Town, Owner = "李某" } : null;
        Assert.Equal(byUnit, new NoticeChannel("a") { Units = [HandlingHistory.Town] }.Takes(notice, work, HandlingHistory.Office));
        Assert.Equal(byPerson, new NoticeChannel("a") { People = ["周某"] }.Takes(notice, work, HandlingHistory.Office));
        Assert.True(new NoticeChannel("a").Takes(notice, work, HandlingHistory.Office));
        Assert.False(new NoticeChannel("a") { Kinds = [NoticeKind.Closed] }.Takes(notice, work, HandlingHistory.Office));
    }

    [Theory]
    [InlineData("李某", false)]
    [InlineData("张某", true)]
    public void A_closing_to_be_approved_is_told_to_those_who_may_and_not_to_who_submitted_it(string person, bool told)
    {
        Notice notice = new("k", NoticeKind.ToApprove, "c@1", "c", Stamp with { Actor = "李某" });
        CaseHandling work = new("c@1", "c") { Unit = HandlingHistory.Union, Owner = "李某" };
        Assert.Equal(told, new NoticeChannel("a") { People = [person] }.Takes(notice, work, HandlingHistory.Office));
    }
}
