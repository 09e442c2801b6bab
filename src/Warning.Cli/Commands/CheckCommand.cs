using System.CommandLine;
using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>check RULES</c>: prints all diagnostics of a rule pack.</summary>
internal sealed class CheckCommand : ProgramCommand
{
    private readonly DescribedArgument rules = RulesArgument();
    private readonly DescribedOption<bool> strict = DescribedOption.Flag("--strict", OptionMessages.Strict);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public CheckCommand(Terminal terminal)
        : base("check", CommandMessages.Check, ExampleMessages.Check, ExampleMessages.CheckLayers)
    {
        this.terminal = terminal;
        Add(rules);
        Add(strict);
        Add(format);
        SetAction(Run);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => LanguageOfPacks(TextOf(arguments.GetResult(rules)));

    private int Run(ParseResult arguments)
    {
        IReadOnlyList<RulePackLayer> layers = ReadLayers(arguments.GetRequiredValue(rules)!);
        IReadOnlyList<Diagnostic> diagnostics = RulePack.Check(layers, out RulePack? pack);
        if (arguments.GetValue(format) == ResultFormat.Json)
        {
            JsonText.Print(terminal.Out, json => Write(json, diagnostics));
        }
        else
        {
            Faults.Print(diagnostics, terminal);
            PrintSummary(layers, diagnostics, pack);
        }

        return pack is null || (arguments.GetValue(strict) && diagnostics.Count > 0) ? ExitCode.Faults : ExitCode.Done;
    }

    private void PrintSummary(IReadOnlyList<RulePackLayer> layers, IReadOnlyList<Diagnostic> diagnostics, RulePack? pack)
    {
        int files = layers.Sum(layer => layer.Files.Count), errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Message found = ReportMessages.Found(errors, diagnostics.Count - errors);
        if (pack is null)
        {
            terminal.Print(ReportMessages.CheckedFiles(files, found));
            return;
        }

        IReadOnlyList<Rule> all = pack.Rules.Rules;
        terminal.Print(ReportMessages.CheckedPack(files, all.Count, pack.Catalog.Indicators.Count, found));
        terminal.Print(Sources(all));
        if (layers.Count > 1) new LayersText(terminal).Print(layers, pack.Changes);
    }

    private static Message Sources(IReadOnlyList<Rule> rules)
    {
        int Of(RuleSourceKind? kind) => rules.Count(rule => rule.Source?.Kind == kind);
        Message? unstated = Of(null) is > 0 and int none ? ReportMessages.Unstated(none) : null;
        return ReportMessages.Thresholds(Of(RuleSourceKind.Law), Of(RuleSourceKind.Practice), Of(RuleSourceKind.Assumed), unstated);
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WriteStartArray();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("file", diagnostic.File);
            json.WriteNumber("line", diagnostic.Line);
            json.WriteNumber("column", diagnostic.Column);
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning");
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
