using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>
/// Runs another program from a process that runs nothing else, so that what the operating system says of its children is of that program alone: its whole
/// life, its processor time and the most memory that it held.
/// </summary>
internal static partial class RunOnce
{
    private const int Children = -1; // RUSAGE_CHILDREN

    /// <summary>Runs <c>run-once PROGRAM ..</c> in the process in between, and prints seconds, seconds of the processor, and MiB.</summary>
    public static int Run(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["EARLY_WARNING_LANG"] = "en";
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(), output = process.StandardOutput.ReadToEndAsync();
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(began).TotalSeconds;
        if (process.ExitCode != 0)
        {
            Console.Error.WriteLine($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output.Result}{errors.Result}");
            return 1;
        }

        if (GetUsage(Children, out Usage usage) != 0) throw new InvalidOperationException("The operating system does not say what its children used.");
        double processor = usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wall} {processor} {usage.MostKibibytes / 1024.0}"));
        return 0;
    }

    /// <summary>Runs a program in a process in between.</summary>
    public static ProgramRun Measure(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, ["run-once", program, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed.");
        double[] numbers = [.. output.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return new ProgramRun(numbers[0], numbers[1], numbers[2]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    /// <summary>The beginning of <c>struct rusage</c>, and room for what follows.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private readonly struct Usage
    {
        public readonly long UserSeconds;
        public readonly long UserMicroseconds;
        public readonly long SystemSeconds;
        public readonly long SystemMicroseconds;
        public readonly long MostKibibytes;
    }
}

/// <summary>What a program took from its start to its end.</summary>
/// <param name="Wall">Seconds.</param>
/// <param name="Processor">Seconds of all its threads.</param>
/// <param name="Peak">The most memory that it held, in MiB.</param>
internal readonly record struct ProgramRun(double Wall, double Processor, double Peak);
