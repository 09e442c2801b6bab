using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Language;

internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        int start = at;
        StringBuilder digits = new();
        if (folded[at] == '.')
        {
            ScanAfterPoint();
            ReportNumber(start, LexerMessages.BeginsWithPoint(text[start..at]));
            return;
        }

        ScanDigits(digits);
        bool whole = !IsPoint(at);
        if (!whole && !ReadFraction(start, digits)) return;

        int suffix = at;
        at = NameEnd(folded, at);
        switch (folded[suffix..at])
        {
            case "" when at < folded.Length && folded[at] is '%' or '\uFF05':
                ReadPercent(start, digits);
                break;
            case "":
                AddNumber(start, digits, 0);
                break;
            case "万":
                AddNumber(start, digits, 4);
                break;
            case "亿":
                AddNumber(start, digits, 8);
                break;
            case [char letter] when CalendarSpan.UnitOf(letter) is { } unit:
                AddDuration(start, suffix, digits, whole, unit);
                break;
            default:
                ReportSuffix(start, suffix);
                break;
        }
    }

    /// <summary>Reads digits, with '_' allowed between two of them.</summary>
    private void ScanDigits(StringBuilder digits)
    {
        while (DigitAt(at) || (at < folded.Length && folded[at] == '_' && DigitAt(at - 1) && DigitAt(at + 1)))
        {
            if (folded[at] != '_') digits.Append(folded[at]);
            at++;
        }
    }

    /// <summary>Reads the point and the digits after it; returns false when they are faulty, which is then reported and ends the number.</summary>
    private bool ReadFraction(int start, StringBuilder digits)
    {
        if (!DigitAt(at + 1))
        {
            string number = text[start..at];
            at++;
            ReportNumber(start, LexerMessages.EndsWithPoint(number));
            return false;
        }

        if (folded[at] != '.')
        {
            Report(DiagnosticCodes.ForeignSign, new TextSpan(at, 1), LexerMessages.NoDecimalPoint(text.Substring(at, 1)));
        }

        at++;
        digits.Append('.');
        ScanDigits(digits);
        if (!IsPoint(at)) return true;

        ScanAfterPoint();
        ReportNumber(start, LexerMessages.TwoPointsInNumber(Written(start)));
        return false;
    }

    private void ScanAfterPoint()
    {
        while (at < folded.Length && (IsPoint(at) || char.IsAsciiDigit(folded[at]))) at++;
        at = NameEnd(folded, at);
    }

    private void ReadPercent(int start, StringBuilder digits)
    {
        if (folded[at] == '\uFF05')
        {
            Report(DiagnosticCodes.ForeignSign, new TextSpan(at, 1), LexerMessages.NoPercentSign(text.Substring(at, 1)));
        }

        at++;
        AddNumber(start, digits, -2);
    }

    /// <summary>Adds the number, scaled in decimal and rounded once: 0.7% is the double nearest 0.007.</summary>
    private void AddNumber(int start, StringBuilder digits, int exponent)
    {
        digits.Append(CultureInfo.InvariantCulture, $"E{exponent}");
        double value = double.Parse(digits.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsFinite(value))
        {
            Add(new Token(TokenKind.Number, Since(start), Number: value));
            return;
        }

        Report(DiagnosticCodes.NumberTooLarge, Since(start), LexerMessages.WrittenNumberTooLarge(Written(start)));
        Add(new Token(TokenKind.Number, Since(start), Faulty: true));
    }

    private void AddDuration(int start, int suffix, StringBuilder digits, bool whole, SpanUnit unit)
    {
        if (!whole)
        {
            ReportNumber(start, LexerMessages.BrokenDuration(Written(start)));
        }
        else if (int.TryParse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            Add(new Token(TokenKind.Duration, Since(start), Duration: new CalendarSpan(count, unit)));
        }
        else
        {
            Report(DiagnosticCodes.NumberTooLarge, Since(start), LexerMessages.DurationTooLarge($"{Excerpt.Of(text[start..suffix])}{text[suffix]}"));
            Add(new Token(TokenKind.Duration, Since(start), Faulty: true));
        }
    }

    private void ReportSuffix(int start, int suffix)
    {
        string letters = folded[suffix..at];
        Message why;
        if (letters[0] == '_')
        {
            why = LexerMessages.LoneUnderscore;
        }
        else if (letters[0] is 'e' or 'E' && letters.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 &&
            (letters.Length > 1 || SignedDigits()))
        {
            ScanExponent();
            why = LexerMessages.NoExponent;
        }
        else
        {
            why = AdviceForUnit(text[start..suffix], letters) ?? LexerMessages.UnknownSuffix;
        }

        ReportNumber(start, LexerMessages.NoNumber(Written(start), why));
    }

    /// <summary>Returns what to write for a number with a unit in Chinese behind it, or null: <c>3m</c> for 3个月, <c>5万</c> for 5万元.</summary>
    private static Message? AdviceForUnit(string number, string unit) => unit switch
    {
        "天" or "日" => LexerMessages.DurationIsWritten($"{number}d"),
        "周" or "星期" => LexerMessages.DurationIsWritten($"{number}w"),
        "月" or "个月" => LexerMessages.DurationIsWritten($"{number}m"),
        "季" or "季度" or "个季度" => LexerMessages.DurationIsWritten($"{number}q"),
        "年" => LexerMessages.DurationIsWritten($"{number}y"),
        "元" or "人" or "名" or "件" or "次" => LexerMessages.NumberHasNoUnit(number),
        "万元" or "万人" or "亿元" => LexerMessages.NumberHasNoUnit($"{number}{unit[0]}"),
        _ => null,
    };

    private bool SignedDigits() => at < folded.Length && folded[at] is '+' or '-' && DigitAt(at + 1);

    private void ScanExponent()
    {
        if (SignedDigits()) at++;
        at = NameEnd(folded, at);
    }

    private void ReportNumber(int start, Message message)
    {
        Report(DiagnosticCodes.MalformedNumber, Since(start), message);
        Add(new Token(TokenKind.Number, Since(start), Faulty: true));
    }

    private string Written(int start) => Excerpt.Of(text[start..at]);

    private bool DigitAt(int index) => index >= 0 && index < folded.Length && char.IsAsciiDigit(folded[index]);

    /// <summary>Tells whether a character is a decimal point, or what a Chinese input method types for one before a digit.</summary>
    private bool IsPoint(int index) =>
        index < folded.Length && (folded[index] == '.' || (folded[index] is '\uFF0E' or '。' && DigitAt(index + 1)));
}
