namespace EarlyWarning.Alerts;

/// <summary>A warning of another body that is settled: a person has closed the episode that it was a reason for.</summary>
/// <param name="Key">The key of the warning.</param>
/// <param name="Episode">The id of the episode.</param>
internal readonly record struct SettledWarning(string Key, string Episode);
