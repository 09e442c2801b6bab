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
        card = ScoreCard.Of(pack.Scored, line => explainer.OutcomeOf(RuleOf(line), row: 0, pack.Scored.StepOf(line)));
    }

    public static ScenarioResult Run(RulePack pack, ScenarioFile scenario)
    {
        ScenarioRunner runner = new(pack, scenario);
        runner.CompareLevelAndScore();
        runner.CompareFired();
        runner.CompareLetter();
        runner.CompareReferrals();
        ScenarioOutcome outcome = new(runner.card.Level, runner.card.Score / 100m, runner.FiredIds());
        return new ScenarioResult(scenario.Id, scenario.Title ?? scenario.Id, scenario.Expect.Source.FileName, outcome, runner.faults)
        {
            Line = scenario.Expect.Source.Locate(scenario.Expect.Offset).Line,
            Explanations = runner.explanations,
        };
    }

    /// <summary>Returns the scenario as a test of the rules, for which other outcomes can be tried.</summary>
    public static RuleScenario ToRuleScenario(RulePack pack, ScenarioFile scenario) =>
        new(GivenOf(scenario), outcomes => IsMet(pack, scenario, ScoreCard.Of(pack.Scored, line => outcomes(pack.Rules.Rules[pack.Scored.RuleOf[line]], pack.Scored.StepOf(line)))));

    private static GivenPanel GivenOf(ScenarioFile scenario) =>
        scenario.Given ?? throw new InvalidOperationException($"The scenario '{scenario.Id}' has faults that were not reported at load.");

    private static bool IsMet(RulePack pack, ScenarioFile scenario, ScoreCard card)
    {
        if (scenario.Level is { } level && EnumWords.Find<Level>(level.Value) != card.Level) return false;
        if (scenario.Score is { } score && !score.Contain(card.Score / 100m)) return false;
        if (scenario.Letter is { } letter && letter.Value != LetterOf(pack, card)) return false;
        return scenario.Fired is not { } fired ||
            fired.Select(rule => rule.Value).ToHashSet(StringComparer.Ordinal).SetEquals(card.Fired.Select(rule => pack.Scored.Heads[rule.Line].Id));
    }

    private Rule RuleOf(int line) => pack.Rules.Rules[pack.Scored.RuleOf[line]];

    private void CompareLevelAndScore()
    {
        if (scenario.Level is { } level && EnumWords.Find<Level>(level.Value) is { } wanted && wanted != card.Level)
            faults.Add(PackMessages.ScenarioLevelDiffers(card.Level.InWords(), wanted.InWords()));
        decimal score = card.Score / 100m;
        if (scenario.Score is not { } points || points.Contain(score)) return;
        string[] parts = [.. card.Fired.Select(fired => string.Create(CultureInfo.InvariantCulture, $"{pack.Scored.Heads[fired.Line].Id} {fired.Counted / 100m}"))];
        faults.Add(parts.Length > 0 ? PackMessages.ScenarioScoreDiffers(score, points.InWords(), string.Join(" + ", parts)) : PackMessages.NothingScored(score, points.InWords()));
    }

    private void CompareFired()
    {
        if (scenario.Fired is not { } fired) return;
        string[] expected = [.. fired.Select(rule => rule.Value).Order(StringComparer.Ordinal)];
        string[] found = FiredIds();
        foreach (string rule in expected.Except(found)) Differs(rule, PackMessages.ExpectedRuleHasNotFired);
        foreach (string rule in found.Except(expected)) Differs(rule, PackMessages.UnexpectedRuleHasFired);
    }

    private string[] FiredIds() => [.. card.Fired.Select(fired => pack.Scored.Heads[fired.Line].Id).Order(StringComparer.Ordinal)];

    private void CompareLetter()
    {
        if (scenario.Letter is not { } expected) return;
        string found = LetterOf(pack, card);
        if (found != expected.Value) faults.Add(PackMessages.ScenarioLetterDiffers(found, expected.Value));
    }

    /// <summary>Returns the word of the letter that a scan proposes when an episode opens: a reminder if a fired rule names a breach, else an investigation.</summary>
    private static string LetterOf(RulePack pack, ScoreCard card)
    {
        if (card.Level < pack.Policy.Episodes.Open) return ScenarioFile.NoLetter;
        bool namesBreach = card.Fired.Any(fired => pack.Rules.Rules[pack.Scored.RuleOf[fired.Line]].LetterSentenceText is not null);
        return (namesBreach ? LetterStep.Reminder : LetterStep.Investigate).Word();
    }

    private void CompareReferrals()
    {
        if (scenario.Referrals is not { } referrals) return;
        double? workers = pack.Policy.AffectedWorkers is { } number ? explainer.NumberOf(number, row: 0) : null;
        Reasons reasons = new(pack.Policy, new Lazy<RuleExplainer>(explainer), row: 0);
        Assessment assessment = card.ToAssessment("test", explainer.View.AsOf, workers, reasons);
        string[] found = [.. assessment.Referrals.Where(referral => referral.IsDecided).Select(referral => referral.Id).Order(StringComparer.Ordinal)];
        string[] expected = [.. referrals.Select(referral => referral.Value).Order(StringComparer.Ordinal)];
        foreach (string referral in expected.Except(found)) faults.Add(PackMessages.ExpectedReferralIsNotDue(referral));
        foreach (string referral in found.Except(expected)) faults.Add(PackMessages.UnexpectedReferralIsDue(referral));
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
