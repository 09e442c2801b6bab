using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Finds the simple conditions that a truth value rests on, and how far numbers are from turning it. Not thread-safe.</summary>
internal sealed class DecidingParts(Interpreter interpreter, int row)
{
    /// <summary>
    /// Returns the conditions that give a condition its value, left to right: of a true <c>and</c> all operands and of a true <c>or</c> the true ones, of a
    /// false one the other way round, each taken apart in turn. Empty if the value is unknown.
    /// </summary>
    public IReadOnlyList<BoundExpression> Of(BoundExpression condition) => Truth(condition) is { } truth ? [.. Of(condition, truth)] : [];

    /// <summary>
    /// Returns by how much of their thresholds numbers would have to change for a condition to be true: 0.1 for a tenth. Where several must change it is the
    /// largest share, where one of several is enough the smallest.
    /// </summary>
    /// <returns>0 if it is true; infinite if something other than numbers keeps it from being true, if a threshold is 0, or if a value is missing.</returns>
    public double GapOf(BoundExpression condition) => Gap(condition, wanted: true);

    private IEnumerable<BoundExpression> Of(BoundExpression condition, bool truth) => condition switch
    {
        BoundNot not => Of(not.Operand, !truth),
        BoundJunction junction => junction.Operands.Where(operand => Truth(operand) == truth).SelectMany(operand => Of(operand, truth)),
        BoundAtLeast some => some.Conditions.Where(operand => Truth(operand) == truth).SelectMany(operand => Of(operand, truth)),
        _ => [condition],
    };

    private double Gap(BoundExpression condition, bool wanted)
    {
        if (Truth(condition) == wanted) return 0;
        return condition switch
        {
            BoundNot not => Gap(not.Operand, !wanted),
            BoundJunction junction when junction.Kind == Junction.And == wanted => junction.Operands.Max(operand => Gap(operand, wanted)),
            BoundJunction junction => junction.Operands.Min(operand => Gap(operand, wanted)),
            BoundAtLeast some when wanted => some.Conditions.Select(operand => Gap(operand, wanted)).Order().ElementAt(some.Count - 1),
            BoundComparison or BoundBetween when Margins.Of(interpreter, condition, row) is { Threshold: not 0 } margin => Math.Abs(margin.Distance / margin.Threshold),
            _ => double.PositiveInfinity,
        };
    }

    private bool? Truth(BoundExpression condition) => interpreter.Evaluate(condition, row) is { IsKnown: true } value ? value.Truth : null;
}
