using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Tests.Binding;
using EarlyWarning.Rules.Tests.Execution;
using EarlyWarning.Rules.Tests.Testing;
using EarlyWarning.Rules.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>A panel that holds only what is read gives the results of a full one.</summary>
public sealed class ReachTests
{
    private static readonly int Day = July.ToDateOnly().DayNumber;

    [Fact]
    public void What_stands_in_the_sentences_of_a_rule_is_read_as_well_as_its_conditions()
    {
        PanelReach reach = ReachOf(""" "when": "power > 1", "clearWhen": "headcount > 2", "because": "{sales} {industry}", "letterText": "{count(complaint, 1m)}" """);
        Assert.Equal(
            ["power", "sales", "complaint", "headcount", "industry"],
            TestCatalog.Catalog.Indicators.Where(reach.Reads).Select(indicator => indicator.Id));
    }

    [Fact]
    public void What_the_conditions_on_events_ask_of_the_company_is_read()
    {
        PanelReach reach = ReachOf(""" "when": "count(complaint, 30d, where: value() > headcount and contains(industry, 'C')) > 1" """);
        Assert.Equal(["complaint", "headcount", "industry"], TestCatalog.Catalog.Indicators.Where(reach.Reads).Select(indicator => indicator.Id));
    }

    [Fact]
    public void A_rule_that_is_not_in_force_reads_nothing()
    {
        PanelReach reach = ReachOf(""" "when": "power > 1", "effective": { "to": "2026-07-01" } """);
        Assert.DoesNotContain(TestCatalog.Catalog.Indicators, reach.Reads);
    }

    [Fact]
    public void How_long_a_value_is_missing_is_known_though_its_period_is_not_held()
    {
        PanelBuilder builder = new(TestCatalog.Catalog, ["c0", "c1", "c2"], ReachOf(""" "when": "power > 1" """));
        builder.Deliver(new FeedDelivery("meters", ["power"]));
        builder.Append(0, "power", Month(2024, 3), 1);
        builder.Append(0, "power", Month(2024, 2), 1);
        builder.Append(0, "power", Month(2024, 4), null);
        builder.Append(0, "power", Month(2024, 5), 1, known: July.PlusDays(1)); // not known yet
        builder.Append(1, "power", Month(2026, 6), 1);
        PanelView view = builder.Build().AsOf(July);
        Explainer explainer = new(view);
        var condition = Engine.Bind("power > 1", TestCatalog.Catalog);
        Assert.Equal([new MissingReason("power", "stale", "2024-04")], explainer.WhyMissing(condition, 0));
        Assert.Equal([new MissingReason("power", "missing", null)], explainer.WhyMissing(condition, 2));
    }

    [Property(MaxTest = 600)]
    public Property A_panel_of_what_is_read_gives_the_outcomes_of_a_whole_one() => Prop.ForAll(
        Arb.From(ExpressionGenerator.Condition(2).ArrayOf(3)), Arb.From(Gen.Elements(1, 2, 3, 21, 45)), Arb.From(Gen.Choose(0, 1_000_000)), (conditions, companies, seed) =>
        {
            if (conditions.Length == 0) return;
            Diagnostics diagnostics = new();
            RuleSet rules = new(RandomPanel.Catalog, RuleText.Compile(RandomPanel.Catalog, diagnostics, conditions));
            PanelView whole = RandomPanel.Of(companies, seed);
            PanelView narrow = RandomPanel.Of(companies, seed, rules.ReachOf(whole.Day));
            using Outcomes expected = rules.Evaluate(whole), actual = rules.Evaluate(narrow);
            for (int rule = 0; rule < rules.Rules.Count; rule++)
            {
                for (int row = 0; row < companies; row++)
                {
                    if (expected[rule, row] != actual[rule, row])
                        Assert.Fail($"{conditions[rule]} of row {row} of ({companies}, {seed}): {expected[rule, row]} over all periods, {actual[rule, row]} over those read");
                }
            }
        });

    [Theory]
    [InlineData(2020, 1, 1.0, "2026-06")]
    [InlineData(2020, 1, null, "2026-06")]
    [InlineData(2026, 4, 1.0, "2026-04")]
    public void A_measure_known_only_long_ago_or_never_takes_no_part_in_aligning_held_or_not(int year, int month, double? value, string expected)
    {
        IndicatorCatalog catalog = new([Monthly("x", maxAge: "2m"), Monthly("late", lag: "45d", maxAge: "2m"), Monthly("y", maxAge: "2m")]);
        foreach (string other in new[] { "x", "late" })
        {
            string[] periods = [.. new[] { false, true }.Select(narrow => AlignedPeriod(catalog, other, Month(year, month), value, narrow))];
            Assert.Equal([expected, expected], periods);
        }
    }

    /// <summary>The period at lag 0 of an expression of a measure that is fresh and of one with a single row.</summary>
    private static string AlignedPeriod(IndicatorCatalog catalog, string other, CalendarPeriod row, double? value, bool narrow)
    {
        RuleSet rules = new(catalog, RuleText.Compile(catalog, new Diagnostics(), [$"last({other} ?? y, 1m) > 1"]));
        PanelBuilder builder = new(catalog, ["c0", "c1"], narrow ? rules.ReachOf(Day) : null);
        builder.Deliver(new FeedDelivery("feed", ["x", "late", "y"]));
        builder.Append(0, other, row, value);
        for (int month = 1; month <= 6; month++) builder.Append(0, "y", Month(2026, month), 1);
        PanelView view = builder.Build().AsOf(July);
        Indicator[] aligned = [.. catalog.Indicators.Where(indicator => indicator.Id == other || indicator.Id == "y")];
        return new CalendarPeriod(Cadence.Monthly, view.JointAnchor(aligned)).ToString();
    }

    private static PanelReach ReachOf(string rule)
    {
        Diagnostics diagnostics = new();
        string json = $$"""{ "id": "file", "rules": [ { "id": "r", "score": 1, {{rule}} } ] }""";
        RuleFile file = RuleFile.Parse(new SourceText("rules.json", System.Text.Encoding.UTF8.GetBytes(json)), diagnostics)!;
        RuleSet rules = new(TestCatalog.Catalog, new RuleCompiler(TestCatalog.Catalog, diagnostics).Compile(file));
        Assert.False(diagnostics.HasErrors);
        return rules.ReachOf(Day);
    }
}
