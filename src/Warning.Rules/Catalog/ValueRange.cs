using System.Globalization;

namespace EarlyWarning.Rules;

/// <summary>The values that a number can have, both ends included; an open end is infinite.</summary>
/// <param name="Low">The least value; <see cref="double.NegativeInfinity"/> where there is none.</param>
/// <param name="High">The greatest value; <see cref="double.PositiveInfinity"/> where there is none.</param>
public readonly record struct ValueRange(double Low, double High)
{
    /// <summary>Every number.</summary>
    public static readonly ValueRange Unbounded = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether one of the ends is stated.</summary>
    public bool IsBounded => !double.IsNegativeInfinity(Low) || !double.IsPositiveInfinity(High);

    /// <summary>Whether a number lies in the range; what is missing (NaN) lies in none.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Whether <c>Low &lt;= number &lt;= High</c>.</returns>
    public bool Contains(double number) => number >= Low && number <= High;

    /// <summary>The form of the catalog file: <c>[0, 1]</c>, with <c>null</c> for an open end.</summary>
    public override string ToString() => $"[{Text(Low)}, {Text(High)}]";

    private static string Text(double end) => double.IsInfinity(end) ? "null" : end.ToString(CultureInfo.InvariantCulture);
}
