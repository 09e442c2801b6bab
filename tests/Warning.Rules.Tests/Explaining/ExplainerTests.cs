using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Tests.Execution;
using EarlyWarning.Rules.Tests.Testing;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Explaining;

/// <summary>
/// Company c0 has power up to May, sales up to March (its anchor is April), one complaint on 25 June, 10 people; no trade, and nobody
/// delivers whether it is unionised.
/// </summary>
public sealed class ExplainerTests
{
    private static readonly PanelView View = MakeView();

    [Theory]
    [InlineData("power", "power=5 kWh 2026-05 meters")]
    [InlineData("power > 1 and power < 9", "power=5 kWh 2026-05 meters")] // each once
    [InlineData("avg(power, 3m) / headcount > 1", "avg(power, 3m)=4.5 kWh 2026-04/2026-06 meters; headcount=10 people - register")]
    [InlineData("avg(power, 3m, offset: 1m) > 1", "avg(power, 3m, offset: 1m)=4 kWh 2026-03/2026-05 meters")]
    [InlineData("ago(power, 2m) > 1", "ago(power, 2m)=4 kWh 2026-04 meters")]
    [InlineData("sum(power / sales, 2m) > 1", "sum(power / sales, 2m)=missing kWh/CNY 2026-03/2026-04 meters,taxes")]
    [InlineData("count(complaint, 30d) > 1", "count(complaint, 30d)=1 - 2026-06-02/2026-07-01 hotline")]
    [InlineData("days_since(complaint) < 9", "days_since(complaint)=6 day - hotline")]
    [InlineData("if(unionised, power, 1) > 0", "unionised=missing - - -; power=5 kWh 2026-05 meters")]
    [InlineData("industry == 'C' or founded > today()", "industry=missing - - register; founded=2020-05-17 - - register")]
    [InlineData("peer_rank(power) < 1", "peer_rank(power)=missing - 2026-05 meters")]
    [InlineData("1 > 2", "")]
    public void Evidence_names_each_term_with_its_value_unit_period_and_feed(string text, string expected) => Assert.Equal(
        expected,
        string.Join("; ", Explainer().EvidenceOf(Term.Of(Bind(text)), 0).Select(evidence =>
            $"{evidence.Term}={Display(evidence.Value)} {evidence.Unit ?? "-"} {evidence.Period ?? "-"} {evidence.Feed ?? "-"}")));

    [Theory]
    [InlineData("power > 1", "")] // known
    [InlineData("unionised", "unionised not-delivered -")]
    [InlineData("industry == 'C'", "industry missing -")]
    [InlineData("old > 1", "old stale 2025-12")]
    [InlineData("never > 1", "never missing -")]
    [InlineData("undelivered > 1", "undelivered not-delivered -")]
    [InlineData("sum(power, 3m) > 1", "power missing 2026-06")]
    [InlineData("sum(sales, 3m) > 1", "sales missing 2026-04")]
    [InlineData("ago(sales, 1y) > 1", "sales missing 2025-04")] // a gap behind newer values
    [InlineData("power > 1 and industry == 'C' and unionised", "industry missing -; unionised not-delivered -")]
    [InlineData("power > 9 or industry == 'C'", "industry missing -")] // what is known is no reason
    [InlineData("at_least(2, power > 1, industry == 'C', unionised)", "industry missing -; unionised not-delivered -")]
    [InlineData("at_least(2, power > 1, headcount > 1, unionised)", "")] // two are enough
    [InlineData("known(old) or unionised", "unionised not-delivered -")]
    [InlineData("(old ?? never) > 1", "old stale 2025-12; never missing -")]
    [InlineData("if(unionised, old, never) > 1", "unionised not-delivered -")]
    [InlineData("if(power > 1, old, never) > 1", "old stale 2025-12")]
    [InlineData("if(power < 1, old, never) > 1", "never missing -")]
    [InlineData("if(power > 1, missing, 1) > 1", "")] // the rule's own missing
    [InlineData("power / (headcount - 10) > 1", "headcount missing -")] // known, but it comes to nothing
    [InlineData("count(strike, 30d) > 1", "strike stale 2026-02-01")]
    [InlineData("count(complaint, 10y) > 1", "complaint missing -")] // the feed does not reach back so far
    [InlineData("max(complaint, 3d) > 1", "complaint missing -")] // there was none
    [InlineData("gone(undelivered, 1m)", "undelivered not-delivered -")]
    [InlineData("gone(old, 1m)", "old stale 2025-12")]
    [InlineData("peer_rank(power) > 1", "peer_rank(power) too-few-peers -")]
    [InlineData("peer_median( power ) > 1 or peer_rank(power)>1", "peer_median(power) too-few-peers -; peer_rank(power) too-few-peers -")]
    [InlineData("peer_rank(power) + peer_rank(power) > 1", "peer_rank(power) too-few-peers -")] // each once
    [InlineData("peer_rank(power) < 1 and unionised", "peer_rank(power) too-few-peers -; unionised not-delivered -")]
    [InlineData("peer_rank(old) > 1", "old stale 2025-12")]
    [InlineData("avg(power / undelivered, 2m) > 1", "undelivered not-delivered -; power missing 2026-06")]
    public void Only_what_makes_a_condition_unknown_is_a_reason(string text, string expected) => Assert.Equal(
        expected, string.Join("; ", Explainer().WhyMissing(Bind(text), 0).Select(reason => $"{reason.Indicator} {reason.Why} {reason.Since ?? "-"}")));

