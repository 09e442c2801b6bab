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
    private readonly Option<string?> rule = new("--rule") { Description = "Explain this rule, whatever it says [default: all that have fired or cannot be decided]", HelpName = "ID" };
    private readonly Option<string> format = FormatOption();
    private readonly Terminal terminal;

    public ExplainCommand(Terminal terminal)
        : base(
            "explain",
            "Shows for one company every part of a rule with its value, and how far it is from the threshold.",
            "early-warning explain scan.json 鹤山市甲家具有限公司",
            "early-warning explain scan.json 鹤山市甲家具有限公司 --as-of 2026-11-01 --format json")
    {
        this.terminal = terminal;
        Add(scan);
        Add(company);
        Add(asOf);
        Add(rule);
        Add(format);
        SetAction((arguments, cancellationToken) => Task.Run(() => Run(arguments, cancellationToken), cancellationToken));
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => TextOf(arguments, scan) is { } path ? FileLanguage.OfScan(path) : null;

    private int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan));
        LocalDate date = arguments.GetValue(asOf) ?? terminal.Today(file.TimeZone);
        CompanyExplanation explanation;
        using (ProgressLine? progress = ProgressLine.On(terminal))
        {
            ScanOptions options = new() { Progress = progress, Clock = terminal.Clock };
            explanation = ScanExplainer.Explain(file, arguments.GetRequiredValue(company), date, arguments.GetValue(rule), options, cancellationToken);
        }

        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(terminal.Out, json => CompanyExplanationJson.Write(json, explanation));
        else new CompanyExplanationText(terminal).Print(explanation);
        return ExitCode.Done;
    }
}
