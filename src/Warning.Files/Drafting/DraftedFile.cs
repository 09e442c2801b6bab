using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>What a draft of a scan file makes of a file, or of a table in it.</summary>
/// <param name="Path">The file or the pattern of several, relative to the folder, with slashes.</param>
/// <param name="Use">What it is used for.</param>
/// <param name="Text">In words: what it is used for and how that was found; or why it is not, and what would help.</param>
public sealed record DraftedFile(string Path, DraftedUse Use, Message Text)
{
    /// <summary>The sheet of a workbook with several; null for a file that is one table.</summary>
    public string? Sheet { get; init; }
}
