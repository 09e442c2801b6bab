namespace EarlyWarning.Rules.Language;

/// <summary>
/// A sentence with expressions in braces, <c>欠 {wage_arrears_cny:n0} 元</c>, and, in letters, optional clauses in square brackets.
/// </summary>
internal sealed record Template(IReadOnlyList<TemplateSegment> Segments)
{
    /// <summary>Reads a template; null if it has faults, whose spans count from the template's start.</summary>
    /// <param name="text">The template.</param>
    /// <param name="clauses">Whether <c>[</c> and <c>]</c> enclose clauses; otherwise they are text.</param>
    /// <param name="faults">Every fault found.</param>
    public static Template? Parse(string text, bool clauses, out IReadOnlyList<Fault> faults) => throw new NotSupportedException("not written yet");
}
