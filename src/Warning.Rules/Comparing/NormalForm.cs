using System.Text;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Comparing;

/// <summary>
/// The normal form of an expression: two of the same form have the same value for every company, whatever is missing. Only laws that hold with three values are
/// used: <c>not</c> goes down to comparisons (<c>not (a &gt; 1)</c> is <c>a &lt;= 1</c>, both unknown where <c>a</c> is missing), conditions and commutative
/// sums and products have an order, what stands twice stands once, <c>between</c> and <c>in</c> are comparisons. That a condition or its contrary holds
/// (<c>a &gt; 1 or a &lt;= 1</c>) is no law: it is unknown where <c>a</c> is missing. Two expressions that mean the same may have different forms.
/// </summary>
internal sealed class NormalForm
{
    private NormalForm(string key, string shape, IReadOnlyList<string> numbers) => (Key, Shape, Numbers) = (key, shape, numbers);

    /// <summary>A text that is equal for expressions of the same form.</summary>
    public string Key { get; }

    /// <summary>The text with its numbers blanked.</summary>
    public string Shape { get; }

    /// <summary>The numbers as they are written, in the order of the form.</summary>
    public IReadOnlyList<string> Numbers { get; }

    public static NormalForm Of(BoundExpression expression) => Of(expression, isNegated: false);

    private static NormalForm Of(BoundExpression expression, bool isNegated) => expression switch
    {
        BoundNot not => Of(not.Operand, !isNegated),
        BoundConstant { Type: Binding.ValueType.Condition, Truth: { } truth } => Leaf(truth != isNegated ? True : False),
        BoundJunction junction => Joined(junction.Kind == Junction.And != isNegated, junction.Operands.Select(operand => Of(operand, isNegated))),
        BoundAtLeast some => AtLeast(some, isNegated),
        BoundComparison comparison => Compared(isNegated ? Contrary(comparison.Operator) : comparison.Operator, comparison.Left, comparison.Right),
        BoundBetween between => Joined(
            !isNegated,
            [
                Compared(isNegated ? Comparison.Less : Comparison.GreaterOrEqual, between.Value, between.Low),
                Compared(isNegated ? Comparison.Greater : Comparison.LessOrEqual, between.Value, between.High),
            ]),
        BoundIn list => Joined(isNegated, list.Items.Select(item => Compared(isNegated ? Comparison.NotEqual : Comparison.Equal, list.Value, item))),
        BoundKnown known => Call(known.Negated != isNegated ? "Missing" : "Known", [Of(known.Operand)]),
        _ when isNegated => Call("Not", [Of(expression)]),
        BoundConstant { Type: Binding.ValueType.Number } number when !double.IsNaN(number.Number) => Number(number),
        BoundConstant or BoundMeasure or BoundAttribute or BoundParameter or BoundFired => Leaf(BoundKey.Of(expression)),
        BoundBinary { Function: BinaryFunction.Add or BinaryFunction.Multiply } sum => Call(BoundKey.NameOf(sum), Ordered([Of(sum.Left), Of(sum.Right)])),
        BoundMeasureWindow window => Call(BoundKey.NameOf(window), [Of(window.Operand)]),
        BoundEventWindow { Where: { } where } => Call(BoundKey.NameOf(expression), [Of(where)]),
        BoundDaysSince { Where: { } where } => Call(BoundKey.NameOf(expression), [Of(where)]),
        _ => Call(BoundKey.NameOf(expression), expression.Parts.Select(Of)),
    };

    private const string True = "true";
    private const string False = "false";

    /// <summary>Joins conditions by <c>and</c> or <c>or</c>: those that are joined alike within are taken out of their brackets.</summary>
    private static NormalForm Joined(bool isAnd, IEnumerable<NormalForm> operands)
    {
        string name = isAnd ? "And" : "Or", neutral = isAnd ? True : False, decides = isAnd ? False : True;
        NormalForm[] parts = [.. Ordered(operands.SelectMany(part => part.joined == name ? part.parts : [part]).Where(part => part.Key != neutral))
            .DistinctBy(part => part.Key)];
        if (parts.Any(part => part.Key == decides)) return Leaf(decides);
        return parts switch
        {
            [] => Leaf(neutral),
            [{ } only] => only,
            _ => Call(name, parts).As(name, parts),
        };
    }

    /// <summary>That not <c>k</c> of <c>n</c> hold is that <c>n - k + 1</c> do not.</summary>
    private static NormalForm AtLeast(BoundAtLeast some, bool isNegated)
    {
        int all = some.Conditions.Count, count = isNegated ? all - some.Count + 1 : some.Count;
        NormalForm[] parts = [.. some.Conditions.Select(condition => Of(condition, isNegated))];
        return count == 1 || count == all ? Joined(isAnd: count == all, parts) : Call(FormattableString.Invariant($"AtLeast[{count}]"), Ordered(parts));
    }

    private static NormalForm Compared(Comparison comparison, BoundExpression left, BoundExpression right)
    {
        // What is folded to a constant does not show that it was computed, and compared with tolerance.
        string near = Tolerance.Holds(left, right) ? "~" : "";
        NormalForm first = Of(left), second = Of(right);
        return comparison switch
        {
            Comparison.Less => Call(Comparison.Greater + near, [second, first]),
            Comparison.LessOrEqual => Call(Comparison.GreaterOrEqual + near, [second, first]),
            Comparison.Equal or Comparison.NotEqual => Call(comparison + near, Ordered([first, second])),
            _ => Call(comparison + near, [first, second]),
        };
    }

    private static Comparison Contrary(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        Comparison.GreaterOrEqual => Comparison.Less,
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
    };

    private static IEnumerable<NormalForm> Ordered(IEnumerable<NormalForm> parts) =>
        parts.OrderBy(part => part.Shape, StringComparer.Ordinal).ThenBy(part => part.Key, StringComparer.Ordinal);

    private static NormalForm Leaf(string key) => new(key, key, []);

    private static NormalForm Number(BoundConstant number) => new(BoundKey.Of(number), "#", [Formatter.Format(number.Syntax)]);

    private static NormalForm Call(string name, IEnumerable<NormalForm> parts)
    {
        StringBuilder key = new(name + "("), shape = new(name + "(");
        List<string> numbers = [];
        foreach (NormalForm part in parts)
        {
            key.Append(part.Key).Append(',');
            shape.Append(part.Shape).Append(',');
            numbers.AddRange(part.Numbers);
        }

        return new NormalForm(key.Append(')').ToString(), shape.Append(')').ToString(), numbers);
    }

    private string joined = "";
    private IReadOnlyList<NormalForm> parts = [];

    private NormalForm As(string name, IReadOnlyList<NormalForm> operands)
    {
        (joined, parts) = (name, operands);
        return this;
    }
}
