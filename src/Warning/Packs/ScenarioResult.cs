using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// The result of a scenario, a company's observations with a known assessment: by the layers up to the scenario's own, where later ones follow.
/// </summary>
/// <param name="Id">The scenario's id.</param>
/// <param name="Title">The scenario's title; the id when it has none.</param>
/// <param name="File">The path of the scenario's file.</param>
/// <param name="Outcome">What the company got.</param>
/// <param name="Faults">The differences from the expectation, one sentence each; empty when the scenario passed.</param>
public sealed record ScenarioResult(string Id, string Title, string File, ScenarioOutcome Outcome, IReadOnlyList<Message> Faults)
{
    /// <summary>The differences from the expectation, one sentence each; empty when the scenario passed.</summary>
    public IReadOnlyList<Message> Faults { get; init => field = ValueList.Of(value); } = ValueList.Of(Faults);

    /// <summary>The level that the company got.</summary>
    public Level Level => Outcome.Level;

    /// <summary>The score that the company got, in points.</summary>
    public decimal Score => Outcome.Score;

    /// <summary>What it gets with the later layers too; null where that is the same.</summary>
    public ScenarioOutcome? Merged { get; init; }

    /// <summary>The line at which the expectation begins, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The explanations of the rules that fired against the expectation or failed to fire; empty when the scenario passed.</summary>
    public IReadOnlyList<RuleExplanation> Explanations { get; init => field = ValueList.Of(value); } = ValueList<RuleExplanation>.Empty;

    /// <summary>Whether the assessment meets the expectation.</summary>
    public bool Passed => Faults.Count == 0;
}
