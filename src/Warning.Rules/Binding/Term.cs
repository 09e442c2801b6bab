using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Binding;

/// <summary>A term of a condition, with what is the same for every company.</summary>
/// <param name="Expression">The indicator, parameter, window, peer call or rule.</param>
/// <param name="Text">The canonical text.</param>
/// <param name="Unit">The unit of the number, or null.</param>
internal sealed record Term(BoundExpression Expression, string Text, string? Unit)
{
    /// <summary>Returns the terms of a condition, each once, in the order in which they are written.</summary>
    public static IReadOnlyList<Term> Of(BoundExpression condition) => PartsOf(condition)
        .DistinctBy(BoundKey.Of, StringComparer.Ordinal)
        .Select(part => new Term(part, Formatter.Format(part.Syntax), UnitOf(part)))
        .ToArray();

    /// <summary>Tells whether evidence shows an expression: an indicator, parameter, window, peer call or other rule.</summary>
    public static bool Is(BoundExpression part) =>
        part is BoundMeasure or BoundAttribute or BoundParameter or BoundMeasureWindow or BoundEventWindow or BoundDaysSince or BoundPeer or BoundFired;

    /// <summary>Returns the outermost terms of an expression, in the order in which they are written, with repetitions.</summary>
    public static IEnumerable<BoundExpression> PartsOf(BoundExpression expression) => Is(expression) ? [expression] : expression.Parts.SelectMany(PartsOf);

    /// <summary>Returns the unit of a number; null for any other type, for a plain ratio, and if it is unknown.</summary>
    public static string? UnitOf(BoundExpression expression) =>
        expression.Type != ValueType.Number || expression.Unit.Equals(Binding.Unit.One) || expression.Unit.ToString() is not { Length: > 0 } unit ? null : unit;
}
