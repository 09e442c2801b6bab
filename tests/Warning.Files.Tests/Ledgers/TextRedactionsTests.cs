using NodaTime;

namespace EarlyWarning.Files.Ledgers;

public sealed class TextRedactionsTests
{
    private const string Fact = "拖欠李某等三人工资";

    private static readonly LocalDate Day = new(2026, 11, 20);
    private static readonly LetterProposal Proposal = new("甲", Day, ProposalReason.Verified, [Fact, "未签劳动合同"], []);

    private static readonly LedgerEntry[] Ledger =
    [
        .. Events.OfScan(Events.AsOf),
        Of(new LetterVerified(Day, ["甲", "乙"], [Fact], [], NotBeforeCourt: true)),
        Of(new LetterIssued(Day, "1", "张某", null, NotBeforeCourt: true) { Proposal = Proposal }),
        Of(new LetterServed(Day, ServiceForm.Mail, Deemed: false, null, null) { Episode = "B@2026-11-20", Proposal = Proposal }),
        Of(new LetterReplied(Day, ReplyOutcome.Refused) { Note = "无回复" }),
    ];

    [Fact]
    public void A_fact_is_deleted_wherever_the_case_repeats_it_and_names_stay_elsewhere()
    {
        IReadOnlyList<TextsRedacted> redactions = new TextRedactions(Ledger).Of(4, "x", kinds: null);
        Assert.Equal(
            [
                new TextsRedacted([4], [LedgerTextKind.Persons, LedgerTextKind.Evidence]) { Why = "x" },
                new TextsRedacted([5], [LedgerTextKind.Evidence]) { Why = "x" },
            ],
            redactions);
    }

    [Fact]
    public void A_note_is_deleted_from_the_corrections_that_repeat_it()
    {
        EpisodeClosed closed = new("A", "A@2026-11-20", ClosedAs.Handled, Level.Red) { Note = "已向李某补发" };
        EventStamp stamp = new(Events.Now, Events.AsOf, "ab12", "李某");
        LedgerEntry[] ledger = [.. Ledger[..4], new(stamp, closed), new(stamp, new ActCorrected(new EntryReference(4), closed with { Workers = 3 }, "人数写错"))];
        TextsRedacted[] both =
        [
            new([4], [LedgerTextKind.Remarks]) { Why = "x" },
            new([5], [LedgerTextKind.Remarks]) { Why = "x" },
        ];
        Assert.Equal(both, new TextRedactions(ledger).Of(4, "x", [LedgerTextKind.Remarks]));
    }

    [Fact]
    public void A_kind_alone_is_deleted()
    {
        TextRedactions redactions = new(Ledger);
        Assert.Equal([new TextsRedacted([4], [LedgerTextKind.Persons]) { Why = "x" }], redactions.Of(4, "x", [LedgerTextKind.Persons]));
        Assert.Equal(
            [new TextsRedacted([7], [LedgerTextKind.Remarks]) { Why = "x" }],
            redactions.Of(7, "x", [LedgerTextKind.Remarks, LedgerTextKind.Evidence]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void What_a_scan_recorded_has_nothing_to_delete(long position) =>
        Assert.Equal(LedgerReason.NothingToRedact, Assert.Throws<LedgerException>(() => new TextRedactions(Ledger).Of(position, "x", kinds: null)).Reason);

    [Fact]
    public void What_was_deleted_cannot_be_deleted_again()
    {
        LedgerEntry gone = new(Ledger[4].Stamp, new TextsRedacted([4], Enum.GetValues<LedgerTextKind>()) { Why = "y" });
        IReadOnlyList<LedgerEntry> read = LedgerTexts.Redact([.. Ledger, gone]);
        Assert.Equal(LedgerReason.NothingToRedact, Assert.Throws<LedgerException>(() => new TextRedactions(read).Of(4, "x", kinds: null)).Reason);
        Assert.Equal(8, new TextRedactions(read).Of(8, "x", kinds: null)[0].Entries[0]);
    }

    private static LedgerEntry Of(LetterAct act) => new(
        new EventStamp(Events.Now, Events.AsOf, "ab12", "李某"),
        act with { Letter = "A#opinion", Company = "A", Episode = act.Episode.Length > 0 ? act.Episode : "A@2026-11-20", Step = LetterStep.Opinion });
}
