using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>test RULES</c>: runs the tests and scenarios of a rule pack.</summary>
internal sealed class TestCommand : ProgramCommand
{
    private readonly Argument<string> rules = RulesArgument();
    private readonly Option<bool> coverage = new("--coverage") { Description = "Also show each comparison that no test has seen true, false and unknown" };
    private readonly Option<string?> junit = new("--junit") { Description = "Also write the results as JUnit XML, for continuous integration", HelpName = "FILE" };
    private readonly Option<string> format = FormatOption();
    private readonly Terminal terminal;

    public TestCommand(Terminal terminal)
        : base("test", "Runs the tests of a rule pack and its scenarios.", "early-warning test rules --coverage", "early-warning test default,rules-county --junit results.xml")
    {
        this.terminal = terminal;
        Add(rules);
        Add(coverage);
        Add(junit);
        Add(format);
        SetAction(Run);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => LanguageOfPacks(TextOf(arguments, rules));

    private Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        IReadOnlyList<Diagnostic> diagnostics = RulePack.Check(ReadLayers(arguments.GetRequiredValue(rules)), out RulePack? pack);
        if (pack is null) throw new RulePackException(diagnostics);
        PackTestReport report = pack.Test(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (arguments.GetValue(junit) is { } file) JUnitReport.Save(file, report);
        bool withCoverage = arguments.GetValue(coverage);
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(terminal.Out, json => TestReportJson.Write(json, report, withCoverage));
        else new TestReportText(terminal).Print(report, withCoverage);
        if (report.Count == 0) terminal.PrintError(TestScreenMessages.NoTest);
        return Task.FromResult(report.Count == 0 || report.Failed > 0 ? ExitCode.Faults : ExitCode.Done);
    }
}
