namespace EarlyWarning.Files.Ledgers;

/// <summary>A place of a ledger in the file in which it stands now.</summary>
/// <param name="File">The file.</param>
/// <param name="Mark">The place.</param>
/// <param name="Issuer">The union's full name; null if the ledger names none.</param>
internal sealed record LedgerPlace(string File, LedgerMark Mark, string? Issuer);
