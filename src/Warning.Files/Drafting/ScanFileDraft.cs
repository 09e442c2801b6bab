using System.Text;
using EarlyWarning.Files.Drafting;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>
/// A draft of a <c>scan.json</c> from the files of a folder: which file is the register, which columns hold companies, dates and indicators, and
/// the format of the files. What could not be decided is asked; a question without an answer stands in the text as a comment. Immutable.
/// </summary>
public sealed class ScanFileDraft
{
    /// <summary>The name of a scan file.</summary>
    internal const string FileName = "scan.json";

    private readonly DraftFolder files;
    private readonly DraftOptions options;
    private readonly IReadOnlyDictionary<string, string> answers;
    private readonly ReadOnlyMemory<byte>? replaced;

    private ScanFileDraft(string folder, DraftFolder files, DraftOptions options, IReadOnlyDictionary<string, string> answers)
    {
        Path = System.IO.Path.Combine(folder, FileName);
        this.files = files;
        this.options = options;
        this.answers = answers;
        string? earlierPath = options.Earlier ?? (File.Exists(Path) ? Path : null);
        EarlierScan? earlier = earlierPath is null ? null : EarlierScan.Read(earlierPath);
        if (earlierPath is not null && IsPath(earlierPath)) this.replaced = earlier!.Bytes;
        earlier?.MoveTo(folder, files.Tables);
        DraftWriter writer = new(files, options.Pack ?? RulePack.Default, options, answers, earlier);
        Text = writer.Write();
        Questions = ValueList.Of(writer.Questions);
        Files = ValueList.Of(writer.Files);
    }

    /// <summary>The path of the scan file.</summary>
    public string Path { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>The questions that are open, in the order of the text.</summary>
    public IReadOnlyList<DraftQuestion> Questions { get; }

    /// <summary>What became of each file of the folder, by name: every one is there.</summary>
    public IReadOnlyList<DraftedFile> Files { get; }

    /// <summary>Drafts a scan file without writing it.</summary>
    /// <param name="folder">The folder of the files.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ScanException">The folder does not exist.</exception>
    public static ScanFileDraft Of(string folder, DraftOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        options ??= new DraftOptions();
        if (!Directory.Exists(folder)) throw new ScanException([DraftMessages.NoSuchFolder(folder)]);
        return new ScanFileDraft(folder, new DraftFolder(folder, options.Formats ?? FileFormats.Plain), options, new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>Returns the draft with an answer to a question; others may be asked because of it.</summary>
    /// <param name="question">One of <see cref="Questions"/>.</param>
    /// <param name="answer">The answer: one of its choices, or a text where it takes any.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException">The question does not take the answer.</exception>
    public ScanFileDraft Answer(DraftQuestion question, string answer)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!question.Takes(answer)) throw new ArgumentException($"'{answer}' is no answer to '{question.Id}'.", nameof(answer));
        Dictionary<string, string> more = new(this.answers, StringComparer.Ordinal) { [question.Id] = answer };
        return new ScanFileDraft(System.IO.Path.GetDirectoryName(Path)!, this.files, this.options, more);
    }

    /// <summary>Writes the draft into the folder, in place of the scan file whose decisions it keeps.</summary>
    /// <exception cref="ScanException">
    /// The folder has a <c>scan.json</c> that the draft does not know, or that was changed since, which is not overwritten; or it cannot be written.
    /// </exception>
    public void Save()
    {
        try
        {
            if (this.replaced is not { } before)
            {
                using FileStream file = new(Path, FileMode.CreateNew, FileAccess.Write);
                file.Write(Encoding.UTF8.GetBytes(Text));
                return;
            }

            if (!new SourceText(Path, File.ReadAllBytes(Path)).Utf8.Span.SequenceEqual(before.Span)) throw new ScanException([DraftMessages.ChangedMeanwhile(Path)]);
            string beside = Path + ".partial";
            File.WriteAllText(beside, Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(beside, Path, overwrite: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            bool isThere = this.replaced is null && File.Exists(Path);
            throw new ScanException([isThere ? DraftMessages.ThereAlready(Path) : DraftMessages.CannotBeWritten(Path, SystemFaults.InWords(cause))], cause);
        }
    }

    private bool IsPath(string other) => string.Equals(System.IO.Path.GetFullPath(other), System.IO.Path.GetFullPath(Path), StringComparison.Ordinal);
}
