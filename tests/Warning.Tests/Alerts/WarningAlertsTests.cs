using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Alerts;

/// <summary>Alerts that other bodies warn of: by hand, by a feed, beside rules that fire or do not.</summary>
public sealed class WarningAlertsTests
{
    private readonly AlertHistory history = new();

    [Fact]
    public void A_warning_in_a_feed_opens_an_alert_that_scans_do_not_close()
    {
        history.Received.Add(Row("7", level: null));
        Assert.Equal("Opened Warned Yellow told", Told(0, "n"));
        Assert.Equal("Unchanged LevelReached Yellow", Told(1, "n"));
        Assert.Equal("Unchanged LevelReached Yellow", Told(29, "n"));
        Assert.Equal("Repeated RepeatDue Yellow told", Told(30, "n"));
        Assert.Equal(("c@2026-01-01", Level.Yellow, true), (Episode.Id, Episode.Level, Episode.IsOpen));
    }

    [Fact]
    public void A_feed_that_is_delivered_again_records_nothing_new()
    {
        history.Received.Add(Row("7", level: null));
        Told(0, "n");
        int before = history.Ledger.Count;
        Told(1, "n");
        Assert.Equal([typeof(ScanBegan), typeof(ScanEnded)], history.Ledger.Skip(before).Select(entry => entry.Event.GetType()));
        Told(2, "n");
        Assert.Equal(before + 4, history.Ledger.Count);
        Assert.Single(history.Ledger, entry => entry.Event is WarningReceived);
    }

    [Fact]
    public void A_scan_of_the_same_date_gives_the_same_once_more()
    {
        history.Received.Add(Row("7", Level.Orange));
        AlertAdvance first = history.Scan(0, ("c", "n")), again = history.Scan(0, ("c", "n"));
        Assert.Equal(AlertHistory.Texts(first), AlertHistory.Texts(again));
        Assert.Equal(AlertHistory.Told(first.Book), AlertHistory.Told(again.Book));
        Assert.Equal(AlertHistory.Told(again.Book), AlertHistory.Told(history.Book));
    }

    [Fact]
    public void What_tells_who_complained_is_masked_before_a_person_records_it()
    {
        Told(0, "n");
        Open(Warning("7") with { Text = "反映拖欠两个月工资，电话13812345678" });
        CompanyWarned opened = Assert.IsType<CompanyWarned>(history.Ledger[^1].Event);
        Assert.Equal("反映拖欠两个月工资，电话＊＊", opened.Warning.Text);
    }

    [Theory]
    [InlineData(Level.Blue, Level.Yellow)]
    [InlineData(Level.Yellow, Level.Yellow)]
    [InlineData(Level.Red, Level.Red)]
    public void A_warning_counts_with_its_level_and_opens_in_any_case(Level told, Level expected)
    {
        history.Received.Add(Row("7", told));
        Told(0, "n");
        Assert.Equal(expected, Episode.Level);
    }

    [Fact]
    public void Rules_that_fire_later_raise_the_same_alert_and_fall_back_to_the_warning()
    {
        history.Received.Add(Row("7", level: null));
        Told(0, "n");
        Assert.Equal("Raised LevelReached Red told", Told(1, "r"));
        Assert.Equal("Unchanged Waiting Red", Told(2, "n"));
        Assert.Equal("Lowered LevelFell Yellow told", Told(16, "n"));
        Assert.Equal("c@2026-01-01", Episode.Id);
    }

    [Fact]
    public void A_warning_above_the_rules_raises_their_alert()
    {
        Told(0, "y");
        history.Received.Add(Row("7", Level.Red));
        Assert.Equal("Raised Warned Red told", Told(1, "y"));
    }

