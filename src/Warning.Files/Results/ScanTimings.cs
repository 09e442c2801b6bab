namespace EarlyWarning.Files;

/// <summary>The time that a scan took; it is not part of the written results.</summary>
/// <param name="Reading">The time to read the feeds.</param>
/// <param name="Assessing">The time to evaluate rules, score companies and collect evidence.</param>
/// <param name="Writing">The time to write the results.</param>
public readonly record struct ScanTimings(TimeSpan Reading, TimeSpan Assessing, TimeSpan Writing);
