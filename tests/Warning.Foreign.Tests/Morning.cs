using NodaTime;

namespace EarlyWarning;

/// <summary>A clock that stands at a morning in November 2026.</summary>
internal sealed class Morning : IClock
{
    public static Morning Clock { get; } = new();

    public Instant GetCurrentInstant() => Instant.FromUtc(2026, 11, 21, 1, 0);
}
