using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Checks numbers against the range of their indicator.</summary>
internal static class OutOfRange
{
    /// <summary>Whether a number is outside the indicator's range; the fault names the number and the range.</summary>
    public static bool Fault(Indicator indicator, double value, [NotNullWhen(true)] out string? fault)
    {
        fault = !indicator.Range.IsBounded || indicator.Range.Contains(value) ? null : Describe(indicator.Range, value);
        return fault is not null;
    }

    private static string Describe(ValueRange range, double value)
    {
        string number = Text(value);
        if (double.IsNegativeInfinity(range.Low)) return $"out of range: {number}, expected {Text(range.High)} or less";
        if (double.IsPositiveInfinity(range.High)) return $"out of range: {number}, expected {Text(range.Low)} or more";
        return $"out of range: {number}, expected {Text(range.Low)} to {Text(range.High)}";
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
