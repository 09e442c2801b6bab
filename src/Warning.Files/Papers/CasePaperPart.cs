using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>A part of a paper: a heading, lines of text, and a table or form; each may be missing. Immutable.</summary>
public sealed record CasePaperPart
{
    /// <summary>The heading; null for none.</summary>
    public string? Heading { get; init; }

    /// <summary>The lines of text, each a paragraph.</summary>
    public IReadOnlyList<string> Lines { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The heads of the columns of a table; empty for a form, whose first and third columns are labels.</summary>
    public IReadOnlyList<string> Heads { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The shares of the columns in the width of the page; empty where there is no table.</summary>
    public IReadOnlyList<double> Widths { get; init => field = ValueList.Of(value); } = ValueList<double>.Empty;

    /// <summary>The rows of the table or form, each of as many cells as there are columns.</summary>
    public IReadOnlyList<CasePaperRow> Rows { get; init => field = ValueList.Of(value); } = ValueList<CasePaperRow>.Empty;
}
