using NodaTime;

namespace EarlyWarning.Files;

/// <summary>A clock that returns an instant set by the test.</summary>
internal sealed class StandingClock(Instant now) : IClock
{
    public static StandingClock Morning { get; } = new(Instant.FromUtc(2026, 11, 20, 6, 0));

    /// <summary>A clock some months later, for scans as of dates after that morning.</summary>
    public static StandingClock Later { get; } = new(Instant.FromUtc(2027, 3, 2, 6, 0));

    /// <summary>Returns a clock that a date is not ahead of: <see cref="Morning"/> where that will do.</summary>
    public static StandingClock For(LocalDate date) => date <= Morning.GetCurrentInstant().InUtc().Date ? Morning : Later;

    public Instant GetCurrentInstant() => now;
}
