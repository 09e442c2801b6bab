namespace EarlyWarning;

/// <summary>The last day of a silence is over.</summary>
/// <param name="Company">The company's id.</param>
public sealed record SilenceEnded(string Company) : ScanEvent;
