using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EarlyWarning.Rules;
using NodaTime;

namespace UnionApp.Panels;

/// <summary>Reads cells as the departments of the sample write them.</summary>
internal static partial class SampleCells
{
    /// <summary>Returns a number such as <c>1,234.5</c>, <c>¥12</c>, <c>6%</c> or <c>６０６</c>; NaN for a blank; null for what is no number.</summary>
    public static double? Number(string cell, decimal scale = 1)
    {
        string text = Signs().Replace(cell.Normalize(NormalizationForm.FormKC), "");
        if (text.Length == 0) return double.NaN;
        bool isShare = text.EndsWith('%');
        if (!decimal.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)) return null;
        return (double)(scale * (isShare ? number / 100 : number));
    }

    /// <summary>Returns the first day of a day, month or quarter; null for what is no date.</summary>
    public static LocalDate? Date(string cell)
    {
        if (Quarter().Match(cell) is { Success: true } quarter)
        {
            int number = "一二三四".IndexOf(quarter.Groups["quarter"].Value, StringComparison.Ordinal);
            return new LocalDate(int.Parse(quarter.Groups["year"].Value, CultureInfo.InvariantCulture), (number * 3) + 1, 1);
        }

        if (!(Digits().Match(cell) is { Success: true } match || (match = Parts().Match(cell)).Success)) return null;
        int[] parts = [.. match.Groups.Values.Skip(1).Where(part => part.Success).Select(part => int.Parse(part.Value, CultureInfo.InvariantCulture))];
        int year = parts[0], month = parts[1], day = parts.Length > 2 ? parts[2] : 1;
        return month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null : new LocalDate(year, month, day);
    }

    /// <summary>Returns the value of an attribute.</summary>
    public static CellValue Attribute(string cell, AttributeType type) => type switch
    {
        AttributeType.Number => CellValue.Of(Number(cell)!.Value),
        AttributeType.Date => CellValue.Of(Date(cell)!.Value),
        AttributeType.Flag => CellValue.Of(cell == "是"),
        _ => CellValue.Of(cell),
    };

    /// <summary>Returns the code of a company without spaces, in the letters of the register.</summary>
    public static string Code(string cell) => cell.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Returns a name of a company without what writers vary.</summary>
    public static string Name(string cell) => Varied().Replace(cell.Normalize(NormalizationForm.FormKC), "");

    [GeneratedRegex(@"[¥,\s]", RegexOptions.NonBacktracking)]
    private static partial Regex Signs();

    [GeneratedRegex("^(?<year>[0-9]{4})年第(?<quarter>.)季度$", RegexOptions.NonBacktracking)]
    private static partial Regex Quarter();

    [GeneratedRegex("^(?<year>[0-9]{4})(?<month>[0-9]{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex("^(?<year>[0-9]{4})[-/年](?<month>[0-9]{1,2})(?:月|[-/](?<day>[0-9]{1,2}))?$", RegexOptions.NonBacktracking)]
    private static partial Regex Parts();

    [GeneratedRegex(@"[\s()]|(?:有限责任|有限)公司$", RegexOptions.NonBacktracking)]
    private static partial Regex Varied();
}
