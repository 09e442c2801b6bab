using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Tests.Execution;
using EarlyWarning.Rules.Tests.Testing;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>A panel that holds only what is read still tells what a whole one does.</summary>
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
