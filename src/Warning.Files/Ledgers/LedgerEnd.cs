using System.Globalization;
using System.Security.Cryptography;
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
    // One write of always the same length. A disk may still do half of it: a sum over the rest then tells that the end is half old and half new.
    private const int Length = 128;
    private const int SumLength = 16;

    public static LedgerEnd? Read(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[Length];
        stream.Position = 0;
        int read = stream.ReadAtLeast(bytes, Length, throwOnEndOfStream: false);
        string[] parts = Encoding.ASCII.GetString(bytes[..read]).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is not ["entries", { } count, "hash", { Length: LedgerChain.HashLength } hash, "sum", { } sum]) return null;
        if (!long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out long entries)) return null;
        LedgerEnd end = new(entries, hash);
        return sum == SumOf(end.Text) ? end : null;
    }

    public void Write(Stream stream)
    {
        string text = $"{Text} sum {SumOf(Text)}".PadRight(Length - 1) + "\n";
        stream.Position = 0;
        stream.Write(Encoding.ASCII.GetBytes(text));
    }

    private string Text => string.Create(CultureInfo.InvariantCulture, $"entries {Entries} hash {Hash}");

    private static string SumOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text)))[..SumLength];
}
