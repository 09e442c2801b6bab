using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Language;

/// <summary>A piece of a template.</summary>
/// <param name="Clause">The number of the optional clause that it belongs to, or null outside of clauses.</param>
internal abstract record TemplateSegment(int? Clause);

/// <summary>Text that is written as it is.</summary>
internal sealed record LiteralSegment(string Text, int? Clause) : TemplateSegment(Clause);

/// <summary>An expression whose value is written.</summary>
/// <param name="Expression">The expression; its spans count from <paramref name="Offset"/>.</param>
/// <param name="Offset">Where the expression's text begins in the template, in UTF-16 units.</param>
/// <param name="Digits">The decimals of the format <c>n0</c> to <c>n9</c>, or null for the shortest exact form.</param>
/// <param name="Clause">See <see cref="TemplateSegment"/>.</param>
internal sealed record ExpressionSegment(Syntax Expression, int Offset, int? Digits, int? Clause) : TemplateSegment(Clause)
{
    /// <summary>A span of the expression as a span of the template.</summary>
    public TextSpan InTemplate(TextSpan span) => span with { Start = span.Start + Offset };
}
