using EarlyWarning.Rules;
using NodaTime;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Assessing;

/// <summary>Referrals that are needed, that cannot be decided, and diagnostics of faulty routes.</summary>
public sealed class ReferralTests
{
    // Rule a fires with f0 (orange by its points), b with f1; s is a shadow rule, r is retired, l is not yet in force.
    private static readonly string[] Rules =
    [
        Rule("a", "50", "f0"), Rule("b", "10", "f1"), Rule("s", "5", "f2", "\"status\": \"shadow\""), Rule("r", "5", "f2", "\"status\": \"retired\""),
        Rule("l", "5", "f2", "\"effective\": { \"from\": \"2027-01-01\" }"), Rule("arrears", "5", "f8"),
    ];

    [Theory]
    [InlineData("fired('a')", "1", "+")]
    [InlineData("fired('a')", "0", "-")]
    [InlineData("fired('a')", "?", "?")]
    [InlineData("not fired('a')", "?", "?")]
    [InlineData("fired('s')", "??1", "-")] // a shadow counts for nothing
    [InlineData("fired('r')", "??1", "-")] // retired
    [InlineData("fired('l')", "??1", "-")] // not in force
    [InlineData("fired('l')", "???", "-")]
    [InlineData("level_at_least('orange')", "1", "+")]
    [InlineData("level_at_least('red')", "1", "-")]
    [InlineData("level_at_least('orange')", "01", "-")]
    [InlineData("level_at_least('blue')", "01", "+")]
    [InlineData("level_at_least('blue')", "??", "-")] // what is not known raises no level
    [InlineData("score >= 60", "11", "+")]
    [InlineData("score >= 60", "1?", "-")]
    [InlineData("f3", "1??1", "+")]
    [InlineData("f3", "1??0", "-")]
    [InlineData("f3", "1???", "?")]
    [InlineData("f3 and level_at_least('red')", "1???", "-")] // false decides
    [InlineData("f3 or fired('a')", "1???", "+")] // true decides
    [InlineData("fired('b') or fired('a')", "0?", "?")]
    public void A_condition_refers_drops_or_cannot_be_decided(string when, string flags, string expected)
    {
        Referral[] found = [.. Refer(when, flags, 3).Referrals];
        Assert.Equal(expected, found is [] ? "-" : Assert.Single(found).IsDecided ? "+" : "?");
    }

    [Theory]
    [InlineData(101.0, "+")]
    [InlineData(100.0, "-")]
    [InlineData(null, "?")]
    public void Affected_workers_that_are_not_known_leave_it_undecided(double? workers, string expected)
    {
        Referral[] found = [.. Refer("affected_workers > 100", "1", workers).Referrals];
        Assert.Equal(expected, found is [] ? "-" : found[0].IsDecided ? "+" : "?");
        if (workers is null) Assert.Equal(["workers"], found[0].Missing.Select(reason => reason.Indicator));
    }

    [Fact]
    public void What_cannot_be_decided_says_what_is_missing_each_indicator_once()
    {
        Referral referral = Assert.Single(Refer("(f3 or fired('b')) and (f1 or not f3)", "1???", 3).Referrals);
        Assert.False(referral.IsDecided);
        Assert.Equal(["f3", "f1"], referral.Missing.Select(reason => reason.Indicator));
    }

    [Fact]
    public void A_referral_names_addressee_time_and_reason()
    {
        Referral referral = Assert.Single(Refer("fired('a')", "1", 160, """, "title": "专报", "within": "1d", "because": "涉及 {affected_workers:n0} 人,得分 {score},f3 {f3}" """).Referrals);
        Assert.Equal(("x", "镇街司法所", "涉及 160 人,得分 50,f3 (未知)"), (referral.Id, referral.To, referral.Reason));
        Assert.Equal(new CalendarSpan(1, SpanUnit.Day), referral.Within);
        Assert.Empty(referral.Missing);
    }

    [Fact]
    public void Without_a_sentence_the_title_is_the_reason_and_without_a_time_there_is_none()
    {
        Referral referral = Assert.Single(Refer("true", "1", 1, """, "title": "专报", "within": null """).Referrals);
        Assert.Equal(("专报", (CalendarSpan?)null), (referral.Reason, referral.Within));
    }

