using System.Globalization;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Testing;
using EarlyWarning.Scoring;

namespace EarlyWarning.Packs;

/// <summary>Assesses the companies of scenarios and compares them with what they must get.</summary>
internal static class ScenarioRunner
{
    public static ScenarioResult Run(RulePack pack, ScenarioFile scenario)
    {
        GivenPanel given = GivenPanel.Read(scenario.Test, pack.Catalog, LetScope.Empty, new Diagnostics()) ??
            throw new InvalidOperationException($"The scenario '{scenario.Id}' has faults that were not reported at load.");
        Interpreter interpreter = new(given.View, given.PinnedPeers);
        int day = given.View.Day;
        ScoreCard card = ScoreCard.Of(pack.Order, pack.Policy, index => OutcomeOf(pack.Rules.Rules[index], interpreter, day));
        List<string> faults = [];
        string level = card.Level.ToString().ToLowerInvariant();
        if (scenario.Level is { } wanted && wanted.Value != level) faults.Add($"level {level}, expected {wanted.Value}");
        decimal score = card.Score / 100m;
        if (scenario.Score is { } points && points != score)
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"score {score}, expected {points}"));
        if (scenario.Fired is { } fired) CompareFired(fired.Select(rule => rule.Value), card.Fired.Select(rule => pack.Rules.Rules[rule.Rule].Id), faults);
        return new ScenarioResult(
            scenario.Id, scenario.Title ?? scenario.Id, scenario.IdText.Source.FileName, card.Level, score, faults);
    }

    private static Outcome? OutcomeOf(Rule rule, Interpreter interpreter, int day)
    {
        if (!rule.IsInForce(day)) return null;
        return interpreter.Evaluate(rule.When, row: 0).Truth switch
        {
            true => Outcome.Fired,
            false => Outcome.Clear,
            _ => Outcome.Indeterminate,
        };
    }

    private static void CompareFired(IEnumerable<string> wanted, IEnumerable<string> got, List<string> faults)
    {
        string[] expected = [.. wanted.Order(StringComparer.Ordinal)], found = [.. got.Order(StringComparer.Ordinal)];
        foreach (string rule in expected.Except(found)) faults.Add($"'{rule}' has not fired");
        foreach (string rule in found.Except(expected)) faults.Add($"'{rule}' has fired and is not expected to");
    }
}
