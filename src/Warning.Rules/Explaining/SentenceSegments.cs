using EarlyWarning.Rules.Binding;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Selects the segments of a sentence to write for one company.</summary>
internal static class SentenceSegments
{
    /// <summary>Returns the segments with the values of their expressions, without clauses that have a value to omit.</summary>
    /// <param name="template">The sentence.</param>
    /// <param name="interpreter">Evaluates the expressions.</param>
    /// <param name="row">The company's row.</param>
    /// <param name="isKept">Returns whether a known value is to be withheld; null if none is.</param>
    public static List<(BoundSegment Segment, ScalarValue Value)> Shown(
        BoundTemplate template, Interpreter interpreter, int row, Func<BoundExpression, bool>? isKept = null)
    {
        List<(BoundSegment Segment, ScalarValue Value)> all = new(template.Segments.Count);
        HashSet<int>? leftOut = null;
        foreach (BoundSegment segment in template.Segments)
        {
            ScalarValue value = segment.Expression is { } expression ? interpreter.Evaluate(expression, row) : default;
            all.Add((segment, value));
            if (segment is { Clause: { } clause, Expression: { } told } && (IsNothing(segment, value) || isKept?.Invoke(told) == true))
                (leftOut ??= []).Add(clause);
        }

        if (leftOut is not null) all.RemoveAll(part => part.Segment.Clause is { } clause && leftOut.Contains(clause));
        return all;
    }

    /// <summary>Returns whether a value is missing, or a number that would be written as 0.</summary>
    public static bool IsNothing(BoundSegment segment, ScalarValue value) =>
        !value.IsKnown || (value.Type == ValueType.Number && NumberText.IsZero(SentenceWriter.Text(value, segment)));
}
