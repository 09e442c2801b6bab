using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>init FOLDER</c>: drafts a scan file from the headers of the files in a folder.</summary>
internal sealed class InitCommand : ProgramCommand
{
    private readonly Argument<string> folder = new("FOLDER") { Description = "The folder of the departments' files" };
    private readonly Terminal terminal;

    public InitCommand(Terminal terminal)
        : base("init", "Drafts a scan.json from the headers of the files in a folder.", "early-warning init feeds")
    {
        this.terminal = terminal;
        Add(folder);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        ScanFileDraft draft = ScanFileDraft.Write(arguments.GetRequiredValue(folder), terminal.Language);
        terminal.Out.WriteLine($"{draft.Path} is drafted.");
        if (draft.Questions.Count == 0) return ExitCode.Done;
        terminal.Out.WriteLine($"{Count.Of(draft.Questions.Count, "question")} to decide in it:");
        foreach (Message question in draft.Questions) terminal.Out.WriteLine($"  {question.ToString(terminal.Language)}");
        return ExitCode.Done;
    }
}
