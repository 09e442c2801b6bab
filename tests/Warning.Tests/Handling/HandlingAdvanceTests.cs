using EarlyWarning.Tests.Alerts;
using NodaTime;
using static EarlyWarning.Tests.Handling.HandlingHistory;

namespace EarlyWarning.Tests.Handling;

/// <summary>Checks what a scan records of the work on alerts: to whom they go, what is late, what goes to the unit above.</summary>
public sealed class HandlingAdvanceTests
{
    private static readonly HandlingPolicy Strict = new()
    {
        Dispatch = [new DispatchRule(Law) { Levels = [Level.Red] }, new DispatchRule(Town) { Regions = ["440784001"], Owner = "周某" }],
        Limits = [Term(HandlingState.Opened, Level.Orange, 1), Term(HandlingState.Opened, Level.Red, 1), Term(HandlingState.Received, Level.Orange, 3)],
        EscalateAfter = new Dictionary<Level, HandlingLimit> { [Level.Orange] = new(1, HandlingUnit.Day) },
    };

    [Theory]
    [InlineData("red", null, null, null, true)]
    [InlineData("orange", null, null, null, false)]
    public void A_rule_looks_at_levels(string level, string? region, string? town, string? industry, bool holds) =>
        Assert.Equal(holds, Traits(level, region, town, industry).Fit(new DispatchRule(Law) { Levels = [Level.Red] }));

