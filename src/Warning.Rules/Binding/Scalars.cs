using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Binding;

/// <summary>The arithmetic of single numbers and dates. A result is missing (NaN) if an operand is missing or it is not finite.</summary>
internal static class Scalars
{
    /// <summary>2^-52: half a unit in the last place for the number and half a unit for the product.</summary>
    private const double RoundingShare = 1.0 / (1L << 52);

    /// <summary>Bounds the correction, so that large numbers, whose last place is coarse, lose no decimal.</summary>
    private const double MostBeforeHalf = 0.001;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    public static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;

    public static double Apply(UnaryFunction function, double operand) => Finite(function switch
    {
        UnaryFunction.Negate => -operand,
        UnaryFunction.Abs => Math.Abs(operand),
        UnaryFunction.Floor => Math.Floor(operand),
        UnaryFunction.Ceil => Math.Ceiling(operand),
        UnaryFunction.Sqrt => Math.Sqrt(operand),
        UnaryFunction.Year => double.IsNaN(operand) ? double.NaN : DayNumber.YearOf((int)operand),
        UnaryFunction.Month => double.IsNaN(operand) ? double.NaN : DayNumber.MonthOf((int)operand),
        UnaryFunction.Day => double.IsNaN(operand) ? double.NaN : DayNumber.DayOf((int)operand),
        UnaryFunction.DaysToSpringFestival => double.IsNaN(operand) ? double.NaN : SpringFestival.DaysTo((int)operand),
    });

    public static double Apply(BinaryFunction function, double left, double right)
    {
        if (double.IsNaN(left)) return function is BinaryFunction.LeastKnown or BinaryFunction.GreatestKnown ? right : double.NaN;
        if (double.IsNaN(right)) return function is BinaryFunction.LeastKnown or BinaryFunction.GreatestKnown ? left : double.NaN;
        return Finite(function switch
        {
            BinaryFunction.Add => left + right,
            BinaryFunction.Subtract => left - right,
            BinaryFunction.Multiply => left * right,
            BinaryFunction.Divide => left / right,
            BinaryFunction.Mod => left % right,
            BinaryFunction.Least or BinaryFunction.LeastKnown => right < left ? right : left,
            BinaryFunction.Greatest or BinaryFunction.GreatestKnown => right > left ? right : left,
            BinaryFunction.DaysBetween => right - left,
        });
    }

    /// <summary>
    /// Rounds <c>value * 10^digits</c> half away from zero and divides by <c>10^digits</c>. A product below a half by no more than the error of two binary
    /// roundings counts as the half: 1.005 to two digits is 1.01, though the product of its double is 100.49999999999999.
    /// </summary>
    public static double Round(double value, int digits)
    {
        double scaled = value * PowersOfTen[digits], size = Math.Abs(scaled), below = Math.Floor(size);
        double rounded = 0.5 - (size - below) <= Math.Min(size * RoundingShare, MostBeforeHalf)
            ? Math.CopySign(below + 1, scaled)
            : Math.Round(scaled, MidpointRounding.AwayFromZero);
        return Finite(Finite(rounded) / PowersOfTen[digits]);
    }

    public static double Shift(double day, CalendarSpan span, int sign) =>
        double.IsNaN(day) ? double.NaN : span.Shift((int)day, sign) ?? double.NaN;
}
