using EarlyWarning.Tests.Alerts;
using NodaTime;

namespace EarlyWarning.Tests.Ledgers;

/// <summary>Checks that each kind of event changes the book, the register or a case file, or marks a scan, or takes texts out of other entries, so that a new kind without effect fails.</summary>
public sealed class EventCoverageTests
{
    private static readonly LocalDate May = new(2026, 5, 6);
    private static readonly EventStamp Stamp = EventStamp.OfScan(Instant.FromUtc(2026, 5, 6, 0, 0), May, "p");
    private static readonly LetterProposal Proposal = new("C", May, ProposalReason.EpisodeOpen, ["拖欠工资"], []);
    private static readonly EpisodeMoved Opened = new("C", "C@1", EpisodeTransition.Opened, TransitionReason.LevelReached, Level.Red, Level.Red, Notified: true);
    private static readonly EpisodeClosed Closed = new("C", "C@1", ClosedAs.Handled, Level.Red);
    private static readonly CompanySilenced Silenced = new("C", "C@1", May.PlusDays(1), Level.Red, "w");
    private static readonly LedgerEvent[] Scan = [new ScanBegan(1), Opened, new ScanEnded()];
    private static readonly LetterProposed Proposed = new("C@1#reminder", "C@1", "C", LetterStep.Reminder, Proposal);
    private static readonly LetterIssued Issued = Of(new LetterIssued(May, "1", "s", null, NotBeforeCourt: true));
    private static readonly LetterServed Served = Of(new LetterServed(May, ServiceForm.Mail, Deemed: false, May, null));

    private static readonly BodyWarning Warned = new("12345", "7", May);
    private static readonly CaseReferred Referred = new("C", "C@1", "R1", CaseBody.Hrss, May);

    private static readonly LetterAccepted Promised = Of(new LetterAccepted(May) { Promises = [new LetterPromise(May, 100, null)] });
    private static readonly LetterReopened Again = Of(new LetterReopened("w") { Proposal = Proposal }) with { Letter = "C@1#reminder-2" };

