using System.Globalization;

namespace EarlyWarning.Cli.Printing;

/// <summary>Formats numbers with what they count: <c>1 file</c>, <c>2,000 files</c>.</summary>
internal static class Count
{
    public static string Of(long number, string noun) => Of(number, noun, noun + "s");

    public static string Of(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
