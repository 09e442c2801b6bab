using NodaTime;

namespace EarlyWarning.Files;

/// <summary>A clock that returns an instant set by the test.</summary>
internal sealed class StandingClock(Instant now) : IClock
{
    public static StandingClock Morning { get; } = new(Instant.FromUtc(2026, 11, 20, 6, 0));

    public Instant GetCurrentInstant() => now;
}
