using System.Globalization;
using System.Text.RegularExpressions;

namespace EarlyWarning.Cli.Typing;

/// <summary>A value for a number of a rule, as rules write it: a number with or without <c>%</c>, <c>万</c>, <c>亿</c>, or a length of time.</summary>
/// <param name="Number">The number before the unit.</param>
/// <param name="Unit">The unit as rules write it: <c>%</c>, <c>万</c>, <c>d</c>; empty where there is none.</param>
internal readonly partial record struct WrittenValue(decimal Number, string Unit)
{
    private const int MostDigits = 15;

    /// <summary>The value as rules write it.</summary>
    public string Text => Number.ToString("0.###############", CultureInfo.InvariantCulture) + Unit;

    /// <summary>Whether it is a length of time.</summary>
    public bool IsDuration => Unit is "d" or "w" or "m" or "q" or "y";

    /// <summary>The number that the value is, as rules read it; a length of time in days, about, for its order.</summary>
    public double Size => Unit switch
    {
        "%" => Scaled(-2),
        "万" => Scaled(4),
        "亿" => Scaled(8),
        "w" => (double)Number * 7,
        "m" => (double)Number * 30.4375,
        "q" => (double)Number * 91.3125,
        "y" => (double)Number * 365.25,
        _ => (double)Number,
    };

    /// <summary>Reads a value; null for a text that is none.</summary>
    public static WrittenValue? Read(string text)
    {
        Match parts = Value().Match(TypedText.Compact(text));
        if (!parts.Success || parts.Groups["number"].Length > MostDigits) return null;
        string digits = parts.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        decimal number = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        string unit = parts.Groups["unit"].Value switch
        {
            "天" or "日" => "d",
            "周" => "w",
            "个月" or "月" => "m",
            "季度" => "q",
            "年" => "y",
            var written => written,
        };
        return new WrittenValue(number, unit);
    }

    // Exactly the number that rules read, which a division would miss by a digit: 20% is 20e-2.
    private double Scaled(int exponent) => double.Parse(string.Create(CultureInfo.InvariantCulture, $"{Number}e{exponent}"), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<number>[0-9][0-9,_]*(\.[0-9]+)?)(?<unit>%|万|亿|[dwmqy]|天|日|周|个月|月|季度|年)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Value();
}
