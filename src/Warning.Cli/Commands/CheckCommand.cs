using System.CommandLine;
using System.Text.Json;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>check RULES</c>: prints all diagnostics of a rule pack.</summary>
internal sealed class CheckCommand : ProgramCommand
{
    private readonly Argument<string> rules = RulesArgument();
    private readonly Option<string> format = FormatOption();
    private readonly Terminal terminal;

    public CheckCommand(Terminal terminal)
        : base("check", "Shows every fault of a rule pack, with file, line and column.", "early-warning check rules", "early-warning check default,rules-county --format json")
    {
        this.terminal = terminal;
        Add(rules);
        Add(format);
        SetAction(Run);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => LanguageOfPacks(TextOf(arguments, rules));

    private int Run(ParseResult arguments)
    {
        IReadOnlyList<RulePackLayer> layers = ReadLayers(arguments.GetRequiredValue(rules));
        IReadOnlyList<Diagnostic> diagnostics = RulePack.Check(layers, out RulePack? pack);
        if (arguments.GetRequiredValue(format) == "json")
        {
            JsonText.Print(terminal.Out, json => Write(json, diagnostics));
        }
        else
        {
            Faults.Print(diagnostics, terminal.Error);
            PrintSummary(layers, diagnostics, pack);
        }

        return pack is null ? ExitCode.Faults : ExitCode.Done;
    }

    private void PrintSummary(IReadOnlyList<RulePackLayer> layers, IReadOnlyList<Diagnostic> diagnostics, RulePack? pack)
    {
        string files = Count.Of(layers.Sum(layer => layer.Files.Count), "file");
        int errors = diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        string found = $"{Count.Of(errors, "error")}, {Count.Of(diagnostics.Count - errors, "warning")}";
        if (pack is null)
        {
            terminal.Out.WriteLine($"{files}: {found}");
            return;
        }

        IReadOnlyList<Rule> all = pack.Rules.Rules;
        terminal.Out.WriteLine($"{files}, {Count.Of(all.Count, "rule")}, {Count.Of(pack.Catalog.Indicators.Count, "indicator")}: {found}");
        terminal.Out.WriteLine($"thresholds: {Sources(all)}");
    }

    private static string Sources(IReadOnlyList<Rule> rules)
    {
        int Of(RuleSourceKind? kind) => rules.Count(rule => rule.Source?.Kind == kind);
        string stated = $"{Of(RuleSourceKind.Law)} law, {Of(RuleSourceKind.Practice)} practice, {Of(RuleSourceKind.Assumed)} assumed";
        return Of(null) is > 0 and int none ? $"{stated}, {none} without a source" : stated;
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
