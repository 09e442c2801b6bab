using System.Globalization;
using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Formats numbers for people.</summary>
internal static class NumberText
{
    /// <summary>Returns the shortest form without an exponent: exact for an observed number, at most 12 significant digits for a computed one.</summary>
    public static string Of(double number, bool computed) => Formatter.FormatNumber(computed ? Rounded(number) : number);

    /// <summary>Returns the exact number with that many decimals and grouped thousands; zero has no sign.</summary>
    public static string Grouped(double number, int decimals)
    {
        string text = number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return IsZero(text) ? text.TrimStart('-') : text;
    }

    /// <summary>Returns whether a formatted number is zero in the digits shown.</summary>
    public static bool IsZero(string text) => text.AsSpan().IndexOfAnyInRange('1', '9') < 0;

    // Digits after the twelfth are left by binary rounding.
    private static double Rounded(double number) =>
        double.Parse(number.ToString("E11", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0.0; // never -0
}
