using NodaTime;

namespace EarlyWarning.Tests.Correcting;

public sealed class LedgerTextsTests
{
    private static readonly EventStamp Person = new(Instant.FromUtc(2026, 5, 6, 1, 2, 3), new LocalDate(2026, 5, 6), "p", "李某");
    private static readonly LedgerEntry Closed = new(
        Person, new EpisodeClosed("C", "C@1", ClosedAs.Handled, Level.Red) { Workers = 5, Yuan = 100, Note = "已补发" });
    private static readonly LedgerEntry Verified = new(
        Person, new LetterVerified(new LocalDate(2026, 5, 6), ["甲", "乙"], ["拖欠工资", "未签合同"], ["劳动法 第五十条"], NotBeforeCourt: true));

    [Fact]
    public void Each_text_is_replaced_by_its_kind_and_lists_keep_their_length()
    {
        LedgerEntry read = LedgerTexts.Replace(Verified, (kind, text) => $"{kind}: {text}");
        Assert.Equal("Persons: 李某", read.Stamp.Actor);
        LetterVerified verified = Assert.IsType<LetterVerified>(read.Event);
        Assert.Equal(["Persons: 甲", "Persons: 乙"], verified.Supervisors);
        Assert.Equal(["Evidence: 拖欠工资", "Evidence: 未签合同"], verified.Facts);
        Assert.Equal(["劳动法 第五十条"], verified.Basis);
    }

    [Fact]
    public void What_puts_an_act_right_has_its_own_reason_and_the_texts_of_the_right_values()
    {
        ActCorrected corrected = new(new EntryReference(3), new ActCorrected(new EntryReference(1), (EpisodeClosed)Closed.Event, "写错"), "再写错");
        ActCorrected read = Assert.IsType<ActCorrected>(LedgerTexts.Replace(Closed with { Event = corrected }, (kind, text) => $"{kind}: {text}").Event);
        ActCorrected inner = Assert.IsType<ActCorrected>(read.Values);
        Assert.Equal(("Remarks: 再写错", "Remarks: 写错", "Remarks: 已补发"), (read.Why, inner.Why, Assert.IsType<EpisodeClosed>(inner.Values).Note));
        Assert.Equal("Remarks: 误操作", Assert.IsType<ActWithdrawn>(Marked(new ActWithdrawn(new EntryReference(1), "误操作"))).Why);
        Assert.Equal("Remarks: 误操作", Assert.IsType<EpisodeReopened>(Marked(new EpisodeReopened("C", "C@1", new EntryReference(1), Level.Red, "误操作"))).Why);
        Assert.Equal("Remarks: 误操作", Assert.IsType<ScanWithdrawn>(Marked(new ScanWithdrawn(new EntryReference(1)) { Why = "误操作" })).Why);
        Assert.Null(Assert.IsType<ScanWithdrawn>(Marked(new ScanWithdrawn(new EntryReference(1)))).Why);

        static LedgerEvent Marked(PersonEvent act) => LedgerTexts.Replace(Closed with { Event = act }, (kind, text) => $"{kind}: {text}").Event;
    }

    [Fact]
    public void What_has_no_text_stays_as_it_is()
    {
        LedgerEntry scan = new(EventStamp.OfScan(Person.At, Person.AsOf, "p"), new ScanEnded());
        Assert.Equal(scan, LedgerTexts.Replace(scan, (_, _) => "x"));
        Assert.False(LedgerTexts.MayHave(scan));
        LedgerEntry silent = Closed with { Event = ((EpisodeClosed)Closed.Event) with { Note = null } };
        Assert.Null(((EpisodeClosed)LedgerTexts.Replace(silent, (_, _) => "x").Event).Note);
    }

    [Fact]
    public void A_redacted_text_says_who_deleted_it_when_and_why_and_figures_stay()
    {
        IReadOnlyList<LedgerEntry> read = LedgerTexts.Redact([Closed, Redaction([0], [LedgerTextKind.Remarks])]);
        EpisodeClosed closed = Assert.IsType<EpisodeClosed>(read[0].Event);
        Assert.Equal("■■■ 张某 2026-05-07T08:00:00Z: 本人要求", closed.Note);
        Assert.True(LedgerTexts.IsRedacted(closed.Note!));
        Assert.Equal(("李某", 5, 100m), (read[0].Stamp.Actor, closed.Workers, closed.Yuan));
    }

    [Fact]
    public void A_redaction_takes_nothing_that_comes_after_it_nor_itself()
    {
        LedgerEntry[] ledger = [Redaction([0, 1, 99], [LedgerTextKind.Remarks, LedgerTextKind.Persons]), Closed];
        Assert.Equal(ledger, LedgerTexts.Redact(ledger));
    }

    [Fact]
    public void The_end_of_a_ledger_is_read_as_the_whole()
    {
        IReadOnlyList<LedgerEntry> read = LedgerTexts.Redact([Closed, Closed, Redaction([5, 0], [LedgerTextKind.Remarks])], first: 5);
        Assert.True(LedgerTexts.IsRedacted(((EpisodeClosed)read[0].Event).Note!));
        Assert.Equal(Closed, read[1]);
    }

    [Fact]
    public void A_ledger_without_redactions_is_the_same_list()
    {
        LedgerEntry[] ledger = [Closed, Verified];
        Assert.Same(ledger, LedgerTexts.Redact(ledger));
    }

    [Fact]
    public void Reading_what_was_redacted_again_changes_nothing()
    {
        IReadOnlyList<LedgerEntry> once = LedgerTexts.Redact(
        [
            Closed,
            Verified,
            Redaction([0, 1], [LedgerTextKind.Remarks, LedgerTextKind.Persons]),
            Redaction([1, 2], [LedgerTextKind.Evidence, LedgerTextKind.Remarks]),
        ]);
        Assert.Equal(once, LedgerTexts.Redact(once));
    }

    private static LedgerEntry Redaction(long[] entries, LedgerTextKind[] kinds) => new(
        Person with { At = Instant.FromUtc(2026, 5, 7, 8, 0), Actor = "张某" }, new TextsRedacted(entries, kinds) { Why = "本人要求" });
}