    [Theory]
    [InlineData("440784001002", true)]
    [InlineData("440784", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_rule_looks_at_the_beginning_of_the_region(string? region, bool holds) =>
        Assert.Equal(holds, Traits("red", region, null, null).Fit(new DispatchRule(Law) { Regions = ["440799", "440784001"] }));

    [Theory]
    [InlineData("沙坪街道", "C2110", "wages", true)]
    [InlineData("龙口镇", "C2110", "wages", false)]
    [InlineData("沙坪街道", "C1952", "wages", false)]
    [InlineData("沙坪街道", "C2110", "power", false)]
    [InlineData(null, "C2110", "wages", false)]
    [InlineData("沙坪街道", null, "wages", false)]
    [InlineData("沙坪街道", "C2110", null, false)]
    public void All_that_a_rule_names_must_hold(string? town, string? industry, string? category, bool holds) => Assert.Equal(
        holds,
        (Traits("yellow", null, town, industry) with { Categories = category is null ? [] : ["hours", category] })
            .Fit(new DispatchRule(Law) { Towns = ["沙坪街道"], Industries = ["c21"], Categories = ["wages", "stability"] }));

    [Fact]
    public void The_first_rule_that_holds_counts_and_names_itself()
    {
        HandlingHistory history = new(Strict);
        history.Scan(0, "r", episode => new CaseTraits(episode.Level) { Region = "440784001" });
        Assert.Equal((Law, "陈某", "王某"), (history.Work.Unit, history.Work.Owner, history.Work.Deputy));
        Assert.Equal(1, Assert.Single(history.Ledger.Select(entry => entry.Event).OfType<CaseDispatched>()).Rule);

        HandlingHistory town = new(Strict);
        town.Scan(0, "y", episode => new CaseTraits(episode.Level) { Region = "440784001" });
        Assert.Equal((Town, "周某", (string?)null), (town.Work.Unit, town.Work.Owner, town.Work.Deputy));
    }

    [Fact]
    public void What_no_rule_holds_for_goes_to_the_unit_of_the_place_or_to_the_office_and_is_told()
    {
        HandlingHistory history = new(Strict with { Dispatch = [new DispatchRule(Law) { Levels = [Level.Red] }] });
        HandlingMove move = history.Scan(0, "o", episode => new CaseTraits(episode.Level) { Region = "440784001" });
        Assert.Equal(["c"], move.Undispatched);
        Assert.Equal(Town, history.Work.Unit);

        HandlingHistory nowhere = new(Strict);
        Assert.Equal(["c"], nowhere.Scan(0, "o").Undispatched);
        Assert.Equal((Union, "李某", "张某"), (nowhere.Work.Unit, nowhere.Work.Owner, nowhere.Work.Deputy));
        Assert.Empty(new HandlingHistory(HandlingPolicy.Default).Scan(0, "o").Undispatched);
    }

    [Fact]
    public void Without_an_office_nobody_gets_it_and_the_limits_run_all_the_same()
    {
        HandlingHistory history = new(Strict) { People = null };
        Assert.Empty(history.Scan(0, "o").Entries);
        Assert.IsType<CaseOverdue>(Assert.Single(history.Scan(5, "o").Entries).Event);
        Assert.Empty(new HandlingHistory(HandlingPolicy.Default) { People = null }.Scan(0, "o").Entries);
    }

    [Fact]
    public void A_rise_dispatches_anew_unless_a_person_has_assigned_it()
    {
        HandlingHistory history = new(Strict);
        history.Scan(0, "o");
        Assert.Equal(Union, history.Work.Unit);
        history.Scan(1, "r");
        Assert.Equal(Law, history.Work.Unit);

        HandlingHistory assigned = new(Strict);
        assigned.Scan(0, "o");
        assigned.Do(acts => acts.Assign("c", Town, null, "张某", "企业在该街道", AlertHistory.Noon));
        Assert.DoesNotContain(assigned.Scan(1, "r").Entries, entry => entry.Event is CaseDispatched);
        Assert.Equal(Town, assigned.Work.Unit);
    }

    [Fact]
    public void Who_has_left_the_office_is_followed_by_the_next_of_the_unit()
    {
        HandlingHistory history = new(Strict);
        history.Scan(0, "r");
        history.People = Office with { People = [.. Office.People.Where(person => person.Name != "陈某")] };
        history.Scan(1, "r");
        Assert.Equal((Law, "王某", (string?)null), (history.Work.Unit, history.Work.Owner, history.Work.Deputy));
        history.People = history.People with { People = [.. history.People.People.Where(person => person.Name != "王某")] };
        history.Scan(2, "r");
        Assert.Equal((Union, "李某"), (history.Work.Unit, history.Work.Owner));
    }

    [Fact]
    public void What_is_over_its_limit_is_recorded_once_and_goes_to_the_unit_above_after_the_second()
    {
        // Opened on Thursday 1 January, a day off: one day ends on the 4th, which is worked; the second on the 5th.
        HandlingHistory history = new(Strict);
        history.Scan(0, "o", episode => new CaseTraits(episode.Level) { Region = "440784001" });
        Assert.Equal(new LocalDate(2026, 1, 4), history.Clock.DueOf(history.Work, Level.Orange)!.Day);
        Assert.Empty(history.Scan(3, "o").Entries);
        CaseOverdue overdue = Assert.IsType<CaseOverdue>(Assert.Single(history.Scan(4, "o").Entries).Event);
        Assert.Equal((HandlingState.Opened, new LocalDate(2026, 1, 4)), (overdue.State, overdue.Due));
        CaseEscalated escalated = Assert.IsType<CaseEscalated>(Assert.Single(history.Scan(5, "o").Entries).Event);
        Assert.Equal((Town, Law, "陈某"), (escalated.From, escalated.To, escalated.Owner));

        // The clock of the state begins anew with the unit above, and in the end the office keeps it.
        Assert.Equal(new LocalDate(2026, 1, 7), history.Clock.DueOf(history.Work, Level.Orange)!.Day);
        Assert.IsType<CaseOverdue>(Assert.Single(history.Scan(7, "o").Entries).Event);
        Assert.Equal(Union, Assert.IsType<CaseEscalated>(Assert.Single(history.Scan(8, "o").Entries).Event).To);
        Assert.DoesNotContain(history.Scan(30, "o").Entries, entry => entry.Event is CaseEscalated);
        Assert.Equal(Union, history.Work.Unit);
    }

    [Fact]
    public void A_step_forward_begins_the_limit_of_the_next_state()
    {
        HandlingHistory history = new(Strict);
        history.Scan(0, "o");
        history.Mark(HandlingState.Received);
        Assert.Equal(new LocalDate(2026, 1, 4), history.Clock.DueOf(history.Work, Level.Orange)!.Day);
        Assert.Empty(history.Scan(3, "o").Entries);
        history.Mark(HandlingState.Checked);
        Assert.Null(history.Clock.DueOf(history.Work, Level.Orange));
        Assert.Empty(history.Scan(60, "o").Entries);
    }

    [Fact]
    public void A_scan_of_the_same_date_done_again_keeps_acts_and_the_first_time()
    {
        HandlingHistory history = new(Strict);
        history.Scan(0, "r");
        history.Mark(HandlingState.Received, "陈某");
        CaseHandling before = history.Work;
        HandlingMove again = history.Scan(0, "r");
        Assert.Equal(AlertHistory.Noon, Assert.IsType<CaseDispatched>(Assert.Single(again.Entries).Event).OpenedAt);
        Assert.Equal(before with { Assigned = history.Work.Assigned }, history.Work);

        history.Scan(0, "n");
        Assert.Null(history.Alerts.EpisodeOf("c"));
    }

    [Fact]
    public void An_alert_that_comes_back_is_worked_on_anew_by_who_had_it()
    {
        HandlingHistory history = new(HandlingPolicy.Default);
        history.Scan(0, "y");
        history.Do(acts => acts.Assign("c", Town, null, "张某", "企业在该街道", AlertHistory.Noon));
        history.Mark(HandlingState.Handled);
        history.Do(acts => acts.Close("c", new CaseClosing { As = ClosedAs.Handled }, "周某", AlertHistory.Noon));
        Assert.Equal(HandlingState.Closed, history.Work.State);
        history.Scan(1, "n");
        history.Scan(2, "y");
        Assert.Equal((HandlingState.Opened, Town, 1), (history.Work.State, history.Work.Unit, history.Work.Steps.Count));
    }

    private static HandlingTerm Term(HandlingState state, Level level, int days) => new(state, level, new HandlingLimit(days, HandlingUnit.Day));

    private static CaseTraits Traits(string level, string? region, string? town, string? industry) =>
        new(Enum.Parse<Level>(level, ignoreCase: true)) { Region = region, Town = town, Industry = industry };
}
