using NodaTime;

namespace EarlyWarning.Cli;

/// <summary>A clock that throws when read.</summary>
internal sealed class StoppedClock : IClock
{
    public Instant GetCurrentInstant() => throw new InvalidOperationException("the clock\nstopped");
}
