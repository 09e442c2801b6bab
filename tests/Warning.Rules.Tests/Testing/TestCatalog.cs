using System.Text;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Text;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Testing;

/// <summary>A small catalog, and rule files over it written in the test.</summary>
internal static class TestCatalog
{
    public static IndicatorCatalog Catalog { get; } = new(
    [
        Monthly("power", maxAge: "2m") with { Aliases = ["用电量"], Unit = "kWh" },
        Monthly("sales", lag: "40d", maxAge: "3m") with { Unit = "CNY" },
        Event("complaint", maxAge: "3m") with { Unit = "people" },
        Attribute("headcount", AttributeType.Number) with { Unit = "people" },
        Attribute("industry", AttributeType.Text),
        Attribute("founded", AttributeType.Date),
        Attribute("unionised", AttributeType.Flag),
    ]);

    /// <summary>Compiles a rule <c>r</c> with the tests given as JSON objects.</summary>
    public static IReadOnlyList<Rule> Compile(string when, string tests, Diagnostics diagnostics, string lets = "")
    {
        string json = $$"""
            { "id": "file", "let": { {{lets}} }, "rules": [ { "id": "r", "when": "{{when}}", "score": 1, "tests": [
            {{tests}}
            ] } ] }
            """;
        RuleFile file = RuleFile.Parse(new SourceText("rules.json", Encoding.UTF8.GetBytes(json)), diagnostics)!;
        return new RuleCompiler(Catalog, diagnostics).Compile(file);
    }

    public static IReadOnlyList<Rule> Compile(string when, string tests, string lets = "")
    {
        Diagnostics diagnostics = new();
        IReadOnlyList<Rule> rules = Compile(when, tests, diagnostics, lets);
        Assert.DoesNotContain(diagnostics.ToSortedList(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return rules;
    }
}
