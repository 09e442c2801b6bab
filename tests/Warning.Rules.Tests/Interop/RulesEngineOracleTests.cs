namespace EarlyWarning.Rules.Tests.Interop;

/// <summary>RulesEngine itself and the imported rules come to the same outcome wherever all values are known.</summary>
public sealed class RulesEngineOracleTests
{
    private const int Workflows = 500;
    private const int InputsOfEach = 20;

    [Fact]
    public async Task Ten_thousand_random_workflows_and_inputs_have_the_same_outcome()
    {
        WorkflowGenerator generator = new(new Random(20260731));
        List<string> differing = [];
        int fired = 0, clear = 0;
        for (int i = 0; i < Workflows; i++)
        {
            string json = generator.Workflow();
            var imported = Imported.Of(json);
            for (int j = 0; j < InputsOfEach; j++)
            {
                (Company company, Report report) = generator.Inputs();
                string[] theirs = await imported.AskAsync(company, report);
                Outcome[] ours = imported.Decide(company, report);
                fired += ours.Count(outcome => outcome == Outcome.Fired);
                clear += ours.Count(outcome => outcome == Outcome.Clear);
                string[] said = [.. ours.Select(outcome => outcome switch { Outcome.Fired => "true", Outcome.Clear => "false", Outcome.Indeterminate => "unknown" })];
                if (!said.SequenceEqual(theirs, StringComparer.Ordinal)) differing.Add($"{json}\n{company}\n{report}\ntheirs {string.Join(", ", theirs)}\nours {string.Join(", ", said)}");
            }
        }

        Assert.True(differing.Count == 0, $"{differing.Count} differ:\n{string.Join("\n\n", differing.Take(5))}");
        // Both outcomes come up often, so that agreeing on one of them alone would not pass.
        Assert.InRange(fired, 4_000, 40_000);
        Assert.InRange(clear, 4_000, 40_000);
    }
}
