using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// What a condition can come to where no company has enough peers, so that every peer function is missing; whatever else it reads may have any
/// value. It errs towards more.
/// </summary>
internal static class WithoutPeers
{
    /// <summary>Whether a condition can be true, or false.</summary>
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
