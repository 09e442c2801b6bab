using EarlyWarning.Rules;
using EarlyWarning.Rules.Tests.Interop;
using NodaTime;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;
using Rule = RulesEngine.Models.Rule;

namespace EarlyWarning.RulesEngine.Tests;

/// <summary>Where RulesEngine and a rule differ: the tables of <c>docs/rules-engine.md</c>, each row of which is run by both.</summary>
public sealed class DifferencesTests
{
    private static readonly Filed Known = new() { Region = "440106", Unionised = true, Founded = Day(2012, 3, 1), Arrears = 1, Complaints = 3, Power = -0.5 };

    private static readonly (string Expression, string Missing, Filed Input)[] Missing =
    [
        ("filed.Arrears > 0", "Arrears", Known with { Arrears = null }),
        ("filed.Power <> 0", "Power", Known with { Power = null }),
        ("!(filed.Arrears > 0)", "Arrears", Known with { Arrears = null }),
        ("filed.Arrears + filed.Complaints > 2", "Arrears", Known with { Arrears = null }),
        ("Math.Max(filed.Arrears, filed.Complaints) > 2", "Arrears", Known with { Arrears = null }),
        ("filed.Arrears in (0, 1)", "Arrears", Known with { Arrears = null }),
        ("filed.Region != \"440106\"", "Region", Known with { Region = null }),
        ("filed.Region.StartsWith(\"4401\")", "Region", Known with { Region = null }),
        ("!new[] { \"440106\", \"440784\" }.Contains(filed.Region)", "Region", Known with { Region = null }),
        ("filed.Unionised", "Unionised", Known with { Unionised = null }),
        ("filed.Unionised == false", "Unionised", Known with { Unionised = null }),
        ("filed.Founded < DateTime(2020, 1, 1)", "Founded", Known with { Founded = null }),
        ("filed.Arrears > 0 || filed.Complaints > 2", "Arrears", Known with { Arrears = null }),
        ("filed.Unionised || filed.Complaints > 2", "Unionised", Known with { Unionised = null }),
        ("filed.Arrears > 0 && filed.Complaints > 5", "Arrears", Known with { Arrears = null }),
        ("(filed.Arrears ?? 0) < 1", "Arrears", Known with { Arrears = null }),
        ("filed.Arrears != null && filed.Arrears > 1", "Arrears", Known with { Arrears = null }),
        ("filed.Arrears == null", "Arrears", Known with { Arrears = null }),
    ];

    private static readonly (string Expression, string Values, object Input)[] AllKnown =
    [
        ("filed.Workers / 2 == 3", "Workers 7, an int", new { Workers = 7 }),
        ("filed.Owed / filed.Paid > 5", "Owed 1.0, Paid 0.0", new { Owed = 1.0, Paid = 0.0 }),
        ("filed.Owed / filed.Paid < 5", "Owed 0.0, Paid 0.0", new { Owed = 0.0, Paid = 0.0 }),
        ("filed.Owed + filed.Paid == 0.3", "Owed 0.1, Paid 0.2", new { Owed = 0.1, Paid = 0.2 }),
        ("filed.Founded == DateTime(2012, 3, 1)", "Founded 2012-03-01 13:00", new { Founded = Day(2012, 3, 1).AddHours(13) }),
    ];

    [Fact]
    public async Task The_page_shows_what_both_say_where_a_value_is_missing()
    {
        List<(string Expression, string Missing, string Theirs, Outcome Ours)> rows = [];
        foreach ((string expression, string missing, Filed input) in Missing) rows.Add((expression, $"`{missing}`", await Ask(expression, input), Decide(expression, input)));

        RulesEnginePage.Check("differences", chinese => Table(rows, chinese, chinese ? "缺失" : "missing"));
        // What a rule decides in spite of it, RulesEngine decides alike or fails at.
        Assert.DoesNotContain(rows, row => (row.Ours, row.Theirs) is (Outcome.Fired, "false") or (Outcome.Clear, "true"));
        Assert.Contains(rows, row => row is { Ours: Outcome.Indeterminate, Theirs: "true" });
        Assert.Contains(rows, row => row is { Ours: Outcome.Indeterminate, Theirs: "error" });
    }

    [Fact]
    public async Task The_page_shows_where_they_differ_though_all_is_known()
    {
        List<(string Expression, string Values, string Theirs, Outcome Ours)> rows = [];
        foreach ((string expression, string values, object input) in AllKnown) rows.Add((expression, values, await Ask(expression, input), Decide(expression, input)));

        RulesEnginePage.Check("differences though known", chinese => Table([.. rows.Select(row => row with { Values = chinese ? row.Values.Replace(", an int", "（int）", StringComparison.Ordinal).Replace(", ", "，", StringComparison.Ordinal) : row.Values })], chinese, chinese ? "数值" : "values"));
        Assert.All(rows, row => Assert.False((row.Ours, row.Theirs) is (Outcome.Fired, "true") or (Outcome.Clear, "false"), row.Expression));
    }

    private static string Table(List<(string Expression, string Case, string Theirs, Outcome Ours)> rows, bool isChinese, string heading)
    {
        IEnumerable<string> lines = rows.Select(row => $"| `{row.Expression.Replace("|", "\\|", StringComparison.Ordinal)}` | {row.Case} | {Said(row.Theirs, isChinese)} | {Word(row.Ours, isChinese)} |");
        return string.Join('\n', lines.Prepend("|---|---|---|---|").Prepend(isChinese ? $"| 条件 | {heading} | RulesEngine | 规则 |" : $"| condition | {heading} | RulesEngine | a rule |"));
    }

    private static string Said(string theirs, bool isChinese) => theirs == "error" ? isChinese ? "报错，并为 false" : "an error, and false" : theirs;

    private static string Word(Outcome outcome, bool isChinese) => outcome switch
    {
        Outcome.Fired => isChinese ? "触发" : "fired",
        Outcome.Clear => isChinese ? "未触发" : "clear",
        Outcome.Indeterminate => isChinese ? "无法判定" : "indeterminate",
    };

    private static async Task<string> Ask(string expression, object input)
    {
        List<RuleResultTree> results = await new Engine([Of(expression)]).ExecuteAllRulesAsync("w", new RuleParameter("filed", input));
        RuleResultTree result = Assert.Single(results);
        return result.ExceptionMessage is { Length: > 0 } ? "error" : result.IsSuccess ? "true" : "false";
    }

    private static Outcome Decide(string expression, object input)
    {
        RulesEngineWorkflow? workflow = Of(expression).Import(out IReadOnlyList<Diagnostic> diagnostics);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        RulePackLayer number = new("types", [new RulePackFile("indicators.json", """{ "indicators": [ { "id": "Arrears", "kind": "attribute", "type": "number" } ] }"""u8.ToArray())]);
        Assessment found = workflow!.ToRulePack(number).Assess(new Company("1", "One"), new[] { new RuleParameter("filed", input) }.ToObservations(workflow!), new LocalDate(2026, 7, 31));
        return found.Rules.Count > 0 ? Outcome.Fired : found.Indeterminate.Count > 0 ? Outcome.Indeterminate : Outcome.Clear;
    }

    private static Workflow Of(string expression) => new() { WorkflowName = "w", Rules = [new Rule { RuleName = "r", Expression = expression }] };

    private static DateTime Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);

    private sealed record Filed
    {
        public double? Arrears { get; init; }

        public double? Complaints { get; init; }

        public double? Power { get; init; }

        public string? Region { get; init; }

        public bool? Unionised { get; init; }

        public DateTime? Founded { get; init; }
    }
}
