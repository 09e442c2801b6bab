using EarlyWarning.Rules;

namespace EarlyWarning.Files.Scanning;

/// <summary>Checks the warnings on rules that compare companies with too few peers.</summary>
public sealed class PeerWarningTests
{
    private const string Feed = """{ "id": "power", "file": "p.csv", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }""";

    private const string Rules = """
        { "id": "arrears", "when": "peer_rank(power_kwh) < 10%", "score": 30, "because": "{peer_rank(power_kwh)}" },
        { "id": "both", "when": "headcount > 5 and not (peer_median(power_kwh) > 3)", "score": 30 },
        { "id": "either", "when": "headcount > 5 or peer_rank(power_kwh) < 10%", "score": 30 },
        { "id": "alone", "when": "power_kwh < 1", "score": 30 }
        """;

    [Fact]
    public async Task A_register_that_is_too_small_to_compare_says_which_rules_cannot_fire()
    {
        using SmallRegion region = Region(19, 19);
        ScanResult result = await region.ScanAsync();
        Assert.Equal(
            "the register has 19 companies, and a comparison with peers needs 20: arrears, both can never fire here; of either only what does not compare with peers counts; write rules against the company's own past beside them, or scan several places together",
            result.Warnings[0].Message);
        Assert.Equal(("EW1926", DiagnosticSeverity.Warning), (result.Warnings[0].Code, result.Warnings[0].Severity));
        Assert.Equal((0, 0, 19), Outcomes(result, "arrears"));
    }

    [Fact]
    public async Task The_reason_is_the_peers_and_not_the_indicator_whose_figure_is_there()
    {
        using SmallRegion region = Region(19, 18);
        await region.ScanAsync();
        Assert.Equal("peer_rank(power_kwh) has too few peers", region.Lines("gaps.csv").Single(line => line.StartsWith("C00,", StringComparison.Ordinal) && line.Contains(",arrears,", StringComparison.Ordinal)).Split(',')[^1]);
        Assert.Equal("月用电量 is missing", region.Lines("gaps.csv").Single(line => line.StartsWith("C18,", StringComparison.Ordinal) && line.Contains(",arrears,", StringComparison.Ordinal)).Split(',')[^1]);
    }

    [Fact]
    public async Task Companies_that_are_compared_with_nobody_are_counted_rule_by_rule()
    {
        using SmallRegion region = Region(25, 19);
        ScanResult result = await region.ScanAsync();
        Assert.Equal(
            "for lack of peers (20 with a figure are needed) companies that have a figure are compared with nobody: arrears (19), both (19), either (19); the number is of companies left out",
            Assert.Single(result.Warnings, warning => warning.Code == "EW1926").Message);
    }

    [Fact]
    public async Task Nothing_is_said_where_every_company_with_a_figure_has_peers()
    {
        using SmallRegion region = Region(25, 20);
        Assert.DoesNotContain((await region.ScanAsync()).Warnings, warning => warning.Code == "EW1926");
    }

    private static (int Fired, int Clear, int Indeterminate) Outcomes(ScanResult result, string rule)
    {
        RuleSummary summary = result.Summary.Rules.Single(one => one.Rule.Id == rule);
        return (summary.Fired, summary.Clear, summary.Indeterminate);
    }

    private static SmallRegion Region(int companies, int figures) => new SmallRegion().WithFeeds(Feed)
        .With("rules/small.json", $$"""{ "id": "small", "rules": [ {{Rules}} ] }""")
        .With("companies.csv", "编号,名称,人数\n" + string.Concat(Enumerable.Range(0, companies).Select(i => FormattableString.Invariant($"C{i:00},公司{i},9\n"))))
        .With("p.csv", "企业,月份,电量\n" + string.Concat(Enumerable.Range(0, figures).Select(i => FormattableString.Invariant($"C{i:00},2026-10,{i + 1}\n"))));
}
