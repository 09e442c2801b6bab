using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using EarlyWarning.Benchmarks.Ratios;
using EarlyWarning.Benchmarks.Recording;
using Perfolizer.Horology;

// -- quick               prints a table of ratios in under two minutes
// -- gate                prints ratios of smaller workloads with their limits; exit code 1 if one is exceeded
//                        (gate-again is how it starts the further processes in which it measures what is beyond its limit)
// -- record [section ..] measures the tables of docs/performance.md, and writes them to it and to benchmarks/results/performance.json
// -- ledger [years]      simulates an office's ledger of some years, ten by default, and prints its size and how long its state takes to read
// -- --filter '*'        runs all benchmarks with BenchmarkDotNet in under fifteen minutes
return args switch
{
    ["quick" or "gate", ..] => QuickRun.Run(args, Console.Out),
    ["gate-again", .. string[] again] => QuickRun.Again(again, Console.Out),
    ["record", .. string[] sections] => Recorder.Run(sections, Console.Out),
    ["ledger"] => await LedgerYears.RunAsync(10, Console.Out).ConfigureAwait(false),
    ["ledger", string years] => await LedgerYears.RunAsync(int.Parse(years, System.Globalization.CultureInfo.InvariantCulture), Console.Out).ConfigureAwait(false),
    ["scan-once", string folder, string threads] => await ScanTables.ScanOnceAsync(folder, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture)).ConfigureAwait(false),
    ["read-once", string folder] => await OutsideTables.ReadOnceAsync(folder).ConfigureAwait(false),
    ["loop-once", string folder] => OutsideTables.LoopOnce(folder),
    ["replay-once", string folder, string threads] => await ReplayTables.ReplayOnceAsync(folder, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture)).ConfigureAwait(false),
    ["held-once", string companies] => HeldTables.HeldOnce(int.Parse(companies, System.Globalization.CultureInfo.InvariantCulture)),
    ["run-once", string program, .. string[] arguments] => RunOnce.Run(program, arguments),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    // Short runs are enough, because orders of magnitude and ratios are compared. They run in this process because BenchmarkDotNet looks for the
    // project by the name of the assembly, which differs.
    Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(150));
    IConfig config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(ConsoleLogger.Default).AddColumnProvider(DefaultColumnProviders.Instance).AddExporter(MarkdownExporter.GitHub);
    IEnumerable<Summary> summaries = BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args, config);
    return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
}