    [Fact]
    public void A_closed_alert_is_not_opened_again_by_the_same_number_and_is_by_another()
    {
        history.Received.Add(Row("7", Level.Orange));
        Told(0, "n");
        history.Close("c");
        Assert.True(Assert.Single(history.Book.WarningsOf("c")).IsSettled);
        Assert.Equal("Closed LevelFell None", Told(1, "n"));
        Assert.Equal("", Told(2, "n"));
        history.Received.Add(Row("8", level: null));
        Assert.Equal("Opened Warned Yellow told", Told(3, "n"));
    }

    [Fact]
    public void A_new_number_opens_an_alert_that_a_person_keeps_closed()
    {
        Told(0, "o");
        history.Close("c");
        Assert.Equal("Closed ClosedByPerson Orange", Told(1, "o"));
        history.Received.Add(Row("7", level: null));
        Assert.Equal("Opened LevelReached Orange told", Told(2, "o"));
    }

    [Fact]
    public void What_a_closing_settled_stays_so_when_the_scan_of_its_date_is_done_again()
    {
        history.Received.Add(Row("7", Level.Orange));
        Told(0, "n");
        history.Close("c");
        Told(0, "n");
        Assert.False(Episode.IsOpen);
        Assert.True(Assert.Single(history.Book.WarningsOf("c")).IsSettled);
    }

    [Fact]
    public void A_warning_that_its_body_strikes_off_keeps_nothing_open()
    {
        history.Received.Add(Row("7", Level.Orange));
        Told(0, "n");
        history.Received[0] = history.Received[0] with { IsStruckOff = true };
        Assert.Equal("Unchanged Waiting Orange", Told(1, "n"));
        Assert.True(Assert.Single(history.Book.WarningsOf("c")).IsStruckOff);
        Told(2, "n");
        Assert.Single(history.Ledger, entry => entry.Event is WarningStruckOff);
        Assert.Equal("Closed LevelFell None told", Told(15, "n"));
    }

    [Fact]
    public void A_row_that_is_struck_off_from_the_first_opens_nothing()
    {
        history.Received.Add(Row("7", Level.Orange) with { IsStruckOff = true });
        Assert.Equal("", Told(0, "n"));
        Assert.Empty(history.Book.WarningsOf("c"));
    }

    [Fact]
    public void Of_several_rows_with_one_number_the_last_counts()
    {
        history.Received.Add(Row("7", Level.Yellow));
        history.Received.Add(Row("7", Level.Red));
        Told(0, "n");
        Assert.Equal(Level.Red, Episode.Level);
        Assert.Single(history.Book.WarningsOf("c"));
    }

    [Fact]
    public void A_person_opens_an_alert_at_once_and_scans_leave_it_open()
    {
        history.Scan(0);
        Open(Warning("7"));
        Assert.Equal(("c@2026-01-01", Level.Yellow, true, TransitionReason.Warned), (Episode.Id, Episode.Level, Episode.IsOpen, Episode.Reason));
        Assert.Equal(HandlingState.Opened, HandlingBook.Of(StandingEntries.Of(history.Ledger)).Find("c@2026-01-01")!.State);
        Assert.Equal("Unchanged LevelReached Yellow", Told(1, "n"));
        Assert.Equal("Unchanged LevelReached Yellow", Told(20, "n"));
        Assert.Equal("Raised LevelReached Red told", Told(21, "r"));
    }

    [Fact]
    public void A_person_adds_a_warning_to_an_alert_that_is_open()
    {
        Told(0, "y");
        Open(Warning("7") with { Level = Level.Red });
        Assert.Equal(("c@2026-01-01", Level.Red), (Episode.Id, Episode.Level));
        Assert.False(((CompanyWarned)history.Ledger[^1].Event).Opens);
    }

    [Fact]
    public void The_row_of_a_feed_with_a_number_that_a_person_told_of_is_the_same_warning()
    {
        history.Scan(0);
        Open(Warning("7") with { Level = Level.Orange });
        history.Received.Add(Row("7", Level.Orange));
        Told(1, "n");
        Assert.Single(history.Book.WarningsOf("c"));
    }

