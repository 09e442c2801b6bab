using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>Measures starts of the command from outside: as it is built, and as native code where <c>eng/native.sh</c> has made it.</summary>
internal static partial class ColdTables
{
    private const int Times = 10;

    public static IEnumerable<ResultTable> Measure()
    {
        string repository = Recorder.Repository();
        string portable = Path.Combine(repository, "src", "Warning.Cli", "bin", "Release", "net10.0", "EarlyWarning.Cli.dll");
        string native = Path.Combine(repository, "artifacts", "native", "EarlyWarning.Cli");
        if (!File.Exists(portable)) throw new InvalidOperationException("Build src/Warning.Cli in Release first: what is cold is measured from outside.");
        string output = Path.Combine(Path.GetTempPath(), $"early-warning-cold-{Environment.ProcessId}");
        (string Name, string[] Arguments)[] commands =
        [
            ("a start (`--version`)", ["--version"]),
            ("`check` `rules`", ["check", Path.Combine(repository, "rules")]),
            ("`scan` `samples/shili`", ["scan", Path.Combine(repository, "samples", "shili", "scan.json"), "--as-of", "2026-11-01", "--output", output]),
        ];
        ResultTable table = new(
            "cold", ("command", null), ("portable, wall, s", "0.00"), ("processor, s", "0.00"), ("native, wall, s", "0.00"), ("processor, s", "0.00"));
        foreach ((string name, string[] arguments) in commands)
        {
            (double wall, double processor) = BestOf("dotnet", [portable, .. arguments]);
            (double Wall, double Processor)? compiled = File.Exists(native) ? BestOf(native, arguments) : null;
            table.Add(name, wall, processor, compiled?.Wall, compiled?.Processor);
        }

        if (Directory.Exists(output)) Directory.Delete(output, recursive: true);
        yield return table;
    }

    /// <summary>Runs a command ten times; returns the shortest time that passed and the least that it had a processor.</summary>
    private static (double Wall, double Processor) BestOf(string program, string[] arguments)
    {
        double wall = double.MaxValue, processor = double.MaxValue;
        for (int time = 0; time < Times; time++)
        {
            long start = Stopwatch.GetTimestamp();
            double before = ProcessorSecondsOfChildren();
            ScanTables.Run(program, arguments);
            processor = Math.Min(processor, ProcessorSecondsOfChildren() - before);
            wall = Math.Min(wall, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return (wall, processor);
    }

    /// <summary>Returns the processor time of all processes that this one has started and that have ended.</summary>
    private static double ProcessorSecondsOfChildren()
    {
        const int Children = -1;
        Span<long> usage = stackalloc long[18]; // two times, of the program and of the system, each in seconds and microseconds, come first
        if (GetUsage(Children, ref MemoryMarshal.GetReference(usage)) != 0) throw new InvalidOperationException("The times of other processes cannot be read.");
        return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