    [Fact]
    public void Referrals_stand_in_the_order_of_the_policy()
    {
        RulePack pack = Pack("""{ "id": "z", "to": "甲", "when": "fired('a')" }, { "id": "m", "to": "乙", "when": "false" }, { "id": "a", "to": "丙", "when": "f9" }""");
        Assert.Equal(["z", "a"], SmallPack.Assess(pack, ("x", "1", 1)).Detail(0).Referrals.Select(referral => referral.Id));
        Assert.Equal(["z", "m", "a"], pack.Policy.Referrals.Select(route => route.Id));
    }

    [Fact]
    public void One_company_inside_an_app_is_referred_as_in_a_panel()
    {
        RulePack pack = Pack("""{ "id": "x", "to": "甲", "when": "fired('a') and workers > 10" }, { "id": "y", "to": "乙", "when": "f5" }""");
        Assessment one = pack.Assess(new Company("c", "某厂"), new Observations().Set("f0", true).Set("workers", 12), July);
        Assert.Equal([("x", true), ("y", false)], one.Referrals.Select(referral => (referral.Id, referral.IsDecided)));
        Assert.Equal(["f5"], one.Referrals[1].Missing.Select(reason => reason.Indicator));
    }

    [Fact]
    public void An_assessment_with_other_values_finds_its_own_referrals()
    {
        Assessment one = Refer("level_at_least('red')", "1", 1);
        Assert.Empty(one.Referrals);
        Assert.Single((one with { Level = Level.Red }).Referrals);
        Assert.Empty(one.Referrals);
        Assert.Single((one with { Level = Level.Red }).Referrals);
        Assert.Same(one.Referrals, one.Referrals);
    }

    [Fact]
    public void A_rule_that_only_a_latch_holds_is_referred_as_fired()
    {
        RulePack pack = Pack("""{ "id": "x", "to": "甲", "when": "fired('a') and level_at_least('orange')" }""");
        Assessment now = pack.Assess(new Company("c", "某厂"), new Observations().Set("workers", 1), July);
        Assert.Empty(now.Referrals);
        Latches latches = new([new("c", [new Latch("a", July, Level.None)])]);
        Assessment held = pack.Assess(new Company("c", "某厂"), new Observations().Set("workers", 1), July.PlusDays(7), latches);
        Assert.Equal(Level.Orange, held.Level);
        Assert.True(Assert.Single(held.Referrals).IsDecided);
    }

    [Fact]
    public void Referrals_of_a_later_layer_replace_those_before()
    {
        RulePackLayer first = Layer("p", ("indicators.json", Catalog), ("policy.json", Policy("""{ "id": "x", "to": "甲", "when": "true" }""")), ("rules.json", RuleFile("rules", Rules)));
        Assert.Equal(["x"], RulePack.Compile([first, Layer("q", ("policy.json", """{ "episodes": {} }"""))]).Policy.Referrals.Select(route => route.Id));
        Assert.Equal(["y"], RulePack.Compile([first, Layer("q", ("policy.json", """{ "referrals": [ { "id": "y", "to": "乙", "when": "true" } ] }"""))]).Policy.Referrals.Select(route => route.Id));
        Assert.Empty(RulePack.Compile([first, Layer("q", ("policy.json", """{ "referrals": [] }"""))]).Policy.Referrals);
    }

    [Fact]
    public void An_indicator_that_only_a_referral_reads_is_held_by_the_panel()
    {
        RulePack pack = Pack("""{ "id": "x", "to": "甲", "when": "level_at_least('blue') and never" }""");
        Assert.True(pack.Catalog.TryGet("never", out Indicator? indicator));
        Assert.True(pack.Rules.NewPanel([], July).Reads(indicator.Id));
        Assert.False(Pack("""{ "id": "x", "to": "甲", "when": "level_at_least('blue')" }""").Rules.NewPanel([], July).Reads(indicator.Id));
    }

