using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Language;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Testing;

/// <summary>Finds the clauses of a condition and whether data can make them unknown.</summary>
internal static class Clauses
{
    /// <summary>Returns the leaves of conditions except constants, equivalent ones once, in order of writing.</summary>
    public static IReadOnlyList<BoundExpression> Of(IEnumerable<BoundExpression> conditions) =>
        conditions.SelectMany(Leaves).Where(leaf => leaf is not BoundConstant).DistinctBy(BoundKey.Of, StringComparer.Ordinal).ToArray();

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
        BoundBinary { Traits.OneIsEnough: true } known => known.Parts.All(CanBeMissing),
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

/// <summary>Records the values that the clauses of the conditions of one rule take.</summary>
internal sealed class ClauseObserver(IEnumerable<BoundExpression> conditions)
{
    private readonly IReadOnlyList<BoundExpression> clauses = Clauses.Of(conditions);
    private readonly HashSet<(int Clause, bool? Truth)> seen = [];

    public void Observe(Interpreter interpreter, int row)
    {
        for (int clause = 0; clause < clauses.Count; clause++) seen.Add((clause, interpreter.Evaluate(clauses[clause], row).Truth));
    }

    public IReadOnlyList<ClauseCoverage> ToCoverage() => clauses
        .Select((clause, place) => new ClauseCoverage(
            Formatter.Format(clause.Syntax),
            seen.Contains((place, true)),
            seen.Contains((place, false)),
            seen.Contains((place, null)),
            Clauses.CanBeMissing(clause)))
        .ToArray();
}
