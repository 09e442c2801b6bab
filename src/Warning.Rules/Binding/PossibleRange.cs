namespace EarlyWarning.Rules.Binding;

/// <summary>
/// The values that a number can have by the ranges of its indicators and functions, never too narrow; what is missing does not count. Null where
/// it is never known. Rounding in sums and quotients may go beyond an end by less than numbers are compared to.
/// </summary>
internal static class PossibleRange
{
    private static readonly ValueRange NeverNegative = new(0, double.PositiveInfinity), Share = new(0, 1), One = new(1, 1);

    /// <summary>New Year falls between 353 and 385 days after the last: the nearest is at most half of that away.</summary>
    private static readonly ValueRange Festival = new(-193, 193);

    private static readonly ValueRange SurpriseRange = new(0, 300);

    public static ValueRange? Of(BoundExpression number) => number switch
    {
        _ when number.Type != ValueType.Number => ValueRange.Unbounded,
        BoundConstant constant => double.IsNaN(constant.Number) ? null : new ValueRange(constant.Number, constant.Number),
        BoundMeasure measure => measure.Indicator.Range,
        BoundAttribute attribute => attribute.Indicator.Range,
        BoundParameter parameter => Of(parameter.Parameter),
        BoundUnary unary => Of(unary.Function, unary.Operand),
        BoundRound round => Of(round.Operand) is { } operand ? Map(operand, end => Rounded(end, round.Digits)) : null,
        BoundBinary binary => Of(binary.Left) is { } left && Of(binary.Right) is { } right ? Of(binary.Function, left, right) : null,
        BoundCoalesce coalesce => coalesce.Operands.Select(Of).Aggregate(Union),
        BoundIf choice => Union(Of(choice.WhenTrue), Of(choice.WhenFalse)),
        BoundMeasureWindow window => Of(window),
        BoundEventWindow window => Of(window.Function, window.Indicator.Range),
        BoundEventValue { Indicator: { } happening } => Union(happening.Range, One),
        BoundDaysSince => NeverNegative,
        BoundPeer peer => peer.Function == PeerFunction.Rank ? Share : Of(peer.Operand),
        _ => ValueRange.Unbounded,
    };

    private static ValueRange? Of(Parameter parameter)
    {
        double[] numbers = [.. parameter.Values.SelectMany(value => value.Entries.Values.Concat(value.Number is { } number ? [number] : []))];
        return numbers.Length == 0 ? null : new ValueRange(numbers.Min(), numbers.Max());
    }

    private static ValueRange? Of(UnaryFunction function, BoundExpression operand)
    {
        if (function is UnaryFunction.Year or UnaryFunction.Month or UnaryFunction.Day)
            return new ValueRange(1, function switch { UnaryFunction.Year => 9999, UnaryFunction.Month => 12, _ => 31 });
        if (function == UnaryFunction.DaysToSpringFestival) return Festival;
        if (Of(operand) is not { } range) return null;
        return function switch
        {
            UnaryFunction.Negate => Negated(range),
            UnaryFunction.Abs when range.Low >= 0 => range,
            UnaryFunction.Abs when range.High <= 0 => Negated(range),
            UnaryFunction.Abs => new ValueRange(0, Math.Max(-range.Low, range.High)),
            UnaryFunction.Floor => Map(range, Math.Floor),
            UnaryFunction.Ceil => Map(range, Math.Ceiling),
            _ => range.High < 0 ? null : new ValueRange(Math.Sqrt(Math.Max(0, range.Low)), Math.Sqrt(range.High)),
        };
    }

    private static ValueRange? Of(BinaryFunction function, ValueRange left, ValueRange right) => function switch
    {
        BinaryFunction.Add => new ValueRange(left.Low + right.Low, left.High + right.High),
        BinaryFunction.Subtract => new ValueRange(left.Low - right.High, left.High - right.Low),
        BinaryFunction.Multiply => Product(left, right),
        BinaryFunction.Divide => Quotient(left, right),
        BinaryFunction.Mod => Remainder(left, right),
        BinaryFunction.Least => new ValueRange(Math.Min(left.Low, right.Low), Math.Min(left.High, right.High)),
        BinaryFunction.Greatest => new ValueRange(Math.Max(left.Low, right.Low), Math.Max(left.High, right.High)),
        _ => ValueRange.Unbounded,
    };

