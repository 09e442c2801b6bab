using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Explaining;

/// <summary>A term that a condition rests on, with what is the same of it for every company.</summary>
/// <param name="Expression">The indicator, window or peer call.</param>
/// <param name="Text">It as the rule writes it.</param>
/// <param name="Unit">The unit of its number, or null.</param>
internal sealed record Term(BoundExpression Expression, string Text, string? Unit)
{
    /// <summary>The terms of a condition, each once, in order of writing.</summary>
    public static IReadOnlyList<Term> Of(BoundExpression condition) => Origin.Terms(condition)
        .DistinctBy(BoundKey.Of, StringComparer.Ordinal)
        .Select(term => new Term(term, Formatter.Format(term.Syntax), Explainer.UnitOf(term)))
        .ToArray();
}
