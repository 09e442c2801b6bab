using EarlyWarning.Tests.Alerts;
using static EarlyWarning.Tests.Alerts.AlertHistory;

namespace EarlyWarning.Tests.Correcting;

/// <summary>The last scan taken back: what stands then, and when an act of a person hinders it.</summary>
public sealed class ScanWithdrawalTests
{
    private readonly AlertHistory history = new();

    [Fact]
    public void A_scan_of_a_mistyped_year_is_taken_back_and_the_office_goes_on_from_before_it()
    {
        history.Scan(0, ("c", "o"), ("d", "n"));
        string before = Told(history.Book);
        history.Scan(365 * 36, ("c", "r"), ("d", "r"));
        Withdraw();
        Assert.Equal(before, Told(history.Book));
        Assert.Equal(Day(0), StandingEntries.LastScan(history.Ledger)!.AsOf);
        Assert.Equal("Unchanged LevelReached Orange", Told(history.Scan(7, ("c", "o"), ("d", "n")).Transitions.Single()));
    }

    [Fact]
    public void Scans_are_taken_back_one_after_the_other_up_to_the_first()
    {
        history.Scan(0, ("c", "o"));
        string first = Told(history.Book);
        history.Scan(0, ("c", "r"));
        history.Scan(7, ("c", "n"));
        Withdraw();
        Assert.Equal(Level.Red, history.Book.EpisodeOf("c")!.Level);
        Withdraw();
        Assert.Equal(first, Told(history.Book));
        Withdraw();
        Assert.Equal((Told(AlertBook.Empty), null), (Told(history.Book), StandingEntries.LastScan(history.Ledger)));
        Assert.Equal(LedgerReason.NoScanYet, Assert.Throws<LedgerException>(Withdraw).Reason);
        history.Scan(-3, ("c", "o"));
        Assert.Equal("c@2025-12-29", history.Book.EpisodeOf("c")!.Id);
    }

    [Fact]
    public void A_scan_whose_results_may_be_missing_is_not_one_to_write_again_once_it_is_taken_back()
    {
        history.Scan(0, ("c", "o"));
        history.Ledger.Add(new LedgerEntry(history.Ledger[^1].Stamp, new ScanWritten()));
        history.Scan(7, ("c", "o"));
        Assert.Equal(Day(7), StandingEntries.UnwrittenAsOf(history.Ledger));
        Withdraw();
        Assert.Null(StandingEntries.UnwrittenAsOf(history.Ledger));
    }

    [Theory]
    [InlineData("c", false)]
    [InlineData("d", true)]
    public void An_act_hinders_it_only_where_the_scan_opened_what_it_is_about(string company, bool hinders)
    {
        history.Scan(0, ("c", "o"), ("d", "n"));
        history.Scan(7, ("c", "o"), ("d", "y"));
        history.Close(company);
        if (!hinders)
        {
            Withdraw();
            Episode alert = history.Book.EpisodeOf("c")!;

            // The closing stands, as of the scan before.
            Assert.Equal((false, Day(0), Day(0)), (alert.IsOpen, alert.ClosedOn, alert.ClosedBy!.AsOf));
            return;
        }

        AlertActionException refused = Assert.Throws<AlertActionException>(Withdraw);
        Assert.Equal(AlertActionReason.RestedOn, refused.Reason);
        Assert.Equal($"{history.Ledger.Count - 1} (closed), which 王某 recorded for d, rests on the scan as of 2026-01-08; take that back first",
            refused.Message);
        history.Ledger.Add(new ActCorrections(history.Ledger).Withdraw(RecordedAct.Of(history.Ledger)[^1], "陈某", "w", Noon));
        Withdraw();
        Assert.Null(history.Book.EpisodeOf("d"));
    }

    [Fact]
    public void A_reopening_hinders_it_where_the_scan_before_had_opened_a_newer_alert()
    {
        history.Scan(0, ("c", "o"));
        history.Close("c");
        history.Scan(30, ("c", "n"));
        history.Scan(150, ("c", "o"));
        Assert.Equal("c@2026-05-31", history.Book.EpisodeOf("c")!.Id);

        // Done again with corrected feeds, the scan finds no trouble, and the alert is not there any more.
        history.Scan(150, ("c", "n"));
        history.Ledger.Add(new ActCorrections(history.Ledger).Reopen("c", "陈某", "误登", Noon));
        AlertActionException refused = Assert.Throws<AlertActionException>(Withdraw);
        Assert.Equal(AlertActionReason.RestedOn, refused.Reason);
        string told = $"{history.Ledger.Count - 1} (reopened), which 陈某 recorded for c, rests on the scan as of 2026-05-31";
        Assert.StartsWith(told, refused.Message, StringComparison.Ordinal);
        history.Ledger.Add(new ActCorrections(history.Ledger).Withdraw(RecordedAct.Of(history.Ledger)[^1], "陈某", "w", Noon));
        Withdraw();
        Assert.Equal(("c@2026-05-31", true), (history.Book.EpisodeOf("c")!.Id, history.Book.EpisodeOf("c")!.IsOpen));
    }

    [Fact]
    public void An_act_on_a_letter_that_the_scan_proposed_hinders_it()
    {
        history.Scan(0, ("c", "o"));
        EventStamp stamp = history.Ledger[0].Stamp with { AsOf = Day(7) };
        LetterProposal proposal = new("c Ltd", Day(7), ProposalReason.EpisodeOpen, ["拖欠工资"], []);
        LetterProposed proposed = new("c@2026-01-01#reminder", "c@2026-01-01", "c", LetterStep.Reminder, proposal);
        LetterDrafted drafted = new("c.docx")
        {
            Letter = proposed.Letter,
            Episode = proposed.Episode,
            Company = "c",
            Step = LetterStep.Reminder,
            Proposal = proposal
        };
        history.Ledger.AddRange(new LedgerEvent[] { new ScanBegan(1), proposed, new ScanEnded() }.Select(happened => new LedgerEntry(stamp, happened)));
        history.Ledger.Add(new LedgerEntry(stamp with { Actor = "李某" }, drafted));
        AlertActionException refused = Assert.Throws<AlertActionException>(Withdraw);
        Assert.StartsWith("7 (drafted), which 李某 recorded for c, rests on the scan as of 2026-01-08", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_and_why_are_kept_where_they_are_given()
    {
        history.Scan(0, ("c", "o"));
        LedgerEntry by = new ActCorrections(history.Ledger).WithdrawScan(" 李某 ", "写错了年份", Noon),
            itself = new ActCorrections(history.Ledger).WithdrawScan(null, " ", Noon);
        Assert.Equal(("李某", "写错了年份", new EntryReference(0)), (by.Stamp.Actor, ((ScanWithdrawn)by.Event).Why, ((ScanWithdrawn)by.Event).Scan));
        Assert.Equal((EventStamp.ScanActor, null), (itself.Stamp.Actor, ((ScanWithdrawn)itself.Event).Why));
    }

    private void Withdraw() => history.Ledger.Add(new ActCorrections(history.Ledger).WithdrawScan(null, null, Noon));
}
