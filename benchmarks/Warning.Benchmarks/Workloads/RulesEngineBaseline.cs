using System.Globalization;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace EarlyWarning.Benchmarks.Workloads;

/// <summary>
/// The rules of a workload as a workflow of microsoft/RulesEngine, over objects, two-valued: the library itself, as its readme calls it. Validation
/// and compilation are outside the measurement.
/// </summary>
internal sealed class RulesEngineBaseline
{
    private const string Workflow = "workflow";

    private readonly Engine engine;

    public RulesEngineBaseline(ScoringWorkload workload)
    {
        Rule[] rules = [.. workload.Terms.Select((terms, rule) => new Rule { RuleName = $"rule{rule}", Expression = ConditionOf(terms, workload.Threshold) })];
        engine = new Engine([new Workflow { WorkflowName = Workflow, Rules = rules }], new ReSettings { CustomTypes = [] });
        Count(new CompanyObject(0, workload.Values));
    }

    /// <summary>Evaluates every rule for one company, and returns how many of them fired.</summary>
    public int Count(CompanyObject company)
    {
        int count = 0;

        // No action awaits anything, so the task is already complete.
        foreach (RuleResultTree result in engine.ExecuteAllRulesAsync(Workflow, company).Result) count += result.IsSuccess ? 1 : 0;
        return count;
    }

    private static string ConditionOf(int[] terms, double threshold) =>
        string.Join(" && ", terms.Select(column => string.Create(CultureInfo.InvariantCulture, $"input1.X{column} > {threshold}")));
}
