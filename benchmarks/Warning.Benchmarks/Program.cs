using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using EarlyWarning.Benchmarks.Ratios;

// -- quick            one table of ratios in under two minutes
// -- gate             the same with limits: exit code 1 beyond them
// -- --filter '*'     everything, by BenchmarkDotNet
return args is ["quick" or "gate", ..]
    ? QuickRun.Run(args, Console.Out)
    : BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args, DefaultConfig.Instance).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
