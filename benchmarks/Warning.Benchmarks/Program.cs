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

// -- quick               one table of ratios in under two minutes
// -- gate                smaller ones with limits: exit code 1 beyond them
// -- record [section ..] measures what docs/performance.md shows, and writes benchmarks/results/performance.json and the page's tables
// -- --filter '*'        everything, by BenchmarkDotNet, in under fifteen minutes
return args switch
{
    ["quick" or "gate", ..] => QuickRun.Run(args, Console.Out),
    ["record", .. string[] sections] => Recorder.Run(sections, Console.Out),
    ["scan-once", string folder, string threads] => await ScanTables.ScanOnceAsync(folder, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture)).ConfigureAwait(false),
    _ => RunBenchmarks(args),
};

static int RunBenchmarks(string[] args)
{
    // Short runs of many benchmarks say more than long ones of a few: what is compared is orders of magnitude and ratios.
    // They run in this process: a program of its own would be sought by the name of the assembly, which is not that of the project.
    Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(150));
    IConfig config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(ConsoleLogger.Default).AddColumnProvider(DefaultColumnProviders.Instance).AddExporter(MarkdownExporter.GitHub);
    IEnumerable<Summary> summaries = BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args, config);
    return summaries.Any(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success)) ? 1 : 0;
}
