using System.Globalization;
using System.Text.RegularExpressions;

namespace EarlyWarning.Letters;

/// <summary>
/// Writes the numbers of a fact in one way in all letters, however they were typed: 268,400元, 1,234.50元, 2026年9月30日.
/// </summary>
internal static partial class LetterNumerals
{
    public static string Of(string text) =>
        Day().Replace(Counted().Replace(Narrow(text), Group), day => $"{Number(day, "year")}年{Number(day, "month")}月{Number(day, "day")}日");

    private static string Group(Match counted)
    {
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!decimal.TryParse(counted.Groups["number"].ValueSpan, style, CultureInfo.InvariantCulture, out decimal number)) return counted.Value;
        string unit = counted.Groups["unit"].Value;

        // Yuan are whole, or have their cents; other numbers keep the decimals that they have.
        string form = number == decimal.Truncate(number) ? "#,##0" : unit == "元" ? "#,##0.00" : "#,##0.####";
        return number.ToString(form, CultureInfo.InvariantCulture) + unit;
    }

    private static string Narrow(string text) =>
        Wide().Replace(text, digit => digit.Value[0] is '．' ? "." : digit.Value[0] is '，' ? "," : $"{(char)(digit.Value[0] - '０' + '0')}");

    private static int Number(Match day, string part) => int.Parse(day.Groups[part].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("[０-９]|(?<=[0-9０-９])．(?=[0-9０-９])|(?<=[０-９])，(?=[０-９]{3}(?![0-9０-９]))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Wide();

    [GeneratedRegex(
        @"(?<![0-9.,])(?<number>[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?|[0-9]{1,15}(\.[0-9]+)?)(?<unit>万元|亿元|元|名|人|位|份|件|台|户|家|次|小时|度|千瓦时|吨|立方米)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"(?<![0-9])(?<year>(19|20)[0-9]{2})(?<mark>[-./])(?<month>0?[1-9]|1[0-2])\k<mark>(?<day>0?[1-9]|[12][0-9]|3[01])(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Day();
}
