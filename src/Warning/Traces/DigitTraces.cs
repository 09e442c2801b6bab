using System.Globalization;
using System.Text.RegularExpressions;

namespace EarlyWarning.Traces;

/// <summary>
/// Finds phone, identity card and bank card numbers, with whatever separates their digits. Amounts, dates, numbers of documents and credit codes are none.
/// </summary>
internal static partial class DigitTraces
{
    private const int FewestDigits = 10, MostDigits = 25, CodeLength = 18;

    // Digits in words are the beginning of a number only in a long row: 二〇二六年 is a year.
    private const int FewestInWords = 10;

    private const string DigitWords = "〇一二三四五六七八九", OtherWords = "零幺";

    public static PersonalTrace? In(string text)
    {
        string plain = Plain(text);
        if (Named().Match(plain) is { Success: true } named) return Trace(PersonalTraceKind.Telephone, named.Groups["number"]);
        Match[] groups = Groups().Matches(plain).ToArray();
        for (int first = 0; first < groups.Length; first++)
        {
            if (Longest(plain, groups, first) is { } found) return found;
        }

        return null;
    }

    /// <summary>
    /// Returns the text, character by character, with digits of every script as ASCII ones, and with amounts, dates, numbers of documents and credit codes
    /// blotted out.
    /// </summary>
    private static string Plain(string text)
    {
        string digits = string.Create(text.Length, text, (plain, written) =>
        {
            for (int place = 0; place < written.Length; place++)
                plain[place] = CharUnicodeInfo.GetDecimalDigitValue(written[place]) is >= 0 and int digit ? (char)('0' + digit) : Narrow(written[place]);
        });
        digits = InWords().Replace(digits, row => row.Length < FewestInWords ? row.Value : string.Concat(row.Value.Select(DigitOf)));
        digits = CompanyCode().Replace(digits, code => IsCode(code.Value) ? Blot(code) : code.Value);
        return Harmless().Replace(digits, Blot);
    }

    private static char Narrow(char written) => written switch
    {
        >= '！' and <= '～' => (char)(written - '！' + '!'),
        _ => written,
    };

    private static char DigitOf(char word) => (char)('0' + (DigitWords.IndexOf(word) is >= 0 and int digit ? digit : word == OtherWords[0] ? 0 : 1));

    private static string Blot(Match harmless) => new('#', harmless.Length);

    // A code of digits alone begins with the 9 of a company, and no bank card does; one with letters is no person's, but for an X at the end of an identity.
    private static bool IsCode(string code) =>
        code[0] == '9' || code[..^1].Any(char.IsAsciiLetter) || (char.IsAsciiLetter(code[^1]) && code[^1] is not ('X' or 'x'));

    /// <summary>Returns the trace of the most groups of digits from one on that follow each other and make up a number of a person.</summary>
    private static PersonalTrace? Longest(string plain, Match[] groups, int first)
    {
        PersonalTrace? found = null;
        string digits = "";
        for (int last = first; last < groups.Length; last++)
        {
            if (last > first && !Separator().IsMatch(plain[(groups[last - 1].Index + groups[last - 1].Length)..groups[last].Index])) break;
            digits += groups[last].Value;
            if (digits.Length > MostDigits) break;
            bool isLettered = IsLettered(plain, groups[first].Index - 1) || IsLettered(plain, groups[last].Index + groups[last].Length);
            if (KindOf(digits, isLettered) is { } kind)
                found = new PersonalTrace(kind, groups[first].Index, groups[last].Index + groups[last].Length);
        }

        return found;
    }

    private static bool IsLettered(string plain, int place) => place >= 0 && place < plain.Length && char.IsAsciiLetter(plain[place]);

    private static PersonalTraceKind? KindOf(string digits, bool isLettered)
    {
        if (digits.Length < FewestDigits) return null;
        bool isCrossed = digits[^1] is 'X' or 'x';
        if (!isCrossed && Telephone().IsMatch(digits)) return PersonalTraceKind.Telephone;
        if (isLettered || digits[..^1].AsSpan().ContainsAny('X', 'x')) return null;
        return digits.Length switch
        {
            CodeLength => PersonalTraceKind.Identity,
            15 when !isCrossed => PersonalTraceKind.Identity,
            >= 16 and <= 19 when !isCrossed => PersonalTraceKind.BankCard,
            _ => null,
        };
    }

    private static PersonalTrace Trace(PersonalTraceKind kind, Group place) => new(kind, place.Index, place.Index + place.Length);

    // A mobile number, one with an area code, or one of a service, with the country or without; an extension may follow.
    [GeneratedRegex("^(?:(?:00)?86)?(?:1[3-9][0-9]{9}|0[1-9][0-9]{8,10}|[48]00[0-9]{7})$|^(?:00)?86[1-9][0-9]{8,10}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Telephone();

    // What is called a number of a phone needs no area code.
    [GeneratedRegex(
        @"(?:电话|手机|座机|联系方式|来电|微信|QQ|[Tt][Ee][Ll])[^0-9,;。]{0,6}(?<number>[0-9][0-9\s\p{Pd}.()]{4,}[0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("[0-9]+[Xx]?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Groups();

    // Blanks, dashes of every kind, dots and brackets; a comma parts two numbers, or the thousands of one.
    [GeneratedRegex(@"^[\s\p{Zs}\p{Pd}\p{Cf}\u2212\u30FC.·•・‧_/\\()\[\]{}<>《》〈〉【】〔〕+*'~]{0,4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex("[〇零幺一二三四五六七八九]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InWords();

    [GeneratedRegex("(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CompanyCode();

    // A year in brackets, as of a document or a case; a date; thousands parted by commas; a number of yuan.
    [GeneratedRegex(
        @"[〔[({【]\s*(19|20)[0-9]{2}\s*[〕\])}】]"
        + @"|(?<![0-9])(19|20)[0-9]{2}(?<mark>[./\-年])[0-9]{1,2}(\k<mark>|月)[0-9]{1,2}(?![0-9])"
        + @"|(?<![0-9])[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?(?![0-9])"
        + @"|(?<![0-9.\-]\s?)[0-9]{1,10}(\.[0-9]{1,4})?\s?[十百千万亿]{0,2}元",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Harmless();
}
