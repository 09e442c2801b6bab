using System.Globalization;
using System.Text.RegularExpressions;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Typing;

/// <summary>Reads months from 2000 to 2099: <c>2026-10</c>, <c>2026/10</c>, <c>202610</c>, <c>2026年10月</c>.</summary>
internal sealed partial class MonthReader : WordReader<YearMonth>
{
    private const int FirstYear = 2000, LastYear = 2099;

    public override Message Placeholder => PlaceholderMessages.Month;

    public override YearMonth? Read(string text)
    {
        Match parts = Month().Match(TypedText.Compact(text));
        if (!parts.Success) return null;
        (int year, int month) = (Number(parts.Groups["year"]), Number(parts.Groups["month"]));
        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 ? new YearMonth(year, month) : null;
    }

    public override Message FaultOf(string text, string option) => TypingMessages.NoMonth(text, option, FirstYear, LastYear);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?<year>[0-9]{4})[-/](?<month>[0-9]{1,2})$|^(?<year>[0-9]{4})年(?<month>[0-9]{1,2})月?$|^(?<year>[0-9]{4})(?<month>[0-9]{2})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Month();
}
