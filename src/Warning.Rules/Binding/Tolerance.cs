namespace EarlyWarning.Rules.Binding;

/// <summary>
/// How near two numbers must be to be equal where one of them is computed, so that 100 to 80 is down by 20 % as 100 to 70 is down by 30 %:
/// <c>|a - b| &lt;= 1e-12 * greatest(1, |a|, |b|)</c>.
/// </summary>
internal static class Tolerance
{
    /// <summary>The greatest distance, as a share of the larger of both numbers and 1.</summary>
    public const double Share = 1e-12;

    /// <summary>Whether a comparison of two sides is tolerant: of numbers, one of which is computed.</summary>
    public static bool Holds(BoundExpression left, BoundExpression right) => left.Type == ValueType.Number && (left.IsComputed || right.IsComputed);

    /// <summary>The greatest distance from a number at which another is equal to it.</summary>
    public static double Around(double number) => Share * Math.Max(1, Math.Abs(number));
}
