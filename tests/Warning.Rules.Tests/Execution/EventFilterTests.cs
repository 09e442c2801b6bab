using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Tests.Execution;

/// <summary>Conditions on events: how they are planned, and how unread events affect outcomes.</summary>
public sealed class EventFilterTests
{
    [Fact]
    public void A_condition_is_evaluated_once_however_many_windows_share_it()
    {
        Planner planner = new(RandomPanel.Catalog);
        string[] texts =
        [
            "count(complaint, 30d, where: matter == 'A1') > 1", "sum(complaint, 1y, offset: 30d, where: (matter == 'A1')) > 1",
            "days_since(complaint, where: matter == 'A1') > 1", "distinct(complaint, matter, 30d, where: matter == 'A1') > 1",
            "any(complaint, 30d, where: urgent)", "count(strike, 30d, where: value() > 1) > 0", "count(strike, 30d) > 0",
        ];
        foreach (string text in texts) planner.EmitTruth(Engine.Bind(text, RandomPanel.Catalog));
        Plan plan = planner.ToPlan();
        Assert.Equal([("complaint", 2), ("strike", 1)], plan.Filters.Select(filter => (RandomPanel.Catalog.Indicators[filter.Indicator].Id, filter.Plan.Truths)));
    }

    [Fact]
    public void Windows_that_differ_by_their_condition_alone_are_not_one()
    {
        Planner planner = new(RandomPanel.Catalog);
        foreach (string where in new[] { "", ", where: urgent", ", where: not urgent" })
            planner.EmitTruth(Engine.Bind($"count(complaint, 30d{where}) > 1", RandomPanel.Catalog));
        Assert.Equal(3, planner.ToPlan().EventSources.Length);
    }

    /// <summary>Rules of <c>any</c> and <c>count</c>, joined by <c>and</c> and <c>or</c>, of events that are told once each.</summary>
    [Property(MaxTest = 2000)]
    public Property An_event_that_cannot_be_read_never_makes_a_company_clearer() =>
        Prop.ForAll(Arb.From(Rules), Arb.From(Gen.Choose(0, 1_000_000)), (text, seed) =>
        {
            (bool? before, bool? after) = (TruthOf(text, seed, spoil: false), TruthOf(text, seed, spoil: true));
            if (before != false && after == false) Assert.Fail($"{text} of seed {seed} is {before?.ToString() ?? "unknown"} and clear once an event cannot be read");
        });

    private static Gen<string> Rules
    {
        get
        {
            Gen<string> leaf = Gen.OneOf(
                Gen.Elements("1d", "5d", "2w", "1m").Select(window => $"any(e, {window})"),
                Gen.Elements("1d", "5d", "2w", "1m").Select(window => $"not any(e, {window}, offset: 3d)"),
                from window in Gen.Elements("1d", "5d", "2w", "1m") from order in Gen.Elements("<", "<=", ">", ">=", "==", "!=") from number in Gen.Choose(0, 4) select $"count(e, {window}) {order} {number}");
            return from first in leaf from second in leaf from third in leaf from a in Gen.Elements("and", "or") from b in Gen.Elements("and", "or") select $"(({first}) {a} ({second})) {b} ({third})";
        }
    }

    private static bool? TruthOf(string text, int seed, bool spoil)
    {
        Random random = new(seed);
        PanelBuilder builder = Of(1, feed => feed with { From = new LocalDate(2026, 5, 20), Through = July }, Event("e", lag: "1d"));
        EventAppender events = builder.Event(builder.Catalog.Indicators[0]);
        int count = random.Next(1, 6), spoilt = random.Next(count), day = July.ToDateOnly().DayNumber;
        for (int i = 0; i < count; i++)
        {
            events.BeginFile(i / 2);
            int when = day - random.Next(45), known = random.Next(3) == 0 ? when + random.Next(8) : EventAppender.UsualKnown;
            UInt128 key = random.Next(2) == 0 ? 0 : (UInt128)(uint)(i + 1);
            bool isUndated = random.Next(2) == 0;
            if (spoil && i == spoilt) events.AppendUnread(0, isUndated ? null : when, known, key, new UnreadRow("feed", "a.csv", i));
            else events.Append(0, when, 1, known, key);
        }

        PanelView view = builder.Build().AsOf(July);
        BoundExpression condition = Engine.Bind(text, view.Panel.Catalog);
        Assert.Equal(ValueType.Condition, condition.Type);
        Assert.Equal(Engine.Interpret(condition, view), Engine.Evaluate(condition, view));
        return Engine.Evaluate(condition, view)[0].Truth;
    }
}
