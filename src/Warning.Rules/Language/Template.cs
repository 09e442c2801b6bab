namespace EarlyWarning.Rules.Language;

/// <summary>
/// A sentence with expressions in braces, <c>欠 {wage_arrears_cny:n0} 元</c>, and, in letters, optional clauses in square brackets.
/// </summary>
internal sealed record Template(IReadOnlyList<TemplateSegment> Segments)
{
    /// <summary>Reads a template; null if it has faults, whose spans count from the template's start.</summary>
    /// <param name="text">The template.</param>
    /// <param name="clauses">Whether <c>[</c> and <c>]</c> enclose clauses; otherwise they are text.</param>
    /// <param name="faults">Every fault found, in the text's order.</param>
    public static Template? Parse(string text, bool clauses, out IReadOnlyList<Fault> faults)
    {
        TemplateReader reader = new(text, clauses);
        List<TemplateSegment> segments = reader.Read();
        faults = reader.Faults;
        return reader.Faults.Count == 0 ? new Template(segments) : null;
    }
}
