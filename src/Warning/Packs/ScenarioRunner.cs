using System.Globalization;
using EarlyWarning.Assessing;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Testing;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Assesses the company of a scenario and compares the result with the expectation.</summary>
internal sealed class ScenarioRunner
{
    private readonly RulePack pack;
    private readonly ScenarioFile scenario;
    private readonly Interpreter interpreter;
    private readonly ScoreCard card;
    private readonly List<Message> faults = [];
    private readonly List<RuleExplanation> explanations = [];

    private ScenarioRunner(RulePack pack, ScenarioFile scenario)
    {
        this.pack = pack;
        this.scenario = scenario;
        GivenPanel given = GivenPanel.Read(scenario.Test, pack.Catalog, LetScope.Empty, new Diagnostics()) ??
            throw new InvalidOperationException($"The scenario '{scenario.Id}' has faults that were not reported at load.");
        interpreter = new Interpreter(given.View, given.PinnedPeer) { Pinned = given.Pinned };
        int day = given.View.Day;
        card = ScoreCard.Of(pack.Scored, index => OutcomeOf(pack.Rules.Rules[index], day));
    }

    public static ScenarioResult Run(RulePack pack, ScenarioFile scenario)
    {
        ScenarioRunner runner = new(pack, scenario);
        runner.CompareLevelAndScore();
        runner.CompareFired();
        JsonValue expect = scenario.Test.Json.Find("expect") ?? scenario.Test.Json;
        return new ScenarioResult(
            scenario.Id, scenario.Title ?? scenario.Id, expect.Source.FileName, runner.card.Level, runner.card.Score / 100m, runner.faults)
        {
            Line = expect.Source.Locate(expect.Offset).Line,
            Explanations = runner.explanations,
        };
    }

    private Outcome? OutcomeOf(Rule rule, int day)
    {
        if (!rule.IsInForce(day)) return null;
        return interpreter.Evaluate(rule.When, row: 0).Truth switch
        {
            true => Outcome.Fired,
            false => Outcome.Clear,
            _ => Outcome.Indeterminate,
        };
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
        if (OutcomeOf(rule, interpreter.View.Day) is not { } outcome)
        {
            faults.Add(how(id, PackMessages.NotInForceThen));
            return;
        }

        faults.Add(how(id, null));
        explanations.Add(RuleExplanation.Of(rule, outcome, interpreter, row: 0));
    }
}
