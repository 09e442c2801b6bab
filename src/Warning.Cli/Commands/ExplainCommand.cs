using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>explain SCAN.json COMPANY</c>: explains the outcomes of rules for one company.</summary>
internal sealed class ExplainCommand : ProgramCommand
{
    private readonly DescribedArgument scan = ScanOptionSet.ScanFile();
    private readonly DescribedArgument company = new("COMPANY", PlaceholderMessages.Company, OptionMessages.CompanyOrName);
    private readonly DescribedOption<TypedDate?> asOf = ScanOptionSet.AsOf();
    private readonly DescribedOption<string?> rule = DescribedOption.Text("--rule", PlaceholderMessages.RuleId, OptionMessages.RuleOnly);
    private readonly DescribedOption<bool> tree = DescribedOption.Flag("--tree", OptionMessages.Tree);
    private readonly DescribedOption<string?> state = ScanOptionSet.State();
    private readonly DescribedOption<bool> noState = DescribedOption.Flag("--no-state", OptionMessages.NoState);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public ExplainCommand(Terminal terminal)
        : base("explain", CommandMessages.Explain, ExampleMessages.Explain, ExampleMessages.ExplainTree)
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

    public override MessageLanguage? LanguageOf(ParseResult arguments) => TextOf(arguments.GetResult(scan)) is { } path ? FileLanguage.OfScan(path) : null;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan)!, OfficeFormats.All);
        LocalDate today = terminal.Today(file.TimeZone), date = arguments.GetValue(asOf)?.UpTo(today) ?? today;
        bool isStateUsed = !arguments.GetValue(noState);
        using CaseLedger? cases = isStateUsed ? await CaseLedger.OpenToReadAsync(file, arguments.GetValue(state), cancellationToken: cancellationToken).ConfigureAwait(false) : null;
        if (cases is not null) Faults.Print(cases.Warnings, terminal);
        string? asked = arguments.GetValue(rule);
        CompanyExplanation explanation;
        using (ProgressLine? progress = ProgressLine.On(terminal))
        {
            ScanOptions options = new() { Progress = progress, Clock = terminal.Clock };
            explanation = await ScanExplainer.ExplainAsync(
                file, arguments.GetRequiredValue(company)!, date, asked, options, cases, cancellationToken).ConfigureAwait(false);
        }

        if (arguments.GetValue(format) == ResultFormat.Json)
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
