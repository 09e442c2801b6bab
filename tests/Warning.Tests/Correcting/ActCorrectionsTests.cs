using EarlyWarning.Tests.Alerts;
using static EarlyWarning.Tests.Alerts.AlertHistory;

namespace EarlyWarning.Tests.Correcting;

/// <summary>What persons may put right, what becomes of it, and what is refused.</summary>
public sealed class ActCorrectionsTests
{
    private const string Who = "陈某";
    private const string Why = "办错了企业";

    private readonly AlertHistory history = new();

    private ActCorrections Corrections => new(history.Ledger);

    private Episode Alert => history.Book.EpisodeOf("c")!;

    /// <summary>
    /// A closing by mistake: what the alert of the company is after each way to put it right, at once and after the next scan at the same level.
    /// </summary>
    [Theory]
    [InlineData("nothing", "closed ClosedByPerson", "closed ClosedByPerson")]
    [InlineData("withdraw", "open LevelReached", "open LevelReached")]
    [InlineData("reopen", "open ReopenedByPerson", "open LevelReached")]
    [InlineData("withdraw, withdraw the withdrawal", "closed ClosedByPerson", "closed ClosedByPerson")]
    [InlineData("reopen, withdraw the reopening", "closed ClosedByPerson", "closed ClosedByPerson")]
    public void A_mistaken_closing_is_put_right(string how, string atOnce, string next)
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        foreach (string act in how.Split(", ").Where(act => act != "nothing"))
        {
            if (act == "reopen") Add(Corrections.Reopen("c", Who, Why, Noon));
            else Add(Corrections.Withdraw(Corrections.Acts[^1], Who, Why, Noon));
        }

