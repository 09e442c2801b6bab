using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;
using EarlyWarning.Rules.Tests.Binding;
using EarlyWarning.Rules.Text;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Execution;

/// <summary>Values of parameters, computed by hand: by date, by place, in windows, and where they are missing.</summary>
public sealed class ParameterTests
{
    private static readonly IndicatorCatalog Plain = new([Monthly("pay"), Monthly("other"), Attribute("region", AttributeType.Text), Attribute("heads", AttributeType.Number)]);

    private static readonly IndicatorCatalog Catalog = new(Plain, Read("""
        { "parameters": {
          "wage": { "unit": "CNY", "source": "粤府函", "values": [
            { "from": "2018-07-01", "value": 1410 },
            { "from": "2021-12-01", "value": 1620, "by": { "region": { "4401": 2300, "440106": 2400, "4407": 1720 } } },
            { "from": "2026-07-02", "value": 1 } ] },
          "only": { "values": [ { "from": "2020-01-01", "by": { "region": { "44": 7 } } } ] },
          "rate": { "values": [ { "from": "2026-01-01", "value": 3 }, { "from": "2026-05-01", "value": 4 } ] } } }
        """));

    [Theory]
    [InlineData("wage", "440784", "2018-06-30", null)]
    [InlineData("wage", "440784", "2018-07-01", 1410.0)]
    [InlineData("wage", null, "2021-11-30", 1410.0)] // the same for everybody: no place is needed
    [InlineData("wage", "440784", "2021-12-01", 1720.0)]
    [InlineData("wage", "440703", "2026-07-01", 1720.0)]
    [InlineData("wage", "440105", "2026-07-01", 2300.0)]
    [InlineData("wage", "440106", "2026-07-01", 2400.0)] // the longest key that begins it
    [InlineData("wage", "4401", "2026-07-01", 2300.0)]
    [InlineData("wage", "440", "2026-07-01", 1620.0)]
    [InlineData("wage", "210105", "2026-07-01", 1620.0)]
    [InlineData("wage", "", "2026-07-01", 1620.0)]
    [InlineData("wage", null, "2026-07-01", null)] // without the attribute no entry and no value
    [InlineData("wage", "440106", "2026-07-02", 1.0)]
    [InlineData("only", "440106", "2026-07-01", 7.0)]
    [InlineData("only", "210105", "2026-07-01", null)]
    [InlineData("only", null, "2026-07-01", null)]
    [InlineData("rate", null, "2025-12-31", null)]
    [InlineData("rate", null, "2026-04-30", 3.0)]
    [InlineData("rate", null, "2026-05-01", 4.0)]
    public void It_is_what_counts_on_the_day_at_the_place(string name, string? region, string asOf, double? expected) =>
        Assert.Equal(expected ?? double.NaN, EvaluateAll(name, region, Date(asOf)));

    [Theory]
    [InlineData("sum(pay - rate, 3m)", 48.0)] // 10 + 20 + 30 - 3 * 4, though two of the months are before May
    [InlineData("count(pay, 3m) + rate", 7.0)]
    [InlineData("max(if(pay > 4 * rate, pay, 0), 3m)", 30.0)]
    [InlineData("share(pay > 5 * rate, 3m)", 1 / 3.0)]
    [InlineData("sum(pay / wage, 3m)", 60 / 1720.0)]
    public void Inside_a_window_it_is_what_counts_on_the_as_of_date(string expression, double expected) =>
        Assert.Equal(expected, EvaluateAll(expression, "440784", July), 1e-12);

    [Fact]
    public void A_name_near_that_of_a_parameter_is_proposed_and_a_let_must_not_hide_it()
    {
        Assert.Equal("unknown indicator 'wgae'; did you mean 'wage'?", Said("wgae > 3").Message);
        Diagnostic hidden = Said("pay > wage", ("wage", "pay"));
        Assert.Equal(("EW1216", "the let 'wage' hides the parameter 'wage'; give it another name"), (hidden.Code, hidden.Message));
        Assert.Equal(["3:10 EW1901"], RuleText.Diagnose(Catalog, "wage > days_since_start", ("days_since_start", "days_between(date('2026-01-31'), today())")));
    }

    [Fact]
    public void It_is_an_observed_number_that_warnings_know_the_range_of()
    {
        Assert.Equal(["3:10 EW1908"], RuleText.Diagnose(Catalog, "peer_rank(pay) < rate"));
        Assert.Empty(RuleText.Diagnose(Catalog, "pay < wage"));
    }

    [Theory]
    [InlineData("pay > only", "210105", "only no-parameter")]
    [InlineData("pay > only", null, "only no-parameter")]
    [InlineData("sum(pay / only, 3m) > 1", "210105", "only no-parameter")]
    [InlineData("other > only", "210105", "other not-delivered, only no-parameter")]
    [InlineData("pay > coming", "440784", "coming no-parameter")]
    [InlineData("pay > only", "440784", "")]
    public void Where_it_has_no_number_that_is_the_reason(string condition, string? region, string expected)
    {
        IndicatorCatalog catalog = new(Catalog, Catalog.Parameters.Append(new Parameter { Name = "coming", Values = [new ParameterValue(Date("2030-01-01").ToDateOnly().DayNumber, 1)] }));
        IReadOnlyList<MissingReason> reasons = new Explainer(View(catalog, region, July)).WhyMissing(Engine.Bind(condition, catalog), 0);
        Assert.Equal(expected, string.Join(", ", reasons.Select(reason => $"{reason.Indicator} {reason.Why}")));
    }

