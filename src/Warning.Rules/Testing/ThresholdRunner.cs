using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Testing;

/// <summary>
/// Changes the conditions of rules a little, one number or comparison at a time, and finds the changes that no test notices: neither a test of the rule or of
/// one that asks for it by <c>fired</c>, nor a scenario. A test that fails anyway notices nothing. Only the changed condition is bound and evaluated anew.
/// </summary>
internal sealed class ThresholdRunner
{
    private readonly IndicatorCatalog catalog;
    private readonly Dictionary<string, List<Test>> tests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Rule[]> askers;
    private readonly Scenario[] scenarios;

    private ThresholdRunner(IndicatorCatalog catalog, IReadOnlyList<Rule> rules, IReadOnlyList<RuleScenario> scenarios)
    {
        this.catalog = catalog;
        foreach (Rule rule in rules) tests[rule.Id] = [.. TestsOf(rule)];
        askers = rules.Where(rule => rule.AsksRules).SelectMany(rule => AskedBy(rule).Select(asked => (asked, rule)))
            .GroupBy(pair => pair.asked, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(pair => pair.rule).ToArray(), StringComparer.Ordinal);
        this.scenarios = [.. scenarios.Select(scenario => new Scenario(scenario, rules)).Where(scenario => scenario.Passes)];
    }

    /// <summary>Tries all changes of the rules that are not retired.</summary>
    /// <param name="catalog">The catalog that the rules are bound over.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="scenarios">What may notice a change beside the tests of the rules.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static ThresholdReport Run(
        IndicatorCatalog catalog, IReadOnlyList<Rule> rules, IReadOnlyList<RuleScenario> scenarios, CancellationToken cancellationToken = default)
    {
        ThresholdRunner runner = new(catalog, rules, scenarios);
        List<ThresholdChange> unnoticed = [];
        int changes = 0;
        foreach (Rule rule in rules.Where(rule => !rule.IsRetired))
        {
            foreach (NearbyCondition near in new NearbyConditions(rule, catalog).All())
            {
                cancellationToken.ThrowIfCancellationRequested();
                changes++;
                if (!runner.Notices(rule, near.Whens)) unnoticed.Add(near.Change);
            }
        }

        return new ThresholdReport(changes, unnoticed);
    }

    private bool Notices(Rule rule, BoundExpression[] changed)
    {
        if (tests[rule.Id].Any(test => test.Differs(changed))) return true;
        Rule[] asking = askers.GetValueOrDefault(rule.Id, []);
        return asking.Any(asker => tests[asker.Id].Any(test => test.Differs([.. asker.Whens], rule, changed[0]))) || scenarios.Any(scenario => scenario.Differs(rule, changed, asking));
    }

    private IEnumerable<Test> TestsOf(Rule rule)
    {
        foreach (RuleTestDefinition test in rule.Definition.Tests)
        {
            if (test.Expect is not { } expected || GivenPanel.Read(test, catalog, rule.LetsOf(test.Json.Source), new Diagnostics()) is not { } given) continue;
            Test read = new(given, TruthOf(expected), test.Step);
            if (!read.Differs([.. rule.Whens])) yield return read;
        }
    }

    /// <summary>Returns the ids of the rules that a condition asks for, directly or through others.</summary>
    private static HashSet<string> AskedBy(Rule rule)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        Queue<AskedRule> next = new(BoundWalk.All(rule.When).OfType<BoundFired>().Select(fired => fired.Rule));
        while (next.TryDequeue(out AskedRule? asked))
        {
            if (!found.Add(asked.Id)) continue;
            foreach (AskedRule further in asked.Asks) next.Enqueue(further);
        }

        return found;
    }

    private static bool? TruthOf(ExpectedOutcome expected) => expected switch
    {
        ExpectedOutcome.Fired => true,
        ExpectedOutcome.Clear => false,
        ExpectedOutcome.Indeterminate => null,
    };

    private static Outcome OutcomeOf(bool? truth) => truth switch
    {
        true => Outcome.Fired,
        false => Outcome.Clear,
        null => Outcome.Indeterminate,
    };

    /// <summary>Returns an interpreter for which a rule has the result of a changed condition, unless the test pins it.</summary>
    private static Interpreter With(GivenPanel given, Rule rule, bool? truth)
    {
        string key = BoundKey.OfFired(rule.Id);
        if (given.Pinned.ContainsKey(key)) return new Interpreter(given.View, given.PinnedPeer) { Pinned = given.Pinned };
        return new Interpreter(given.View, given.PinnedPeer) { Pinned = new Dictionary<string, ScalarValue>(given.Pinned) { [key] = ScalarValue.Of(truth) } };
    }

    /// <summary>A test of a rule, with the panel that it gives.</summary>
    private sealed class Test(GivenPanel given, bool? expected, int? step)
    {
        private readonly Interpreter interpreter = new(given.View, given.PinnedPeer) { Pinned = given.Pinned };

        public bool Differs(BoundExpression[] changed) => Differs(changed, interpreter);

        public bool Differs(BoundExpression[] asking, Rule rule, BoundExpression changed)
        {
            bool? truth = rule.IsInForce(given.View.Day) ? interpreter.Evaluate(changed, row: 0).Truth : false;
            return Differs(asking, With(given, rule, truth));
        }

        private bool Differs(BoundExpression[] whens, Interpreter with)
        {
            if (with.Evaluate(whens[0], row: 0).Truth != expected) return true;
            return step is not null && Array.FindLastIndex(whens, when => with.Evaluate(when, row: 0).Truth == true) + 1 != step;
        }
    }

    /// <summary>A scenario, with the outcomes of all rules as they are written.</summary>
    private sealed class Scenario
    {
        private readonly RuleScenario scenario;
        private readonly Interpreter interpreter;
        private readonly Dictionary<Rule, Outcome?[]> written;

        public Scenario(RuleScenario scenario, IReadOnlyList<Rule> rules)
        {
            this.scenario = scenario;
            GivenPanel given = scenario.Given;
            interpreter = new Interpreter(given.View, given.PinnedPeer) { Pinned = given.Pinned };
            written = rules.ToDictionary(rule => rule, rule => rule.IsInForce(given.View.Day) ? OutcomesOf(rule.Whens, interpreter) : new Outcome?[rule.StepCount]);
        }

        public bool Passes => scenario.IsMet((rule, step) => written[rule][step]);

        public bool Differs(Rule rule, BoundExpression[] changed, Rule[] asking)
        {
            if (written[rule][0] is null) return false;
            Outcome?[] found = OutcomesOf(changed, interpreter);
            if (found.AsSpan().SequenceEqual(written[rule])) return false;
            Dictionary<Rule, Outcome?[]> outcomes = new(written) { [rule] = found };
            if (asking.Length > 0)
            {
                Interpreter with = With(scenario.Given, rule, interpreter.Evaluate(changed[0], row: 0).Truth);
                foreach (Rule asker in asking.Where(asker => written[asker][0] is not null)) outcomes[asker] = OutcomesOf(asker.Whens, with);
            }

            return !scenario.IsMet((other, step) => outcomes[other][step]);
        }

        private static Outcome?[] OutcomesOf(IEnumerable<BoundExpression> whens, Interpreter interpreter) =>
            [.. whens.Select(when => (Outcome?)OutcomeOf(interpreter.Evaluate(when, row: 0).Truth))];
    }
}
