using NodaTime;

namespace EarlyWarning.Hosting.Schedules;

/// <summary>The time provider of the application as the clock of its scans.</summary>
internal sealed class TimeProviderClock(TimeProvider time) : IClock
{
    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
