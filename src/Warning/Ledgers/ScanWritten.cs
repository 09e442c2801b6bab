namespace EarlyWarning;

/// <summary>The results of a scan are in place. A scan that ended without it writes its results again.</summary>
public sealed record ScanWritten : ScanEvent;
