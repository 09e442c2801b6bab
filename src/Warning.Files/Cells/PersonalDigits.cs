using System.Text;

namespace EarlyWarning.Files.Cells;

/// <summary>
/// Masks in tables and messages the runs of digits that may be a person's: telephone, identity and bank card numbers that stand in cells where nobody expects
/// them, also in the middle of other text.
/// </summary>
internal static class PersonalDigits
{
    private const char Mark = '*';

    /// <summary>
    /// Returns the text with a star for each digit of a run that is as long as a telephone number (11, or 13 with 86 before it), or as an identity or bank card
    /// number (15 to 19). The code of a company stays, since a row of a company that is not in the register is found by it.
    /// </summary>
    /// <param name="text">A cell, or a part of one.</param>
    public static string Mask(string text)
    {
        char[]? masked = null;
        for (int start = 0; start < text.Length;)
        {
            int length = RunAt(text.AsSpan(start));
            if (MayBePersonal(text.AsSpan(start, length))) (masked ??= text.ToCharArray()).AsSpan(start, length).Fill(Mark);
            start += Math.Max(1, length);
        }

        return masked is null ? text : new string(masked);
    }

    // Full-width digits and those of other scripts are digits too.
    private static int RunAt(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsDigit(text[length])) length++;
        return length;
    }

    private static bool MayBePersonal(ReadOnlySpan<char> digits) => digits.Length switch
    {
        11 => true,
        13 => digits.StartsWith("86"),
        CreditCode.Length => !IsOfCompany(digits),
        >= 15 and <= 19 => true,
        _ => false,
    };

    /// <summary>Returns whether a number is the credit code of a company, which begins with 9, and no identity number.</summary>
    private static bool IsOfCompany(ReadOnlySpan<char> digits)
    {
        if (digits[0] != '9' || !Ascii.IsValid(digits)) return false;
        Span<byte> number = stackalloc byte[CreditCode.Length], code = stackalloc byte[CreditCode.Length];
        Encoding.ASCII.GetBytes(digits, number);
        return CreditCode.TryNormalize(number, code, out _) && PersonalNumber.Of(number) is null;
    }
}
