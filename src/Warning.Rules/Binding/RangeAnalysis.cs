using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Finds comparisons of numbers that can never or must always hold by the ranges of their sides: mostly a percentage written without its sign, such
/// as <c>peer_rank(x) &lt; 10</c>; and those of a ratio without a range, such as <c>arrears / wages &gt; 30</c>, that look like one.
/// </summary>
internal static class RangeAnalysis
{
    /// <summary>Returns the findings about the comparisons of an expression, including those inside windows.</summary>
    public static IEnumerable<Fault> Warnings(BoundExpression expression) => Warnings(expression, use: null);

    /// <summary>Returns the finding about one comparison, <c>between</c> or <c>in</c>; null if there is none, and for any other expression.</summary>
    /// <param name="part">The expression; its parts are not analysed.</param>
    /// <param name="place">The place of the finding.</param>
    public static Fault? Warning(BoundExpression part, TextSpan place) => part switch
    {
        BoundComparison comparison => OfComparison(comparison, place) ?? OfRatio(comparison, place),
        BoundBetween between => OfBetween(between, place),
        BoundIn list => OfList(list, place),
        _ => null,
    };

    private static IEnumerable<Fault> Warnings(BoundExpression part, TextSpan? use)
    {
        use ??= part.Let?.Span;
        if (Warning(part, use ?? part.Syntax.Span) is { } fault) yield return fault;
        foreach (Fault inner in BoundWalk.Parts(part).SelectMany(inner => Warnings(inner, use))) yield return inner;
    }

    private static Fault? OfComparison(BoundComparison comparison, TextSpan place)
    {
        if (AlwaysTruth(comparison.Operator, comparison.Left, comparison.Right) is not { } truth) return null;
        if (comparison.Right is BoundConstant) return Told(place, comparison.Left, comparison.Operator, comparison.Right, truth);
        if (comparison.Left is BoundConstant) return Told(place, comparison.Right, comparison.Operator.Mirrored(), comparison.Left, truth);
        Message sides = new[] { comparison.Left, comparison.Right }.Where(side => PossibleRange.Of(side) is { IsBounded: true }).Select(Described).Aggregate(ConditionMessages.And);
        return new Fault(DiagnosticCodes.OutOfRangeComparison, place, ConditionMessages.OutOfRange(sides, Formatter.Format(comparison.Syntax), ConditionMessages.Holds(truth), null));
    }

    /// <summary>
    /// Returns a finding if a ratio is compared with a written number from 10 to 100: ten times are rare, and 30 for 30% is a usual slip. Numbers that may be
    /// negative have no usual ratio.
    /// </summary>
    private static Fault? OfRatio(BoundComparison comparison, TextSpan place)
    {
        (BoundExpression value, BoundExpression threshold) = comparison.Left is BoundConstant ? (comparison.Right, comparison.Left) : (comparison.Left, comparison.Right);
        if (threshold is not BoundConstant { Number: var number, IsComputed: false } || Math.Abs(number) is not (>= 10 and <= 100) || !IsRatio(value) || PossibleRange.Of(value) is not { Low: >= -1 }) return null;
        string written = Formatter.FormatNumber(number);
        return new Fault(DiagnosticCodes.UnitMismatch, place, ConditionMessages.RatioOfPercent(Formatter.Format(value.Syntax), written, $"{Formatter.FormatNumber(number * 100)}%"));
    }

    /// <summary>Tells whether a number is a quotient of two numbers of one unit, a change of one, or a value of such numbers.</summary>
    private static bool IsRatio(BoundExpression value) => value switch
    {
        BoundBinary { Traits.Function: BinaryFunction.Divide } => ReferenceEquals(value.Unit, Unit.One),
        BoundBinary { Traits.Function: BinaryFunction.Add or BinaryFunction.Subtract } sum => IsRatio(sum.Left) || IsRatio(sum.Right),
        BoundMeasureWindow { Function: MeasureWindowFunction.Yoy or MeasureWindowFunction.Change } => true,
        BoundMeasureWindow
        {
            Function: MeasureWindowFunction.Avg or MeasureWindowFunction.Min or MeasureWindowFunction.Max or MeasureWindowFunction.Median or MeasureWindowFunction.Last or MeasureWindowFunction.Ago,
        } window => IsRatio(window.Operand),
        BoundPeer { Function: PeerFunction.Median } peer => IsRatio(peer.Operand),
        BoundUnary { Traits.Function: UnaryFunction.Negate or UnaryFunction.Abs } unary => IsRatio(unary.Operand),
        BoundRound round => IsRatio(round.Operand),
        _ => false,
    };

