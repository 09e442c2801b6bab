using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// What stands in a line of the ledger in the place of a text: in which year's file the text is, under which id, and a hash over it with a key that lies
/// beside the text. Without the key the hash tells nothing about the text, not even to somebody who guesses it.
/// </summary>
/// <param name="Year">The year of the file.</param>
/// <param name="Id">The random id, 32 hexadecimal digits.</param>
/// <param name="Hash">HMAC-SHA256 over the text in UTF-8, 64 hexadecimal digits.</param>
internal readonly record struct TextReference(int Year, string Id, string Hash)
{
    private const string Beginning = "text:";
    private const int YearDigits = 4;
    private const int IdDigits = 32;
    private const int HashDigits = 2 * HMACSHA256.HashSizeInBytes;
    private const int KeyDigits = 64;
    private const int Length = 5 + YearDigits + 1 + IdDigits + 1 + HashDigits;

    /// <summary>Returns the reference to a text in the file of a year.</summary>
    public static TextReference To(KeptText kept, int year) => new(year, kept.Id, HashOf(Convert.FromHexString(kept.Key), kept.Text));

    /// <summary>Reads a reference; false for a text that stands in its line itself.</summary>
    public static bool TryParse(string text, out TextReference reference)
    {
        reference = default;
        if (text.Length != Length || !text.StartsWith(Beginning, StringComparison.Ordinal)) return false;
        string[] parts = text[Beginning.Length..].Split(':');
        if (parts is not [{ Length: YearDigits } year, { Length: IdDigits } id, { Length: HashDigits } hash]) return false;
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || !IsHex(id) || !IsHex(hash)) return false;
        reference = new TextReference(number, id, hash);
        return true;
    }

    /// <summary>Returns whether a text is the one that was put away.</summary>
    public bool IsOf(KeptText kept) => kept.Key.Length == KeyDigits && IsHex(kept.Key) && HashOf(Convert.FromHexString(kept.Key), kept.Text) == Hash;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Beginning}{Year:D4}:{Id}:{Hash}");

    private static string HashOf(ReadOnlySpan<byte> key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    private static bool IsHex(string digits) => !digits.AsSpan().ContainsAnyExcept("0123456789abcdef");
}
