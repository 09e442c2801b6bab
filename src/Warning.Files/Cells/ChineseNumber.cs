namespace EarlyWarning.Files.Cells;

/// <summary>
/// Reads Chinese numerals of up to four digits, in their common and in their financial form: <c>十二</c>, <c>二百零五</c>, <c>叁仟</c>. <c>一百五</c> may be 105
/// or 150, and is none.
/// </summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string FinancialDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Tens = "十百千";
    private const string FinancialTens = "拾佰仟";

    /// <summary>Returns the value of a digit, or -1.</summary>
    public static int DigitOf(char sign) =>
        sign == '两' ? 2 : Math.Max(Digits.IndexOf(sign, StringComparison.Ordinal), FinancialDigits.IndexOf(sign, StringComparison.Ordinal));

    /// <summary>Returns whether a sign is one of a numeral.</summary>
    public static bool IsSign(char sign) => DigitOf(sign) >= 0 || PowerOf(sign) > 0;

    /// <summary>Reads the numeral with which a text begins, and takes it from the text; false: there is none, or it is not clear.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> text, out int number)
    {
        int length = 0;
        while (length < text.Length && IsSign(text[length])) length++;
        if (!TryParse(text[..length], out number)) return false;
        text = text[length..];
        return true;
    }

    /// <summary>Reads a whole numeral.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        int digit = -1, lowest = 4;
        bool afterZero = false;
        foreach (char sign in text)
        {
            if (DigitOf(sign) is >= 0 and var value)
            {
                if (digit > 0 || (digit == 0 && value == 0)) return false;
                afterZero |= value == 0;
                digit = value;
                continue;
            }

            int power = PowerOf(sign);
            if (power == 0 || power >= lowest || digit == 0) return false;

            // 十二 begins with its ten; 百 and 千 need how many.
            if (digit < 0 && (power > 1 || number > 0)) return false;
            number += Math.Max(digit, 1) * (int)Math.Pow(10, power);
            (digit, lowest, afterZero) = (-1, power, false);
        }

        if (text.IsEmpty || (digit == 0 && text.Length > 1)) return false;
        if (digit > 0 && lowest is 2 or 3 && !afterZero) return false;
        number += Math.Max(digit, 0);
        return true;
    }

    private static int PowerOf(char sign) => Math.Max(Tens.IndexOf(sign, StringComparison.Ordinal), FinancialTens.IndexOf(sign, StringComparison.Ordinal)) + 1;
}
