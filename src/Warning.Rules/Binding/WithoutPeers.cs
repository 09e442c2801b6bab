using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Decides which truths a condition can have where no company has enough peers, so that every peer function is missing and all other values are free.
/// The answer may name a truth that it cannot have, but leaves none out.
/// </summary>
internal static class WithoutPeers
{
    /// <summary>Tells whether a condition can have a truth.</summary>
    public static bool CanBe(BoundExpression condition, bool truth) => condition switch
    {
        BoundNot not => CanBe(not.Operand, !truth),
        BoundJunction junction => junction.Kind == Junction.And == truth
            ? junction.Operands.All(operand => CanBe(operand, truth))
            : junction.Operands.Any(operand => CanBe(operand, truth)),
        BoundAtLeast signs => signs.Conditions.Count(sign => CanBe(sign, truth)) >= (truth ? signs.Count : signs.Conditions.Count - signs.Count + 1),
        BoundCoalesce coalesce => coalesce.Operands.Any(operand => CanBe(operand, truth)),
        BoundIf choice => Branches(choice).Any(branch => CanBe(branch, truth)),
        BoundKnown known => known.Negated == truth || CanBeKnown(known.Operand),
        BoundConstant { Truth: { } constant } => constant == truth,
        _ => condition.Parts.All(CanBeKnown),
    };

    private static bool CanBeKnown(BoundExpression value) => value switch
    {
        BoundPeer => false,
        BoundCoalesce coalesce => coalesce.Operands.Any(CanBeKnown),
        BoundBinary { Traits.OneIsEnough: true } known => known.Parts.Any(CanBeKnown),
        BoundIf choice => Branches(choice).Any(CanBeKnown),
        _ when value.Type == ValueType.Condition => CanBe(value, true) || CanBe(value, false),
        _ => value.Parts.All(CanBeKnown),
    };

    private static IEnumerable<BoundExpression> Branches(BoundIf choice)
    {
        if (CanBe(choice.Condition, true)) yield return choice.WhenTrue;
        if (CanBe(choice.Condition, false)) yield return choice.WhenFalse;
    }
}
