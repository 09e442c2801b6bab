using System.Globalization;
using System.Text;
using EarlyWarning;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Testing;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Outcome = EarlyWarning.Rules.Outcome;

namespace UnionApp;

/// <summary>What the builders make is what a pack makes of rules with the same outcomes, and a test of an app reads well with them.</summary>
public sealed class BuilderTests
{
    private static readonly string[] Groups = ["g", "h"];
    private static readonly string[] Floors = ["blue", "yellow", "orange", "red"];

    [Fact]
    public void An_app_tests_what_it_does_with_an_alert()
    {
        Alert alert = new AlertBuilder(new AssessmentBuilder().Fired("wages.arrears", 45).Undecided("social.unpaid", 20, "si_paid_cny").Build()).Named("某厂").Build();
        Assert.Equal("某厂: orange, 45 to 65", Subject(alert));

        static string Subject(Alert alert) => string.Create(CultureInfo.InvariantCulture, $"{alert.Company.Name}: {alert.Assessment.Level.ToString().ToLowerInvariant()}, {alert.Assessment.Score} to {alert.Assessment.ScoreHigh}");
    }

    [Fact]
    public void A_built_assessment_is_that_of_a_pack_with_the_same_outcomes() => Prop.ForAll(
        Gen.Choose(1, 8).SelectMany(count => Gen.ArrayOf(Rules, count)).ToArbitrary(), Agrees).QuickCheckThrowOnFailure();

    [Fact]
    public void A_held_rule_carries_the_level()
    {
        Assessment found = new AssessmentBuilder().Fired(Sample.FiredRule("a", 45) with { Held = HoldReason.ClearCondition }, Sample.FiredRule("b", 10)).Build();
        Assert.Equal((Level.Orange, Level.Blue, HoldReason.ClearCondition), (found.Level, found.LevelNow, found.HeldBy));
        Assert.Equal(HoldReason.MissingData, new AssessmentBuilder().Fired(Sample.FiredRule("a", 45) with { Held = HoldReason.MissingData }).Build().HeldBy);
        Assert.Equal(HoldReason.None, new AssessmentBuilder().Fired(Sample.FiredRule("a", 45)).Build().HeldBy);
    }

    [Fact]
    public void A_built_result_agrees_with_its_alerts()
    {
        ScanResult result = new ScanResultBuilder()
            .Add(Firm("B", 25), Firm("A", 70), Firm("C", 0))
            .Quiet(7)
            .Build();
        Assert.Equal(["A", "B", "C"], result.Alerts.Select(alert => alert.Company.Id));
        Assert.Equal([1, 2, 3], result.Alerts.Select(alert => alert.Rank));
        Assert.Equal((10, 3, 2, 2), (result.Summary.Companies, result.Summary.Listed, result.Summary.Alerts, result.Summary.Notified));
        Assert.Equal([1, 0, 1, 0, 8], result.Summary.Levels.Select(level => level.Companies));
        Assert.Equal(new TransitionCount(EpisodeTransition.Opened, 2), result.Summary.Transitions[0]);
        Assert.Equal(["A", "B"], result.Transitions.Select(move => move.Company));
        Assert.Equal(["A", "B", "C"], result.Gaps.Select(gap => gap.Company.Id));
        Assert.Equal([("f", 3, 7, 0), ("u", 0, 7, 3)], result.Summary.Rules.Select(rule => (rule.Rule.Id, rule.Fired, rule.Clear, rule.Indeterminate)));
        MissingIndicator missing = Assert.Single(result.Missing);
        Assert.Equal(("headcount", 3), (missing.Indicator, missing.Companies));
        Assert.Equal(result, new ScanResultBuilder().Add(Firm("C", 0), Firm("A", 70), Firm("B", 25)).Quiet(7).Build());
        Assert.Null(result.Panel);

        static Alert Firm(string id, decimal score) => new AlertBuilder(new AssessmentBuilder(id).Fired("f", score).Undecided("u", 1).Build()).Build();
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>("company", () => new AssessmentBuilder(""));
        Assert.Throws<ArgumentException>("fired", () => new AssessmentBuilder().Fired("a").Fired("a"));
        Assert.Throws<ArgumentException>("rules", () => new AssessmentBuilder().Fired("a").Undecided("a"));
        Assert.Throws<ArgumentException>("rules", () => new AssessmentBuilder().Undecided(Sample.IndeterminateRule(Sample.Rule() with { IsShadow = true })));
        Assert.Throws<ArgumentOutOfRangeException>("score", () => Sample.Rule("a", -1));
        Assert.Throws<ArgumentOutOfRangeException>("score", () => Sample.Rule("a", 0.001m));
        Assert.Throws<ArgumentOutOfRangeException>("number", () => new AssessmentBuilder().Affects(-1));
        Assert.Throws<ArgumentOutOfRangeException>("number", () => new AssessmentBuilder().Affects(double.PositiveInfinity));
        Assert.Throws<ArgumentNullException>("fired", () => new AssessmentBuilder().Fired((IReadOnlyList<FiredRule>)null!));
        Assert.Throws<ArgumentOutOfRangeException>("place", () => new AlertBuilder().Ranked(0));
        Assert.Throws<ArgumentOutOfRangeException>("until", () => new AlertBuilder().Silenced(Sample.AsOf));
        Assert.Throws<InvalidOperationException>(() => new AlertBuilder().WithoutEpisode().WithLetter());
        Assert.Throws<ArgumentException>("listed", () => new ScanResultBuilder().Add(new AlertBuilder().Build(), new AlertBuilder().Build()));
        Assert.Throws<ArgumentOutOfRangeException>("companies", () => new ScanResultBuilder().Quiet(-1));
        Assert.Throws<InvalidOperationException>(() => new ScanResultBuilder().AsOf(new LocalDate(2026, 12, 1)).Add(new AlertBuilder().Build()).Build());
    }

