using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>A term that a condition rests on, with what is the same of it for every company.</summary>
/// <param name="Expression">The indicator, window or peer call.</param>
/// <param name="Text">It as the rule writes it.</param>
/// <param name="Unit">The unit of its number, or null.</param>
internal sealed record Term(BoundExpression Expression, string Text, string? Unit)
{
    /// <summary>The terms of a condition, each once, in order of writing.</summary>
    public static IReadOnlyList<Term> Of(BoundExpression condition) => PartsOf(condition)
        .DistinctBy(BoundKey.Of, StringComparer.Ordinal)
        .Select(part => new Term(part, Formatter.Format(part.Syntax), UnitOf(part)))
        .ToArray();

    /// <summary>Whether a part is one that evidence shows: an indicator, a parameter, a window, a peer call or another rule.</summary>
    public static bool Is(BoundExpression part) =>
        part is BoundMeasure or BoundAttribute or BoundParameter or BoundMeasureWindow or BoundEventWindow or BoundDaysSince or BoundPeer or BoundFired;

    /// <summary>The maximal terms of an expression, in order of writing, repeated where they are written again.</summary>
    public static IEnumerable<BoundExpression> PartsOf(BoundExpression expression) => Is(expression) ? [expression] : expression.Parts.SelectMany(PartsOf);

    /// <summary>The unit of a number; null of anything else, of a plain ratio, and where it is not known.</summary>
    public static string? UnitOf(BoundExpression expression) =>
        expression.Type != ValueType.Number || expression.Unit.Equals(Binding.Unit.One) || expression.Unit.ToString() is not { Length: > 0 } unit ? null : unit;
}
