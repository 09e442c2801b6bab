using System.Globalization;

namespace EarlyWarning.Rules;

/// <summary>A range of numbers, both ends included. Equal by value.</summary>
/// <param name="Low">The least value; <see cref="double.NegativeInfinity"/> if there is none.</param>
/// <param name="High">The greatest value; <see cref="double.PositiveInfinity"/> if there is none.</param>
public readonly record struct ValueRange(double Low, double High)
{
    /// <summary>The range of all numbers.</summary>
    public static readonly ValueRange Unbounded = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether at least one end is finite.</summary>
    public bool IsBounded => !double.IsNegativeInfinity(Low) || !double.IsPositiveInfinity(High);

    /// <summary>Tells whether a number lies in the range; a missing one (NaN) lies in none.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Whether <c>Low &lt;= number &lt;= High</c>.</returns>
    public bool Contains(double number) => number >= Low && number <= High;

    /// <summary>Returns the form of the catalog file, <c>[0, 1]</c>, with <c>null</c> for an open end.</summary>
    public override string ToString() => $"[{Text(Low)}, {Text(High)}]";

    private static string Text(double end) => double.IsInfinity(end) ? "null" : end.ToString(CultureInfo.InvariantCulture);
}
