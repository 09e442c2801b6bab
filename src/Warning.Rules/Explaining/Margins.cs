using System.Globalization;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Computes how far the numbers of comparisons are from their thresholds.</summary>
internal static class Margins
{
    public static Margin? Of(Interpreter interpreter, BoundExpression condition, int row) => condition switch
    {
        BoundComparison { Left.Type: ValueType.Number } comparison => OfComparison(interpreter, comparison, row),
        BoundBetween { Value.Type: ValueType.Number } between => OfBetween(interpreter, between, row),
        _ => null,
    };

    private static Margin? OfComparison(Interpreter interpreter, BoundComparison comparison, int row)
    {
        double left = interpreter.Evaluate(comparison.Left, row).Number, right = interpreter.Evaluate(comparison.Right, row).Number;
        if (double.IsNaN(left) || double.IsNaN(right)) return null;
        bool mirrored = comparison.Left is BoundConstant && comparison.Right is not BoundConstant;
        (double value, double threshold) = mirrored ? (right, left) : (left, right);
        double judged = comparison.IsTolerant && Interpreter.AreNear(left, right) ? threshold : value;
        return new Margin(value, threshold, value - threshold, Flip(mirrored ? comparison.Operator.Mirrored() : comparison.Operator, judged, threshold));
    }

    private static Margin? OfBetween(Interpreter interpreter, BoundBetween between, int row)
    {
        double value = interpreter.Evaluate(between.Value, row).Number;
        double low = interpreter.Evaluate(between.Low, row).Number, high = interpreter.Evaluate(between.High, row).Number;
        if (double.IsNaN(value) || double.IsNaN(low) || double.IsNaN(high)) return null;
        double threshold = Math.Abs(value - low) <= Math.Abs(value - high) ? low : high;
        bool below = value < low && !IsNear(between.Value, between.Low, value, low), above = value > high && !IsNear(between.Value, between.High, value, high);
        string flip = low > high && (below || above) ? "never true: the ends are swapped"
            : below ? Flip(Comparison.GreaterOrEqual, value, low)
            : above ? Flip(Comparison.LessOrEqual, value, high)
            : $"false when it falls by more than {Amount(Math.Max(0, value - low))} or rises by more than {Amount(Math.Max(0, high - value))}";
        return new Margin(value, threshold, value - threshold, flip);
    }

    private static bool IsNear(BoundExpression left, BoundExpression right, double value, double end) =>
        Tolerance.Holds(left, right) && Interpreter.AreNear(value, end);

    private static string Flip(Comparison comparison, double value, double threshold)
    {
        string amount = Amount(value - threshold);
        string back = value < threshold ? $"rises by exactly {amount}" : $"falls by exactly {amount}";
        return comparison switch
        {
            Comparison.Equal => value == threshold ? "false when it changes at all" : $"true when it {back}",
            Comparison.NotEqual => value == threshold ? "true when it changes at all" : $"false when it {back}",
            Comparison.Greater => value > threshold ? $"false when it falls by {amount} or more" : $"true when it rises by more than {amount}",
            Comparison.GreaterOrEqual => value >= threshold ? $"false when it falls by more than {amount}" : $"true when it rises by {amount} or more",
            Comparison.Less => value < threshold ? $"false when it rises by {amount} or more" : $"true when it falls by more than {amount}",
            Comparison.LessOrEqual => value <= threshold ? $"false when it rises by more than {amount}" : $"true when it falls by {amount} or more",
        };
    }

    /// <summary>Returns the distance in a rounded form for display.</summary>
    private static string Amount(double distance)
    {
        double size = Math.Abs(distance);
        return size.ToString(size is 0 or (>= 1e-3 and < 1e15) ? "0.######" : "G6", CultureInfo.InvariantCulture);
    }
}
