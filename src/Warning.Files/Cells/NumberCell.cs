using System.Buffers.Text;
using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Cells;

/// <summary>
/// Parses numbers as departments write them: <c>1,234.50</c>, <c>¥80</c>, <c>15%</c>, <c>(1,234)</c>, <c>１２</c>, <c>1E-05</c>. A number is held
/// as digits and a power of ten, so that a percent sign and a scale such as 10000 only move the decimal point and the value is rounded once.
/// </summary>
internal static class NumberCell
{
    public const int Longest = 128;
    private const int LargestExactPower = 22;
    private const int LargestExponent = 400;
    private const ulong LargestExact = 1UL << 53;

    private static readonly double[] Powers =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>Parses a number as the form of its column demands; <paramref name="fault"/> says why it cannot, and is null if it can.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="form">The form.</param>
    /// <param name="value">The number in the unit of the indicator.</param>
    /// <param name="isApproximate">Whether the cell says that it is only about right.</param>
    /// <param name="fault">Why it is no number.</param>
    public static bool TryParse(ReadOnlySpan<byte> cell, NumberForm form, out double value, out bool isApproximate, out Message? fault)
    {
        isApproximate = false;
        if (TryParse(cell, form.Scale, out value, out fault))
        {
            fault = form.Fault;
            return fault is null;
        }

        cell = TextCell.Trim(cell);
        if (cell.IsEmpty || cell.Length > Longest) return false;
        Span<byte> folded = stackalloc byte[Longest];
        fault = WordedNumber.FaultOf(folded[..FullWidth.Fold(cell, folded)], form, fault!, out value, out isApproximate);
        return fault is null;
    }

    /// <summary>Parses a number as the form of its column demands, whether or not it is only about right.</summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, NumberForm form, out double value, out Message? fault) =>
        TryParse(cell, form, out value, out _, out fault);

    /// <summary>
    /// Parses a number and multiplies it by the scale, rounding once if the scale is a power of ten; <paramref name="fault"/> says why the cell is
    /// not a number, and is null if it is.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> cell, double scale, out double value, out Message? fault)
    {
        if (scale == 1 && (uint)(cell.Length - 1) < sizeof(ulong) && EightDigits.TryParse(cell, out uint digits))
        {
            value = digits;
            fault = null;
            return true;
        }

        if (TryParsePlain(cell, scale, out value))
        {
            fault = null;
            return true;
        }

        cell = TextCell.Trim(cell);
        if (cell.Length > Longest)
        {
            fault = CellMessages.NumberTooLong;
            return false;
        }

        Span<byte> folded = stackalloc byte[Longest];
        int length = FullWidth.Fold(cell, folded);
        fault = FaultOf(folded[..length], scale, out value);
        return fault is null;
    }

    /// <summary>Parses up to 15 digits with an optional minus and decimal point, the form of nearly every cell of a feed.</summary>
    private static bool TryParsePlain(ReadOnlySpan<byte> cell, double scale, out double value)
    {
        value = 0;
        if (cell.IsEmpty || cell.Length > 17) return false;
        bool negative = cell[0] == '-';
        ulong digits = 0;
        int point = -1;
        int count = 0;
        for (int i = negative ? 1 : 0; i < cell.Length; i++)
        {
            uint digit = (uint)(cell[i] - '0');
            if (digit <= 9)
            {
                digits = digits * 10 + digit;
                count++;
            }
            else if (cell[i] == '.' && point < 0)
            {
                point = count;
            }
            else
            {
                return false;
            }
        }

        if (count is 0 or > 15) return false;
        int exponent = point < 0 ? 0 : point - count;
        if (scale == 1)
        {
            // Digits and power are both exact, so the division rounds once.
            value = digits / Powers[-exponent];
        }
        else if (TryToPower(scale, out int power) && Math.Abs(exponent + power) <= LargestExactPower)
        {
            value = Shift(digits, exponent + power);
        }
        else
        {
            value = digits / Powers[-exponent] * scale;
        }

        if (negative) value = 0 - value;
        return double.IsFinite(value);
    }

    private static Message? FaultOf(ReadOnlySpan<byte> text, double scale, out double value)
    {
        value = 0;
        if (text.IsEmpty) return CellMessages.Blank;
        bool bracketed = text[0] == '(';
        if (bracketed != (text[^1] == ')')) return StrangerIn(text) ?? CellMessages.HalfBracket;
        if (bracketed) text = TextCell.Trim(text[1..^1]);

        bool signed = TakeSign(ref text, out bool negative);
        if (text is [0xC2, 0xA5, ..]) text = TextCell.Trim(text[2..]);
        if (!signed) signed = TakeSign(ref text, out negative);
        if (bracketed && signed) return CellMessages.MisplacedSign;

        int exponent = 0;
        if (text is [.., (byte)'%'])
        {
            exponent = -2;
            text = TextCell.Trim(text[..^1]);
        }

        Span<byte> digits = stackalloc byte[Longest + 16];
        Message? fault = DigitsOf(text, digits, out int count, ref exponent);
        return fault ?? ValueOf(digits, count, exponent, scale, negative || bracketed, out value);
    }

