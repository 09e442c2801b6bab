using Cronos;
using NodaTime;
using NodaTime.TimeZones;

namespace EarlyWarning.Hosting.Cron;

/// <summary>
/// The times of a cron text in a time zone of the tz database that NodaTime carries, so that they are the same on machines without one. A local time that the
/// clock shows twice counts the first time, one that it skips counts as the time at which it goes on.
/// </summary>
internal sealed class CronSchedule(string text, DateTimeZone zone)
{
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly CronExpression cron = CronText.Parse(text);

    /// <summary>The time zone.</summary>
    public DateTimeZone Zone => zone;

    /// <summary>Returns the first time after an instant; null if there is none.</summary>
    public ZonedDateTime? NextAfter(Instant instant)
    {
        for (DateTime? local = cron.GetNextOccurrence(Unspecific(instant.InZone(zone).LocalDateTime)); local is not null; local = cron.GetNextOccurrence(local.Value))
        {
            // The second time that the clock shows an hour, the times of that hour lie behind.
            ZonedDateTime next = InZone(local.Value);
            if (next.ToInstant() > instant) return next;
        }

        return null;
    }

    /// <summary>Returns the last time at or before an instant; null if there is none.</summary>
    public ZonedDateTime? LastUntil(Instant instant)
    {
        for (DateTime? local = cron.GetPreviousOccurrence(Shown(instant)); local is not null; local = cron.GetPreviousOccurrence(local.Value))
        {
            ZonedDateTime last = InZone(local.Value);
            if (last.ToInstant() <= instant) return last;
        }

        return null;
    }

    /// <summary>
    /// A local time after all that the clock has shown until an instant; where it was put back a moment ago, it has shown later ones than now.
    /// </summary>
    private DateTime Shown(Instant instant)
    {
        ZoneInterval now = zone.GetZoneInterval(instant);
        LocalDateTime shown = instant.InZone(zone).LocalDateTime.PlusTicks(1);
        if (now.HasStart) shown = LocalDateTime.Max(shown, now.Start.WithOffset(zone.GetUtcOffset(now.Start - Duration.Epsilon)).LocalDateTime);
        return Unspecific(shown);
    }

    /// <summary>A local time as the cron library takes one that no zone applies to.</summary>
    private static DateTime Unspecific(LocalDateTime local) => DateTime.SpecifyKind(local.ToDateTimeUnspecified(), DateTimeKind.Utc);

    private ZonedDateTime InZone(DateTime local) => zone.ResolveLocal(LocalDateTime.FromDateTime(local), Resolver);
}
