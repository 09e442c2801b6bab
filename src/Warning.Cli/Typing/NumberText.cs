using System.Globalization;
using System.Text.RegularExpressions;

namespace EarlyWarning.Cli.Typing;

/// <summary>Reads numbers as offices write them: <c>50,000</c>, <c>5万</c>, <c>43.4万</c>, <c>1.2亿</c>, in full width too.</summary>
internal static partial class NumberText
{
    private const int MostDigits = 15;

    /// <summary>Returns the number and the unit behind it, empty where there is none; null for a text that is no number.</summary>
    public static (decimal Number, string Unit)? Read(string text)
    {
        Match parts = Number().Match(TypedText.Compact(text));
        if (!parts.Success || parts.Groups["number"].Length > MostDigits) return null;
        decimal number = decimal.Parse(parts.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        decimal scale = parts.Groups["scale"].Value switch { "万" => 10_000, "亿" => 100_000_000, _ => 1 };
        return (parts.Groups["sign"].Value == "-" ? -number * scale : number * scale, parts.Groups["unit"].Value);
    }

    [GeneratedRegex(
        @"^(?<sign>[-+])?[¥￥]?(?<number>([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?)(?<scale>[万亿])?(?<unit>\p{L}*)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
