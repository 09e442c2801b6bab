using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Language;

/// <summary>
/// A sentence with expressions in braces, <c>欠 {wage_arrears_cny:n0} 元</c>, and clauses in square brackets that are left out where an expression in
/// them has nothing to tell.
/// </summary>
internal sealed record Template(IReadOnlyList<TemplateSegment> Segments)
{
    /// <summary>Reads a template; null if it has faults, whose spans count from the template's start.</summary>
    /// <param name="text">The template.</param>
    /// <param name="faults">Every fault found, in the text's order.</param>
    public static Template? Parse(string text, out IReadOnlyList<Fault> faults)
    {
        TemplateReader reader = new(text);
        List<TemplateSegment> segments = reader.Read();
        faults = reader.Faults;
        return reader.Faults.Count == 0 ? new Template(segments) : null;
    }
}
