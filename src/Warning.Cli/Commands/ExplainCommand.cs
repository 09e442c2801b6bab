using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>explain SCAN.json COMPANY</c>: explains the outcomes of rules for one company.</summary>
internal sealed class ExplainCommand : ProgramCommand
{
    private readonly Argument<string> scan = ScanOptionSet.ScanFile();
    private readonly Argument<string> company = new("COMPANY") { Description = "Its unified social credit code, or its name" };
    private readonly Option<LocalDate?> asOf = ScanOptionSet.AsOf();
    private readonly Option<string?> rule = new("--rule") { Description = "Show every part of this rule with its value, whatever it says", HelpName = "ID" };
    private readonly Option<bool> tree = new("--tree") { Description = "Show every part of all rules that have fired or cannot be decided" };
    private readonly Option<string?> state = ScanOptionSet.State();
    private readonly Option<bool> noState = new("--no-state") { Description = "Leave the state out: what the figures of the date say by themselves" };
    private readonly Option<string> format = FormatOption();
    private readonly Terminal terminal;

    public ExplainCommand(Terminal terminal)
        : base(
            "explain",
            "Shows for one company what counts, what is close and what is missing, or every part of a rule with its value.",
            "early-warning explain scan.json 鹤山市甲家具有限公司",
            "early-warning explain scan.json 鹤山市甲家具有限公司 --as-of 2026-11-01 --tree")
    {
        this.terminal = terminal;
        Add(scan);
        Add(company);
        Add(asOf);
        Add(rule);
        Add(tree);
        Add(state);
        Add(noState);
        Add(format);
        SetAction(RunAsync);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => TextOf(arguments, scan) is { } path ? FileLanguage.OfScan(path) : null;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan));
        LocalDate date = arguments.GetValue(asOf) ?? terminal.Today(file.TimeZone);
        bool isStateUsed = !arguments.GetValue(noState);
        using CaseLedger? cases = isStateUsed ? await CaseLedger.OpenToReadAsync(file, arguments.GetValue(state), cancellationToken).ConfigureAwait(false) : null;
        if (cases is not null) Faults.Print(cases.Warnings, terminal.Error);
        string? asked = arguments.GetValue(rule);
        CompanyExplanation explanation;
        using (ProgressLine? progress = ProgressLine.On(terminal))
        {
            ScanOptions options = new() { Progress = progress, Clock = terminal.Clock };
            explanation = await Task.Run(
                () => ScanExplainer.Explain(file, arguments.GetRequiredValue(company), date, asked, options, cases, cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        if (arguments.GetRequiredValue(format) == "json")
        {
            JsonText.Print(terminal.Out, json => CompanyExplanationJson.Write(json, explanation));
            return ExitCode.Done;
        }

        bool trees = asked is not null || arguments.GetValue(tree);
        CompanyExplanationText text = new(terminal, file, explanation, isStateUsed, trees);
        if (trees) text.PrintTrees();
        else text.PrintScreen();
        return ExitCode.Done;
    }
}
