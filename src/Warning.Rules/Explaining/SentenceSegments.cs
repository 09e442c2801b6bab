using EarlyWarning.Rules.Binding;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>What of a sentence is told of one company.</summary>
internal static class SentenceSegments
{
    /// <summary>The segments with the values of their expressions, without those of clauses that have nothing to tell.</summary>
    /// <param name="template">The sentence.</param>
    /// <param name="interpreter">Gives the values.</param>
    /// <param name="row">The company.</param>
    /// <param name="isKept">What a sentence keeps to itself although it is known; nothing, where null.</param>
    public static IEnumerable<(BoundSegment Segment, ScalarValue Value)> Told(
        BoundTemplate template, Interpreter interpreter, int row, Func<BoundExpression, bool>? isKept = null)
    {
        List<(BoundSegment Segment, ScalarValue Value)> all = [];
        HashSet<int> leftOut = [];
        foreach (BoundSegment segment in template.Segments)
        {
            ScalarValue value = segment.Expression is { } expression ? interpreter.Evaluate(expression, row) : default;
            all.Add((segment, value));
            if (segment is { Clause: { } clause, Expression: { } told } && (IsNothing(segment, value) || isKept?.Invoke(told) == true)) leftOut.Add(clause);
        }

        return all.Where(part => part.Segment.Clause is not { } clause || !leftOut.Contains(clause));
    }

    /// <summary>Whether a value tells nothing: it is missing, or a number that is 0 as it would be written.</summary>
    public static bool IsNothing(BoundSegment segment, ScalarValue value) =>
        !value.IsKnown || (value.Type == ValueType.Number && NumberText.IsZero(SentenceWriter.Text(value, segment)));
}
