namespace EarlyWarning.Rules.Binding;

/// <summary>
/// The tolerance within which two numbers are equal if one of them is computed: <c>|a - b| &lt;= 1e-12 * greatest(1, |a|, |b|)</c>. With it a fall
/// from 100 to 80 is one of 20 %, despite binary rounding, as one from 100 to 70 is of 30 %.
/// </summary>
internal static class Tolerance
{
    /// <summary>The tolerance, relative to the largest of 1 and both magnitudes.</summary>
    public const double Share = 1e-12;

    /// <summary>Tells whether a comparison is tolerant: its sides are numbers, at least one of them computed.</summary>
    public static bool Holds(BoundExpression left, BoundExpression right) => left.Type == ValueType.Number && (left.IsComputed || right.IsComputed);

    /// <summary>Returns the greatest distance at which another number is equal to a number.</summary>
    public static double Around(double number) => Share * Math.Max(1, Math.Abs(number));
}