    private static bool TakeSign(ref ReadOnlySpan<byte> text, out bool negative)
    {
        negative = text is [(byte)'-', ..];
        if (!negative && text is not [(byte)'+', ..]) return false;
        text = TextCell.Trim(text[1..]);
        return true;
    }

    /// <summary>Copies the digits without grouping and decimal point; the point's place is added to the exponent.</summary>
    private static Message? DigitsOf(ReadOnlySpan<byte> text, Span<byte> digits, out int count, ref int exponent)
    {
        count = 0;
        if (StrangerIn(text) is { } stranger) return stranger;
        int mark = text.IndexOfAny("eE"u8);
        if (mark >= 0)
        {
            if (ExponentFault(text[(mark + 1)..], out int power) is { } fault) return fault;
            exponent += power;
            text = text[..mark];
        }

        int point = text.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<byte> fraction = point < 0 ? [] : text[(point + 1)..];
        if (text.Contains((byte)' ')) return CellMessages.SpaceInNumber;
        if (text.IndexOfAny("+-()%"u8) >= 0) return CellMessages.MisplacedSign;
        if (fraction.Contains((byte)'.')) return CellMessages.TwoPoints;
        if (fraction.Contains((byte)',') || !IsGrouped(whole)) return CellMessages.WrongGrouping;

        foreach (byte one in whole)
        {
            if (one != ',') digits[count++] = one;
        }

        fraction.CopyTo(digits[count..]);
        count += fraction.Length;
        exponent -= fraction.Length;
        return count == 0 ? CellMessages.NoDigit : null;
    }

    /// <summary>Returns whether there is no comma, or one before every third digit from the right; <c>0,123</c> has a decimal comma instead.</summary>
    private static bool IsGrouped(ReadOnlySpan<byte> whole)
    {
        int first = whole.IndexOf((byte)',');
        if (first < 0) return true;
        if (first is 0 or > 3 || whole[0] == '0' || (whole.Length - first) % 4 != 0) return false;
        for (int i = first; i < whole.Length; i++)
        {
            if (whole[i] == ',' != ((i - first) % 4 == 0)) return false;
        }

        return true;
    }

    private static Message? ExponentFault(ReadOnlySpan<byte> text, out int power)
    {
        if (text is [(byte)'+', ..]) text = text[1..];
        bool isRead = Utf8Parser.TryParse(text, out power, out int read) && read == text.Length;
        if (isRead && power is >= -LargestExponent and <= LargestExponent) return null;
        ReadOnlySpan<byte> digits = text is [(byte)'-', ..] ? text[1..] : text;
        return digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') ? CellMessages.LetterInNumber : CellMessages.PowerOutOfRange;
    }

    private static Message? ValueOf(Span<byte> digits, int count, int exponent, double scale, bool negative, out double value)
    {
        // A scale that is a power of ten also only moves the point.
        bool shifted = TryToPower(scale, out int power);
        if (shifted) exponent += power;
        ulong mantissa = 0;
        bool exact = Math.Abs(exponent) <= LargestExactPower;
        for (int i = 0; i < count && exact; i++)
        {
            mantissa = mantissa * 10 + (uint)(digits[i] - '0');
            exact = mantissa < LargestExact;
        }

        if (exact)
        {
            value = Shift(mantissa, exponent);
        }
        else
        {
            digits[count++] = (byte)'e';
            Utf8Formatter.TryFormat(exponent, digits[count..], out int written);
            Utf8Parser.TryParse(digits[..(count + written)], out value, out _);
        }

        if (!shifted) value *= scale;
        if (negative) value = 0 - value;
        return double.IsFinite(value) ? null : CellMessages.NumberTooLarge;
    }

    private static double Shift(ulong digits, int exponent) => exponent < 0 ? digits / Powers[-exponent] : digits * Powers[exponent];

    private static bool TryToPower(double scale, out int power)
    {
        power = 0;
        if (scale == 1) return true;
        if (!(scale > 0)) return false;
        power = (int)Math.Round(Math.Log10(scale));
        return Math.Abs(power) <= LargestExactPower && Shift(1, power) == scale;
    }

    private static Message? StrangerIn(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            byte one = text[i];
            if (one is >= (byte)'0' and <= (byte)'9' or (byte)' ' || ",.+-()%"u8.Contains(one)) continue;
            if (one is (byte)'e' or (byte)'E' && i > 0 && text[i - 1] is >= (byte)'0' and <= (byte)'9' or (byte)'.') continue;
            Rune.DecodeFromUtf8(text[i..], out Rune rune, out _);
            return Rune.IsLetter(rune) ? CellMessages.LetterInNumber : CellMessages.StrangerInNumber;
        }

        return null;
    }
}
