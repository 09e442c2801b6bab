using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// The one value that a set of conditions compares with constants, and those constants: evaluating the conditions at and between the constants shows
/// every truth that they can have. Texts are numbered, since they are only compared for equality.
/// </summary>
internal sealed class SingleValue
{
    /// <summary>An instance without a value, for conditions that are constant whatever they read.</summary>
    public static readonly SingleValue Unread = new();

    private readonly SortedSet<double> constants = [];
    private readonly Dictionary<string, double> texts = new(StringComparer.Ordinal);

    private SingleValue()
    {
    }

    /// <summary>The <see cref="BoundKey"/> of the value.</summary>
    public string? Key { get; private set; }

    /// <summary>The text of the value where it is first written.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Returns the value that all of the conditions read; null if they read none, several, or one that is not only compared with constants.</summary>
    public static SingleValue? Of(IEnumerable<BoundExpression> conditions)
    {
        SingleValue value = new();
        return conditions.All(value.Gather) && value.Key is not null ? value : null;
    }

    /// <summary>Returns the truth that the conditions together have for every value, or null if it differs.</summary>
    public bool? AlwaysTruth(IReadOnlyList<BoundExpression> conditions, Junction kind)
    {
        bool? all = null;
        foreach (double probe in Probes())
        {
            IEnumerable<bool?> truths = conditions.Select(condition => TruthOf(condition, probe));
            bool? truth = kind == Junction.And ? And(truths) : !And(truths.Select(one => !one));
            if (truth is null || (all is { } seen && seen != truth)) return null;
            all = truth;
        }

        return all;
    }

    /// <summary>Evaluates a condition with a probe for its value; NaN gives the truth that does not depend on it, or null.</summary>
    public bool? TruthOf(BoundExpression condition, double probe) => condition switch
    {
        BoundConstant constant => constant.Truth,
        BoundNot not => !TruthOf(not.Operand, probe),
        BoundJunction { Kind: Junction.And } and => And(and.Operands.Select(operand => TruthOf(operand, probe))),
        BoundJunction or => !And(or.Operands.Select(operand => !TruthOf(operand, probe))),
        BoundAtLeast some => AtLeast(some, probe),
        BoundComparison comparison => Compare(comparison.Operator, comparison.Left, comparison.Right, probe),
        BoundBetween between => And(
            [Compare(Comparison.GreaterOrEqual, between.Value, between.Low, probe), Compare(Comparison.LessOrEqual, between.Value, between.High, probe)]),
        BoundIn list => !And(list.Items.Select(item => !Compare(Comparison.Equal, list.Value, item, probe))),
        _ => null,
    };

    private IEnumerable<double> Probes()
    {
        if (constants.Count == 0) yield return 0;
        double? before = null;
        foreach (double constant in constants)
        {
            yield return before is { } low ? low + ((constant - low) / 2) : constant - Math.Max(1, Math.Abs(constant));
            yield return constant;
            before = constant;
        }

        if (before is { } last) yield return last + Math.Max(1, Math.Abs(last));
    }

    private bool Gather(BoundExpression condition) => condition switch
    {
        BoundConstant => true,
        BoundNot not => Gather(not.Operand),
        BoundJunction junction => junction.Operands.All(Gather),
        BoundAtLeast some => some.Conditions.All(Gather),
        BoundComparison comparison => GatherSides(comparison.Left, comparison.Right),
        BoundIn list => list.Items.All(item => GatherSides(list.Value, item)),
        BoundBetween between => GatherSides(between.Value, between.Low) && GatherSides(between.Value, between.High),
        _ => false,
    };

    private bool GatherSides(BoundExpression left, BoundExpression right)
    {
        if (!GatherSide(left) || !GatherSide(right)) return false;
        if (!Tolerance.Holds(left, right)) return true;
        foreach (BoundConstant constant in new[] { left, right }.OfType<BoundConstant>())
        {
            // Tolerant equality changes at a distance on both sides of the constant.
            if (double.IsNaN(constant.Number)) continue;
            constants.Add(constant.Number - Tolerance.Around(constant.Number));
            constants.Add(constant.Number + Tolerance.Around(constant.Number));
        }

        return true;
    }

    private bool GatherSide(BoundExpression side)
    {
        if (side.Type == ValueType.Condition) return false;
        if (side is BoundConstant constant)
        {
            if (constant.Text is { } text) texts.TryAdd(text, texts.Count);
            double number = NumberOf(constant);
            if (!double.IsNaN(number)) constants.Add(number);
            return true;
        }

        string key = BoundKey.Of(side);
        if (Key is null)
        {
            Key = key;
            Text = Formatter.Format(side.Syntax);
        }

        return Key == key;
    }

    private double NumberOf(BoundConstant constant) =>
        constant.Type == ValueType.Text ? (constant.Text is { } text ? texts.GetValueOrDefault(text, double.NaN) : double.NaN) : constant.Number;

    private bool? Compare(Comparison comparison, BoundExpression left, BoundExpression right, double probe)
    {
        if (left.Type == ValueType.Condition) return null;
        if (left is BoundConstant { Text: { } a } && right is BoundConstant { Text: { } b }) return a == b == (comparison == Comparison.Equal);
        double x = left is BoundConstant first ? NumberOf(first) : probe, y = right is BoundConstant second ? NumberOf(second) : probe;
        if (double.IsNaN(x) || double.IsNaN(y)) return null;
        if (Tolerance.Holds(left, right) && Math.Abs(x - y) <= Math.Max(Tolerance.Around(x), Tolerance.Around(y)))
            return comparison is Comparison.Equal or Comparison.LessOrEqual or Comparison.GreaterOrEqual;
        return comparison switch
        {
            Comparison.Equal => x == y,
            Comparison.NotEqual => x != y,
            Comparison.Less => x < y,
            Comparison.LessOrEqual => x <= y,
            Comparison.Greater => x > y,
            Comparison.GreaterOrEqual => x >= y,
        };
    }

    private bool? AtLeast(BoundAtLeast some, double probe)
    {
        bool?[] truths = [.. some.Conditions.Select(condition => TruthOf(condition, probe))];
        if (truths.Count(truth => truth == true) >= some.Count) return true;
        return truths.Count(truth => truth != false) < some.Count ? false : null;
    }

    private static bool? And(IEnumerable<bool?> truths)
    {
        bool? all = true;
        foreach (bool? truth in truths)
        {
            if (truth == false) return false;
            all = truth is null ? null : all;
        }

        return all;
    }
}
