namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Computes the range of the values that a number can have, from the ranges of its indicators and functions; null if it is always missing. The range
/// is never too narrow, except that rounding in sums and quotients may exceed an end by less than the <see cref="Tolerance"/>.
/// </summary>
internal static class PossibleRange
{
    public static ValueRange? Of(BoundExpression number) => number switch
    {
        _ when number.Type != ValueType.Number => ValueRange.Unbounded,
        BoundConstant constant => double.IsNaN(constant.Number) ? null : new ValueRange(constant.Number, constant.Number),
        BoundMeasure measure => measure.Indicator.Range,
        BoundAttribute attribute => attribute.Indicator.Range,
        BoundParameter parameter => Of(parameter.Parameter),
        BoundUnary unary => Of(unary.Operand) is { } operand ? unary.Traits.Range(operand) : null,
        BoundRound round => Of(round.Operand) is { } operand ? RangeArithmetic.Map(operand, end => RangeArithmetic.Rounded(end, round.Digits)) : null,
        BoundBinary { Traits.OneIsEnough: true } known => Of(known.Left) is { } first && Of(known.Right) is { } second
            ? known.Traits.Range(first, second)
            : Of(known.Left) ?? Of(known.Right),
        BoundBinary binary => Of(binary.Left) is { } left && Of(binary.Right) is { } right ? binary.Traits.Range(left, right) : null,
        BoundCoalesce coalesce => coalesce.Operands.Select(Of).Aggregate(RangeArithmetic.Union),
        BoundIf choice => RangeArithmetic.Union(Of(choice.WhenTrue), Of(choice.WhenFalse)),
        BoundMeasureWindow window => window.Traits.Range(window, Of(window.Operand)),
        BoundEventWindow window => window.Traits.Range(OfOccurrence(window.Indicator)),
        BoundEventValue { Indicator: { } happening } => OfOccurrence(happening),
        BoundDaysSince => RangeArithmetic.NeverNegative,
        BoundPeer { Function: PeerFunction.Rank } => RangeArithmetic.Share,
        BoundPeer peer => Of(peer.Operand),
        _ => ValueRange.Unbounded,
    };

    private static ValueRange? Of(Parameter parameter)
    {
        double[] numbers = [.. parameter.Values.SelectMany(value => value.Entries.Values.Concat(value.Number is { } number ? [number] : []))];
        return numbers.Length == 0 ? null : new ValueRange(numbers.Min(), numbers.Max());
    }

    /// <summary>Returns the range of the number of one occurrence; without a number it counts 1.</summary>
    private static ValueRange OfOccurrence(Indicator happening) => RangeArithmetic.Union(happening.Range, RangeArithmetic.One)!.Value;
}
