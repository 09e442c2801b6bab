namespace EarlyWarning.Files;

/// <summary>How long a scan took. It goes to people and logs, never into the results.</summary>
/// <param name="Reading">Reading the feeds.</param>
/// <param name="Assessing">Evaluating rules, scoring, gathering evidence.</param>
/// <param name="Writing">Writing the results.</param>
public readonly record struct ScanTimings(TimeSpan Reading, TimeSpan Assessing, TimeSpan Writing);
