using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Language;

/// <summary>
/// A sentence with expressions in braces, <c>欠 {wage_arrears_cny:n0} 元</c>. A clause in square brackets is left out when the value of an expression
/// in it is missing.
/// </summary>
internal sealed record Template(IReadOnlyList<TemplateSegment> Segments)
{
    /// <summary>Parses a template; returns null when it has faults.</summary>
    /// <param name="text">The template.</param>
    /// <param name="faults">The faults, in the order of the text; their spans count from the start of the template.</param>
    public static Template? Parse(string text, out IReadOnlyList<Fault> faults)
    {
        if (Parser.BeyondLimit(text) is { } end)
        {
            faults = [new Fault(DiagnosticCodes.TooLong, new TextSpan(end, text.Length - end), TemplateMessages.SentenceTooLong(Parser.MaxCharacters))];
            return null;
        }

        TemplateReader reader = new(text);
        List<TemplateSegment> segments = reader.Read();
        faults = reader.Faults;
        return reader.Faults.Count == 0 ? new Template(segments) : null;
    }
}

/// <summary>A piece of a template.</summary>
/// <param name="Clause">The number of the optional clause that holds the piece, or null.</param>
internal abstract record TemplateSegment(int? Clause);

/// <summary>Literal text.</summary>
internal sealed record LiteralSegment(string Text, int? Clause) : TemplateSegment(Clause);

/// <summary>An expression whose value is written.</summary>
/// <param name="Expression">The expression; its spans count from <paramref name="Offset"/>.</param>
/// <param name="Offset">The position in the template at which the text of the expression begins, in UTF-16 units.</param>
/// <param name="Length">The length of that text.</param>
/// <param name="Digits">The decimals of the format <c>n0</c> to <c>n9</c>; null for the shortest exact form.</param>
/// <param name="Clause">See <see cref="TemplateSegment"/>.</param>
internal sealed record ExpressionSegment(Syntax Expression, int Offset, int Length, int? Digits, int? Clause) : TemplateSegment(Clause)
{
    /// <summary>Converts a span of the expression to a span of the template.</summary>
    public TextSpan InTemplate(TextSpan span) => span with { Start = span.Start + Offset };
}
