using System.Globalization;

namespace EarlyWarning.Cli.Printing;

/// <summary>Numbers with what they count.</summary>
internal static class Count
{
    public static string Of(long number, string noun) => Of(number, noun, noun + "s");

    public static string Of(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
