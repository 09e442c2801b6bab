using NodaTime;

namespace EarlyWarning.Tests.Handling;

/// <summary>
/// Checks until when work is due, in cases worked out by hand across the National Day of 2026: 1 to 7 October are off, Saturday the 10th is worked.
/// </summary>
public sealed class HandlingClockTests
{
    private static readonly DateTimeZone Zone = HandlingHistory.Zone;

    public static TheoryData<string, string, string, string?> Cases => new()
    {
        // The day before the holidays, a Wednesday.
        { "2026-09-30T09:00", "4h", "2026-09-30", "13:00" },
        { "2026-09-30T22:00", "4h", "2026-10-01", "02:00" },
        { "2026-09-30T09:00", "1d", "2026-10-08", null },
        { "2026-09-30T09:00", "8d", "2026-10-08", null },
        { "2026-09-30T09:00", "10d", "2026-10-10", null },
        { "2026-09-30T09:00", "11d", "2026-10-12", null },
        { "2026-09-30T09:00", "1wd", "2026-10-08", null },
        { "2026-09-30T09:00", "2wd", "2026-10-09", null },
        { "2026-09-30T09:00", "3wd", "2026-10-10", null },
        { "2026-09-30T09:00", "4wd", "2026-10-12", null },

        // In the holidays, and at the last minute of a working day.
        { "2026-10-03T10:00", "1wd", "2026-10-08", null },
        { "2026-10-09T23:59", "1wd", "2026-10-10", null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Hours_run_by_the_clock_and_days_by_the_calendar(string start, string limit, string day, string? time)
    {
        Assert.True(HandlingLimit.TryParse(limit, out HandlingLimit read));
        LocalDateTime from = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(start).Value;
        CaseDue due = CaseDue.Of(from, read, RulePack.Default.Calendar);
        LocalDate last = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        LocalTime? until = time is null ? null : NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;
        Assert.Equal(new CaseDue(last, until, null), due);
        Assert.False(due.IsPastAt(last.At(until ?? new LocalTime(23, 59, 59))));
        Assert.True(due.IsPastAt(until is { } end ? last.At(end).PlusSeconds(1) : last.PlusDays(1).AtMidnight()));
    }

    [Fact]
    public void Without_a_calendar_of_the_year_the_day_is_not_known_and_nothing_is_late()
    {
        CaseDue due = CaseDue.Of(new LocalDateTime(2030, 1, 2, 9, 0), new HandlingLimit(2, HandlingUnit.WorkingDay), RulePack.Default.Calendar);
        Assert.Null(due.Day);
        Assert.Contains("2030", due.Reason!.ToString(), StringComparison.Ordinal);
        Assert.False(due.IsPastAt(new LocalDateTime(2031, 1, 1, 0, 0)));
        Assert.Equal(
            new LocalDate(2030, 1, 2), CaseDue.Of(new LocalDateTime(2030, 1, 2, 9, 0), new HandlingLimit(2, HandlingUnit.Hour), RulePack.Default.Calendar).Day);
    }

    [Fact]
    public void A_moment_is_when_it_was_recorded_or_the_beginning_of_a_later_as_of_date()
    {
        HandlingClock clock = new(HandlingPolicy.Default, WorkingCalendar.Empty, Zone);
        Instant evening = Instant.FromUtc(2026, 11, 1, 15, 30);
        Assert.Equal(new LocalDateTime(2026, 11, 1, 23, 30), clock.MomentOf(new EventStamp(evening, new LocalDate(2026, 11, 1), "p", "李某")));
        Assert.Equal(new LocalDateTime(2026, 11, 1, 23, 30), clock.MomentOf(new EventStamp(evening, new LocalDate(2026, 10, 1), "p", "李某")));
        Assert.Equal(new LocalDateTime(2026, 12, 1, 0, 0), clock.MomentOf(new EventStamp(evening, new LocalDate(2026, 12, 1), "p", "李某")));
        Assert.Equal(new LocalDateTime(2026, 11, 1, 23, 30), clock.MomentOf(evening, lastAsOf: null));
    }
}
