namespace EarlyWarning.Rules.Binding;

/// <summary>Computes ranges of results from those of operands, never too narrow; null if the result is always missing.</summary>
internal static class RangeArithmetic
{
    public static readonly ValueRange NeverNegative = new(0, double.PositiveInfinity), Share = new(0, 1), One = new(1, 1);

    public static ValueRange? Union(ValueRange? first, ValueRange? second) =>
        first is { } a && second is { } b ? new ValueRange(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High)) : first ?? second;

    public static ValueRange Map(ValueRange range, Func<double, double> rising) => new(rising(range.Low), rising(range.High));

    public static ValueRange? Negated(ValueRange range) => new ValueRange(-range.High, -range.Low);

    public static ValueRange? Absolute(ValueRange range) => range switch
    {
        { Low: >= 0 } => range,
        { High: <= 0 } => Negated(range),
        _ => new ValueRange(0, Math.Max(-range.Low, range.High)),
    };

    public static ValueRange? Root(ValueRange range) => range.High < 0 ? null : new ValueRange(Math.Sqrt(Math.Max(0, range.Low)), Math.Sqrt(range.High));

    public static double Rounded(double end, int digits) =>
        double.IsInfinity(end) || double.IsNaN(Scalars.Round(end, digits)) ? end : Scalars.Round(end, digits);

    public static ValueRange Product(ValueRange left, ValueRange right)
    {
        Span<double> ends = [Times(left.Low, right.Low), Times(left.Low, right.High), Times(left.High, right.Low), Times(left.High, right.High)];
        ends.Sort();
        return new ValueRange(ends[0], ends[^1]);
    }

    /// <summary>Returns the range of a quotient; division by zero is missing.</summary>
    public static ValueRange? Quotient(ValueRange left, ValueRange right)
    {
        if (right is { Low: 0, High: 0 }) return null;
        if (right.High <= 0) return Quotient(Negated(left)!.Value, Negated(right)!.Value);
        if (right.Low < 0) return left is { Low: 0, High: 0 } ? left : ValueRange.Unbounded;
        double low = left.Low >= 0 ? left.Low / right.High : Over(left.Low, right.Low), high = left.High <= 0 ? left.High / right.High : Over(left.High, right.Low);
        return new ValueRange(low, high);
    }

    /// <summary>Returns the range of the relative change between two numbers of one range.</summary>
    public static ValueRange? Change(ValueRange? of) =>
        of is { } range && Quotient(range, range) is { } ratio ? new ValueRange(ratio.Low - 1, ratio.High - 1) : null;

    /// <summary>Returns the range of a remainder, which has the sign of the dividend and is smaller than the divisor.</summary>
    public static ValueRange? Remainder(ValueRange left, ValueRange right)
    {
        double most = Math.Max(Math.Abs(right.Low), Math.Abs(right.High));
        return new ValueRange(Math.Max(Math.Min(left.Low, 0), -most), Math.Min(Math.Max(left.High, 0), most));
    }

    /// <summary>Returns the range of the sum of <paramref name="least"/> to <paramref name="most"/> numbers.</summary>
    public static ValueRange? Sum(ValueRange? of, int least, int most) =>
        of is { } range ? Union(Product(range, new ValueRange(least, least)), Product(range, new ValueRange(most, most))) : null;

    /// <summary>Multiplies two ends; an open end stands for large finite numbers, so that its product with 0 is 0.</summary>
    private static double Times(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    private static double Over(double end, double divisor) => divisor == 0 ? end * double.PositiveInfinity : end / divisor;
}
