using System.Buffers;
using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// The unified social credit code of a company (GB 32100-2015): 18 characters of which two are check characters, the 18th for the whole code
/// and the 17th for the organisation code in characters 9 to 17 (GB 11714-1997).
/// </summary>
public static class CreditCode
{
    /// <summary>The number of characters of a code.</summary>
    public const int Length = 18;

    private const int Longest = 128;
    private const int OrganisationStart = 8;
    private const int OrganisationCheck = 16;
    private const int OrganisationLength = 9;
    private const int OldNumberLength = 15;

    // Digits and letters except I, O, S, V and Z, which look like others.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly SearchValues<byte> Letters = SearchValues.Create(Encoding.ASCII.GetBytes(Alphabet));
    private static readonly sbyte[] ValueOf = Values();

    // By the number of characters; a feed may have such a code in each of its rows.
    private static readonly Message?[] WrongLengths = new Message?[Longest + 1];

    // 3^i mod 31.
    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static ReadOnlySpan<byte> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>
    /// Normalizes case, spaces, hyphens, full-width and invisible characters, and verifies both check characters. Nothing else is corrected.
    /// </summary>
    /// <param name="text">The code as typed.</param>
    /// <param name="code">The 18 characters, or an empty text if the code is not valid.</param>
    /// <param name="fault">What is wrong, in a few words, or null if the code is valid.</param>
    /// <returns>Whether the code is valid.</returns>
    public static bool TryNormalize(string text, out string code, out Message? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<byte> bytes = stackalloc byte[Length];
        bool valid = TryNormalize(Encoding.UTF8.GetBytes(text), bytes, out fault);
        code = valid ? Encoding.ASCII.GetString(bytes) : "";
        return valid;
    }

    /// <summary>Normalizes and verifies a code in UTF-8 without allocating if it is valid; <paramref name="code"/> has room for 18 bytes.</summary>
    internal static bool TryNormalize(ReadOnlySpan<byte> cell, Span<byte> code, out Message? fault)
    {
        code = code[..Length];
        if (cell.Length == Length && !cell.ContainsAnyExcept(Letters))
        {
            cell.CopyTo(code);
            fault = CheckFault(code);
            return fault is null;
        }

        fault = NormalizationFault(TextCell.Trim(cell), code) ?? CheckFault(code);
        return fault is null;
    }

    private static Message? NormalizationFault(ReadOnlySpan<byte> cell, Span<byte> code)
    {
        if (cell.IsEmpty) return CellMessages.Blank;
        if (cell.Length > Longest) return CellMessages.CodeTooLong;
        Span<byte> folded = stackalloc byte[Longest];
        ReadOnlySpan<byte> whole = folded[..FullWidth.Fold(cell, folded)], text = whole;

        int length = 0;
        bool foreign = false;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out Rune rune, out int bytes);
            text = text[bytes..];
            if (rune.Value is ' ' or '-' or (>= 0x200B and <= 0x200F) or (>= 0x2010 and <= 0x2015) or 0x2060 or 0xFEFF) continue;
            int upper = rune.Value is >= 'a' and <= 'z' ? rune.Value - 32 : rune.Value;
            if (upper >= ValueOf.Length || ValueOf[upper] < 0) foreign = true;
            else if (length < Length) code[length] = (byte)upper;
            length++;
        }

        if (length != Length) return LengthFault(whole, length, foreign);
        return foreign ? CellMessages.ForeignInCode : null;
    }

    /// <summary>Writes the organisation code (GB 11714) that a cell holds, nine characters, a hyphen before the last or not, and verifies it.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="code">Has room for nine bytes.</param>
    internal static bool TryNormalizeOrganisation(ReadOnlySpan<byte> cell, Span<byte> code)
    {
        ReadOnlySpan<byte> text = TextCell.Trim(cell);
        if (text.Length is < OrganisationLength or > Longest) return false;
        Span<byte> folded = stackalloc byte[Longest];
        int length = 0, sum = 0;
        foreach (byte one in folded[..FullWidth.Fold(text, folded)])
        {
            if (one is (byte)' ' or (byte)'-') continue;
            byte upper = one is >= (byte)'a' and <= (byte)'z' ? (byte)(one - 32) : one;
            if (length == OrganisationLength || (!char.IsAsciiDigit((char)upper) && !char.IsAsciiLetterUpper((char)upper))) return false;
            code[length++] = upper;
        }

        if (length != OrganisationLength || code[..length].IndexOfAnyExcept(code[0]) < 0) return false;
        for (int i = 0; i < OrganisationWeights.Length; i++) sum += OrganisationValue(code[i]) * OrganisationWeights[i];
        return OrganisationCheckOf(sum) == code[OrganisationLength - 1];
    }

    private static Message LengthFault(ReadOnlySpan<byte> text, int length, bool foreign)
    {
        text = text.Trim((byte)' ');
        int exponent = text.IndexOfAny((byte)'E', (byte)'e');
        if (exponent > 0 && text[..exponent].IndexOfAnyExcept("0123456789."u8) < 0 && text[exponent..] is [_, (byte)'+', (byte)'1', _])
            return CellMessages.CodeDestroyed;
        if (IsPlaceholder(text)) return CellMessages.PlaceholderCode;
        if (length == OldNumberLength && !foreign && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0) return CellMessages.OldRegistrationNumber;
        return WrongLengths[length] ??= CellMessages.CodeOfWrongLength(length);
    }

    /// <summary>Returns whether a text only fills its place: one character again and again, or digits counted up.</summary>
    private static bool IsPlaceholder(ReadOnlySpan<byte> text) =>
        text.Length >= OrganisationLength && (text.IndexOfAnyExcept(text[0]) < 0 || "12345678901234567890"u8.StartsWith(text));

    private static Message? CheckFault(ReadOnlySpan<byte> code)
    {
        if (IsPlaceholder(code)) return CellMessages.PlaceholderCode;
        int sum = 0;
        for (int i = 0; i < Weights.Length; i++)
            sum += ValueOf[code[i]] * Weights[i];
        if (Alphabet[(31 - sum % 31) % 31] != code[^1]) return CellMessages.WrongCheckCharacter;

        int organisation = 0;
        for (int i = 0; i < OrganisationWeights.Length; i++)
            organisation += OrganisationValue(code[OrganisationStart + i]) * OrganisationWeights[i];
        return OrganisationCheckOf(organisation) == code[OrganisationCheck]
            ? null
            : CellMessages.WrongOrganisationCheck;
    }

    // GB 11714 counts all letters: A is 10, Z is 35.
    private static int OrganisationValue(byte character) => character <= '9' ? character - '0' : character - 'A' + 10;

    private static char OrganisationCheckOf(int sum) => (11 - sum % 11) switch
    {
        10 => 'X',
        11 => '0',
        int digit => (char)('0' + digit),
    };

    private static sbyte[] Values()
    {
        sbyte[] values = new sbyte[128];
        Array.Fill(values, (sbyte)-1);
        for (int i = 0; i < Alphabet.Length; i++)
            values[Alphabet[i]] = (sbyte)i;
        return values;
    }
}
