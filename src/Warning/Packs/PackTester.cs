using EarlyWarning.Rules;

namespace EarlyWarning.Packs;

/// <summary>Runs the tests and scenarios of a pack of layers; those of an earlier layer with their own layers too.</summary>
internal sealed class PackTester(RulePack pack)
{
    private readonly Dictionary<int, RulePack?> own = [];
    private readonly Dictionary<int, ILookup<string, RuleTestResult>> ownTests = [];

    public PackTestReport Run(CancellationToken cancellationToken)
    {
        RuleTestReport rules = pack.Rules.Test(cancellationToken);
        RuleTestResult[] results = [.. rules.Results.Select(result => result.Passed || !HasLater(result.Layer) ? result : Judge(result, cancellationToken))];
        ScenarioResult[] scenarios = [.. pack.Scenarios.OrderBy(scenario => scenario.Id, StringComparer.Ordinal).Select(Run)];
        return new PackTestReport(rules with { Results = results }, scenarios);
    }

    /// <summary>Tells a test that fails because a later layer changed the outcome.</summary>
    private RuleTestResult Judge(RuleTestResult result, CancellationToken cancellationToken)
    {
        if (OwnOf(result.Layer) is not { } before) return result;
        if (!ownTests.TryGetValue(result.Layer, out ILookup<string, RuleTestResult>? tests))
            ownTests[result.Layer] = tests = before.Rules.Test(cancellationToken).Results.ToLookup(test => test.Rule, StringComparer.Ordinal);
        return tests[result.Rule].Any(test => test.Index == result.Index && test.Passed) ? result with { IsChanged = true } : result;
    }

    private ScenarioResult Run(ScenarioFile scenario)
    {
        ScenarioResult merged = ScenarioRunner.Run(pack, scenario);
        if (!HasLater(scenario.Layer) || OwnOf(scenario.Layer) is not { } before) return merged;
        ScenarioResult result = ScenarioRunner.Run(before, before.Scenarios.First(one => one.Id == scenario.Id));
        return result.Outcome == merged.Outcome ? result : result with { Merged = merged.Outcome };
    }

    private bool HasLater(int layer) => layer < pack.Layers.Count - 1;

    /// <summary>Returns the pack of a layer and those before it; null where they are none without the later ones.</summary>
    private RulePack? OwnOf(int layer)
    {
        if (own.TryGetValue(layer, out RulePack? found)) return found;
        RulePackLayer[] layers = [.. pack.Layers.Take(layer + 1)];
        if (layers is [{ } only] && ReferenceEquals(only, RulePack.DefaultLayer)) found = RulePack.Default;
        else RulePack.Check(layers, out found);
        return own[layer] = found;
    }
}
