namespace EarlyWarning.Files.Ledgers;

/// <summary>The values of a ledger's first line: its format and whose it is.</summary>
/// <param name="Version">The version of the format.</param>
/// <param name="Issuer">The union's full name; null: the scan file names none.</param>
internal sealed record LedgerOpened(int Version, string? Issuer);