    [Fact]
    public void What_was_opened_by_mistake_is_withdrawn_and_gone()
    {
        history.Scan(0);
        Open(Warning("7"));
        Withdraw();
        Assert.Null(history.Book.EpisodeOf("c"));
        Assert.Empty(history.Book.WarningsOf("c"));
    }

    [Fact]
    public void What_scans_have_seen_since_stays_open_after_a_withdrawal_and_falls_by_itself()
    {
        history.Scan(0);
        Open(Warning("7"));
        int act = history.Ledger.Count - 1;
        Told(1, "n");
        history.Ledger.Add(new LedgerEntry(EventStamp.OfPerson(history.Ledger, "李某", AlertHistory.Noon), new ActWithdrawn(new EntryReference(act), "办错了")));
        Assert.True(Episode.IsOpen);
        Assert.Equal("Unchanged Waiting Yellow", Told(2, "n"));
        Assert.StartsWith("Closed", Told(20, "n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closing_rests_on_the_opening()
    {
        history.Scan(0);
        Open(Warning("7"));
        history.Close("c");
        ActCorrections corrections = new(history.Ledger);
        RecordedAct opened = corrections.Acts.Single(act => act.Kind == ActKind.Warned);
        AlertActionException refused = Assert.Throws<AlertActionException>(() => corrections.Withdraw(opened, "李某", "办错了", AlertHistory.Noon));
        Assert.Equal(AlertActionReason.RestedOn, refused.Reason);
    }

    [Fact]
    public void A_reopening_takes_the_settling_back()
    {
        history.Received.Add(Row("7", Level.Orange));
        Told(0, "n");
        history.Close("c");
        history.Ledger.Add(new ActCorrections(history.Ledger).Reopen("c", "李某", "又来投诉", AlertHistory.Noon));
        Assert.True(Assert.Single(history.Book.WarningsOf("c")).Counts);
        Assert.Equal("Unchanged LevelReached Orange", Told(1, "n"));
    }

    [Theory]
    [InlineData(" ", "7", "拖欠工资", 0, AlertActionReason.NoWarning, "say which body")]
    [InlineData("12345", "7", " ", 0, AlertActionReason.NoWarning, "say what the warning says")]
    [InlineData("12345", "7", "拖欠工资", 5, AlertActionReason.DayToCome, "today is 2026-01-03")]
    [InlineData("12345", "6", "拖欠工资", 0, AlertActionReason.KnownWarning, "was recorded already: it keeps the alert")]
    public void What_is_not_complete_or_known_is_refused(string body, string number, string text, int day, AlertActionReason reason, string says)
    {
        history.Scan(0);
        Open(Warning("6"));
        BodyWarning warning = new(body, number, AlertHistory.Day(day)) { Text = text };
        AlertActionException refused = Assert.Throws<AlertActionException>(() => Open(warning));
        Assert.Equal(reason, refused.Reason);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_count_what_a_person_opened()
    {
        history.Scan(0);
        Open(Warning("7"), county: "440799");
        CaseState state = CaseState.Of(history.Ledger);
        Assert.Equal(1, state.Funnel.Warnings);
        Assert.Equal("440799", state.CountyOf("c@2026-01-01"));
        Assert.Single(state.Notices.Notices, notice => notice.Kind == NoticeKind.Opened);
    }

    [Theory]
    [InlineData("来电人13800138000反映欠薪", "来电人＊＊反映欠薪")]
    [InlineData("张三投诉公司拖欠工资", "＊＊投诉公司拖欠工资")]
    [InlineData("拖欠2名职工工资", "拖欠2名职工工资")]
    public void What_tells_who_is_masked(string text, string expected) => Assert.Equal(expected, BodyWarning.Masked(text));

    /// <summary>
    /// Scans, rows of feeds, strikings off, openings and closings in any order: a scan that is done twice gives what it gives once, a warning is recorded once
    /// for each level, while one counts the alert is open with its level at least, and what is stored of it all is what is read.
    /// </summary>
    [Property(MaxTest = 150)]
    public Property Any_history_holds_the_laws_of_warnings() => Prop.ForAll(Arb.From(Gen.Choose(0, 59).ListOf()), steps =>
    {
        AlertHistory once = new(), twice = new();
        int day = 0;
        foreach (AlertHistory one in (AlertHistory[])[once, twice]) one.Scan(0, ("c", "n"));
        foreach (int step in steps)
        {
            if (step % 6 == 0) day += 1 + (step / 6);
            foreach (AlertHistory one in (AlertHistory[])[once, twice])
            {
                for (int time = 0; step % 6 == 0 && time < (one == twice ? 2 : 1); time++) one.Scan(day, ("c", "nyor"[step / 6 % 4].ToString()));
                Do(one, step);
            }

            if (AlertHistory.Told(once.Book) != AlertHistory.Told(twice.Book)) return false;
            if (step % 6 == 0 && !IsHeldUp(once.Book)) return false;
        }

        CaseState state = CaseState.Of(once.Ledger);
        ArrayBufferWriter<byte> bytes = new();
        state.WriteSettled(bytes);
        return CaseState.TryRead(bytes.WrittenSpan, out CaseState? stored)
            && AlertHistory.Told(stored.With([.. once.Ledger.Skip((int)stored.Position)])!.Alerts) == AlertHistory.Told(once.Book)
            && once.Ledger.Select(entry => entry.Event).OfType<WarningReceived>().GroupBy(received => received.Warning.Number).All(same => same.Count() == 1);
    });

    private static bool IsHeldUp(AlertBook book) => book.WarningsOf("c").Where(known => known.Counts)
        .All(known => book.EpisodeOf("c") is { IsOpen: true } open && open.Level >= known.Level);

    private static void Do(AlertHistory one, int step)
    {
        string number = $"{step / 6 % 3}";
        Level level = (Level)(1 + (step / 18));
        ReceivedWarning row = new("c", new BodyWarning("12345", number, AlertHistory.Start) { Level = level });
        try
        {
            if (step % 6 == 1 && one.Received.All(received => received.Warning.Number != number)) one.Received.Add(row);
            if (step % 6 == 2 && one.Received.Count > 0) one.Received[0] = one.Received[0] with { IsStruckOff = true };
            if (step % 6 == 3) one.Close("c");
            BodyWarning told = new("12345", $"p{number}", AlertHistory.Start) { Text = "反映拖欠工资", Level = level };
            if (step % 6 == 4) one.Ledger.Add(one.Book.Open(
                new Company("c", "c Ltd"), new WarningOpening(told), one.Episodes, "李某", AlertHistory.Day(2), AlertHistory.Noon));
        }
        catch (AlertActionException)
        {
            // What the book does not allow is not recorded.
        }
    }

    private Episode Episode => history.Book.EpisodeOf("c")!;

    private static BodyWarning Warning(string number) => new("12345", number, AlertHistory.Start) { Text = "反映拖欠工资" };

    private static ReceivedWarning Row(string number, Level? level) => new("c", new BodyWarning("12345", number, AlertHistory.Start) { Level = level });

    private string Told(int day, string seen)
    {
        history.Scan(day, ("c", seen));
        return history.Transitions is [var moved] ? AlertHistory.Told(moved) : "";
    }

    private void Open(BodyWarning warning, string? county = null) => history.Ledger.Add(history.Book.Open(
        new Company("c", "甲厂"), new WarningOpening(warning) { County = county }, history.Episodes, "李某", AlertHistory.Day(2), AlertHistory.Noon));

    private void Withdraw()
    {
        ActCorrections corrections = new(history.Ledger);
        history.Ledger.Add(corrections.Withdraw(corrections.Acts[^1], "李某", "办错了", AlertHistory.Noon));
    }
}