    private static ValueRange? Of(BoundMeasureWindow window)
    {
        if (window.Function == MeasureWindowFunction.Share) return Share;
        if (window.Function == MeasureWindowFunction.Count) return new ValueRange(window.LeastKnown, window.Periods);
        if (Of(window.Operand) is not { } operand) return null;
        return window.Function switch
        {
            MeasureWindowFunction.Sum => Union(Product(operand, new ValueRange(window.LeastKnown, window.LeastKnown)), Product(operand, new ValueRange(window.Periods, window.Periods))),
            MeasureWindowFunction.Change or MeasureWindowFunction.Yoy => Quotient(operand, operand) is { } ratio ? new ValueRange(ratio.Low - 1, ratio.High - 1) : null,
            MeasureWindowFunction.Slope or MeasureWindowFunction.RobustZ => ValueRange.Unbounded,
            _ => operand,
        };
    }

    /// <summary>An event without a number counts 1, and any number of them may happen.</summary>
    private static ValueRange? Of(EventWindowFunction function, ValueRange number)
    {
        ValueRange one = Union(number, One)!.Value;
        return function switch
        {
            EventWindowFunction.Sum => new ValueRange(one.Low >= 0 ? 0 : double.NegativeInfinity, double.PositiveInfinity),
            EventWindowFunction.Max or EventWindowFunction.Min or EventWindowFunction.Avg => one,
            EventWindowFunction.Surprise => SurpriseRange,
            EventWindowFunction.Count or EventWindowFunction.Distinct => NeverNegative,
            _ => ValueRange.Unbounded,
        };
    }

    private static ValueRange? Union(ValueRange? first, ValueRange? second) =>
        first is { } a && second is { } b ? new ValueRange(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High)) : first ?? second;

    private static ValueRange Map(ValueRange range, Func<double, double> rising) => new(rising(range.Low), rising(range.High));

    private static double Rounded(double end, int digits) => double.IsInfinity(end) || double.IsNaN(Scalars.Round(end, digits)) ? end : Scalars.Round(end, digits);

    private static ValueRange Negated(ValueRange range) => new(-range.High, -range.Low);

    private static ValueRange Product(ValueRange left, ValueRange right)
    {
        Span<double> ends = [Times(left.Low, right.Low), Times(left.Low, right.High), Times(left.High, right.Low), Times(left.High, right.High)];
        ends.Sort();
        return new ValueRange(ends[0], ends[^1]);
    }

    /// <summary>An open end stands for numbers however large, not for infinity: times 0 they are 0.</summary>
    private static double Times(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    /// <summary>What is divided by zero is missing.</summary>
    private static ValueRange? Quotient(ValueRange left, ValueRange right)
    {
        if (right is { Low: 0, High: 0 }) return null;
        if (right.High <= 0) return Quotient(Negated(left), Negated(right));
        if (right.Low < 0) return left is { Low: 0, High: 0 } ? left : ValueRange.Unbounded;
        double low = left.Low >= 0 ? left.Low / right.High : Over(left.Low, right.Low), high = left.High <= 0 ? left.High / right.High : Over(left.High, right.Low);
        return new ValueRange(low, high);
    }

    private static double Over(double end, double divisor) => divisor == 0 ? end * double.PositiveInfinity : end / divisor;

    /// <summary>The remainder has the sign of the first and is smaller than the second.</summary>
    private static ValueRange Remainder(ValueRange left, ValueRange right)
    {
        double most = Math.Max(Math.Abs(right.Low), Math.Abs(right.High));
        return new ValueRange(Math.Max(Math.Min(left.Low, 0), -most), Math.Min(Math.Max(left.High, 0), most));
    }
}