        Assert.Equal(atOnce, Told());
        history.Scan(1, ("c", "o"));
        Assert.Equal(next, Told());
        string Told() => $"{(Alert.IsOpen ? "open" : "closed")} {Alert.Reason}";
    }

    /// <summary>The same after the company fell below the opening level: what a scan has told stands, a reopening opens all the same.</summary>
    [Theory]
    [InlineData("withdraw", false, TransitionReason.RuleCleared)]
    [InlineData("reopen", true, TransitionReason.ReopenedByPerson)]
    public void After_a_fall_a_withdrawn_closing_leaves_the_alert_closed_and_a_reopening_opens_it(string how, bool isOpen, TransitionReason reason)
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        history.Scan(1, ("c", "n"));
        Add(how == "reopen" ? Corrections.Reopen("c", Who, Why, Noon) : Corrections.Withdraw(Corrections.Acts[0], Who, Why, Noon));
        Assert.Equal((isOpen, reason, (EpisodeClosed?)null), (Alert.IsOpen, Alert.Reason, Alert.Closing));

        // The time for a fall begins with the reopening.
        history.Scan(15, ("c", "n"));
        Assert.Equal(isOpen, Alert.IsOpen);
        history.Scan(29, ("c", "n"));
        Assert.False(Alert.IsOpen);
    }

    [Fact]
    public void A_reopened_alert_goes_on_where_it_was_with_its_level_and_its_date()
    {
        history.Scan(0, ("c", "r"));
        history.Scan(5, ("c", "r"));
        history.Close("c");
        history.Scan(6, ("c", "o"));
        Add(Corrections.Reopen("c", Who, Why, Noon));
        Assert.Equal((true, Level.Red, Day(0), Day(6), "c@2026-01-01"), (Alert.IsOpen, Alert.Level, Alert.Since, Alert.LastChange, Alert.Id));
        EpisodeMoved moved = history.Scan(36, ("c", "r")).Transitions.Single();
        Assert.Equal("Repeated RepeatDue Red told", Told(moved));
    }

    [Fact]
    public void The_figures_follow_the_correction_and_the_withdrawal()
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        Assert.Equal((1, 12L, 30_000m, 1), Figures());
        Add(Corrections.Correct(Corrections.Acts[0], new AlertCorrection { Workers = 7, Yuan = 98_200.5m }, Who, Why, Noon));
        Assert.Equal((1, 7L, 98_200.5m, 1), Figures());
        Add(Corrections.Correct(Corrections.Acts[0], new AlertCorrection { As = ClosedAs.NoBreach }, Who, Why, Noon));
        Assert.Equal((0, 7L, 98_200.5m, 1), Figures());
        Add(Corrections.Reopen("c", Who, Why, Noon));
        Assert.Equal((0, 0L, 0m, 0), Figures());

        (int Early, long Workers, decimal Yuan, int Closed) Figures()
        {
            Funnel funnel = Funnel.Read(history.Ledger), report = OfficeReport.Read(history.Ledger, Day(0), Day(31)).Total.Counts;
            Assert.Equal((report.Workers, report.Yuan, report.HandledEarly), (funnel.Workers, funnel.Yuan, funnel.HandledEarly));
            return (funnel.HandledEarly, funnel.Workers, funnel.Yuan, funnel.Closed);
        }
    }

    [Fact]
    public void A_correction_of_a_correction_takes_its_place_and_a_withdrawn_one_gives_the_place_back()
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        Add(Corrections.Correct(Corrections.Acts[0], new AlertCorrection { Workers = 7 }, Who, Why, Noon));
        Add(Corrections.Correct(Corrections.Acts[1], new AlertCorrection { Workers = 8 }, Who, Why, Noon));
        Assert.Equal(new EntryReference(history.Ledger.Count - 2), ((ActCorrected)history.Ledger[^1].Event).Act);
        Assert.Equal(8, Alert.Closing!.Workers);
        Add(Corrections.Withdraw(Corrections.Acts[2], Who, Why, Noon));
        Assert.Equal(7, Alert.Closing!.Workers);
        Add(Corrections.Withdraw(Corrections.Acts[1], Who, Why, Noon));
        Assert.Equal(12, Alert.Closing!.Workers);
        Assert.Equal(("王某", Noon), (Alert.ClosedBy!.Actor, Alert.ClosedBy.At));
    }

    [Fact]
    public void The_act_named_again_is_corrected_at_its_last_correction()
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        Add(Corrections.Correct(Corrections.Acts[0], new AlertCorrection { Workers = 7 }, Who, Why, Noon));
        Add(Corrections.Correct(Corrections.Acts[0], new AlertCorrection { Note = "已补发" }, Who, Why, Noon));
        Assert.Equal((7, "已补发"), (Alert.Closing!.Workers, Alert.Closing.Note));
        Assert.Equal(Corrections.Acts[1].Reference, ((ActCorrected)history.Ledger[^1].Event).Act);
        Add(Corrections.Correct(Corrections.Acts[0], new AlertCorrection { Note = "" }, Who, Why, Noon));
        Assert.Null(Alert.Closing!.Note);
    }

    /// <summary>A silence: until which day, and what is told when.</summary>
    [Fact]
    public void A_corrected_silence_ends_on_the_right_day()
    {
        history.Scan(0, ("c", "o"));
        history.Silence("c", 300);
        history.Scan(10, ("c", "o"));
        Add(Corrections.Correct(Corrections.Acts[0], new AlertCorrection { Until = Day(12), Reason = "约谈三天" }, Who, Why, Noon));
        Assert.Equal(Day(12), Alert.SilencedUntil);
        Assert.Equal("Unchanged Silenced Orange", Told(history.Scan(11, ("c", "o")).Transitions.Single()));
        Assert.Equal("Repeated SilenceEnded Orange told", Told(history.Scan(12, ("c", "o")).Transitions.Single()));
    }

    [Fact]
    public void What_a_withdrawn_silence_has_hidden_is_told_at_the_next_scan()
    {
        history.Scan(0, ("c", "r"));
        history.Silence("c", 300);
        history.Scan(1, ("c", "y"));
        Assert.Equal("Lowered Silenced Yellow", Told(history.Scan(15, ("c", "y")).Transitions.Single()));
        Add(Corrections.Withdraw(Corrections.Acts[0], Who, Why, Noon));
        Assert.Equal((true, null), (Alert.IsOpen, Alert.SilencedUntil));
        Assert.Equal("Repeated SilenceEnded Yellow told", Told(history.Scan(16, ("c", "y")).Transitions.Single()));
        Assert.Equal("Unchanged LevelReached Yellow", Told(history.Scan(17, ("c", "y")).Transitions.Single()));
    }

    [Fact]
    public void A_withdrawn_silence_that_hid_nothing_leaves_nothing_to_tell()
    {
        history.Scan(0, ("c", "o"));
        history.Silence("c", 300);
        history.Scan(1, ("c", "o"));
        Add(Corrections.Withdraw(Corrections.Acts[0], Who, Why, Noon));
        Assert.Equal("Unchanged LevelReached Orange", Told(history.Scan(2, ("c", "o")).Transitions.Single()));
        Assert.Equal("Repeated RepeatDue Orange told", Told(history.Scan(30, ("c", "o")).Transitions.Single()));
    }

    [Theory]
    [InlineData("closing", 1, null, AlertActionReason.NotCorrectable)]
    [InlineData("silence", 5, 9, AlertActionReason.NotCorrectable)]
    [InlineData("silence", 0, null, AlertActionReason.SilenceEndsTooEarly)]
    [InlineData("silence", 30, null, AlertActionReason.NothingToCorrect)]
    [InlineData("closing", null, 12, AlertActionReason.NothingToCorrect)]
    [InlineData("closing", null, -1, AlertActionReason.NegativeNumber)]
    public void Values_that_do_not_fit_are_refused(string act, int? until, int? workers, AlertActionReason reason)
    {
        history.Scan(0, ("c", "o"));
        if (act == "closing") history.Close("c");
        else history.Silence("c", 30);
        AlertCorrection right = new() { Until = until is { } day ? Day(day) : null, Workers = workers };
        Assert.Equal(reason, Assert.Throws<AlertActionException>(() => Corrections.Correct(Corrections.Acts[0], right, Who, Why, Noon)).Reason);
    }

    [Fact]
    public void A_silence_that_has_ended_is_not_made_longer()
    {
        history.Scan(0, ("c", "o"));
        history.Silence("c", 5);
        history.Scan(6, ("c", "o"));
        Assert.Equal(AlertActionReason.SilenceOver, Refused(() => Corrections.Correct(Corrections.Acts[0], new AlertCorrection { Until = Day(90) }, Who, Why,
            Noon)));
        Add(Corrections.Correct(Corrections.Acts[0], new AlertCorrection { Until = Day(3) }, Who, Why, Noon));
    }

    [Fact]
    public void Who_and_why_are_asked_for()
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        Assert.Equal(AlertActionReason.NoReasonGiven, Refused(() => Corrections.Withdraw(Corrections.Acts[0], Who, " ", Noon)));
        Assert.Equal(AlertActionReason.NoReasonGiven, Refused(() => Corrections.Reopen("c", Who, "", Noon)));
        Assert.Equal(LedgerReason.NobodyNamed, Assert.Throws<LedgerException>(() => Corrections.Correct(Corrections.Acts[0],
            new AlertCorrection { Workers = 1 }, " ", Why, Noon)).Reason);
    }

    [Fact]
    public void What_was_taken_back_is_not_put_right_again_and_the_refusal_names_what_took_it_back()
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        Add(Corrections.Reopen("c", Who, Why, Noon));
        AlertActionException refused = Assert.Throws<AlertActionException>(() => Corrections.Withdraw(Corrections.Acts[0], Who, Why, Noon));
        Assert.Equal((AlertActionReason.TakenBack, "4 (closed) was taken back by 陈某 with 5 (reopened); withdraw that to bring it back"), (refused.Reason,
            refused.Message));
        Assert.Equal(AlertActionReason.TakenBack, Refused(() => Corrections.Correct(Corrections.Acts[0], new AlertCorrection { Workers = 1 }, Who, Why, Noon)));
        Assert.Equal(AlertActionReason.NotCorrectable, Refused(() => Corrections.Correct(Corrections.Acts[1], new AlertCorrection { Workers = 1 }, Who, Why,
            Noon)));
    }

    [Fact]
    public void An_act_on_which_another_rests_is_not_withdrawn_and_the_refusal_names_that_one()
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        Add(Corrections.Reopen("c", Who, Why, Noon));
        history.Silence("c", 40);
        AlertActionException refused = Assert.Throws<AlertActionException>(() => Corrections.Withdraw(Corrections.Acts[1], Who, Why, Noon));
        Assert.Equal((AlertActionReason.RestedOn, "6 (silenced), which 王某 recorded for c, rests on 5 (reopened); take that back first"), (refused.Reason,
            refused.Message));
        Add(Corrections.Withdraw(Corrections.Acts[2], Who, Why, Noon));
        Add(Corrections.Withdraw(Corrections.Acts[1], Who, Why, Noon));
        Assert.False(Alert.IsOpen);
    }

    [Theory]
    [InlineData("open", AlertActionReason.AlertOpen)]
    [InlineData("fell", AlertActionReason.NotClosedByPerson)]
    [InlineData("nobody", AlertActionReason.NoAlert)]
    public void Only_an_alert_that_a_person_closed_is_reopened(string company, AlertActionReason reason)
    {
        history.Scan(0, ("open", "o"), ("fell", "o"));
        history.Scan(1, ("open", "o"), ("fell", "n"));
        history.Scan(15, ("open", "o"), ("fell", "n"));
        Assert.Equal(reason, Refused(() => Corrections.Reopen(company, Who, Why, Noon)));
    }

    [Fact]
    public void An_alert_that_came_back_and_fell_after_its_closing_is_not_reopened()
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        history.Scan(1, ("c", "r"));
        history.Scan(2, ("c", "n"));
        history.Scan(16, ("c", "n"));
        Assert.Equal(("c@2026-01-01", false), (Alert.Id, Alert.IsOpen));
        Assert.Equal(AlertActionReason.NotClosedByPerson, Refused(() => Corrections.Reopen("c", Who, Why, Noon)));
    }

    [Fact]
    public void An_earlier_closing_is_not_withdrawn_where_a_newer_alert_was_closed_too()
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        for (int day = 30; day <= 90; day += 30) history.Scan(day, ("c", "o"));
        history.Scan(120, ("c", "r"));
        history.Close("c");
        Assert.Equal(("c@2026-05-01", false), (Alert.Id, Alert.IsOpen));
        Assert.Equal(AlertActionReason.NewerAlert, Refused(() => Corrections.Withdraw(Corrections.Acts[0], Who, Why, Noon)));
    }

    [Fact]
    public void Of_a_closing_that_was_withdrawn_after_its_scan_was_repeated_without_the_trouble_nothing_is_counted()
    {
        history.Scan(0, ("c", "o"), ("d", "o"));
        history.Close("c");
        history.Scan(0, ("c", "n"), ("d", "o"));
        Assert.Equal((2, 1), (Funnel.Read(history.Ledger).Warnings, Funnel.Read(history.Ledger).Closed));
        history.Ledger.Add(Corrections.Withdraw(Corrections.Acts[0], Who, Why, Noon));
        Assert.Equal((1, 0), (Funnel.Read(history.Ledger).Warnings, Funnel.Read(history.Ledger).Closed));
    }

    [Fact]
    public void An_earlier_closing_is_not_withdrawn_where_a_newer_alert_has_come_from_above_its_level()
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        for (int day = 30; day <= 90; day += 30) history.Scan(day, ("c", "o"));
        history.Scan(120, ("c", "r"));
        Assert.Equal("c@2026-05-01", Alert.Id);
        Assert.Equal(AlertActionReason.NewerAlert, Refused(() => Corrections.Withdraw(Corrections.Acts[0], Who, Why, Noon)));
        Add(Corrections.Correct(Corrections.Acts[0], new AlertCorrection { As = ClosedAs.Other, Workers = 0, Yuan = 0 }, Who, Why, Noon));
        Assert.Equal(0, Funnel.Read(history.Ledger).Workers);
    }

    [Fact]
    public void A_correction_that_refers_to_nothing_is_damage()
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        EventStamp stamp = history.Ledger[^1].Stamp;
        EpisodeClosed closing = (EpisodeClosed)history.Ledger[^1].Event;
        foreach (PersonEvent wrong in (PersonEvent[])
        [
            new ActWithdrawn(new EntryReference(0), "w"), new ActWithdrawn(new EntryReference(-1), "w"), new ActWithdrawn(new EntryReference(99), "w"),
            new ActWithdrawn(new EntryReference(history.Ledger.Count), "w"), new ScanWithdrawn(new EntryReference(1)), new EpisodeReopened("c", "c@1",
                new EntryReference(1), Level.Red, "w"),
            new ActCorrected(new EntryReference(history.Ledger.Count - 1), new CompanySilenced("c", closing.Episode, Day(9), Level.Red, "w"), "w"),
        ])
        {
            LedgerException damaged = Assert.Throws<LedgerException>(() => AlertBook.Read([.. history.Ledger, new LedgerEntry(stamp, wrong)]));
            Assert.Equal((LedgerReason.Damaged,
                $"the ledger is damaged: entry {history.Ledger.Count} corrects or takes back something that is no earlier act of a person"), (damaged.Reason,
                damaged.Message));
        }
    }

    private static AlertActionReason Refused(Action act) => Assert.Throws<AlertActionException>(act).Reason;

    private void Add(LedgerEntry entry) => history.Ledger.Add(entry);
}
