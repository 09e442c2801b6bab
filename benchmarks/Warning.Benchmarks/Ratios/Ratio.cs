using System.Diagnostics;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>
/// A measure beside its baseline in the same process. Both run in turn, many times and each for a short while, and the shortest run of each
/// counts: what a busy machine adds is never less than nothing, so that the shortest runs of both are nearest to what they take alone.
/// </summary>
/// <param name="Id">Its name in results.</param>
/// <param name="What">What is measured, in words.</param>
/// <param name="Beside">The baseline, in words.</param>
/// <param name="Measured">What is measured.</param>
/// <param name="Baseline">What it is measured beside.</param>
/// <param name="Most">The largest ratio that the gate lets through; null: it is only shown.</param>
/// <param name="MostBytes">The most bytes a unit.</param>
internal sealed record Ratio(string Id, string What, string Beside, Timed Measured, Timed Baseline, double? Most = null, double? MostBytes = null)
{
    private const int LeastRounds = 7;
    private const int RoundsToWarm = 35;
    private const long NanosecondsToWarm = 300_000_000;

    /// <summary>Compiled code replaces first drafts after thirty calls, in the background, and after a pause.</summary>
    private static readonly TimeSpan Replacing = TimeSpan.FromMilliseconds(150);

    /// <summary>Whether what is measured is how several threads share the work; else it is the time of the processor, which neighbours do not add to.</summary>
    public bool OnWallClock { get; init; }

    /// <summary>Measures for so long, but no fewer than seven rounds.</summary>
    public Reading Read(TimeSpan budget)
    {
        for (int draft = 0; draft < 2; draft++)
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

    private static void Warm(Timed timed)
    {
        long start = ThreadClock.Nanoseconds;
        for (int round = 0; round < RoundsToWarm && (round < 2 || ThreadClock.Nanoseconds - start < NanosecondsToWarm); round++) timed.Run();
    }

    private double Time(Action action)
    {
        if (OnWallClock)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        }

        long before = ThreadClock.Nanoseconds;
        action();
        return ThreadClock.Nanoseconds - before;
    }
}
