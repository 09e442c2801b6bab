using System.CommandLine;
using System.CommandLine.Parsing;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command on the alerts and letters of a scan file's state folder, either to act on them or only to read them.</summary>
internal abstract class CaseCommand : ProgramCommand
{
    private readonly Option<string> scan = ScanOptionSet.Scan();
    private readonly Option<string?> state = ScanOptionSet.State();
    private readonly bool isReader;

    protected CaseCommand(Terminal terminal, string name, string description, string[] examples, bool isReader = false)
        : base(name, description, examples)
    {
        Terminal = terminal;
        this.isReader = isReader;
        SetAction(RunAsync);
    }

    protected Terminal Terminal { get; }

    public sealed override MessageLanguage? LanguageOf(ParseResult arguments) =>
        FileLanguage.OfScan((arguments.GetResult(scan) as OptionResult)?.Tokens is [.., { Value: { } path }] ? path : "scan.json");

    protected static Option<string> By() => new("--by") { Description = "Who does it", HelpName = "WHO", Required = true };

    protected static Option<LocalDate> Day(string name, string description) =>
        new(name) { Description = description, HelpName = "DATE", Required = true, CustomParser = ScanOptionSet.ReadRequiredDate };

    /// <summary>Adds the options for the scan file and the state folder, followed by others.</summary>
    protected void AddScanAnd(params Option[] others)
    {
        Add(scan);
        Add(state);
        foreach (Option other in others) Add(other);
    }

    /// <summary>Runs the command on the cases, which are closed afterwards; returns the exit code.</summary>
    protected abstract Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken);

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan));
        string? folder = arguments.GetValue(state);
        Task<CaseLedger> opening = isReader
            ? CaseLedger.OpenToReadAsync(file, folder, cancellationToken)
            : CaseLedger.OpenAsync(file, folder, cancellationToken: cancellationToken);
        using CaseLedger cases = await opening.ConfigureAwait(false);
        Faults.Print(cases.Warnings, Terminal.Error);
        return await RunAsync(cases, file, arguments, cancellationToken).ConfigureAwait(false);
    }
}
