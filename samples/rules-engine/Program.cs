using System.Text.Json;
using EarlyWarning;
using EarlyWarning.Rules;
using EarlyWarning.RulesEngine;
using NodaTime;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace RulesEngineSample;

/// <summary>Runs workflows by microsoft/RulesEngine and as a rule pack, side by side, and then a workflow that reads an assessment.</summary>
public static class Program
{
    private static readonly JsonSerializerOptions Comments = new() { ReadCommentHandling = JsonCommentHandling.Skip };
    private static readonly LocalDate Today = new(2026, 11, 20);

    /// <summary>Prints the outcomes of both for three members.</summary>
    public static Task Main() => RunAsync(Path.Combine(AppContext.BaseDirectory, "workflows.json"), Console.Out);

    /// <summary>Prints the outcomes of both for three members.</summary>
    /// <param name="path">The file of the workflows.</param>
    /// <param name="output">Where to print.</param>
    /// <returns>The number of outcomes in which the two differ though all is known.</returns>
    public static async Task<int> RunAsync(string path, TextWriter output)
    {
        byte[] file = await File.ReadAllBytesAsync(path);
        Workflow[] workflows = JsonSerializer.Deserialize<Workflow[]>(file, Comments)!;
        Engine engine = new(workflows);

        IReadOnlyList<RulesEngineWorkflow> imported = RulesEngineWorkflow.Parse(Path.GetFileName(path), file, out IReadOnlyList<Diagnostic> diagnostics);
        foreach (Diagnostic diagnostic in diagnostics) await output.WriteLineAsync(diagnostic.ToString());
        RulePack pack = imported.ToRulePack();

        int differing = 0;
        foreach ((string name, RuleParameter[] inputs) in Members())
        {
            Assessment found = pack.Assess(new Company(name, name), inputs.ToObservations([.. imported]), Today);
            Dictionary<string, string> ours = found.Rules.ToDictionary(rule => rule.Rule.Id, rule => $"fired, {rule.Counted} points", StringComparer.Ordinal);
            foreach (IndeterminateRule rule in found.Indeterminate) ours.Add(rule.Rule.Id, $"cannot tell: {string.Join(", ", rule.Missing.Select(missing => missing.Indicator))}");

            await output.WriteLineAsync($"\n{name}: {found.Score} points");
            foreach (Workflow workflow in workflows)
            {
                foreach (RuleResultTree result in await engine.ExecuteAllRulesAsync(workflow.WorkflowName, inputs))
                {
                    string id = $"{workflow.WorkflowName}.{result.Rule.RuleName.Replace(' ', '-')}";
                    string theirs = result.ExceptionMessage is { Length: > 0 } ? "an error" : result.IsSuccess ? "true" : "false";
                    string our = ours.GetValueOrDefault(id, "clear");
                    if ((theirs == "true") != our.StartsWith("fired", StringComparison.Ordinal) && !our.StartsWith("cannot", StringComparison.Ordinal)) differing++;
                    await output.WriteLineAsync($"  {id,-24} {theirs,-8} | {our}");
                }
            }
        }

        await output.WriteLineAsync($"\nOutcomes that differ though all is known: {differing}");
        await TellAsync(output);
        return differing;
    }

    /// <summary>The other way: a workflow of an app that reads level, score and fired rules of an assessment beside an input of its own.</summary>
    private static async Task TellAsync(TextWriter output)
    {
        Assessment found = RulePack.Default.Assess(
            new Company("91440784MA4X00004U", "示例市某某家具有限公司"),
            new Observations()
                .Set("headcount", 120)
                .Add("wage_arrears_months", new LocalDate(2026, 10, 31), 1.5)
                .Add("wage_arrears_workers", new LocalDate(2026, 10, 31), 36)
                .Add("wage_arrears_cny", new LocalDate(2026, 10, 31), 280_000),
            Today);
        Workflow loans = new()
        {
            WorkflowName = "loans",
            Rules =
            [
                new() { RuleName = "ask the union first", Expression = "level >= \"Yellow\"" },
                new() { RuleName = "no loan", Expression = "fired.Contains(\"wages.arrears\") && loan.Amount > 100000" },
                new() { RuleName = "as usual", Expression = "score < 10 && scoreHigh < 45" },
            ],
        };
        RuleParameter loan = new("loan", new { Amount = 500_000 });

        await output.WriteLineAsync($"\nA workflow that reads an assessment: {found.Level}, {found.Score} points");
        foreach (RuleResultTree result in await new Engine([loans]).ExecuteAllRulesAsync("loans", [.. found.AsRuleParameters(), loan]))
            await output.WriteLineAsync($"  {result.Rule.RuleName,-24} {(result.IsSuccess ? "true" : "false")}");
    }

    /// <summary>Three members: of two all is known, of the third neither grade nor country.</summary>
    private static IEnumerable<(string Name, RuleParameter[] Inputs)> Members()
    {
        yield return ("A grade 3 at home", Inputs("cn", grade: 3, paid: 24_000, orders: 9, visits: 4, city: "鹤山", code: "440784"));
        yield return ("A grade 4 abroad", Inputs("de", grade: 4, paid: 120_000, orders: 40, visits: 30, city: "Bremen", code: "28195"));
        yield return ("Little known", Inputs(null, grade: null, paid: 60_000, orders: 18, visits: 1, city: null, code: "440703"));
    }

    private static RuleParameter[] Inputs(string? country, double? grade, double paid, int orders, int visits, string? city, string code) =>
    [
        new("member", new Member { Country = country, Grade = grade, Paid = paid, Address = new Address { City = city, Code = code } }),
        new("orders", new { Count = orders }),
        new("visits", new { Monthly = visits }),
    ];
}
