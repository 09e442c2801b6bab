using EarlyWarning.Simulation;

namespace EarlyWarning.Benchmarks.Recording;

/// <summary>
/// Measures how a whole scan grows with its companies, each in a process of its own. What a start costs is in the first row, so that growth is what each
/// further company costs: the differences between a row and the one before. Where it is a straight line they are the same from row to row.
/// </summary>
internal static class GrowthTables
{
    private static readonly int[] Sizes = [50_000, 200_000, 1_000_000];

    public static IEnumerable<ResultTable> Measure()
    {
        ResultTable table = new(
            "growth", ("companies", "#,0"), ("wall, s", "0.00"), ("processor, s", "0.00"), ("peak memory, MiB", "#,0"),
            ("processor, µs a company", "0.0"), ("memory, KiB a company", "0.00"),
            ("processor, µs a further company", "0.0"), ("beside the step before", "0.00"),
            ("memory, KiB a further company", "0.00"), ("beside the step before", "0.00"));
        (int Companies, ProgramRun Run)? before = null;
        (double Processor, double Memory)? step = null;
        foreach (int companies in Sizes)
        {
            ProgramRun run = LeastOf(companies > 200_000 ? 1 : 3, companies);
            (double Processor, double Memory)? further = before is not { } smaller ? null
                : PerCompany(run.Processor - smaller.Run.Processor, run.Peak - smaller.Run.Peak, companies - smaller.Companies);
            (double processor, double memory) = PerCompany(run.Processor, run.Peak, companies);
            table.Add(companies, run.Wall, run.Processor, run.Peak, processor, memory,
                further?.Processor, further?.Processor / step?.Processor, further?.Memory, further?.Memory / step?.Memory);
            (before, step) = ((companies, run), further);
        }

        yield return table;
    }

    /// <summary>Returns microseconds and KiB a company.</summary>
    private static (double Processor, double Memory) PerCompany(double seconds, double mebibytes, int companies) =>
        (seconds * 1e6 / companies, mebibytes * 1024 / companies);

    /// <summary>Returns the run with the least processor time of some; a million companies are scanned once.</summary>
    private static ProgramRun LeastOf(int times, int companies)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"early-warning-growth-{Environment.ProcessId}-{companies}");
        try
        {
            SimulatedFeeds.Write(new RegionOptions { Companies = companies, Months = 24, Seed = 1 }, folder);
            ProgramRun? least = null;
            for (int time = 0; time < times; time++)
            {
                // Without an earlier state, so that every scan is a first one.
                foreach (string left in new[] { "state", "out" }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
                    Directory.Delete(left, recursive: true);
                ProgramRun run = RunOnce.Measure(Environment.ProcessPath!, "scan-once", folder, "2");
                if (least is null || run.Processor < least.Value.Processor) least = run;
            }

            return least!.Value;
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }
}
