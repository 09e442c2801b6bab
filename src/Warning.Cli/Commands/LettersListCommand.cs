using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters list</c>: the register and the funnel.</summary>
internal sealed class LettersListCommand : ProgramCommand
{
    private readonly Option<string> scan = ScanOptionSet.Scan();
    private readonly Option<string?> state = ScanOptionSet.State();
    private readonly Option<bool> all = new("--all") { Description = "Also those that are done with" };
    private readonly Option<LocalDate?> asOf = ScanOptionSet.AgesAsOf();
    private readonly Option<string> format = FormatOption();
    private readonly Terminal terminal;

    public LettersListCommand(Terminal terminal)
        : base("list", "Lists the letters, overdue ones first, with their age and due date, and what became of the warnings.", "early-warning letters list", "early-warning letters list --all --format json")
    {
        this.terminal = terminal;
        Add(scan);
        Add(state);
        Add(all);
        Add(asOf);
        Add(format);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan));
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(file, arguments.GetValue(state), cancellationToken).ConfigureAwait(false);
        Faults.Print(cases.Warnings, terminal.Error);
        LetterList list = new(cases.Letters, Funnel.Read(cases.Entries), arguments.GetValue(asOf) ?? cases.LastScan?.AsOf, arguments.GetValue(all));
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(terminal.Out, list.Write);
        else list.Print(terminal, file.Issuer);
        return ExitCode.Done;
    }
}
