using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>
/// A workbook for people, as data: what its sheets show, and what is to be filled in. <see cref="FileFormats.WithWorkbooks"/> names the writer that makes a
/// file of it. Immutable if its rows are.
/// </summary>
/// <param name="Sheets">The sheets, at least one, in the order of their tabs.</param>
public sealed record WorkbookDocument(IReadOnlyList<WorkbookSheet> Sheets)
{
    /// <summary>The sheets, at least one, in the order of their tabs.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets { get; init => field = ValueList.Of(value); } = ValueList.Of(Sheets);

    /// <summary>The title among the properties of the document; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The language, by which the writer chooses the font and what it says itself, such as the number of a page.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.Chinese;
}
