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
    private readonly DescribedOption<string?> earlier = DescribedOption.Text("--earlier", PlaceholderMessages.ScanFile, OptionMessages.EarlierScan,
        OptionMessages.ThatOfTheFolder);
    private readonly Terminal terminal;

    public InitCommand(Terminal terminal)
        : base("init", CommandMessages.Init, ExampleMessages.Init)
    {
        this.terminal = terminal;
        Add(folder);
        Add(earlier);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        DraftOptions options = new() { Language = terminal.Language, Formats = OfficeFormats.All, Earlier = arguments.GetValue(earlier) };
        ScanFileDraft draft = ScanFileDraft.Of(arguments.GetRequiredValue(folder)!, options);
        foreach (DraftedFile file in draft.Files) terminal.Out.WriteLine(file.Text.ToString(terminal.Language));
        if (terminal.Keys is { } keys)
        {
            await terminal.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
            draft = await new DraftPrompts(terminal, keys).AskAsync(draft, cancellationToken).ConfigureAwait(false);
        }

        draft.Save();
        terminal.Print(ReportMessages.ScanFileDrafted(draft.Path));
        if (draft.Questions.Count == 0) return ExitCode.Done;
        terminal.Print(ReportMessages.Questions(draft.Questions.Count));
        foreach (DraftQuestion question in draft.Questions) terminal.Out.WriteLine($"  {question.Text.ToString(terminal.Language)}");
        return ExitCode.Done;
    }
}
