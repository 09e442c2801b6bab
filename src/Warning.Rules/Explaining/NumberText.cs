using System.Globalization;
using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Writes numbers for people; programs get the number itself.</summary>
internal static class NumberText
{
    /// <summary>
    /// The shortest form without an exponent: of an observed number exactly it, of a computed one at most 12 significant digits, since what
    /// stands behind them is left by binary rounding.
    /// </summary>
    public static string Of(double number, bool computed) => Formatter.FormatNumber(computed ? Rounded(number) : number);

    /// <summary>The exact number with so many decimals and grouped thousands; never a zero with a sign.</summary>
    public static string Grouped(double number, int decimals)
    {
        string text = number.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return IsZero(text) ? text.TrimStart('-') : text;
    }

    /// <summary>Whether a text says zero, whatever stands behind its last decimal.</summary>
    public static bool IsZero(string text) => text.AsSpan().IndexOfAnyInRange('1', '9') < 0;

    private static double Rounded(double number) =>
        double.Parse(number.ToString("E11", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0.0; // never -0
}
