namespace EarlyWarning.Rules.Binding;

/// <summary>A sentence with bound expressions. Immutable.</summary>
internal sealed record BoundTemplate(IReadOnlyList<BoundSegment> Segments)
{
    public IEnumerable<BoundExpression> Expressions => Segments.Where(segment => segment.Expression is not null).Select(segment => segment.Expression!);
}

/// <summary>A piece of a sentence: a text, or an expression with the decimals it is written with (null: the shortest exact form).</summary>
/// <param name="Text">What is written as it is; null for an expression.</param>
/// <param name="Expression">The expression; null for a text.</param>
/// <param name="Digits">Decimals with grouped thousands.</param>
/// <param name="Clause">The optional clause that it belongs to.</param>
internal sealed record BoundSegment(string? Text, BoundExpression? Expression, int? Digits, int? Clause);
