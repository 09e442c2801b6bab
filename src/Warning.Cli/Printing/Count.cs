using System.Globalization;

namespace EarlyWarning.Cli.Printing;

/// <summary>Formats whole numbers, grouped: <c>2,000</c>.</summary>
internal static class Count
{
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
