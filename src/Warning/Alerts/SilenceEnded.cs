namespace EarlyWarning;

/// <summary>A silence is over: its day has come, or a scan of the same date done again did not open its episode.</summary>
/// <param name="Company">The company's id.</param>
public sealed record SilenceEnded(string Company) : ScanEvent;
