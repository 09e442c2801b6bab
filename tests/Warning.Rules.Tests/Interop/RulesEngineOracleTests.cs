namespace EarlyWarning.Rules.Tests.Interop;

/// <summary>RulesEngine itself, the engine, a panel of one and the interpreter come to the same outcome wherever all values are known.</summary>
public sealed class RulesEngineOracleTests
{
    private const int Workflows = 500;
    private const int InputsOfEach = 20;

    [Fact]
    public async Task Ten_thousand_random_workflows_and_inputs_have_the_same_outcome()
    {
        WorkflowGenerator generator = new(new Random(20260731));
        Tally tally = new();
        for (int i = 0; i < Workflows; i++)
        {
            string json = generator.Workflow();
            await tally.AddAsync(json, Imported.Of(json), [.. Enumerable.Range(0, InputsOfEach).Select(_ => generator.Inputs())]);
        }

        Assert.True(tally.Differing.Count == 0, $"{tally.Differing.Count} differ:\n{string.Join("\n\n", tally.Differing.DistinctBy(each => each.Split('\n')[0]).Take(5))}");
        Assert.Equal(0, tally.Count(Outcome.Indeterminate));
        // Both outcomes come up often, so that agreeing on one of them alone would not pass.
        Assert.InRange(tally.Count(Outcome.Fired), 4_000, 40_000);
        Assert.InRange(tally.Count(Outcome.Clear), 4_000, 40_000);
        RulesEnginePage.Check("known", tally.Sentence);
    }

    [Fact]
    public async Task What_a_rule_decides_though_values_are_missing_RulesEngine_decides_alike_or_fails_at()
    {
        WorkflowGenerator generator = new(new Random(20261120));
        Tally tally = new();
        for (int i = 0; i < Workflows; i++)
        {
            string json = generator.Workflow();
            await tally.AddAsync(json, Imported.Of(json), [.. Enumerable.Range(0, InputsOfEach).Select(_ => generator.InputsWithGaps())]);
        }

        Assert.True(tally.Differing.Count == 0, $"{tally.Differing.Count} differ:\n{string.Join("\n\n", tally.Differing.DistinctBy(each => each.Split('\n')[0]).Take(5))}");
        Assert.InRange(tally.Count(Outcome.Indeterminate), 2_000, 40_000);
        RulesEnginePage.Check("missing", tally.Table);
    }
}
