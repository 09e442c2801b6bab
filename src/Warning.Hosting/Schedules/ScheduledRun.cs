using NodaTime;

namespace EarlyWarning.Hosting;

/// <summary>A run of a scheduled scan that ended. Immutable; equal by value.</summary>
/// <param name="AsOf">The as-of date.</param>
/// <param name="Began">When it began.</param>
/// <param name="Ended">When it ended.</param>
/// <param name="Fault">Why it failed; null if it is done.</param>
public sealed record ScheduledRun(LocalDate AsOf, Instant Began, Instant Ended, Exception? Fault);