    [Theory]
    [InlineData("fired('arears')", "EW1507 the pack has no rule 'arears'; did you mean 'arrears'?")]
    [InlineData("fired('zzzzzz')", "EW1507 the pack has no rule 'zzzzzz'")]
    [InlineData("level_at_least('organge')", "EW1007 there is no level 'organge'; did you mean 'orange'?")]
    [InlineData("level_at_least('none')", "EW1007 there is no level 'none'; there are blue, yellow, orange, red")]
    [InlineData("fired(f0)", "EW1212 the argument of fired is a text in quotes; write fired('rule-id')")]
    [InlineData("fired('a', 'b')", "EW1202 fired takes 1 argument; write fired('rule-id')")]
    [InlineData("fire('a')", "EW1201 unknown function 'fire'; did you mean 'fired'?")]
    [InlineData("scores > 1", "EW1203 unknown indicator 'scores'; did you mean 'score'?")]
    [InlineData("score", "EW1204 expected a condition, found a number; compare it, such as x > 0")]
    [InlineData("peer_rank(workers) > 0.5", "EW1219 peer_rank compares companies, and this is asked of one; put the comparison into a rule and ask fired('its-id')")]
    [InlineData("avg(score, 3m) > 1", "EW1210 the window of avg needs a measure or an event in it; an attribute or a constant has no periods")]
    public void A_condition_is_told_where_it_is_wrong(string when, string fault)
    {
        Diagnostic found = Assert.Single(RulePack.Check([LayerWith($$"""{ "id": "x", "to": "甲", "when": "{{when}}" }""")], out _));
        Assert.Equal(fault, $"{found.Code} {found.Message}");
        Assert.Equal("p/policy.json", found.File);
    }

    [Theory]
    [InlineData("""{ "to": "甲", "when": "true" }""", "EW1005 a referral needs the key 'id'")]
    [InlineData("""{ "id": "x", "when": "true" }""", "EW1005 a referral needs the key 'to'")]
    [InlineData("""{ "id": "x", "to": "甲" }""", "EW1005 a referral needs the key 'when'")]
    [InlineData("""{ "id": "x y", "to": "甲", "when": "true" }""", "EW1010 a referral's id is a text without spaces, such as \"legal-aid\"")]
    [InlineData("""{ "id": "x", "to": "甲", "when": "true" }, { "id": "x", "to": "乙", "when": "true" }""", "EW1011 two referrals have the id 'x'; give one of them another id")]
    [InlineData("""{ "id": "x", "to": "甲", "when": "true", "within": "soon" }""", "EW1009 'within' is a duration such as 30d, 2w, 3m, 2q or 1y; found 'soon'")]
    [InlineData("""{ "id": "x", "to": "甲", "when": "true", "within": 3 }""", "EW1006 expected 'within' as a text in double quotes, found a number; write \"3\"")]
    [InlineData("""{ "id": "x", "to": "甲", "when": "true", "whithin": "3d" }""", "EW1004 a referral has no key 'whithin'; did you mean 'within'?")]
    [InlineData("""{ "id": "x", "to": "甲", "when": "true", "because": "{scor}" }""", "EW1203 unknown indicator 'scor'; did you mean 'score'?")]
    [InlineData("""{ "id": "x", "to": "甲", "when": "true", "source": { "kind": "rumour" } }""", "EW1007 'kind' is one of law, practice, assumed; found 'rumour'")]
    [InlineData("7", "EW1006 expected a referral as an object { ... }, found a number")]
    public void A_referral_is_told_where_it_is_wrong(string referral, string fault) =>
        Assert.Equal([fault], RulePack.Check([LayerWith(referral)], out _).Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => $"{found.Code} {found.Message}"));

    [Fact]
    public void Only_referrals_know_the_words_of_an_assessment()
    {
        Assert.Equal(["EW1203"], RulePack.Check([LayerOf(Rule("a", "1", "score > 3"))], out _).Select(fault => fault.Code));
        Assert.Equal(["EW1201"], RulePack.Check([LayerOf(Rule("a", "1", "level_at_least('red')"))], out _).Select(fault => fault.Code));
    }

    private static RulePackLayer LayerWith(string referrals) => Layer("p", ("indicators.json", Catalog), ("policy.json", Policy(referrals)), ("rules.json", RuleFile("rules", Rules)));

    private static string Policy(string referrals) => SmallPack.Policy[..^1] + $$""", "referrals": [ {{referrals}} ] }""";

    private static RulePack Pack(string referrals) => RulePack.Compile([LayerWith(referrals)]);

    private static Assessment Refer(string when, string flags, double? workers, string more = "") =>
        SmallPack.Assess(Pack($$"""{ "id": "x", "to": "镇街司法所", "when": "{{when}}"{{more}} }"""), ("c", flags, workers)).Detail(0);
}
