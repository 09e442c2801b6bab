using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>What a document of a letter says, read back from its file. Immutable.</summary>
/// <param name="Paragraphs">Its paragraphs in their order, those of tables, headers and footers among them, without blank ones and page numbers.</param>
/// <param name="Marks">What it carries unseen; null if it carries nothing, or has lost it.</param>
public sealed record WrittenLetter(IReadOnlyList<string> Paragraphs, LetterMarks? Marks)
{
    /// <summary>Its paragraphs in their order, those of tables, headers and footers among them, without blank ones and page numbers.</summary>
    public IReadOnlyList<string> Paragraphs { get; init => field = ValueList.Of(value); } = ValueList.Of(Paragraphs);

    /// <summary>Whether another program has saved the file since it was written, so that its look may be a person's.</summary>
    public bool IsSavedAnew { get; init; }
}
