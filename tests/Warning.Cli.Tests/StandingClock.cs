using NodaTime;

namespace EarlyWarning.Cli;

/// <summary>A clock that stands at a time in China.</summary>
internal sealed class StandingClock(LocalDateTime time) : IClock
{
    /// <summary>Creates a clock that stands at the noon of a day.</summary>
    public StandingClock(LocalDate day)
        : this(day.At(new LocalTime(12, 0)))
    {
    }

    public Instant GetCurrentInstant() => time.InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();
}
