using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>init FOLDER</c>: drafts a scan file from the headers of the files in a folder.</summary>
internal sealed class InitCommand : ProgramCommand
{
    private readonly DescribedArgument folder = new("FOLDER", PlaceholderMessages.Folder, OptionMessages.FolderOfFiles);
    private readonly Terminal terminal;

    public InitCommand(Terminal terminal)
        : base("init", CommandMessages.Init, ExampleMessages.Init)
    {
        this.terminal = terminal;
        Add(folder);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        ScanFileDraft draft = ScanFileDraft.Write(arguments.GetRequiredValue(folder)!, terminal.Language, OfficeFormats.All);
        terminal.Print(ReportMessages.ScanFileDrafted(draft.Path));
        if (draft.Questions.Count == 0) return ExitCode.Done;
        terminal.Print(ReportMessages.Questions(draft.Questions.Count));
        foreach (Message question in draft.Questions) terminal.Out.WriteLine($"  {question.ToString(terminal.Language)}");
        return ExitCode.Done;
    }
}
