using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Says of a number that its indicator cannot have it.</summary>
internal static class OutOfRange
{
    /// <summary>Whether a number is none that the indicator can have; the fault says which it can.</summary>
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