    [Theory]
    [InlineData("count(call, 30d, where: matter == 'pay') > 9", "call missing")] // of one it is not known
    [InlineData("count(call, 30d, where: value() > 1) > 9", "call unread")]
    [InlineData("count(call, 30d, where: industry == matter) > 9", "industry missing")] // what is missing is the attribute
    [InlineData("days_since(call, where: matter == 'pay') > 9", "call missing")]
    [InlineData("days_since(call, where: value() > 9) > 9", "call unread")]
    [InlineData("any(call, 30d, where: matter == 'strike')", "call missing")]
    [InlineData("any(call, 30d, where: matter == 'pay')", "")] // one is enough
    [InlineData("sum(call, 30d, where: urgent) > 9", "call unread")] // it counts, and its number could not be read
    [InlineData("max(call, 30d, where: not urgent) > 9", "")]
    [InlineData("max(call, 1y, where: urgent) > 9", "call missing")] // the feed does not reach back so far
    public void A_condition_on_events_names_what_it_lacks(string text, string expected)
    {
        PanelView view = MakeCalls();
        Assert.Equal(expected, string.Join("; ", new Explainer(view).WhyMissing(Engine.Bind(text, view.Panel.Catalog), 0).Select(reason => $"{reason.Indicator} {reason.Why}")));
    }

    [Theory]
    [InlineData("count(call, 30d, where: matter == 'pay')", "2026-06-10 3")]
    [InlineData("count(call, 30d, where: urgent)", "2026-06-20 unread (calls.csv:4)")]
    [InlineData("count(call, 30d)", "2026-06-10 3; 2026-06-15 1; 2026-06-20 unread (calls.csv:4)")]
    public void A_window_shows_what_it_counts(string text, string expected)
    {
        PanelView view = MakeCalls();
        Explanation explanation = new Explainer(view).Explain(Engine.Bind(text, view.Panel.Catalog), 0);
        Assert.Equal(expected, string.Join("; ", explanation.Readings.Select(reading =>
            reading.Unread is { } row ? $"{reading.When} unread ({row.File}:{row.Row})" : $"{reading.When} {Display(reading.Value)}")));
        Assert.Empty(explanation.Parts);
    }

    /// <summary>
    /// A call about pay on 10 June, 3 people; one of an unknown matter on 15 June; an urgent one about fire on 20 June whose number could not be read.
    /// </summary>
    private static PanelView MakeCalls()
    {
        IndicatorCatalog catalog = new([
            Event("call") with { Fields = [new EventField("matter", EventFieldType.Text), new EventField("urgent", EventFieldType.Flag)] },
            Attribute("industry", AttributeType.Text)]);
        PanelBuilder builder = new(catalog, ["c0"]);
        builder.Deliver(new FeedDelivery("calls", ["call", "industry"]) { From = new LocalDate(2026, 5, 1), Through = July });
        var calls = builder.Event(catalog.Indicators[0]);
        int june = new DateOnly(2026, 6, 1).DayNumber, usual = EarlyWarning.Rules.Panels.EventAppender.UsualKnown;
        calls.Append(0, june + 9, 3, usual, 0, fields: [builder.Texts.Add("pay"), 0]);
        calls.Append(0, june + 14, 1, usual, 0, fields: [double.NaN, 0]);
        calls.AppendUnread(0, june + 19, usual, 0, new UnreadRow("calls", "calls.csv", 4), fields: [builder.Texts.Add("fire"), 1]);
        return builder.Build().AsOf(July);
    }

