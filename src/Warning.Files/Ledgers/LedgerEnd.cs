using System.Globalization;
using System.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// The end of a ledger as its last writer left it, noted in the lock file, so that a file that was emptied or lost lines at its end is found: no hash tells of
/// what followed it. The ledger may have more lines, of a writer that was killed before it noted them.
/// </summary>
/// <param name="Entries">The number of entries.</param>
/// <param name="Hash">The hash of the last line.</param>
internal sealed record LedgerEnd(long Entries, string Hash)
{
    // One write of always the same length, so that no end is half old and half new.
    private const int Length = 128;

    public static LedgerEnd? Read(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[Length];
        stream.Position = 0;
        int read = stream.ReadAtLeast(bytes, Length, throwOnEndOfStream: false);
        string[] parts = Encoding.ASCII.GetString(bytes[..read]).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts is ["entries", { } count, "hash", { Length: LedgerChain.HashLength } hash]
            && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out long entries)
            ? new LedgerEnd(entries, hash)
            : null;
    }

    public void Write(Stream stream)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"entries {Entries} hash {Hash}").PadRight(Length - 1) + "\n";
        stream.Position = 0;
        stream.Write(Encoding.ASCII.GetBytes(text));
    }
}
