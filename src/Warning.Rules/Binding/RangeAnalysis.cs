using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Finds comparisons of numbers that can never or must always hold by the ranges of their sides: mostly a percentage written without its sign, such
/// as <c>peer_rank(x) &lt; 10</c>.
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
        BoundComparison comparison => OfComparison(comparison, place),
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
        string[] sides = [.. new[] { comparison.Left, comparison.Right }.Where(side => PossibleRange.Of(side) is { IsBounded: true }).Select(Described)];
        return new Fault(DiagnosticCodes.OutOfRangeComparison, place, $"{string.Join(" and ", sides)}, so that '{Formatter.Format(comparison.Syntax)}' {Holds(truth)}");
    }

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
        string what = threshold is BoundConstant ? "" : $" and {Described(threshold)}";
        return new Fault(
            DiagnosticCodes.OutOfRangeComparison,
            place,
            $"{Described(value)}{what}, so that '{Formatter.SignOf(comparison)} {Formatter.Format(threshold.Syntax)}' {Holds(truth)}{Hint(value, threshold)}");
    }

    private static string Described(BoundExpression value)
    {
        string text = $"'{Formatter.Format(value.Syntax)}'";
        return PossibleRange.Of(value) switch
        {
            { Low: var low, High: var high } when low == high => $"{text} is always {Formatter.FormatNumber(low)}",
            { High: double.PositiveInfinity } range => $"{text} is never below {Formatter.FormatNumber(range.Low)}",
            { Low: double.NegativeInfinity } range => $"{text} is never above {Formatter.FormatNumber(range.High)}",
            { } range => $"{text} lies between {Formatter.FormatNumber(range.Low)} and {Formatter.FormatNumber(range.High)}",
            _ => $"{text} is never known",
        };
    }

    private static string Holds(bool truth) => truth ? "always holds" : "never holds";

    /// <summary>Returns the suggestion of a percent sign, where the threshold with it would be in the range of a ratio.</summary>
    private static string Hint(BoundExpression value, BoundExpression threshold)
    {
        if (threshold is not BoundConstant { Number: var number } || Math.Abs(number) is not (> 1 and <= 100)) return "";
        if (PossibleRange.Of(value) is not { } range || !range.Contains(number / 100)) return "";
        bool ratio = range is { Low: 0, High: 1 } || ReferenceEquals(value.Unit, Unit.One);
        return ratio ? $"; did you mean {Formatter.FormatNumber(number)}%?" : "";
    }
}