    [Theory]
    [InlineData("power > 4", 1, "false when it falls by 1 or more")]
    [InlineData("power > 5", 0, "true when it rises by more than 0")]
    [InlineData("power >= 5", 0, "false when it falls by more than 0")]
    [InlineData("power >= 7", -2, "true when it rises by 2 or more")]
    [InlineData("power < 7", -2, "false when it rises by 2 or more")]
    [InlineData("power <= 4.5", 0.5, "true when it falls by 0.5 or more")]
    [InlineData("7 > power", -2, "false when it rises by 2 or more")] // the constant is the threshold
    [InlineData("power < headcount", -5, "false when it rises by 5 or more")]
    [InlineData("power == 5", 0, "false when it changes at all")]
    [InlineData("power == 7", -2, "true when it rises by exactly 2")]
    [InlineData("power != 4", 1, "false when it falls by exactly 1")]
    [InlineData("power between 4 and 7", 1, "false when it falls by more than 1 or rises by more than 2")]
    [InlineData("power between 6 and 7", -1, "true when it rises by 1 or more")]
    [InlineData("power between 1 and 4", 1, "true when it falls by 1 or more")]
    public void A_comparison_says_how_far_it_is_from_its_threshold(string text, double distance, string flip)
    {
        Margin margin = Explainer().Explain(Bind(text), 0).Margin!;
        Assert.Equal((distance, flip), (margin.Distance, margin.Flip.ToString()));
        Assert.Equal((5, 5 - distance), (margin.Value, margin.Threshold));
    }

    [Theory]
    [InlineData("power / headcount - 0.3 > 0.2", "true when it rises by more than 0")] // 0.5 - 0.3 is 0.2, or not quite
    [InlineData("power / headcount - 0.3 >= 0.2", "false when it falls by more than 0")]
    [InlineData("0.2 <= power / headcount - 0.3", "false when it falls by more than 0")]
    [InlineData("power / headcount - 0.3 == 0.2", "false when it changes at all")]
    [InlineData("power / headcount - 0.2 == 0.3 + 0.00000000000001", "false when it changes at all")]
    [InlineData("power / headcount - 0.3 between 0.2 and 1", "false when it falls by more than 0 or rises by more than 0.8")]
    [InlineData("power / headcount - 0.3 between 0.1 and 0.2", "false when it falls by more than 0.1 or rises by more than 0")]
    public void A_computed_number_next_to_its_threshold_is_at_it(string text, string flip) =>
        Assert.Equal(flip, Explainer().Explain(Bind(text), 0).Margin!.Flip.ToString());

    [Fact]
    public void The_tree_writes_12_digits_of_what_is_computed_and_observed_numbers_exactly()
    {
        Assert.Equal(
            """
            headcount / 3 > 3: true (false when it falls by 0.333333 or more)
              headcount / 3: 3.33333333333
                headcount: 10 people (register)
            """,
            Explainer().Explain(Bind("headcount / 3 > 3"), 0).ToString());
        Assert.Equal(10.0 / 3, Explainer().Explain(Bind("headcount / 3 > 3"), 0).Parts[0].Value);
        Assert.Contains("2026-05 1.66666666667,", Explainer().Explain(Bind("sum(power / 3, 3m)"), 0).ToString(), StringComparison.Ordinal);
        Assert.Equal("4.66666666667", Assert.Single(Explainer().EvidenceOf(Term.Of(Bind("avg(power + headcount / 60, 2m, offset: 1m) > 1")), 0)).ValueText);
    }

    [Theory]
    [InlineData("old > 1")]
    [InlineData("founded > today()")]
    [InlineData("unionised")]
    public void There_is_no_distance_from_what_is_missing_or_no_number(string text) => Assert.Null(Explainer().Explain(Bind(text), 0).Margin);

    [Fact]
    public void The_tree_has_every_part_but_literals_with_what_its_windows_read()
    {
        Assert.Equal(
            """
            avg(power, 3m) > 3 and (least(power, headcount, 7) < 2 or industry not in ('C', 'D')): unknown
              avg(power, 3m) > 3: true (false when it falls by 1.5 or more)
                avg(power, 3m): 4.5 kWh (2026-04/2026-06; meters; 2026-04 4, 2026-05 5, 2026-06 missing)
              least(power, headcount, 7) < 2 or industry not in ('C', 'D'): unknown
                least(power, headcount, 7) < 2: false (true when it falls by more than 3)
                  least(power, headcount, 7): 5 kWh
                    power: 5 kWh (2026-05; meters)
                    headcount: 10 people (register)
                industry not in ('C', 'D'): unknown
                  industry: missing (register)
            """,
            Explainer().Explain(Bind("avg(power, 3m) > 3 and (least(power, headcount, 7) < 2 or industry not in ('C', 'D'))"), 0).ToString());
    }

