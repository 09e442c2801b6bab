using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>test RULES</c>: runs the tests and scenarios of a rule pack.</summary>
internal sealed class TestCommand : ProgramCommand
{
    private readonly DescribedArgument rules = RulesArgument();
    private readonly DescribedOption<bool> coverage = DescribedOption.Flag("--coverage", OptionMessages.Coverage);
    private readonly DescribedOption<bool> thresholds = DescribedOption.Flag("--thresholds", OptionMessages.Thresholds);
    private readonly DescribedOption<bool> strict = DescribedOption.Flag("--strict", OptionMessages.StrictTests);
    private readonly DescribedOption<string?> junit = DescribedOption.Text("--junit", PlaceholderMessages.File, OptionMessages.JUnit);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public TestCommand(Terminal terminal)
        : base("test", CommandMessages.Test, ExampleMessages.Test, ExampleMessages.TestLayers)
    {
        this.terminal = terminal;
        Add(rules);
        Add(coverage);
        Add(thresholds);
        Add(strict);
        Add(junit);
        Add(format);
        SetAction(Run);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => LanguageOfPacks(TextOf(arguments.GetResult(rules)));

    private Task<int> Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        IReadOnlyList<Diagnostic> diagnostics = RulePack.Check(ReadLayers(arguments.GetRequiredValue(rules)!), out RulePack? pack);
        if (pack is null) throw new RulePackException(diagnostics);
        PackTestReport report = pack.Test(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (arguments.GetValue(junit) is { } file) JUnitReport.Save(file, report, arguments.GetValue(strict));
        bool withCoverage = arguments.GetValue(coverage);
        ThresholdReport? near = arguments.GetValue(thresholds) ? pack.TestThresholds(cancellationToken) : null;
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(terminal.Out, json => TestReportJson.Write(json, report, withCoverage, near));
        else new TestReportText(terminal).Print(report, withCoverage, near);
        if (report.Count == 0) terminal.PrintError(TestScreenMessages.NoTest);
        bool fails = report.Count == 0 || report.Failed > 0 || (arguments.GetValue(strict) && report.Changed > 0);
        return Task.FromResult(fails ? ExitCode.Faults : ExitCode.Done);
    }
}
