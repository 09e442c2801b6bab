namespace EarlyWarning.Rules.Binding;

/// <summary>A sentence with bound expressions. Immutable.</summary>
internal sealed record BoundTemplate(IReadOnlyList<BoundSegment> Segments)
{
    public IEnumerable<BoundExpression> Expressions => Segments.Where(segment => segment.Expression is not null).Select(segment => segment.Expression!);
}

/// <summary>A piece of a sentence: a literal text or an expression.</summary>
/// <param name="Text">The literal text; null for an expression.</param>
/// <param name="Expression">The expression; null for a text.</param>
/// <param name="Digits">The decimals of a number, which is then written with grouped thousands; null for the shortest exact form.</param>
/// <param name="Clause">The number of the optional clause that holds the piece, or null.</param>
internal sealed record BoundSegment(string? Text, BoundExpression? Expression, int? Digits, int? Clause);
