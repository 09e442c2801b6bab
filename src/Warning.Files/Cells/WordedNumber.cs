using System.Globalization;
using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Cells;

/// <summary>
/// Parses numbers with words: <c>176.5万元</c>, <c>3.5 个月</c>, <c>负5</c>, <c>三十人</c>, <c>约3万</c>. A unit must be the column's or convert to it; without one of
/// its own the number has that of the column, and then <c>3万</c> is clear only where the column has no factor.
/// </summary>
internal static class WordedNumber
{
    private const int Longest = NumberCell.Longest;

    private static readonly string[] ApproximateBefore = ["大约为", "大约", "约为", "约", "将近", "近", "≈", "~"];
    private static readonly string[] ApproximateAfter = ["左右", "上下", "多", "余"];
    private static readonly string[] ApproximateBetween = ["多", "余"];
    private static readonly string[] Negative = ["负"];
    private static readonly string[] Bounds = ["以上", "以下", "以内", "不足", "不到", "超过", "超", "至少", "至多", "最多", "逾", "上限", "下限", ">", "<", "≥", "≤"];
    private static readonly string[] Currencies = ["人民币", "RMB", "CNY", "¥"];
    private static readonly (string Text, int Power)[] Multiples = [("百万", 6), ("千万", 7), ("十万", 5), ("百", 2), ("千", 3), ("万", 4), ("亿", 8), ("萬", 4)];

    /// <summary>Parses a number that is none without its words.</summary>
    /// <param name="folded">The cell, in ASCII where it can be, without space around it.</param>
    /// <param name="form">How numbers of the column are read.</param>
    /// <param name="value">The number in the unit of the indicator.</param>
    /// <param name="isApproximate">Whether the cell says that it is only about right.</param>
    /// <param name="plainFault">Why the cell is no plain number.</param>
    /// <returns>Why it is none; null: it is one.</returns>
    public static Message? FaultOf(ReadOnlySpan<byte> folded, NumberForm form, Message plainFault, out double value, out bool isApproximate)
    {
        value = 0;
        isApproximate = false;
        if (folded.Length > Longest) return plainFault;
        Span<char> characters = stackalloc char[Longest];
        ReadOnlySpan<char> text = characters[..Encoding.UTF8.GetChars(folded, characters)];
        if (text.ContainsAny('\uFFFD', '\n')) return plainFault;
        foreach (string bound in Bounds)
        {
            if (text.Contains(bound, StringComparison.Ordinal) && HasDigit(text)) return CellMessages.OnlyABound;
        }

        isApproximate = TakeAny(ref text, ApproximateBefore, atEnd: false);
        bool isNegative = TakeAny(ref text, Negative, atEnd: false);
        TakeAny(ref text, Currencies, atEnd: false);
        if (!isNegative) isNegative = TakeAny(ref text, Negative, atEnd: false);
        Span<byte> digits = stackalloc byte[Longest];
        if (!TryTakeNumber(ref text, digits, out int length)) return plainFault;
        if (isNegative && (length == 0 || digits[0] is (byte)'-' or (byte)'+' or (byte)'(')) return CellMessages.MisplacedSign;
        return ValueOf(digits[..length], text, form, plainFault, isNegative, ref isApproximate, out value);
    }

    private static Message? ValueOf(
        ReadOnlySpan<byte> digits, ReadOnlySpan<char> words, NumberForm form, Message plainFault, bool isNegative, ref bool isApproximate, out double value)
    {
        value = 0;
        if (HasDigit(words)) return plainFault;
        isApproximate |= TakeAny(ref words, ApproximateAfter, atEnd: true);
        if (words is [.., '整' or '正']) words = words[..^1];
        int power = 0;
        if (!CellUnit.TryFind(words, out CellUnit? unit) && !words.IsEmpty)
        {
            // 3万多元, 300余人.
            ReadOnlySpan<char> rest = words;
            power = TakeMultiple(ref rest);
            isApproximate |= TakeAny(ref rest, ApproximateBetween, atEnd: false);
            if (!rest.IsEmpty && !CellUnit.TryFind(rest, out unit)) return plainFault;
            if (unit is null && form.Scale != 1) return CellMessages.TwoMultiples(words.ToString());
        }

        double scale = form.Scale;
        if (unit is not null)
        {
            if (form.Unit is null || unit.PowerTo(form.Unit) is not { } conversion) return CellMessages.OtherUnitOfCell(unit.Text, form.UnitInWords);
            scale = NumberForm.PowerOfTen(conversion + power);
        }
        else if (form.Fault is not null)
        {
            return form.Fault;
        }
        else if (power > 0)
        {
            scale = NumberForm.PowerOfTen(power);
        }

        if (!NumberCell.TryParse(digits, scale, out value, out Message? fault)) return fault;
        if (isNegative) value = 0 - value;
        return isApproximate ? form.ApproximateFault : null;
    }

    /// <summary>Takes the number from the beginning of a text, as the bytes of a plain number: its digits and signs, or a Chinese numeral.</summary>
    private static bool TryTakeNumber(ref ReadOnlySpan<char> text, Span<byte> digits, out int length)
    {
        length = 0;
        int end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || ",.+-() ".Contains(text[end], StringComparison.Ordinal))) end++;
        ReadOnlySpan<char> number = text[..end].Trim(' ');
        if (number.ContainsAnyInRange('0', '9'))
        {
            text = text[end..];
            length = Encoding.UTF8.GetBytes(number, digits);
            return true;
        }

        if (end > 0 || !ChineseNumber.TryTake(ref text, out int value)) return false;
        text = text.TrimStart(' ');
        return value.TryFormat(digits, out length, default, CultureInfo.InvariantCulture);
    }

    private static bool HasDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9') || text.IndexOfAny("一二三四五六七八九十两") >= 0;

    private static int TakeMultiple(ref ReadOnlySpan<char> text)
    {
        foreach ((string word, int power) in Multiples)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal)) continue;
            text = text[word.Length..];
            return power;
        }

        return 0;
    }

    private static bool TakeAny(ref ReadOnlySpan<char> text, string[] words, bool atEnd)
    {
        foreach (string word in words)
        {
            if (atEnd ? !text.EndsWith(word, StringComparison.Ordinal) : !text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            text = (atEnd ? text[..^word.Length] : text[word.Length..]).Trim(' ');
            return true;
        }

        return false;
    }
}
