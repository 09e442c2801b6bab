using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters list</c>: prints the register of letters and the funnel.</summary>
internal sealed class LettersListCommand : CaseCommand
{
    private readonly Option<bool> all = new("--all") { Description = "Also those that are done with" };
    private readonly Option<LocalDate?> asOf = ScanOptionSet.AgesAsOf();
    private readonly Option<string> format = FormatOption();

    public LettersListCommand(Terminal terminal)
        : base(
            terminal,
            "list",
            "Lists the letters, overdue ones first, with their age and due date, and what became of the warnings.",
            ["early-warning letters list", "early-warning letters list --all --format json"],
            isReader: true) => AddScanAnd(all, asOf, format);

    protected override Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LetterList list = new(cases.Letters, Funnel.Read(cases.Entries), arguments.GetValue(asOf) ?? cases.LastScan?.AsOf, arguments.GetValue(all));
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(Terminal.Out, list.Write);
        else list.Print(Terminal, file.Issuer);
        return Task.FromResult(ExitCode.Done);
    }
}
