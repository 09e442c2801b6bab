using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The results of a pack's rule tests and scenarios.</summary>
/// <param name="Rules">The results of the rule tests, and the coverage of clauses.</param>
/// <param name="Scenarios">The results of the scenarios, by id.</param>
public sealed record PackTestReport(RuleTestReport Rules, IReadOnlyList<ScenarioResult> Scenarios)
{
    /// <summary>The results of the scenarios, by id.</summary>
    public IReadOnlyList<ScenarioResult> Scenarios { get; init => field = ValueList.Of(value); } = ValueList.Of(Scenarios);

    /// <summary>The number of tests and scenarios.</summary>
    public int Count => Rules.Results.Count + Scenarios.Count;

    /// <summary>The number of tests and scenarios that failed, without those that a later layer changed.</summary>
    public int Failed => Rules.Failed + Scenarios.Count(scenario => !scenario.Passed);

    /// <summary>The number of tests and scenarios of earlier layers whose results a later layer changed; a scenario may have failed too.</summary>
    public int Changed => Rules.Results.Count(result => result.IsChanged) + Scenarios.Count(scenario => scenario.Merged is not null);
}