    /// <summary>The kinds of events, each after the events that it depends on; those that put others right after a whole scan.</summary>
    private static readonly LedgerEvent[][] Histories =
    [
        [new LatchesMoved("C", [new RuleLevel("r", Level.Red)], [])],
        [Opened],
        [Opened, Silenced],
        [Opened, Silenced, new SilenceEnded("C")],
        [Opened, Closed],
        [.. Scan, Closed, new EpisodeReopened("C", "C@1", new EntryReference(3), Level.Red, "w")],
        [.. Scan, Closed, new ActCorrected(new EntryReference(3), Closed with { As = ClosedAs.FalseAlarm }, "w")],
        [.. Scan, Closed, new ActWithdrawn(new EntryReference(3), "w")],
        [.. Scan, new ScanWithdrawn(new EntryReference(0))],
        [Opened, new CaseDispatched("C", "C@1", "u", "o", null)],
        [Opened, new CaseOverdue("C", "C@1", HandlingState.Opened, May)],
        [Opened, new CaseEscalated("C", "C@1", "u", "v", "o", null)],
        [Opened, new CaseAssigned("C", "C@1", "u", "o", null, "w")],
        [Opened, new CaseMarked("C", "C@1", HandlingState.Received)],
        [Opened, new CaseUrged("C", "C@1", "w")],
        [Opened, new ClosingSubmitted("C", "C@1", Closed)],
        [Opened, new ClosingReturned("C", "C@1", "w")],
        [new WarningReceived("C", Warned, Level.Red)],
        [new WarningReceived("C", Warned, Level.Red), new WarningStruckOff("C", "12345", "7")],
        [new CompanyWarned("C", "C@1", Warned, Level.Red) { Opens = true }],
        [Opened, Referred],
        [Opened, Referred, new ReferralReceived("C", "C@1", "R1", May)],
        [Opened, Referred, new ReferralAnswered("C", "C@1", "R1", May, BodyFinding.Paid)],
        [Opened, Referred, new ReferralOverdue("C", "C@1", "R1", May)],
        [Opened, Proposed],
        [Opened, Proposed, Issued, Served, new LetterOverdue("C@1#reminder", May)],
        [Opened, Proposed, Issued, Served with { Due = null }, new LetterDue("C@1#reminder", May.PlusDays(9))],
        [Opened, Proposed, Of(new LetterVerified(May, ["a", "b"], ["f"], [], NotBeforeCourt: true))],
        [Opened, Proposed, Of(new LetterDrafted("f.docx"))],
        [Opened, Proposed, Issued],
        [Opened, Proposed, Issued, Served],
        [Opened, Proposed, Issued, Served, Of(new LetterReplied(May, ReplyOutcome.Refused))],
        [Opened, Proposed, Issued, Served, Of(new LetterAccepted(May))],
        [Opened, Proposed, Issued, Served, Of(new LetterEscalated(May, ProposalReason.Refused))],
        [Opened, Proposed, Issued, Of(new LetterVoided("1", "w"))],
        [Opened, Proposed, Of(new LetterClosed("w"))],
        [Opened, Proposed, Issued, Served, Promised, Of(new LetterFulfilled(May, May, Yuan: 10))],
        [Opened, Proposed, Issued, Served, Promised, new LetterPromiseMissed("C@1#reminder", May, StillFired: true)],
        [Opened, Proposed, Issued, Served, Of(new LetterAccepted(May)), Again],
        [Of(new LetterOpened(May, CaseSource.Visit, "w") { Proposal = Proposal })],
        [Of(new OpenReminderIssued(May, "t", "s", new OpenReminderText("t", "o", ["i"], "r"), [new OpenReminderCopy("1", "C", "C")]))],
        [Opened, Proposed, Issued, Served, Of(new LetterRevoked(May, "2", "s", "w"))],
        [Opened, new EvidenceAttached("ab", "f.pdf", 1, "w") { Company = "C", Name = "n" }],
        [new CompanyVisited(May, ["p"], "w") { Company = "C", Name = "n" }],
        [Opened, Proposed, Issued, Served, Of(new LetterReplied(May, ReplyOutcome.Objected)), Of(new ObjectionAnswered(May, ObjectionOutcome.Upheld, "w"))],
        [Opened, new CaseArchived(May, "1", 30, "ab") { Company = "C", Name = "n" }],
        [Opened, new ChannelOpened("a", May)],
        [Opened, new ChannelOpened("a", May), new NoticeDelivered("a", "k", "1-opened-2", NoticeKind.Opened, "C", Retracts: false, Begun: false)],
    ];

    [Fact]
    public void Every_kind_of_event_is_here() => Assert.Equal(
        typeof(LedgerEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LedgerEvent)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal),
        Histories.Select(history => history[^1].GetType().Name).Concat([nameof(ScanBegan), nameof(ScanEnded), nameof(ScanWritten), nameof(TextsRedacted)]).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_kind_of_event_is_part_of_a_fold() => Assert.All(Histories, history => Assert.NotEqual(Told(history[..^1]), Told(history)));

    private static T Of<T>(T act)
        where T : LetterAct => (T)(act with { Letter = Proposed.Letter, Episode = "C@1", Company = "C", Step = LetterStep.Reminder });

    private static string Told(LedgerEvent[] history)
    {
        LedgerEntry[] entries = [.. history.Select(happened => new LedgerEntry(Stamp, happened))];
        if (history is [ScanBegan, ..]) entries = [.. StandingEntries.Of(entries)];
        LedgerEntry[] files = [.. entries.Where(entry => entry.Event is CaseFileAct)];
        IEnumerable<Rules.Message> moments = CaseTimeline.Of("C", files, RecordedAct.Of(files), [], RulePack.Default.Rules, DateTimeZone.Utc).Select(moment => moment.Text);
        return $"{string.Join('\n', moments)}\n{AlertHistory.Told(AlertBook.Of(entries))}\n{string.Join('\n', LetterRegister.Of(entries).Letters)}\n{string.Join('\n', HandlingBook.Of(entries).Cases)}"
            + $"\n{string.Join('\n', NoticeBook.Of(entries).Channels)}\n{string.Join('\n', NoticeBook.Of(entries).Told)}";
    }
}
