using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>Finds conditions that say nothing: constant ones, and ones over a single number that can never or must always hold.</summary>
internal static class ConditionAnalysis
{
    public static IEnumerable<Fault> Warnings(BoundExpression condition)
    {
        if (Constant(condition) is { } warning) yield return warning;
        else if (OneSided(condition) is { } oneSided) yield return oneSided;
        foreach (Fault alone in DaysSinceAlone(condition)) yield return alone;
    }

    private static Fault? Constant(BoundExpression condition)
    {
        if (Truth.Of(condition, _ => double.NaN) is not { } truth) return null;
        bool asOf = BoundWalk.All(condition).Any(part => part is BoundAsOf);
        return asOf ? null : new Fault(
            DiagnosticCodes.ConstantCondition, condition.Syntax.Span, $"the condition is always {(truth ? "true" : "false")}, whatever the data are; it warns of {(truth ? "every company" : "none")}");
    }

    /// <summary>Tries the single number that a condition reads at and around every constant it is compared with; between them nothing can change.</summary>
    private static Fault? OneSided(BoundExpression condition)
    {
        List<BoundExpression> atoms = [];
        SortedSet<double> constants = [];
        if (!Gather(condition, atoms, constants) || atoms.Count == 0) return null;
        if (atoms.Select(BoundKey.Of).Distinct(StringComparer.Ordinal).Count() != 1) return null;
        bool? all = null;
        foreach (double probe in Probes(constants))
        {
            if (Truth.Of(condition, _ => probe) is not { } truth || (all is { } seen && seen != truth)) return null;
            all = truth;
        }

        if (all is not { } always) return null;
        string what = Formatter.Format(atoms[0].Syntax);
        return new Fault(
            DiagnosticCodes.OneSidedCondition,
            condition.Syntax.Span,
            always ? $"the condition holds for every value of '{what}'; check its comparisons" : $"the condition can hold for no value of '{what}'; check its comparisons");
    }

    private static IEnumerable<double> Probes(SortedSet<double> constants)
    {
        double? before = null;
        foreach (double constant in constants)
        {
            yield return before is { } low ? low + ((constant - low) / 2) : constant - Math.Max(1, Math.Abs(constant));
            yield return constant;
            before = constant;
        }

        if (before is { } last) yield return last + Math.Max(1, Math.Abs(last));
    }

    /// <summary>Gathers the numbers that are compared with constants; false where the condition has anything else in it.</summary>
    private static bool Gather(BoundExpression condition, List<BoundExpression> atoms, SortedSet<double> constants)
    {
        switch (condition)
        {
            case BoundConstant:
                return true;
            case BoundNot not:
                return Gather(not.Operand, atoms, constants);
            case BoundJunction junction:
                return junction.Operands.All(operand => Gather(operand, atoms, constants));
            case BoundComparison comparison:
                return Sides([comparison.Left, comparison.Right], atoms, constants);
            case BoundIn list:
                return Sides([list.Value, .. list.Items], atoms, constants);
            case BoundBetween between:
                return Sides([between.Value, between.Low, between.High], atoms, constants);
            default:
                return false;
        }
    }

    private static bool Sides(IEnumerable<BoundExpression> sides, List<BoundExpression> atoms, SortedSet<double> constants)
    {
        foreach (BoundExpression side in sides)
        {
            if (side.Type is not (ValueType.Number or ValueType.Date)) return false;
            if (side is not BoundConstant constant) atoms.Add(side);
            else if (!double.IsNaN(constant.Number)) constants.Add(constant.Number);
        }

        return true;
    }

    private static IEnumerable<Fault> DaysSinceAlone(BoundExpression condition)
    {
        HashSet<Indicator> asked = [.. BoundWalk.All(condition).OfType<BoundEventWindow>().Where(window => window.Function == EventWindowFunction.Any).Select(window => window.Indicator)];
        foreach (BoundDaysSince since in BoundWalk.All(condition).OfType<BoundDaysSince>())
        {
            if (asked.Contains(since.Indicator)) continue;
            yield return new Fault(
                DiagnosticCodes.DaysSinceAlone,
                since.LetName is null ? since.Syntax.Span : condition.Syntax.Span,
                $"days_since({since.Indicator.Id}) is missing where there never was one, and the rule is then indeterminate; add any({since.Indicator.Id}, ..) before it");
        }
    }

    /// <summary>Evaluates a condition whose numbers are constants or all the same probe.</summary>
    private static class Truth
    {
        public static bool? Of(BoundExpression condition, Func<BoundExpression, double> probe) => condition switch
        {
            BoundConstant constant => constant.Truth,
            BoundNot not => !Of(not.Operand, probe),
            BoundJunction { Kind: Junction.And } and => All(and.Operands.Select(operand => Of(operand, probe))),
            BoundJunction or => !All(or.Operands.Select(operand => !Of(operand, probe))),
            BoundComparison comparison => Compare(comparison.Operator, comparison.Left, comparison.Right, probe),
            BoundBetween between => All(
                [Compare(Comparison.GreaterOrEqual, between.Value, between.Low, probe), Compare(Comparison.LessOrEqual, between.Value, between.High, probe)]),
            BoundIn list => !All(list.Items.Select(item => !Compare(Comparison.Equal, list.Value, item, probe))),
            _ => null,
        };

        private static bool? All(IEnumerable<bool?> truths)
        {
            bool? all = true;
            foreach (bool? truth in truths)
            {
                if (truth == false) return false;
                all = truth is null ? null : all;
            }

            return all;
        }

        private static bool? Compare(Comparison comparison, BoundExpression left, BoundExpression right, Func<BoundExpression, double> probe)
        {
            if (left is BoundConstant { Type: ValueType.Text, Text: { } a } && right is BoundConstant { Text: { } b })
                return a == b == (comparison == Comparison.Equal);
            if (left.Type is not (ValueType.Number or ValueType.Date)) return null;
            double x = left is BoundConstant first ? first.Number : probe(left), y = right is BoundConstant second ? second.Number : probe(right);
            if (double.IsNaN(x) || double.IsNaN(y)) return null;
            return comparison switch
            {
                Comparison.Equal => x == y,
                Comparison.NotEqual => x != y,
                Comparison.Less => x < y,
                Comparison.LessOrEqual => x <= y,
                Comparison.Greater => x > y,
                _ => x >= y,
            };
        }
    }
}
