using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>The processor time of the current thread, or of the process, on Linux; elapsed time elsewhere.</summary>
internal static partial class ThreadClock
{
    private const int ProcessCpuTime = 2; // CLOCK_PROCESS_CPUTIME_ID
    private const int ThreadCpuTime = 3; // CLOCK_THREAD_CPUTIME_ID

    public static long Nanoseconds => Read(ThreadCpuTime);

    /// <summary>Returns what a clock shows, in nanoseconds.</summary>
    public static long Of(Clock clock) => clock switch
    {
        Clock.Thread => Read(ThreadCpuTime),
        Clock.Process => Read(ProcessCpuTime),
        Clock.Wall => Elapsed(),
    };

    private static long Read(int clock) =>
        OperatingSystem.IsLinux() && GetTime(clock, out Time time) == 0 ? (time.Seconds * 1_000_000_000) + time.Nanoseconds : Elapsed();

    private static long Elapsed() => (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}

/// <summary>What a measurement is timed by.</summary>
internal enum Clock
{
    /// <summary>The processor time of the thread, to which other processes and threads do not add.</summary>
    Thread,

    /// <summary>The processor time of all threads of the process, for work that is handed to the pool.</summary>
    Process,

    /// <summary>Elapsed time, for what several threads gain.</summary>
    Wall,
}
