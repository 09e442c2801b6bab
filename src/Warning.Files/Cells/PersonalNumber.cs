using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Cells;

/// <summary>
/// Recognises telephone and identity card numbers as people write them: with spaces, hyphens, brackets, full-width digits or a country code.
/// The whole cell must be one number.
/// </summary>
internal static class PersonalNumber
{
    private const int Longest = 64;
    private const int IdentityLength = 18;
    private const int FormerIdentityLength = 15;

    // GB 11643-1999, after ISO 7064 MOD 11-2.
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Returns what the cell looks like if it is such a number, in words that reports may show instead of the cell; otherwise null.</summary>
    public static Message? Of(ReadOnlySpan<byte> cell)
    {
        Span<byte> digits = stackalloc byte[Longest];
        return OfDigits(digits[..Normalize(cell, digits)]);
    }

    /// <summary>
    /// Copies a telephone or identity number without separators and country code, so that a number compares equal however it is written; copies
    /// the trimmed text of any other cell.
    /// </summary>
    /// <returns>The length of the copy, or -1 if it does not fit.</returns>
    public static int Canonical(ReadOnlySpan<byte> cell, Span<byte> into)
    {
        Span<byte> digits = stackalloc byte[Longest];
        digits = digits[..Normalize(cell, digits)];
        ReadOnlySpan<byte> text = OfDigits(digits) is null ? TextCell.Trim(cell) : WithoutCountry(digits);
        return text.TryCopyTo(into) ? text.Length : -1;
    }

    private static Message? OfDigits(ReadOnlySpan<byte> digits)
    {
        if (IsIdentity(digits)) return CellMessages.LooksLikeIdentity;
        return IsTelephone(WithoutCountry(digits)) ? CellMessages.LooksLikeTelephone : null;
    }

    /// <summary>Copies the digits and X of a short cell without separators; returns the length, or 0 if the cell has other characters.</summary>
    private static int Normalize(ReadOnlySpan<byte> cell, Span<byte> into)
    {
        cell = TextCell.Trim(cell);
        if (cell.IsEmpty || cell.Length > Longest) return 0;
        Span<byte> folded = stackalloc byte[Longest];
        int length = 0;
        foreach (byte one in folded[..FullWidth.Fold(cell, folded)])
        {
            if (one is (byte)' ' or (byte)'-' or (byte)'(' or (byte)')' or (byte)'+') continue;
            if (one is (byte)'x') into[length++] = (byte)'X';
            else if (one is >= (byte)'0' and <= (byte)'9' or (byte)'X') into[length++] = one;
            else return 0;
        }

        return length;
    }

    private static ReadOnlySpan<byte> WithoutCountry(ReadOnlySpan<byte> digits)
    {
        if (digits.Length >= 14 && digits.StartsWith("0086"u8)) return digits[4..];
        return digits.Length is 12 or 13 && digits.StartsWith("86"u8) ? digits[2..] : digits;
    }

    /// <summary>Returns whether the digits are a mobile number, a number with an area code, or a 400 or 800 service number.</summary>
    private static bool IsTelephone(ReadOnlySpan<byte> digits)
    {
        if (digits.Contains((byte)'X')) return false;
        return digits switch
        {
            [(byte)'1', >= (byte)'3' and <= (byte)'9', ..] => digits.Length == 11,
            [(byte)'0', >= (byte)'1' and <= (byte)'9', ..] => digits.Length is >= 10 and <= 12,
            [(byte)'4' or (byte)'8', (byte)'0', (byte)'0', ..] => digits.Length == 10,
            _ => false,
        };
    }

    private static bool IsIdentity(ReadOnlySpan<byte> digits)
    {
        if (digits.Length == FormerIdentityLength) return !digits.Contains((byte)'X') && !digits.StartsWith("0086"u8);
        if (digits.Length != IdentityLength || digits[..^1].Contains((byte)'X')) return false;
        int sum = 0;
        for (int i = 0; i < Weights.Length; i++) sum += Weights[i] * (digits[i] - '0');
        return digits[^1] == "10X98765432"u8[sum % 11];
    }
}