    [Fact]
    public void The_tree_is_told_in_Chinese_with_the_parts_as_the_rule_writes_them()
    {
        Assert.Equal(
            """
            avg(power, 3m) > 3 and (least(power, headcount, 7) < 2 or industry not in ('C', 'D'))：未知
              avg(power, 3m) > 3：是（降低 1.5 以上（含）即不成立）
                avg(power, 3m)：4.5 千瓦时（2026-04/2026-06；meters；2026-04 4、2026-05 5、2026-06 缺失）
              least(power, headcount, 7) < 2 or industry not in ('C', 'D')：未知
                least(power, headcount, 7) < 2：否（降低超过 3 即成立）
                  least(power, headcount, 7)：5 千瓦时
                    power：5 千瓦时（2026-05；meters）
                    headcount：10 人（register）
                industry not in ('C', 'D')：未知
                  industry：缺失（register）
            """,
            Explainer().Explain(Bind("avg(power, 3m) > 3 and (least(power, headcount, 7) < 2 or industry not in ('C', 'D'))"), 0).ToString(MessageLanguage.Chinese));
        Assert.Matches(@"、2024-09 缺失、……24 期中 \d+ 期有值……、2026-04 4、", Explainer().Explain(Bind("count(power, 2y)"), 0).ToString(MessageLanguage.Chinese));
    }

    [Theory]
    [InlineData("power == 5", "一有变化即不成立")]
    [InlineData("power == 7", "正好升高 2 即成立")]
    [InlineData("power != 4", "正好降低 1 即不成立")]
    [InlineData("power >= 7", "升高 2 以上（含）即成立")]
    [InlineData("power between 4 and 7", "降低超过 1 或升高超过 2 即不成立")]
    [InlineData("power between 7 and 6", "永远不成立：上下限写反了")]
    public void What_would_change_the_answer_is_told_in_Chinese(string text, string flip) =>
        Assert.Equal(flip, Explainer().Explain(Bind(text), 0).Margin!.Flip.ToString(MessageLanguage.Chinese));

    [Theory]
    [InlineData("count(complaint, 30d)", "2026-06-25 3")]
    [InlineData("change(power, 1m)", "2026-05 5, 2026-06 none")]
    [InlineData("robust_z(power, 2m)", "2026-04 4, 2026-05 5, 2026-06 none")]
    [InlineData("any(power > 4, 2m)", "2026-05 True, 2026-06 none")]
    [InlineData("power", "")]
    public void A_window_shows_what_it_read(string text, string readings) => Assert.Equal(
        readings, string.Join(", ", Explainer().Explain(Bind(text), 0).Readings.Select(reading => $"{reading.When} {reading.Value ?? "none"}")));

    private static string Display(object? value) => value is null ? "missing" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}");

    [Fact]
    public void Of_many_readings_the_tree_has_the_first_and_the_last()
    {
        string tree = Explainer().Explain(Bind("count(power, 2y)"), 0).ToString();
        Assert.Matches(@"; 2024-07 missing, 2024-08 missing, 2024-09 missing, … \d+ of 24 known …, 2026-04 4, 2026-05 5, 2026-06 missing\)$", tree);
    }

    private static Explainer Explainer() => new(View);

    private static BoundExpression Bind(string text) => Engine.Bind(text, View.Panel.Catalog);

    private static PanelView MakeView()
    {
        IndicatorCatalog catalog = new(TestCatalog.Catalog.Indicators.Concat([Monthly("old", maxAge: "3m"), Monthly("never", maxAge: "3m"), Monthly("undelivered"), Event("strike", maxAge: "3m")]));
        PanelBuilder builder = new(catalog, ["c0", "c1"]);
        builder.Deliver(new FeedDelivery("meters", ["power"]) { Through = July });
        builder.Deliver(new FeedDelivery("taxes", ["sales", "old", "never"]) { Through = July });
        builder.Deliver(new FeedDelivery("hotline", ["complaint"]) { From = new LocalDate(2026, 1, 1), Through = July });
        builder.Deliver(new FeedDelivery("strikes", ["strike"]) { From = new LocalDate(2020, 1, 1), Through = new LocalDate(2026, 1, 31) });
        builder.Deliver(new FeedDelivery("register", ["headcount", "industry", "founded"]));
        for (int month = 1; month <= 5; month++) builder.Append(0, "power", Month(2026, month), month);
        for (int month = 1; month <= 3; month++) builder.Append(0, "sales", Month(2026, month), 10);
        builder.Append(0, "old", Month(2025, 11), 1);
        builder.AppendEvent(0, "complaint", new LocalDate(2026, 6, 25), 3);
        builder.Attribute(catalog.Indicators[3]).Set(0, 10);
        builder.Attribute(catalog.Indicators[5]).Set(0, new LocalDate(2020, 5, 17).ToDateOnly().DayNumber);
        return builder.Build().AsOf(July);
    }
}