    private static Gen<MadeRule> Rules =>
        from score in Gen.Choose(0, 6000)
        from floor in Gen.Choose(0, 12)
        from @group in Gen.Choose(0, 3)
        from shadow in Gen.Choose(0, 5)
        from outcome in Gen.Elements(Outcome.Fired, Outcome.Clear, Outcome.Indeterminate)
        select new MadeRule(score / 100m, floor < 4 ? Floors[floor] : null, @group < 2 ? Groups[@group] : null, shadow == 0, outcome);

    private static bool Agrees(MadeRule[] made)
    {
        StringBuilder indicators = new(), rules = new();
        Observations known = new();
        AssessmentBuilder builder = new("A");
        for (int place = 0; place < made.Length; place++)
        {
            MadeRule rule = made[place];
            string separator = place == 0 ? "" : ", ";
            indicators.Append(CultureInfo.InvariantCulture, $$"""{{separator}}{ "id": "x{{place}}", "kind": "attribute", "type": "number" }""");
            rules.Append(CultureInfo.InvariantCulture, $$"""{{separator}}{ "id": "r{{place}}", "when": "x{{place}} > 0", "score": {{rule.Score}}{{Key("level", rule.Floor)}}{{Key("group", rule.Group)}}{{Key("status", rule.IsShadow ? "shadow" : null)}} }""");
            if (rule.Outcome != Outcome.Indeterminate) known.Set($"x{place}", rule.Outcome == Outcome.Fired ? 1 : 0);
            RuleHead head = Sample.Rule($"r{place}", rule.Score) with { Group = rule.Group, IsShadow = rule.IsShadow, Floor = rule.Floor is null ? Level.None : Enum.Parse<Level>(rule.Floor, ignoreCase: true) };
            if (rule.Outcome == Outcome.Fired) builder.Fired(Sample.FiredRule(head) with { Because = "" });
            if (rule.Outcome == Outcome.Indeterminate && !rule.IsShadow) builder.Undecided(Sample.IndeterminateRule(head, $"x{place}"));
        }

        RulePack pack = RulePack.Compile(
        [
            new RulePackLayer("made",
            [
                File("indicators.json", $$"""{ "indicators": [{{indicators}}] }"""),
                File("rules.json", $$"""{ "id": "made", "rules": [{{rules}}] }"""),
                File("policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 } }"""),
            ]),
        ]);
        Assessment found = pack.Assess(new Company("A", ""), known, Sample.AsOf), built = builder.Build();
        return built with { Indeterminate = [.. built.Indeterminate.Select(rule => rule with { Missing = [] })] } == found with
        {
            Rules = [.. found.Rules.Select(rule => rule with { Evidence = [] })],
            Shadow = [.. found.Shadow.Select(rule => rule with { Evidence = [] })],
            Indeterminate = [.. found.Indeterminate.Select(rule => rule with { Missing = [] })],
        };

        static RulePackFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

        static string Key(string key, string? value) => value is null ? "" : $", \"{key}\": \"{value}\"";
    }

    private sealed record MadeRule(decimal Score, string? Floor, string? Group, bool IsShadow, Outcome Outcome);
}
