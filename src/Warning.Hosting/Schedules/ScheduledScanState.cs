using NodaTime;

namespace EarlyWarning.Hosting;

/// <summary>What is known of a scheduled scan at a moment. Immutable; equal by value.</summary>
/// <param name="Name">The name of the scan.</param>
/// <param name="Next">When it is due next; null if never, or while the host has not started.</param>
/// <param name="IsRunning">Whether it runs at the moment.</param>
/// <param name="LastRun">The last run that ended in this process; null if there was none.</param>
public sealed record ScheduledScanState(string Name, ZonedDateTime? Next, bool IsRunning, ScheduledRun? LastRun);
