namespace EarlyWarning;

/// <summary>The first line of a ledger: its format and whose it is.</summary>
/// <param name="Version">The version of the format.</param>
/// <param name="Issuer">The union's full name; null: the scan file names none.</param>
public sealed record LedgerOpened(int Version, string? Issuer) : LedgerEvent;
