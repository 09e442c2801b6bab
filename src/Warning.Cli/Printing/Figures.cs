using System.Globalization;

namespace EarlyWarning.Cli.Printing;

/// <summary>Shares, figures and their intervals as they are shown; a dash where there is none.</summary>
internal static class Figures
{
    /// <summary>Returns a share in percent, with a decimal.</summary>
    public static string Percent(double? share) => share is { } number ? (100 * number).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "-";

    /// <summary>Returns a share with its interval, which is left out where there is none.</summary>
    public static string Percent(double? share, BacktestInterval? interval) => Percent(share) + Range(interval?.Lower, interval?.Upper, Percent);

    /// <summary>Returns a share with its interval; a dash where there is none.</summary>
    public static string Percent(double? share, ShareInterval? interval) =>
        interval is { } bounds ? Percent(share) + Range(bounds.Lower, bounds.Upper, Percent) : Percent(null);

    /// <summary>Returns a figure between 0 and 1, with three decimals.</summary>
    public static string Of(double? figure) => figure?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>Returns the interval of a figure, behind a blank; empty where there is none.</summary>
    public static string RangeOf(BacktestInterval? interval) => Range(interval?.Lower, interval?.Upper, Of);

    /// <summary>Returns points, with as many decimals as they have, two at most.</summary>
    public static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Returns a median of days.</summary>
    public static string Days(double? days) => days?.ToString("0.#", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>Returns a median of days with its quartiles: <c>12 (3-20.5)</c>.</summary>
    public static string Days(double? median, double? lower, double? upper) =>
        median is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{median:0.#} ({lower:0.#}-{upper:0.#})");

    private static string Range(double? lower, double? upper, Func<double?, string> text) => lower is null ? "" : $" [{text(lower)}-{text(upper)}]";
}
