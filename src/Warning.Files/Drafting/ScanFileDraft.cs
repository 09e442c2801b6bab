using System.Text;
using EarlyWarning.Files.Drafting;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>
/// A draft of a <c>scan.json</c> from the files of a folder: which file is the register, which columns hold companies, dates and indicators, and
/// the format of the files. What could not be decided stands in it as comments, for a person to decide. Immutable.
/// </summary>
/// <param name="Path">The path of the scan file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Questions">The questions that a person has to decide; in the text they are the comments that begin with a question mark.</param>
public sealed record ScanFileDraft(string Path, string Text, IReadOnlyList<Message> Questions)
{
    /// <summary>The questions that a person has to decide; in the text they are the comments that begin with a question mark.</summary>
    public IReadOnlyList<Message> Questions { get; init => field = ValueList.Of(value); } = ValueList.Of(Questions);

    /// <summary>Drafts a scan file without writing it.</summary>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="language">The language of the comments, and of the tables of a scan.</param>
    /// <param name="formats">The formats of the files; null: <see cref="FileFormats.Plain"/>.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ScanException">The folder does not exist.</exception>
    public static ScanFileDraft Of(string folder, MessageLanguage language = MessageLanguage.Chinese, FileFormats? formats = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder)) throw new ScanException([DraftMessages.NoSuchFolder(folder)]);
        DraftWriter writer = new(folder, formats ?? FileFormats.Plain, RulePack.Default.Catalog, language);
        string text = writer.Write();
        return new ScanFileDraft(System.IO.Path.Combine(folder, "scan.json"), text, writer.Questions);
    }

    /// <summary>Drafts a scan file and writes it into the folder.</summary>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="language">The language of the comments, and of the tables of a scan.</param>
    /// <param name="formats">The formats of the files; null: <see cref="FileFormats.Plain"/>.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ScanException">The folder does not exist, already has a <c>scan.json</c>, which is not overwritten, or cannot be written.</exception>
    public static ScanFileDraft Write(string folder, MessageLanguage language = MessageLanguage.Chinese, FileFormats? formats = null)
    {
        ScanFileDraft draft = Of(folder, language, formats);
        try
        {
            using FileStream file = new(draft.Path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Encoding.UTF8.GetBytes(draft.Text));
            return draft;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ScanException([File.Exists(draft.Path) ? DraftMessages.ThereAlready(draft.Path) : DraftMessages.CannotBeWritten(draft.Path, SystemFaults.InWords(cause))], cause);
        }
    }
}
