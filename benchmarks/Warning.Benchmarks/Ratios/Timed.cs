namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>Something to run, and the units of work that one run does.</summary>
internal sealed record Timed(Action Run, double Units);
