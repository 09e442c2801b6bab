namespace EarlyWarning.Files.Ledgers;

/// <summary>A place between two lines of a ledger, at which reading can go on.</summary>
/// <param name="Start">The number of entries in the files before.</param>
/// <param name="Lines">The number of lines before it in its file.</param>
/// <param name="Offset">The number of bytes before it in its file.</param>
/// <param name="Position">The number of entries before it.</param>
/// <param name="Hash">The hash of the line before it.</param>
/// <param name="Version">The version of its file.</param>
internal sealed record LedgerMark(long Start, int Lines, long Offset, long Position, string Hash, int Version);
