using EarlyWarning.Rules.Binding;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Testing;

/// <summary>Finds the clauses of a condition and whether data can make them unknown.</summary>
internal static class Clauses
{
    /// <summary>Returns the leaves of a condition except constants, equivalent ones once, in order of writing.</summary>
    public static IReadOnlyList<BoundExpression> Of(BoundExpression condition) =>
        Leaves(condition).Where(leaf => leaf is not BoundConstant).DistinctBy(BoundKey.Of, StringComparer.Ordinal).ToArray();

    /// <summary>Returns whether an expression can be missing or unknown; arithmetic overflow is disregarded.</summary>
    public static bool CanBeMissing(BoundExpression expression) => expression switch
    {
        BoundConstant constant => constant.Type switch
        {
            ValueType.Text => constant.Text is null,
            ValueType.Condition => constant.Truth is null,
            ValueType.Number or ValueType.Date => double.IsNaN(constant.Number),
        },
        BoundKnown or BoundAsOf => false,
        BoundMeasureWindow { Function: MeasureWindowFunction.Count, LeastKnown: 0 } => false,
        BoundMeasureWindow window => window.Traits.MayMiss || CanBeMissing(window.Operand),
        BoundUnary { Traits.MayMiss: true } => true,
        BoundBinary { Traits.MissesAtZero: true, Right: not BoundConstant { Number: not 0 } } => true,
        BoundCoalesce coalesce => coalesce.Operands.All(CanBeMissing),
        BoundMeasure or BoundAttribute or BoundParameter or BoundFired or BoundEventWindow or BoundDaysSince or BoundPeer => true,
        _ => expression.Parts.Any(CanBeMissing),
    };

    private static IEnumerable<BoundExpression> Leaves(BoundExpression condition) => condition switch
    {
        BoundJunction or BoundAtLeast or BoundNot or BoundCoalesce or BoundIf => condition.Parts.SelectMany(Leaves),
        _ => [condition],
    };
}