    [Fact]
    public void Evidence_and_explanation_show_it_with_its_source_and_since_when_it_counts()
    {
        BoundExpression condition = Engine.Bind("pay > wage", Catalog);
        Explainer explainer = new(View(Catalog, "440784", July));
        Assert.Equal(new Evidence("wage", 1720d, "CNY", "2021-12-01/..", "粤府函"), explainer.EvidenceOf(Term.Of(condition), 0)[1]);
        Assert.Contains("wage: 1720 CNY (2021-12-01/..; 粤府函)", explainer.Explain(condition, 0).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_panel_holds_the_attribute_that_it_goes_by()
    {
        Planner planner = new(Catalog);
        planner.EmitTruth(Engine.Bind("pay > only", Catalog));
        PlanReach reach = new(planner.ToPlan(), July.ToDateOnly().DayNumber);
        Assert.Equal(["pay", "region"], Catalog.Indicators.Where(reach.Reads).Select(indicator => indicator.Id));
    }

    [Theory]
    [InlineData("""{ "pay": 5, "wage": 4 }""", "fired")]
    [InlineData("""{ "pay": 5, "wage": 5 }""", "clear")]
    [InlineData("""{ "pay": 5, "region": "440784", "wage": null }""", "indeterminate")]
    [InlineData("""{ "pay": 1720, "region": "440784" }""", "clear")]
    [InlineData("""{ "pay": 1721, "region": "440784" }""", "fired")]
    [InlineData("""{ "pay": 1721 }""", "indeterminate")]
    public void A_rule_test_may_pin_it_or_leave_it_to_the_place(string given, string expected)
    {
        Diagnostics diagnostics = new();
        RuleFile file = RuleFile.Parse(
            Text.Files.Source($$"""{ "id": "r", "rules": [ { "id": "a", "when": "pay > wage", "score": 1, "tests": [ { "given": {{given}}, "expect": "{{expected}}" } ] } ] }"""), diagnostics)!;
        IReadOnlyList<Rule> rules = new RuleCompiler(Catalog, diagnostics).Compile(file);
        Assert.Empty(diagnostics.ToSortedList());
        Assert.True(EarlyWarning.Rules.Testing.RuleTestRunner.Run(Catalog, rules).Results.Single().Passed);
    }

    [Theory]
    [InlineData("""{ "wage": "4" }""", "1:104 EW1402 'wage' is a parameter; expected a number, or null where it has none, found a text")]
    [InlineData("""{ "wgae": 4 }""", "1:96 EW1401 unknown indicator 'wgae'; did you mean 'wage'?")]
    public void A_faulty_pin_is_placed(string given, string expected)
    {
        Diagnostics diagnostics = new();
        RuleFile file = RuleFile.Parse(
            Text.Files.Source($$"""{ "id": "r", "rules": [ { "id": "a", "when": "pay > wage", "score": 1, "tests": [ { "given": {{given}}, "expect": "clear" } ] } ] }"""), diagnostics)!;
        new RuleCompiler(Catalog, diagnostics).Compile(file);
        Assert.Equal(expected, diagnostics.ToSortedList().Select(found => $"{found.Line}:{found.Column} {found.Code} {found.Message}").Single());
    }

    /// <summary>The value by the engine, the interpreter and the panel of one, which must agree.</summary>
    private static double EvaluateAll(string expression, string? region, LocalDate asOf)
    {
        BoundExpression bound = Engine.Bind(expression, Catalog);
        PanelView view = View(Catalog, region, asOf);
        double engine = Engine.Evaluate(bound, view)[0].Number;
        Assert.Equal(engine, Engine.Interpret(bound, view)[0].Number);
        Planner planner = new(Catalog);
        int place = planner.EmitNumber(bound);
        CompanyFrame frame = new(planner.ToPlan(), asOf.ToDateOnly().DayNumber);
        frame.Clear();
        for (int i = 0; i < 3; i++) frame.Add(Catalog.Indicators[0], new LocalDate(2026, 4 + i, 1).ToDateOnly().DayNumber, 10 * (i + 1), MeasureAppender.UsualKnown);
        if (region is not null) frame.Set(Catalog.Indicators[2], region);
        frame.Run();
        Assert.Equal(engine, frame.Number(place));
        return engine;
    }

    private static PanelView View(IndicatorCatalog catalog, string? region, LocalDate asOf)
    {
        PanelBuilder builder = new(catalog, ["c0"]);
        builder.Deliver(new FeedDelivery("f", ["pay", "region"]));
        for (int i = 0; i < 3; i++) builder.Append(0, "pay", Month(2026, 4 + i), 10 * (i + 1), null);
        if (region is not null) builder.Attribute(catalog.Indicators[2]).Set(0, builder.Texts.Add(region));
        return builder.Build().AsOf(asOf);
    }

    private static Diagnostic Said(string condition, params (string, string)[] lets)
    {
        Diagnostics diagnostics = new();
        RuleText.Compile(Catalog, diagnostics, [condition], lets);
        return diagnostics.ToSortedList()[0];
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static IEnumerable<Parameter> Read(string text)
    {
        Diagnostics diagnostics = new();
        ParameterFile file = ParameterFile.Parse(Text.Files.Source(text), Plain, diagnostics)!;
        Assert.DoesNotContain(diagnostics.ToSortedList(), found => found.Severity == DiagnosticSeverity.Error);
        return file.Parameters.Select(definition => definition.Parameter);
    }
}
