namespace EarlyWarning;

/// <summary>The last event of a scan: from here on what it recorded stands.</summary>
public sealed record ScanEnded : ScanEvent;
