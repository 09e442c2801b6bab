using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>What the tests of a pack's rules and its scenarios got.</summary>
/// <param name="Rules">The rule tests and the coverage of their clauses.</param>
/// <param name="Scenarios">The scenarios, by id.</param>
public sealed record PackTestReport(RuleTestReport Rules, IReadOnlyList<ScenarioResult> Scenarios)
{
    /// <summary>How many tests and scenarios ran.</summary>
    public int Count => Rules.Results.Count + Scenarios.Count;

    /// <summary>How many of them failed.</summary>
    public int Failed => Rules.Results.Count(result => !result.Passed) + Scenarios.Count(scenario => !scenario.Passed);
}
