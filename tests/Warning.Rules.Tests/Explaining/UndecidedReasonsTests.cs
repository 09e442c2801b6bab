using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Tests.Execution;
using EarlyWarning.Rules.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Rules.Tests.Explaining;

/// <summary>The reasons of all companies at once are those that the interpreter finds for each.</summary>
public sealed class UndecidedReasonsTests
{
    private static readonly Gen<(int Companies, int Seed)> Panel =
        from companies in Gen.Elements(1, 3, 21, 64, 70, 200)
        from seed in Gen.Choose(0, 1_000_000)
        select (companies, seed);

    [Property(MaxTest = 500)]
    public Property Of_random_rules() =>
        Prop.ForAll(Arb.From(ExpressionGenerator.Condition(3).ArrayOf(4)), Arb.From(Panel), (conditions, panel) =>
        {
            RuleSet set = SetOf([.. conditions.Select((condition, i) => Rule($"r{i}", condition))]);
            AssertAlike(set, RandomPanel.Of(panel.Companies, panel.Seed), panel);
        });

    [Property(MaxTest = 200)]
    public Property Of_rules_that_ask_others() =>
        Prop.ForAll(Arb.From(ExpressionGenerator.Condition(2).ArrayOf(6)), Arb.From(Panel), (conditions, panel) =>
        {
            string Asking(string condition, int i) => $"({condition}) {(i % 2 == 0 ? "and" : "or")} fired('r{i - 1}') != fired('r{i / 2}')";
            string[] rules =
            [
                .. conditions.Select((condition, i) => Rule($"r{i}", i < 2 ? condition : Asking(condition, i), i == 1 ? "retired" : "active")),
            ];
            AssertAlike(SetOf(rules), RandomPanel.Of(panel.Companies, panel.Seed), panel);
        });

    [Property(MaxTest = 200)]
    public Property Of_panels_that_hold_only_the_periods_that_are_read() =>
        Prop.ForAll(Arb.From(ExpressionGenerator.Condition(2).ArrayOf(4)), Arb.From(Panel), (conditions, panel) =>
        {
            RuleSet set = SetOf([.. conditions.Select((condition, i) => Rule($"r{i}", condition))]);
            AssertAlike(set, RandomPanel.Of(panel.Companies, panel.Seed, set.ReachOf(RandomPanel.AsOf.ToDateOnly().DayNumber)), panel);
        });

    [Theory]
    [InlineData("power > 1 and (bills > 2 or sales > 3)")]
    [InlineData("if(power > 1, sales, late) > 1 or headcount > 2")]
    [InlineData("avg(power / heads, 6m) > 1 and all(sales > 1 or late > 2, 3m)")]
    [InlineData("all(if(power > 1, sales, late) > 1, 3m) or share(power between 1 and headcount, 6m) > 0.5")]
    [InlineData("gone(power, 2m) or yoy(sales, 3m) > 0.1")]
    [InlineData("count(complaint, 30d, where: weight > 1) > 1 or days_since(complaint, where: urgent) > 3")]
    [InlineData("peer_rank(power) > 0.5 and rate > 0")]
    [InlineData("at_least(2, power > 1, bills > 1, sales > 1, gas > 1, staff > 1)")]
    public void Of_every_shape_of_rule(string condition)
    {
        for (int seed = 0; seed < 12; seed++) AssertAlike(SetOf([Rule("r", condition)]), RandomPanel.Of(300, seed), (300, seed));
    }

    [Fact]
    public void Across_blocks_and_whatever_the_thread_that_looks_at_them()
    {
        RuleSet set = SetOf(
            [Rule("a", "power > 1 and (bills > 2 or sales > 3)"), Rule("b", "avg(power / heads, 6m) > 1"), Rule("c", "peer_rank(sales) > 0.5")]);
        PanelView view = RandomPanel.Of(2100, 7);
        AssertAlike(set, view, (2100, 7));
        using Outcomes outcomes = set.Evaluate(view);
        using UndecidedReasons all = new(outcomes, [0, 1, 2]), other = all.ForThread();
        int[] cells = new int[3 * UndecidedReasons.CompaniesAtOnce], others = new int[cells.Length];
        for (int from = 2048; from >= 0; from -= 1024)
        {
            Assert.Equal(Math.Min(1024, 2100 - from), all.Find(from, cells));
            other.Find(from, others);
            Assert.Equal(
                cells.Select((cell, i) => cell < UndecidedReasons.FirstList ? [] : Identity(all.ListsOf(i % 3)[cell - UndecidedReasons.FirstList])),
                others.Select((cell, i) => cell < UndecidedReasons.FirstList ? [] : Identity(other.ListsOf(i % 3)[cell - UndecidedReasons.FirstList])));
        }
    }

