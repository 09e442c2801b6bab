using Microsoft.Extensions.Time.Testing;

namespace EarlyWarning.Hosting;

/// <summary>
/// Time that a test moves. A timer that another thread sets, such as one on which the file system reports, is set before or after time moves and not while it
/// does, when the timer could be lost; timers of the system have no such moment.
/// </summary>
internal sealed class SteadyTime(DateTimeOffset start) : TimeProvider
{
    private readonly FakeTimeProvider fake = new(start);
    private readonly Lock moving = new();

    public override TimeZoneInfo LocalTimeZone => fake.LocalTimeZone;

    public override long TimestampFrequency => fake.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => fake.GetUtcNow();

    public override long GetTimestamp() => fake.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new SteadyTimer(fake.CreateTimer(callback, state, dueTime, period), moving);

    /// <summary>Moves time, and calls what becomes due.</summary>
    public void Advance(TimeSpan by)
    {
        lock (moving) fake.Advance(by);
    }

    private sealed class SteadyTimer(ITimer timer, Lock moving) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (moving) return timer.Change(dueTime, period);
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
