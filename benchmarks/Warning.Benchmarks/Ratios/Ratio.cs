using System.Diagnostics;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>
/// A measurement compared with a baseline in the same process. Both run alternately, many times, and the shortest run of each counts: other
/// processes can only add time, so that the shortest run is the closest to the undisturbed time.
/// </summary>
/// <param name="Id">The name in result files.</param>
/// <param name="What">The description of what is measured.</param>
/// <param name="Beside">The description of the baseline.</param>
/// <param name="Measured">The code that is measured.</param>
/// <param name="Baseline">The code with which it is compared.</param>
/// <param name="Most">The largest ratio that the gate accepts; null for no limit.</param>
/// <param name="MostBytes">The largest number of allocated bytes per unit that the gate accepts; null for no limit.</param>
internal sealed record Ratio(string Id, string What, string Beside, Timed Measured, Timed Baseline, double? Most = null, double? MostBytes = null)
{
    private const int LeastRounds = 7;
    private const int RoundsToWarm = 35;
    private const long NanosecondsToWarm = 300_000_000;

    /// <summary>The pause for tiered compilation, which replaces code in the background after thirty calls.</summary>
    private static readonly TimeSpan Replacing = TimeSpan.FromMilliseconds(150);

    /// <summary>The clock by which both are timed.</summary>
    public Clock On { get; init; }

    /// <summary>Measures for a time, but at least seven rounds.</summary>
    public Reading Read(TimeSpan budget)
    {
        for (int tier = 0; tier < 2; tier++)
        {
            Warm(Measured);
            Warm(Baseline);
            Thread.Sleep(Replacing);
        }

        double shortest = double.MaxValue, shortestOfBaseline = double.MaxValue;
        long bytes = long.MaxValue, start = Stopwatch.GetTimestamp();
        for (int round = 0; round < LeastRounds || Stopwatch.GetElapsedTime(start) < budget; round++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            shortest = Math.Min(shortest, Time(Measured.Run));
            bytes = Math.Min(bytes, GC.GetTotalAllocatedBytes(precise: true) - before);
            shortestOfBaseline = Math.Min(shortestOfBaseline, Time(Baseline.Run));
        }

        double nanoseconds = shortest / Measured.Units;
        return new Reading(nanoseconds / (shortestOfBaseline / Baseline.Units), nanoseconds, bytes / Measured.Units);
    }

    private void Warm(Timed timed)
    {
        long start = ThreadClock.Of(On);
        for (int round = 0; round < RoundsToWarm && (round < 2 || ThreadClock.Of(On) - start < NanosecondsToWarm); round++) timed.Run();
    }

    private double Time(Action action)
    {
        long before = ThreadClock.Of(On);
        action();
        return ThreadClock.Of(On) - before;
    }
}

/// <summary>Code to measure, and the number of units of work that one run does.</summary>
internal sealed record Timed(Action Run, double Units);

/// <summary>The result of measuring a ratio, per unit of work.</summary>
/// <param name="Ratio">The time divided by that of the baseline.</param>
/// <param name="Nanoseconds">The time in nanoseconds.</param>
/// <param name="Bytes">The number of allocated bytes.</param>
internal readonly record struct Reading(double Ratio, double Nanoseconds, double Bytes);