    [Fact]
    public void Each_block_begins_at_a_multiple_of_those_looked_at_together()
    {
        using Outcomes outcomes = SetOf([Rule("a", "power > 1")]).Evaluate(RandomPanel.Of(70, 1));
        using UndecidedReasons reasons = new(outcomes, [0]);
        Assert.Throws<ArgumentOutOfRangeException>("from", () => reasons.Find(1, new int[1024]));
        Assert.Throws<ArgumentOutOfRangeException>("from", () => reasons.Find(1024, new int[1024]));
        Assert.Throws<ArgumentException>("cells", () => reasons.Find(0, new int[69]));
        Assert.Throws<ArgumentOutOfRangeException>("rule", () => new UndecidedReasons(outcomes, [1]));
        Assert.Throws<ArgumentOutOfRangeException>("rule", () => reasons.ListsOf(1));
        Assert.Throws<ArgumentOutOfRangeException>("rule", () => reasons.AlikeOf(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => reasons.AlikeOf(0, reasons.ListsOf(0).Count));
    }

    [Fact]
    public void Of_the_pack_but_one_rule_is_asked_about_company_by_company()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(RepositoryFolder.Combine("rules"), "*.json").Order(StringComparer.Ordinal);
        RuleDocument[] documents = [.. files.Select(file => new RuleDocument(file, File.ReadAllBytes(file)))];
        RuleDocument[] Named(string name) => [.. documents.Where(document => Path.GetFileName(document.Path) == name)];
        RuleSetCompiler compiler = new([new RuleLayer
        {
            Catalogs = Named("indicators.json"),
            Parameters = Named("parameters.json"),
            Rules = [.. documents.Where(document => Path.GetFileName(document.Path) is not ("indicators.json" or "parameters.json" or "policy.json"))],
        }]);
        RuleSet set = compiler.ToRuleSet()!;
        PanelView view = set.NewPanel(["a", "b"], RandomPanel.AsOf).Build().AsOf(RandomPanel.AsOf);
        using Outcomes outcomes = set.Evaluate(view);
        int[] rules = [.. Enumerable.Range(0, set.Rules.Count).Where(outcomes.IsEvaluated)];
        ReasonQuestions questions = new(outcomes, rules);
        Assert.Equal(["shutdown.power-near-zero"], rules.Where((_, place) => questions.Rules[place] is null).Select(rule => set.Rules[rule].Id));
    }

    private static void AssertAlike(RuleSet set, PanelView view, (int Companies, int Seed) panel)
    {
        using Outcomes outcomes = set.Evaluate(view);
        RuleExplainer explainer = new(outcomes);
        using UndecidedReasons reasons = new(outcomes, [.. Enumerable.Range(0, set.Rules.Count)], few: 0);
        int[] cells = new int[set.Rules.Count * UndecidedReasons.CompaniesAtOnce];
        for (int from = 0; from < view.Companies.Count; from += UndecidedReasons.CompaniesAtOnce)
        {
            int count = reasons.Find(from, cells);
            for (int i = 0; i < count * set.Rules.Count; i++)
            {
                int rule = i % set.Rules.Count, row = from + (i / set.Rules.Count);
                Outcome? outcome = outcomes[rule, row];
                int cell = outcome switch
                {
                    Outcome.Fired => UndecidedReasons.Fired,
                    Outcome.Indeterminate => UndecidedReasons.FirstList,
                    _ => UndecidedReasons.Clear,
                };
                Assert.Equal(cell, Math.Min(cells[i], UndecidedReasons.FirstList));
                if (outcome != Outcome.Indeterminate) continue;
                int list = cells[i] - UndecidedReasons.FirstList;
                IReadOnlyList<MissingReason> expected = explainer.WhyMissing(set.Rules[rule], row), found = reasons.ListsOf(rule)[list];
                if (!expected.SequenceEqual(found))
                    Assert.Fail(
                        $"{set.Rules[rule].Condition} of row {row} of {panel}: " +
                        $"the interpreter says {string.Join("; ", expected)}, the engine {string.Join("; ", found)}");
            }
        }

        for (int rule = 0; rule < set.Rules.Count; rule++)
        {
            string[] identities = [.. reasons.ListsOf(rule).Select(list => string.Join("; ", Identity(list)))];
            Assert.Equal(identities.Select(identity => Array.IndexOf(identities, identity)), identities.Select((_, list) => reasons.AlikeOf(rule, list)));
        }
    }

    private static string[] Identity(IReadOnlyList<MissingReason> reasons) => [.. reasons.Select(reason => $"{reason.Indicator} {reason.Why}")];

    private static RuleSet SetOf(string[] rules)
    {
        Diagnostics diagnostics = new();
        RuleFile file = RuleFile.Parse(Text.Files.Source($$"""{ "id": "r", "rules": [ {{string.Join(",\n", rules)}} ] }"""), diagnostics)!;
        IReadOnlyList<Rule> compiled = new RuleCompiler(RandomPanel.Catalog, diagnostics).Compile(file);
        Assert.DoesNotContain(diagnostics.ToSortedList(), found => found.Severity == DiagnosticSeverity.Error);
        return new RuleSet(RandomPanel.Catalog, compiled);
    }

    private static string Rule(string id, string when, string status = "active") =>
        $$"""{ "id": "{{id}}", "when": "{{when}}", "score": 1, "status": "{{status}}", "tests": [{ "given": {}, "expect": "clear" } ] }""";
}
