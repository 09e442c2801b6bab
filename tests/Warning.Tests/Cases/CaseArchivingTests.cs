using EarlyWarning.Tests.Letters;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Cases;

/// <summary>When a case may be archived, and when it is open again.</summary>
public sealed class CaseArchivingTests
{
    private const string Company = "C";
    private static readonly LocalDate May = new(2026, 5, 6);
    private static readonly Instant At = Instant.FromUtc(2026, 5, 6, 0, 0);
    private static readonly LetterProposal Proposal = new(Company, May, ProposalReason.EpisodeOpen, ["拖欠工资"], []);

    [Fact]
    public void All_that_is_open_is_named()
    {
        CaseArchiving open = Of([.. Opened(), .. Reminder(LetterState.Replied)]);
        Assert.Equal(3, open.Open.Count);
        Assert.Contains("red alert of 2026-05-06 is open", open.Open[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("示工1号 is replied", open.Open[1].ToString(), StringComparison.Ordinal);
        Assert.Contains("objection of 2026-05-06 to the letter 示工1号", open.Open[2].ToString(), StringComparison.Ordinal);
        CaseArchiving waiting = Of([.. Opened(), new ClosingSubmitted(Company, "C@1", Closed())]);
        Assert.Contains("is not approved", waiting.Open[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_is_neither_kept_nor_missed_keeps_the_case_open()
    {
        LetterAccepted promised = Act(new LetterAccepted(May) { Promises = [new LetterPromise(May, 100, null)] });
        LedgerEvent[] accepted = [.. Opened(), .. Reminder(LetterState.Served), promised, Closed()];
        Assert.Contains("promised for 2026-05-06", Assert.Single(Of(accepted).Open).ToString(), StringComparison.Ordinal);
        Assert.Empty(Of([.. accepted, Act(new LetterFulfilled(May, May, null))]).Open);
    }

    [Fact]
    public void What_opens_after_the_archiving_is_told()
    {
        LedgerEvent[] archived = [.. Opened(), Closed(), Archived()];
        Assert.Equal((0, false, false), Told(Of(archived)));
        CaseArchiving again = Of([.. archived, new EpisodeReopened(Company, "C@1", new EntryReference(3), Level.Red, "又有投诉")]);
        Assert.Equal((1, true, true), Told(again));
        LedgerEntry[] ledger = [.. Entries([.. archived, new EpisodeReopened(Company, "C@1", new EntryReference(3), Level.Red, "又有投诉")])];
        string[] moments =
        [
            .. CaseTimeline.Of(Company, ledger, RecordedAct.Of(ledger), [], RulePack.Default.Rules, DateTimeZone.Utc)
                .Where(moment => moment.Kind == CaseMomentKind.Archive).Select(moment => moment.Text.ToString()),
        ];
        Assert.Equal(["archived as 2026-1, kept 30 years", "open again, though archived as 2026-1"], moments);

        static (int Open, bool Again, bool More) Told(CaseArchiving one) => (one.Open.Count, one.IsReopened, one.HasMoreSince);
    }

    /// <summary>An archiving that was withdrawn is none, and one of another company is not this one's.</summary>
    [Fact]
    public void Only_an_archiving_of_the_company_that_stands_counts()
    {
        LedgerEvent[] closed = [.. Opened(), Closed()];
        Assert.Null(Of([.. closed, Archived() with { Company = "D" }]).Last);
        Assert.Null(Of([.. closed, Archived(), new ActWithdrawn(new EntryReference(4), "归错档")]).Last);
    }

    /// <summary>Whatever happens in whatever order: a case is open exactly if its alert is, and reopened exactly if it is open and was archived.</summary>
    [Property(MaxTest = 100)]
    public void A_case_is_reopened_exactly_if_it_was_archived_and_is_open(byte[] steps)
    {
        List<LedgerEvent> history = [.. Opened()];
        (bool open, bool archived) = (true, false);
        foreach (byte step in steps)
        {
            switch (step % 3)
            {
                case 0 when open:
                    history.Add(Closed());
                    open = false;
                    break;
                case 1 when !open:
                    history.Add(new EpisodeReopened(Company, "C@1", new EntryReference(history.FindLastIndex(one => one is EpisodeClosed)), Level.Red, "w"));
                    open = true;
                    break;
                case 2 when !open:
                    history.Add(Archived());
                    archived = true;
                    break;
            }

            CaseArchiving now = Of([.. history]);
            Assert.Equal(open ? 1 : 0, now.Open.Count);
            Assert.Equal(open && archived, now.IsReopened);
            Assert.Equal(archived, now.Last is not null);
            Assert.Equal(archived && history[^1] is not CaseArchived, now.HasMoreSince);
        }
    }

    private static LedgerEvent[] Opened() =>
    [
        new ScanBegan(1),
        new EpisodeMoved(Company, "C@1", EpisodeTransition.Opened, TransitionReason.LevelReached, Level.Red, Level.Red, Notified: true),
        new ScanEnded(),
    ];

    private static EpisodeClosed Closed() => new(Company, "C@1", ClosedAs.Handled, Level.Red);

    private static CaseArchived Archived() => new(May, "2026-1", 30, "ab") { Company = Company, Name = "丙" };

    private static LedgerEvent[] Reminder(LetterState to)
    {
        LedgerEvent[] served =
        [
            Act(new LetterIssued(May, "示工1号", "张某", null, NotBeforeCourt: true) { Proposal = Proposal }),
            Act(new LetterServed(May, ServiceForm.Mail, Deemed: false, May, null)),
        ];
        return to == LetterState.Served ? served : [.. served, Act(new LetterReplied(May, ReplyOutcome.Objected))];
    }

    private static T Act<T>(T act)
        where T : LetterAct => (T)(act with { Letter = "C@1#reminder", Episode = "C@1", Company = Company, Step = LetterStep.Reminder });

    private static CaseArchiving Of(LedgerEvent[] history) => CaseArchiving.Of(Company, Entries(history));

    private static LedgerEntry[] Entries(LedgerEvent[] history) =>
        [.. history.Select(one => new LedgerEntry(one is ScanEvent ? EventStamp.OfScan(At, May, "p") : new EventStamp(At, May, "p", "李某"), one))];
}
