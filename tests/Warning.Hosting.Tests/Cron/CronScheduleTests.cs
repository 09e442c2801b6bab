using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Hosting.Cron;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 3 * * *", "Asia/Shanghai", "2026-11-19T19:00:00Z", "2026-11-20T19:00:00Z")]
    [InlineData("0 3 * * *", "Asia/Shanghai", "2026-11-19T18:59:59Z", "2026-11-19T19:00:00Z")]
    [InlineData("0 0 3 * * *", "UTC", "2026-11-19T18:59:59Z", "2026-11-20T03:00:00Z")]
    [InlineData("30 6 1 * *", "Asia/Shanghai", "2026-11-19T00:00:00Z", "2026-11-30T22:30:00Z")]
    [InlineData("0 6 * * MON-FRI", "Asia/Shanghai", "2026-11-20T12:00:00Z", "2026-11-22T22:00:00Z")]
    // The clock of Berlin goes from 2:00 to 3:00 on 29 March 2026, and from 3:00 back to 2:00 on 25 October.
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-10-25T01:00:00Z", "2026-10-26T01:30:00Z")]
    public void The_next_time_is_the_first_after_an_instant_in_the_zone(string cron, string zone, string after, string next) =>
        Assert.Equal(next, Text(Schedule(cron, zone).NextAfter(Instant(after))));

    [Theory]
    [InlineData("0 3 * * *", "Asia/Shanghai", "2026-11-20T00:00:00Z", "2026-11-19T19:00:00Z")]
    [InlineData("0 3 * * *", "Asia/Shanghai", "2026-11-19T19:00:00Z", "2026-11-19T19:00:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-03-29T00:59:59Z", "2026-03-28T01:30:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-10-25T01:15:00Z", "2026-10-25T00:30:00Z")]
    [InlineData("30 2 * * *", "Europe/Berlin", "2026-10-25T12:00:00Z", "2026-10-25T00:30:00Z")]
    public void The_last_time_is_the_last_until_an_instant_in_the_zone(string cron, string zone, string until, string last) =>
        Assert.Equal(last, Text(Schedule(cron, zone).LastUntil(Instant(until))));

    [Theory]
    [InlineData("*/20 * * * *")]
    [InlineData("15 1-3 * * *")]
    [InlineData("30 2 * * SUN")]
    public void To_go_forwards_and_backwards_visits_the_same_times_over_a_year_with_both_changes_of_the_clock(string cron)
    {
        CronSchedule schedule = Schedule(cron, "Europe/Berlin");
        Instant at = Instant("2026-01-01T00:00:00Z"), end = Instant("2027-01-01T00:00:00Z");
        List<Instant> times = [];
        while (schedule.NextAfter(at) is { } next && next.ToInstant() < end) times.Add(at = next.ToInstant());

        Assert.Equal(times.Order(), times);
        Assert.All(times, (time, place) =>
        {
            Assert.Equal(time, schedule.LastUntil(time)!.Value.ToInstant());
            if (place > 0) Assert.Equal(times[place - 1], schedule.LastUntil(time - Duration.Epsilon)!.Value.ToInstant());
        });
    }

    [Theory]
    [InlineData("0 3 * * *")]
    [InlineData("0 0 3 * * *")]
    [InlineData("  0   3 L * * ")]
    [InlineData("@daily")]
    [InlineData("0 3 * * MON#1")]
    public void A_cron_text_without_fault_is_taken(string cron) => Assert.Null(CronText.FaultIn(cron));

    [Theory]
    [InlineData("60 3 * * *", "'60'", "“60 3 * * *”中的“60”不能作为分（0 到 59）")]
    [InlineData("0 3 0 * *", "'0'", "“0 3 0 * *”中的“0”不能作为日（1 到 31，或 L）")]
    [InlineData("0 3 * 13 *", "'13'", "“0 3 * 13 *”中的“13”不能作为月（1 到 12，或 JAN 到 DEC）")]
    [InlineData("0 3 * * 8", "'8'", "“0 3 * * 8”中的“8”不能作为星期（0 到 7，或 SUN 到 SAT）")]
    [InlineData("x 0 3 * * *", "'x'", "“x 0 3 * * *”中的“x”不能作为秒（0 到 59）")]
    public void A_fault_names_the_field_in_both_languages(string cron, string english, string chinese)
    {
        Rules.Message fault = CronText.FaultIn(cron)!;

        Assert.Contains(english, fault.ToString(), StringComparison.Ordinal);
        Assert.Equal(chinese, fault.ToString(Rules.MessageLanguage.Chinese));
    }

    private static CronSchedule Schedule(string cron, string zone) => new(cron, DateTimeZoneProviders.Tzdb[zone]);

    private static Instant Instant(string text) => InstantPattern.General.Parse(text).Value;

    private static string? Text(ZonedDateTime? time) => time is { } at ? InstantPattern.General.Format(at.ToInstant()) : null;
}
