using System.Globalization;

namespace EarlyWarning.Cli.Printing;

/// <summary>Numbers with what they count.</summary>
internal static class Count
{
    public static string Of(long number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
