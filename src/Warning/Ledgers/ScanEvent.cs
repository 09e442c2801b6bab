namespace EarlyWarning;

/// <summary>
/// What a scan recorded by itself. A later scan of the same as-of date replaces it, and it stands only if its scan came to its end.
/// </summary>
public abstract record ScanEvent : LedgerEvent
{
    /// <summary>The actor of these events.</summary>
    public const string ScanActor = "scan";
}
