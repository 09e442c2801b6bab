using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Office;

namespace EarlyWarning.Cli.Commands;

/// <summary>The Word document to which a paper of a case is written, and never over one that is there.</summary>
internal static class PaperFile
{
    private const string Extension = ".docx";

    public static DescribedOption<string?> Option() => new("--out", PlaceholderMessages.File, OptionMessages.WordFile)
    {
        Required = true,
        Check = path => Path.GetExtension(path).Equals(Extension, StringComparison.OrdinalIgnoreCase) ? null : TypingMessages.NoFileOf(path, Extension),
    };

    /// <summary>Writes a paper, and says where it is.</summary>
    public static int Save(CasePaper paper, string path, Terminal terminal)
    {
        BulletinFile.Save(path, stream => CasePaperWriter.Write(paper, stream));
        terminal.Print(CaseScreenMessages.PaperWritten(paper.Title, path));
        return ExitCode.Done;
    }
}
