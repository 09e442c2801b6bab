using NodaTime;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Companies;

/// <summary>Observations of events with fields, and of unread ones.</summary>
public sealed class EventObservationsTests
{
    private static readonly RulePack Pack = RulePack.Compile([Layer("p",
        ("indicators.json", """
            { "indicators": [
              { "id": "call", "kind": "event", "unit": "people", "fields": { "matter": "text", "caller": "text", "waited_days": "number", "urgent": "flag" } },
              { "id": "region", "kind": "attribute", "type": "text" } ] }
            """),
        ("policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 } }"""),
        ("rules.json", RuleFile("rules",
            Rule("pay", "10", "count(call, 30d, where: matter == 'pay') >= 2"),
            Rule("callers", "10", "distinct(call, caller, 30d) >= 2"),
            Rule("slow", "10", "any(call, 30d, where: waited_days > 7 or urgent)"),
            Rule("local", "10", "days_since(call, where: matter == region) < 20"),
            Rule("people", "10", "sum(call, 30d, where: value() < 50) > 3"))))]);

    [Fact]
    public void Fields_are_what_conditions_on_events_see()
    {
        Observations observations = new Observations()
            .Add("call", July.PlusDays(-3), Fields(("matter", "pay"), ("caller", "a"), ("waited_days", 2), ("urgent", false)), 2)
            .Add("call", July.PlusDays(-4), Fields(("matter", "pay"), ("caller", "b"), ("waited_days", 2.5m), ("urgent", true)), 3)
            .Add("call", July.PlusDays(-5), Fields(("matter", "4407"), ("waited_days", 3L), ("urgent", null)), 100)
            .Set("region", "4407");
        Assert.Equal("pay fired, callers fired, slow fired, local fired, people fired", Outcomes(observations));
    }

    [Fact]
    public void What_is_not_said_of_a_field_is_missing()
    {
        Observations observations = new Observations()
            .Add("call", July.PlusDays(-3), Fields(("matter", "pay"), ("urgent", false)))
            .Add("call", July.PlusDays(-4))
            .Add("call", July.PlusDays(-6), Fields(("matter", "fire"), ("caller", "a"), ("waited_days", 1), ("urgent", false)));
        Assert.Equal("pay ?, callers clear, slow ?, local ?, people clear", Outcomes(observations));
    }

    [Fact]
    public void An_event_that_could_not_be_read_has_happened_and_one_without_a_day_may_have()
    {
        Observations dated = new Observations().Unread("call", July.PlusDays(-3));
        Assert.Equal("pay ?, callers clear, slow ?, local ?, people ?", Outcomes(dated));
        Observations undated = new Observations().Unread("call").Add("call", July.PlusDays(-3), Fields(("urgent", true)));
        Assert.Equal("pay ?, callers ?, slow fired, local ?, people ?", Outcomes(undated));
    }

    [Fact]
    public void Any_number_of_events_goes_into_a_frame_that_is_used_again()
    {
        for (int use = 0; use < 3; use++)
        {
            Observations many = new();
            for (int i = 0; i < 300; i++)
                many.Add("call", July.PlusDays(-(i % 40)), Fields(("matter", i % 7 == 0 ? $"m{i}" : "pay"), ("caller", $"c{i % 90}"), ("waited_days", i % 8), ("urgent", false)), i % 60);
            Assert.Equal("pay fired, callers fired, slow clear, local ?, people fired", Outcomes(many));
            Assert.Equal("pay clear, callers clear, slow clear, local ?, people clear", Outcomes(new Observations().Deliver("call")));
        }
    }

    [Fact]
    public void A_field_that_does_not_fit_is_refused()
    {
        foreach (IReadOnlyDictionary<string, object?> wrong in new[] { Fields(("mater", "pay")), Fields(("matter", 3)), Fields(("waited_days", "3")), Fields(("waited_days", double.NaN)), Fields(("urgent", 1)) })
            Assert.ThrowsAny<ArgumentException>(() => Assess(new Observations().Add("call", July, wrong)));
    }

    private static string Outcomes(Observations observations)
    {
        Assessment assessment = Assess(observations);
        return string.Join(", ", new[] { "pay", "callers", "slow", "local", "people" }.Select(id =>
            $"{id} {(assessment.Rules.Any(rule => rule.Rule.Id == id) ? "fired" : assessment.Indeterminate.Any(rule => rule.Rule.Id == id) ? "?" : "clear")}"));
    }

    private static Assessment Assess(Observations observations) => Pack.Assess(new Company("c", "c"), observations, July);

    private static IReadOnlyDictionary<string, object?> Fields(params (string Name, object? Value)[] fields) => fields.ToDictionary(field => field.Name, field => field.Value);
}
