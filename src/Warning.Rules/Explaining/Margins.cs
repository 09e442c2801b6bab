using System.Globalization;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text.Messages;
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
        Message flip = low > high && (below || above) ? MarginMessages.NeverTrue
            : below ? Flip(Comparison.GreaterOrEqual, value, low)
            : above ? Flip(Comparison.LessOrEqual, value, high)
            : MarginMessages.FalseWhen(
                MarginMessages.Either(MarginMessages.FallsByMore(Amount(Math.Max(0, value - low))), MarginMessages.RisesByMore(Amount(Math.Max(0, high - value)))));
        return new Margin(value, threshold, value - threshold, flip);
    }

    private static bool IsNear(BoundExpression left, BoundExpression right, double value, double end) =>
        Tolerance.Holds(left, right) && Interpreter.AreNear(value, end);

    private static Message Flip(Comparison comparison, double value, double threshold)
    {
        string amount = Amount(value - threshold);
        Message back = value == threshold ? MarginMessages.ChangesAtAll : value < threshold ? MarginMessages.RisesByExactly(amount) : MarginMessages.FallsByExactly(amount);
        (bool holds, Message change) = comparison switch
        {
            Comparison.Equal => (value == threshold, back),
            Comparison.NotEqual => (value != threshold, back),
            Comparison.Greater => value > threshold ? (true, MarginMessages.FallsByOrMore(amount)) : (false, MarginMessages.RisesByMore(amount)),
            Comparison.GreaterOrEqual => value >= threshold ? (true, MarginMessages.FallsByMore(amount)) : (false, MarginMessages.RisesByOrMore(amount)),
            Comparison.Less => value < threshold ? (true, MarginMessages.RisesByOrMore(amount)) : (false, MarginMessages.FallsByMore(amount)),
            Comparison.LessOrEqual => value <= threshold ? (true, MarginMessages.RisesByMore(amount)) : (false, MarginMessages.FallsByOrMore(amount)),
        };
        return holds ? MarginMessages.FalseWhen(change) : MarginMessages.TrueWhen(change);
    }

    /// <summary>Returns the distance in a rounded form for display.</summary>
    private static string Amount(double distance)
    {
        double size = Math.Abs(distance);
        return size.ToString(size is 0 or (>= 1e-3 and < 1e15) ? "0.######" : "G6", CultureInfo.InvariantCulture);
    }
}
