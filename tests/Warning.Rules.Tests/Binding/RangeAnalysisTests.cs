using System.Text;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Binding;

/// <summary>Comparisons that can never or must always hold by the ranges of what they compare.</summary>
public sealed class RangeAnalysisTests
{
    private static readonly CalendarSpan Fresh = new(2, SpanUnit.Month);
    private static readonly ValueRange FromZero = new(0, double.PositiveInfinity);

    private static readonly IndicatorCatalog Catalog = new([
        Measure("any_number", ValueRange.Unbounded),
        Measure("kwh", FromZero),
        Measure("ratio", new ValueRange(0, 1)),
        Measure("loss", new ValueRange(double.NegativeInfinity, 0)),
        Measure("band", new ValueRange(2, 5)),
        new Indicator { Id = "call", Kind = IndicatorKind.Event, Unit = "people", Range = new ValueRange(2, 9) },
        new Indicator { Id = "heads", Kind = IndicatorKind.Attribute, Unit = "people", Range = FromZero },
        new Indicator { Id = "founded", Kind = IndicatorKind.Attribute, Type = AttributeType.Date },
        new Indicator { Id = "flag", Kind = IndicatorKind.Attribute, Type = AttributeType.Flag },
    ]);

    [Theory]
    [InlineData("kwh", 0, double.PositiveInfinity)]
    [InlineData("-band", -5, -2)]
    [InlineData("abs(-band)", 2, 5)]
    [InlineData("abs(band)", 2, 5)]
    [InlineData("abs(band - 4)", 0, 2)]
    [InlineData("abs(any_number)", 0, double.PositiveInfinity)]
    [InlineData("sqrt(band + 2)", 2, 2.6457513110645907)]
    [InlineData("floor(ratio - 0.5)", -1, 0)]
    [InlineData("ceil(ratio - 0.5)", 0, 1)]
    [InlineData("round(ratio - 0.16, 1)", -0.2, 0.8)]
    [InlineData("band + ratio", 2, 6)]
    [InlineData("band - ratio", 1, 5)]
    [InlineData("band * (ratio - 0.5)", -2.5, 2.5)]
    [InlineData("kwh * 0", 0, 0)]
    [InlineData("band / band", 0.4, 2.5)]
    [InlineData("1 / band", 0.2, 0.5)]
    [InlineData("band / -band", -2.5, -0.4)]
    [InlineData("ratio / kwh", 0, double.PositiveInfinity)]
    [InlineData("-ratio / kwh", double.NegativeInfinity, 0)]
    [InlineData("band / (ratio - 0.5)", double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("mod(kwh, 7)", 0, 7)]
    [InlineData("mod(any_number, band)", -5, 5)]
    [InlineData("least(band, 3, kwh)", 0, 3)]
    [InlineData("greatest(band, 3)", 3, 5)]
    [InlineData("least_known(band, 3, kwh)", 0, double.PositiveInfinity)]
    [InlineData("greatest_known(band, 7)", 2, 7)]
    [InlineData("greatest_known(band, 1 / 0)", 2, 5)]
    [InlineData("if(flag, band, 9)", 2, 9)]
    [InlineData("if(flag, band, missing)", 2, 5)]
    [InlineData("band ?? 0", 0, 5)]
    [InlineData("coalesce(band, -1, 7)", -1, 7)]
    [InlineData("month(founded)", 1, 12)]
    [InlineData("day(today())", 1, 31)]
    [InlineData("year(founded)", 1, 9999)]
    [InlineData("days_to_spring_festival()", -193, 193)]
    [InlineData("avg(band, 3m)", 2, 5)]
    [InlineData("median(band, 3m)", 2, 5)]
    [InlineData("ago(band, 3m)", 2, 5)]
    [InlineData("last(band - 1, 3m)", 1, 4)]
    [InlineData("sum(band, 3m)", 6, 15)]
    [InlineData("sum(band, 3m, known: 1)", 2, 15)]
    [InlineData("sum(-band, 3m, known: 1)", -15, -2)]
    [InlineData("count(band, 3m)", 0, 3)]
    [InlineData("count(band, 3m, known: 2)", 2, 3)]
    [InlineData("share(band > 3, 3m)", 0, 1)]
    [InlineData("yoy(kwh, 3m)", -1, double.PositiveInfinity)]
    [InlineData("change(band, 3m)", -0.6, 1.5)]
    [InlineData("yoy(loss, 3m)", -1, double.PositiveInfinity)]
    [InlineData("yoy(any_number, 3m)", double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("slope(kwh, 6m)", double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("robust_z(kwh, 6m)", double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("count(call, 30d)", 0, double.PositiveInfinity)]
    [InlineData("sum(call, 30d)", 0, double.PositiveInfinity)]
    [InlineData("max(call, 30d)", 1, 9)] // an event without a number counts 1
    [InlineData("surprise(call, 30d, 1y)", 0, 300)]
    [InlineData("days_since(call)", 0, double.PositiveInfinity)]
    [InlineData("peer_rank(any_number)", 0, 1)]
    [InlineData("peer_median(band)", 2, 5)]
    public void A_number_has_the_values_that_its_parts_allow(string expression, double low, double high)
    {
        Binder binder = new(Catalog, LetScope.Empty);
        ValueRange range = PossibleRange.Of(binder.BindNumber(Parser.Parse(expression, out _)!)!)!.Value;
        Assert.Equal(low, range.Low, 1e-12);
        Assert.Equal(high, range.High, 1e-12);
    }

    [Theory]
    [InlineData("peer_rank(kwh) < 10", "'peer_rank(kwh)' lies between 0 and 1, so that '< 10' always holds; did you mean 10%?")]
    [InlineData("share(band > 3, 3m) >= 30", "'share(band > 3, 3m)' lies between 0 and 1, so that '>= 30' never holds; did you mean 30%?")]
    [InlineData("30 <= share(band > 3, 3m)", "'share(band > 3, 3m)' lies between 0 and 1, so that '>= 30' never holds; did you mean 30%?")]
    [InlineData("yoy(kwh, 3m) < -30", "'yoy(kwh, 3m)' is never below -1, so that '< -30' never holds; did you mean -30%?")]
    [InlineData("change(kwh, 3m) >= -1", "'change(kwh, 3m)' is never below -1, so that '>= -1' always holds")]
    [InlineData("ratio > 1", "'ratio' lies between 0 and 1, so that '> 1' never holds")]
    [InlineData("ratio != 50", "'ratio' lies between 0 and 1, so that '!= 50' always holds; did you mean 50%?")]
    [InlineData("ratio > 101", "'ratio' lies between 0 and 1, so that '> 101' never holds")]
    [InlineData("kwh < 0", "'kwh' is never below 0, so that '< 0' never holds")]
    [InlineData("loss > 5", "'loss' is never above 0, so that '> 5' never holds")]
    [InlineData("kwh * 0 == 0", "'kwh * 0' is always 0, so that '== 0' always holds")]
    [InlineData("count(call, 30d) >= 0", "'count(call, 30d)' is never below 0, so that '>= 0' always holds")]
    [InlineData("surprise(call, 30d, 1y) > 300", "'surprise(call, 30d, 1y)' lies between 0 and 300, so that '> 300' never holds")]
    [InlineData("month(today()) == 13", "'month(today())' lies between 1 and 12, so that '== 13' never holds")]
    [InlineData("ratio > band", "'ratio' lies between 0 and 1 and 'band' lies between 2 and 5, so that 'ratio > band' never holds")]
    [InlineData("band between 6 and 9", "'band' lies between 2 and 5, so that '>= 6' never holds")]
    [InlineData("band between 0 and 9", "'band' lies between 2 and 5, so that '>= 0' always holds")]
    [InlineData("band between 2 and 5", "'band' lies between 2 and 5, so that '<= 5' always holds")]
    [InlineData("ratio between 50% and 80", "'ratio' lies between 0 and 1, so that '<= 80' always holds; did you mean 80%?")]
    [InlineData("month(founded) in (1, 13)", "'month(founded)' lies between 1 and 12, so that '== 13' never holds")]
    [InlineData("ratio not in (0.3, 30)", "'ratio' lies between 0 and 1, so that '== 30' never holds; did you mean 30%?")]
    public void A_comparison_beyond_the_range_is_told_with_the_range(string condition, string message) =>
        Assert.Equal($"3:10 EW1908 {message}", Assert.Single(Said(condition)));

    [Theory]
    [InlineData("peer_rank(kwh) < 10%")]
    [InlineData("ratio == 1")]
    [InlineData("ratio >= 1")]
    [InlineData("ratio < 1.0000000000000002")] // within the tolerance of 1
    [InlineData("kwh <= 0")]
    [InlineData("kwh == 0")]
    [InlineData("ratio between 0 and 30%")]
    [InlineData("ratio between 30% and 1")]
    [InlineData("band > 2")]
    [InlineData("ratio <= 1 / kwh")]
    [InlineData("slope(kwh, 6m) < -30")]
    [InlineData("yoy(any_number, 3m) < -30")]
    [InlineData("max(call, 30d) == 1")]
    [InlineData("days_to_spring_festival() between -20 and 20")]
    [InlineData("founded < today()")]
    [InlineData("flag == true and kwh > 2")]
    public void A_comparison_that_the_range_leaves_open_is_not(string condition) => Assert.Empty(Said(condition));

    [Fact]
    public void Each_comparison_is_told_once_and_not_where_the_condition_around_it_is_told_already()
    {
        Assert.Equal(
            ["3:10 EW1908", "3:50 EW1908"],
            Codes("peer_rank(kwh) < 10 and kwh > 3 and any(share_let > 20, 3m)", ("share_let", "ratio")));
        Assert.Equal(["3:10 EW1903"], Codes("ratio > 30 and ratio < 20"));
    }

    [Fact]
    public void In_a_let_it_is_told_at_the_use() => Assert.Equal(["3:18 EW1908"], Codes("flag or low", ("low", "peer_rank(kwh) < 10")));

    [Fact]
    public void A_clear_condition_and_the_sentences_are_looked_at_too()
    {
        Diagnostics diagnostics = new();
        RuleFile file = RuleFile.Parse(Text.Files.Source("""
            { "id": "r", "rules": [ { "id": "a", "when": "kwh > 3", "score": 1, "status": "active",
              "clearWhen": "ratio > 30",
              "because": "{kwh} {if(ratio > 30, 1, 2)}", "tests": [ { "given": {}, "expect": "indeterminate" } ] } ] }
            """), diagnostics)!;
        new RuleCompiler(Catalog, diagnostics).Compile(file);
        Assert.Equal(["2:17 EW1908", "3:25 EW1908"], diagnostics.ToSortedList().Select(found => $"{found.Line}:{found.Column} {found.Code}"));
    }

    private static Indicator Measure(string id, ValueRange range) => new() { Id = id, Kind = IndicatorKind.Measure, MaxAge = Fresh, Range = range };

    private static string[] Codes(string when, params (string, string)[] lets) => RuleText.Diagnose(Catalog, when, lets);

    private static string[] Said(string when)
    {
        Diagnostics diagnostics = new();
        RuleText.Compile(Catalog, diagnostics, [when]);
        return [.. diagnostics.ToSortedList().Where(found => found.Code != DiagnosticCodes.DaysSinceAlone).Select(found => $"{found.Line}:{found.Column} {found.Code} {found.Message}")];
    }
}
