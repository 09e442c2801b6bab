using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Testing;

/// <summary>Runs the tests of rules. Evaluates <c>when</c> alone, regardless of the rule's status, time in force or latches.</summary>
internal sealed class RuleTestRunner(IndicatorCatalog catalog)
{
    private readonly List<RuleTestResult> results = [];
    private readonly List<RuleCoverage> coverage = [];

    /// <summary>Runs all tests.</summary>
    /// <param name="catalog">The catalog that the rules are bound over.</param>
    /// <param name="rules">The rules to test.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static RuleTestReport Run(IndicatorCatalog catalog, IEnumerable<Rule> rules, CancellationToken cancellationToken = default)
    {
        RuleTestRunner runner = new(catalog);
        foreach (Rule rule in rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            runner.Run(rule);
        }

        return new RuleTestReport(runner.results, runner.coverage);
    }

    private void Run(Rule rule)
    {
        ClauseObserver observer = new(rule.Whens);
        IReadOnlyList<RuleTestDefinition> tests = rule.Definition.Tests;
        for (int i = 0; i < tests.Count; i++)
        {
            if (tests[i].Expect is { } expected) Run(rule, i, ToOutcome(expected), observer);
        }

        LocatedText when = rule.Definition.When!;
        coverage.Add(new RuleCoverage(rule.Id, observer.ToCoverage())
        {
            File = when.Source.FileName,
            Line = when.Source.Locate(when.Json.Offset).Line,
        });
    }

    private void Run(Rule rule, int index, Outcome expected, ClauseObserver observer)
    {
        RuleTestDefinition test = rule.Definition.Tests[index];
        GivenPanel given = GivenPanel.Read(test, catalog, rule.LetsOf(test.Json.Source), new Diagnostics()) ??
            throw new InvalidOperationException($"Test {index + 1} of the rule '{rule.Id}' has faults that were not reported at load.");
        Interpreter interpreter = new(given.View, given.PinnedPeer) { Pinned = given.Pinned };
        Outcome got = ToOutcome(interpreter.Evaluate(rule.When, row: 0).Truth);
        observer.Observe(interpreter, row: 0);
        int? reached = test.Step is null ? null : interpreter.StepReached(rule, row: 0);
        bool failed = got != expected || reached != test.Step;
        Explainer explainer = new(interpreter);
        results.Add(new RuleTestResult(rule.Id, index + 1, test.Name, expected, got)
        {
            File = test.Json.Source.FileName,
            Line = test.Json.Source.Locate(test.Json.Offset).Line,
            Layer = test.Json.Source.Layer,
            ExpectedStep = test.Step,
            GotStep = reached,
            Explanation = failed ? explainer.Explain(rule.When, row: 0) : null,
            Missing = failed && got == Outcome.Indeterminate ? explainer.WhyMissing(rule.When, row: 0) : [],
        });
    }

    private static Outcome ToOutcome(bool? truth) => truth switch
    {
        true => Outcome.Fired,
        false => Outcome.Clear,
        null => Outcome.Indeterminate,
    };

    private static Outcome ToOutcome(ExpectedOutcome expected) => expected switch
    {
        ExpectedOutcome.Fired => Outcome.Fired,
        ExpectedOutcome.Clear => Outcome.Clear,
        ExpectedOutcome.Indeterminate => Outcome.Indeterminate,
    };
}
