using System.Globalization;
using EarlyWarning.Assessing;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Assesses the company of a scenario and compares the result with the expectation.</summary>
internal sealed class ScenarioRunner
{
    private readonly RulePack pack;
    private readonly ScenarioFile scenario;
    private readonly RuleExplainer explainer;
    private readonly ScoreCard card;
    private readonly List<Message> faults = [];
    private readonly List<RuleExplanation> explanations = [];

    private ScenarioRunner(RulePack pack, ScenarioFile scenario)
    {
        this.pack = pack;
        this.scenario = scenario;
        explainer = GivenOf(scenario).CreateExplainer();
        card = ScoreCard.Of(pack.Scored, index => explainer.OutcomeOf(pack.Rules.Rules[index], row: 0));
    }

    public static ScenarioResult Run(RulePack pack, ScenarioFile scenario)
    {
        ScenarioRunner runner = new(pack, scenario);
        runner.CompareLevelAndScore();
        runner.CompareFired();
        return new ScenarioResult(
            scenario.Id, scenario.Title ?? scenario.Id, scenario.Expect.Source.FileName, runner.card.Level, runner.card.Score / 100m, runner.faults)
        {
            Line = scenario.Expect.Source.Locate(scenario.Expect.Offset).Line,
            Explanations = runner.explanations,
        };
    }

    /// <summary>Returns the scenario as a test of the rules, for which other outcomes can be tried.</summary>
    public static RuleScenario ToRuleScenario(RulePack pack, ScenarioFile scenario) =>
        new(GivenOf(scenario), outcomes => IsMet(pack, scenario, ScoreCard.Of(pack.Scored, index => outcomes(pack.Rules.Rules[index]))));

    private static GivenPanel GivenOf(ScenarioFile scenario) =>
        scenario.Given ?? throw new InvalidOperationException($"The scenario '{scenario.Id}' has faults that were not reported at load.");

    private static bool IsMet(RulePack pack, ScenarioFile scenario, ScoreCard card)
    {
        if (scenario.Level is { } level && EnumWords.Find<Level>(level.Value) != card.Level) return false;
        if (scenario.Score is { } score && score != card.Score / 100m) return false;
        return scenario.Fired is not { } fired ||
            fired.Select(rule => rule.Value).ToHashSet(StringComparer.Ordinal).SetEquals(card.Fired.Select(rule => pack.Rules.Rules[rule.Rule].Id));
    }

    private void CompareLevelAndScore()
    {
        if (scenario.Level is { } level && EnumWords.Find<Level>(level.Value) is { } wanted && wanted != card.Level)
            faults.Add(PackMessages.ScenarioLevelDiffers(card.Level.InWords(), wanted.InWords()));
        decimal score = card.Score / 100m;
        if (scenario.Score is not { } points || points == score) return;
        string[] parts = [.. card.Fired.Select(fired => string.Create(CultureInfo.InvariantCulture, $"{pack.Rules.Rules[fired.Rule].Id} {fired.Counted / 100m}"))];
        faults.Add(parts.Length > 0 ? PackMessages.ScenarioScoreDiffers(score, points, string.Join(" + ", parts)) : PackMessages.NothingScored(score, points));
    }

    private void CompareFired()
    {
        if (scenario.Fired is not { } fired) return;
        string[] expected = [.. fired.Select(rule => rule.Value).Order(StringComparer.Ordinal)];
        string[] found = [.. card.Fired.Select(rule => pack.Rules.Rules[rule.Rule].Id).Order(StringComparer.Ordinal)];
        foreach (string rule in expected.Except(found)) Differs(rule, PackMessages.ExpectedRuleHasNotFired);
        foreach (string rule in found.Except(expected)) Differs(rule, PackMessages.UnexpectedRuleHasFired);
    }

    private void Differs(string id, Func<string, Message?, Message> how)
    {
        Rule rule = pack.Rules.Rules.First(rule => rule.Id == id);
        if (explainer.Explain(rule, row: 0) is not { } explanation)
        {
            faults.Add(how(id, PackMessages.NotInForceThen));
            return;
        }

        faults.Add(how(id, null));
        explanations.Add(explanation);
    }
}
