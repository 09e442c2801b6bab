using NodaTime;

namespace EarlyWarning.Cli;

/// <summary>A clock that stands at the noon of a day in China.</summary>
internal sealed class StandingClock(LocalDate day) : IClock
{
    public Instant GetCurrentInstant() => day.At(new LocalTime(12, 0)).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();
}
