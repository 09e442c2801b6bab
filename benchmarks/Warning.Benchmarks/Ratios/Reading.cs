namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>What was measured of a ratio, each for one unit of work.</summary>
/// <param name="Ratio">The time beside the baseline's.</param>
/// <param name="Nanoseconds">The time.</param>
/// <param name="Bytes">The bytes allocated.</param>
internal readonly record struct Reading(double Ratio, double Nanoseconds, double Bytes);
