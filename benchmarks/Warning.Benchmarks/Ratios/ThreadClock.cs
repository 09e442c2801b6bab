using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>The processor time of the current thread on Linux; elapsed time elsewhere.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3; // CLOCK_THREAD_CPUTIME_ID

    public static long Nanoseconds
    {
        get
        {
            if (OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out Time time) == 0) return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
            return (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
