using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>case verify ZIP</c>: verifies the archive of a case, which needs neither the ledger nor the feeds.</summary>
internal sealed class CaseVerifyCommand : ProgramCommand
{
    private readonly DescribedArgument archive = new("ZIP", PlaceholderMessages.File, OptionMessages.CaseArchive);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public CaseVerifyCommand(Terminal terminal)
        : base("verify", CommandMessages.CaseVerify, ExampleMessages.CaseVerify)
    {
        this.terminal = terminal;
        Add(archive);
        Add(format);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        CaseArchiveVerification found = CaseArchiveVerification.Of(arguments.GetRequiredValue(archive)!);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(terminal.Out, json => CaseArchiveText.Write(json, found, terminal.Language));
        else CaseArchiveText.Print(terminal, found);
        return found.IsWhole ? ExitCode.Done : ExitCode.Faults;
    }
}