    /// <summary>
    /// Returns a finding if both ends together, or one that lies beyond the range, decide the condition. An end equal to that of the range, as in
    /// <c>between 0 and 30%</c> of a share, is usual.
    /// </summary>
    private static Fault? OfBetween(BoundBetween between, TextSpan place)
    {
        bool? low = AlwaysTruth(Comparison.GreaterOrEqual, between.Value, between.Low), high = AlwaysTruth(Comparison.LessOrEqual, between.Value, between.High);
        if (low == false) return Told(place, between.Value, Comparison.GreaterOrEqual, between.Low, truth: false);
        if (high == false) return Told(place, between.Value, Comparison.LessOrEqual, between.High, truth: false);
        if (low == true && AlwaysTruth(Comparison.Greater, between.Value, between.Low) == true) return Told(place, between.Value, Comparison.GreaterOrEqual, between.Low, truth: true);
        if (high == true && (low == true || AlwaysTruth(Comparison.Less, between.Value, between.High) == true))
            return Told(place, between.Value, Comparison.LessOrEqual, between.High, truth: true);
        return null;
    }

    private static Fault? OfList(BoundIn list, TextSpan place)
    {
        foreach (BoundExpression item in list.Items)
        {
            if (AlwaysTruth(Comparison.Equal, list.Value, item) is { } truth) return Told(place, list.Value, Comparison.Equal, item, truth);
        }

        return null;
    }

    /// <summary>Returns the truth that a comparison has whenever it is known, or null if it can have either.</summary>
    private static bool? AlwaysTruth(Comparison comparison, BoundExpression left, BoundExpression right)
    {
        if (left.Type != ValueType.Number || (left is BoundConstant && right is BoundConstant)) return null;
        if (PossibleRange.Of(left) is not { } first || PossibleRange.Of(right) is not { } second) return null;
        return comparison switch
        {
            Comparison.Less => Below(first, second) ? true : first.Low >= second.High ? false : null,
            Comparison.LessOrEqual => first.High <= second.Low ? true : Below(second, first) ? false : null,
            Comparison.Greater => Below(second, first) ? true : first.High <= second.Low ? false : null,
            Comparison.GreaterOrEqual => first.Low >= second.High ? true : Below(first, second) ? false : null,
            Comparison.Equal => AlwaysEqual(first, second),
            Comparison.NotEqual => !AlwaysEqual(first, second),
        };
    }

    private static bool? AlwaysEqual(ValueRange first, ValueRange second)
    {
        if (Below(first, second) || Below(second, first)) return false;
        return first.Low == first.High && first == second ? true : null;
    }

    /// <summary>Tells whether every number of one range is below every number of another by more than the <see cref="Tolerance"/>.</summary>
    private static bool Below(ValueRange first, ValueRange second) =>
        double.IsFinite(first.High) && double.IsFinite(second.Low) && second.Low - first.High > Tolerance.Share * Math.Max(1, Math.Max(Math.Abs(first.High), Math.Abs(second.Low)));

    private static Fault Told(TextSpan place, BoundExpression value, Comparison comparison, BoundExpression threshold, bool truth)
    {
        Message values = threshold is BoundConstant ? Described(value) : ConditionMessages.And(Described(value), Described(threshold));
        string written = $"{Formatter.SignOf(comparison)} {Formatter.Format(threshold.Syntax)}";
        return new Fault(DiagnosticCodes.OutOfRangeComparison, place, ConditionMessages.OutOfRange(values, written, ConditionMessages.Holds(truth), Hint(value, threshold)));
    }

    private static Message Described(BoundExpression value)
    {
        string text = Formatter.Format(value.Syntax);
        return PossibleRange.Of(value) switch
        {
            { Low: var low, High: var high } when low == high => ConditionMessages.IsAlways(text, Formatter.FormatNumber(low)),
            { High: double.PositiveInfinity } range => ConditionMessages.NeverBelow(text, Formatter.FormatNumber(range.Low)),
            { Low: double.NegativeInfinity } range => ConditionMessages.NeverAbove(text, Formatter.FormatNumber(range.High)),
            { } range => ConditionMessages.LiesBetween(text, Formatter.FormatNumber(range.Low), Formatter.FormatNumber(range.High)),
            _ => ConditionMessages.NeverKnown(text),
        };
    }

    /// <summary>Returns the suggestion of a percent sign, or of another unit of money, where the threshold would then be in the range.</summary>
    private static Message? Hint(BoundExpression value, BoundExpression threshold)
    {
        if (threshold is not BoundConstant { Number: var number } || PossibleRange.Of(value) is not { } range) return null;
        bool ratio = range is { Low: 0, High: 1 } || ReferenceEquals(value.Unit, Unit.One);
        if (ratio && Math.Abs(number) is > 1 and <= 100 && range.Contains(number / 100)) return ConditionMessages.PercentMeant(Formatter.FormatNumber(number));
        if (value.Unit.IsTenThousandYuan && IsInside(range, number / 10_000)) return ConditionMessages.NumberMeant(Formatter.FormatNumber(number / 10_000), $"{value.Unit}");
        if (value.Unit.IsYuan && IsInside(range, number * 10_000)) return ConditionMessages.NumberMeant($"{Formatter.FormatNumber(number)}万", $"{value.Unit}");
        return null;
    }

    /// <summary>Tells whether a number is in a range and not at its ends, so that a comparison with it could go either way.</summary>
    private static bool IsInside(ValueRange range, double number) => number > range.Low && number < range.High;
}
