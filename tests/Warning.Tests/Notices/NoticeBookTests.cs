using System.Buffers;
using EarlyWarning.Tests.Alerts;
using EarlyWarning.Tests.Handling;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Notices;

/// <summary>What is to be told, and under which ids, over scans that are done again, withdrawn scans, corrections, and senders that are killed.</summary>
public sealed class NoticeBookTests
{
    private const string Office = "示例市总工会", Channel = "hrss";

    private enum Kind
    {
        Scan,
        ScanAgain,
        WithdrawScan,
        Close,
        Approve,
        Return,
        Assign,
        Urge,
        Reopen,
        Deliver,
        DeliverKilled,
    }

    [Fact]
    public void What_a_scan_opens_is_told_once_with_the_unit_that_has_it()
    {
        HandlingHistory history = History();
        history.Scan(0, "o");
        Notice notice = Assert.Single(BookOf(history).Notices);
        Assert.Equal((NoticeKind.Opened, Level.Orange, HandlingHistory.Union, "李某"), (notice.Kind, notice.Level, notice.Unit, notice.Owner));
        Assert.Equal("20260101-opened", Id(history)[..15]);
    }

    [Fact]
    public void A_scan_done_again_gives_the_same_id_and_tells_nobody_twice()
    {
        HandlingHistory history = History();
        history.Scan(0, "o");
        string first = Id(history);
        history.Scan(0, "o");
        Assert.Equal(first, Id(history));
        Deliver(history, []);
        history.Scan(0, "o");
        Assert.Empty(Pending(history));
    }

    [Fact]
    public void Another_channel_and_another_office_have_other_ids()
    {
        HandlingHistory history = History("a", "b");
        history.Scan(0, "o");
        NoticeBook book = BookOf(history);
        string[] ids = [Assert.Single(book.Pending("a", Office)).Id, Assert.Single(book.Pending("b", Office)).Id, Assert.Single(book.Pending("a", "另一总工会")).Id];
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Empty(book.Pending("c", Office));
    }

    [Fact]
    public void What_was_told_and_does_not_hold_any_more_is_retracted_by_its_id_and_told_anew_under_another()
    {
        HandlingHistory history = History();
        history.Scan(0, "o");
        Deliver(history, []);
        string told = Assert.Single(BookOf(history).Told).Id;
        history.Scan(0, "n");
        PendingNotice gone = Assert.Single(Pending(history));
        Assert.Equal((told, null), (gone.Retracts, gone.Notice));
        Assert.StartsWith("20260101-retracted-", gone.Id, StringComparison.Ordinal);
        Deliver(history, []);
        Assert.Empty(Pending(history));
        history.Scan(0, "o");
        PendingNotice again = Assert.Single(Pending(history));
        Assert.NotEqual(told, again.Id);
        Assert.Null(again.Retracts);
    }

    [Fact]
    public void What_was_not_told_vanishes_with_the_scan()
    {
        HandlingHistory history = History();
        history.Scan(0, "o");
        history.Scan(0, "n");
        Assert.Empty(Pending(history));
    }

    [Fact]
    public void What_may_have_been_told_when_the_sender_was_killed_is_retracted_too()
    {
        HandlingHistory history = History();
        history.Scan(0, "o");
        PendingNotice begun = Assert.Single(Pending(history));
        Record(history, begun.Delivered(begun: true));
        Assert.Equal(begun.Id, Id(history));
        Assert.True(Assert.Single(Pending(history)).IsBegun);
        history.Scan(0, "n");
        Assert.Equal(begun.Id, Assert.Single(Pending(history)).Retracts);
    }

    [Fact]
    public void Without_a_channel_only_the_last_date_is_kept_and_a_new_channel_is_told_of_it_alone()
    {
        HandlingHistory history = new(HandlingPolicy.Default);
        history.Scan(0, "o");
        history.Scan(1, "r");
        Assert.Equal(NoticeKind.Raised, Assert.Single(BookOf(history).Notices).Kind);
        Record(history, new ChannelOpened(Channel, AlertHistory.Day(1)));
        Assert.Equal(NoticeKind.Raised, Assert.Single(Pending(history)).Kind);
    }

    [Fact]
    public void Who_did_not_act_in_time_is_told_so_and_not_the_next_unit()
    {
        HandlingHistory history = History();
        history.Scan(0, "o");
        string episode = history.Alerts.EpisodeOf("c")!.Id;
        EventStamp stamp = history.Ledger[^1].Stamp;
        NoticeBook book = BookOf(history).With([
            new LedgerEntry(stamp, new CaseOverdue("c", episode, HandlingState.Opened, AlertHistory.Day(0))),
            new LedgerEntry(stamp, new CaseEscalated("c", episode, HandlingHistory.Town, HandlingHistory.Law, "王某", null))]);
        Assert.Equal(
            [(NoticeKind.Opened, HandlingHistory.Union), (NoticeKind.Overdue, HandlingHistory.Town), (NoticeKind.Escalated, HandlingHistory.Law)],
            book.Notices.Select(notice => (notice.Kind, notice.Unit)));
    }

    [Fact]
    public void Letters_without_an_answer_are_told_of_their_company()
    {
        EventStamp stamp = EventStamp.OfScan(AlertHistory.Noon, AlertHistory.Day(3), "p");
        Notice notice = Assert.Single(NoticeBook.Of([new LedgerEntry(stamp, new LetterOverdue("c@2026-01-01#reminder", AlertHistory.Day(2)))]).Notices);
        Assert.Equal((NoticeKind.LetterOverdue, "c", "c@2026-01-01", AlertHistory.Day(2)), (notice.Kind, notice.Company, notice.Episode, notice.Due));
    }

    /// <summary>
    /// A receiver that removes ids that it knows, and forgets what is retracted: it ends with what stands, each told once, however often senders were killed
    /// before
    /// or after what they sent was recorded, and whatever was scanned again, withdrawn or reopened in between.
    /// </summary>
    [Property(MaxTest = 500, EndSize = 60)]
    public Property A_receiver_that_removes_known_ids_has_in_the_end_what_stands_each_once() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers =>
    {
        HandlingHistory history = History();
        Receiver receiver = new();
        int day = 0;
        history.Scan(0, "o");
        foreach (int number in numbers)
        {
            int detail = (number >> 8) & 0xff;
            switch ((Kind)((number & 0xff) % 11))
            {
                case Kind.Scan:
                    history.Scan(++day, $"{"nbyor"[detail % 5]}");
                    break;
                case Kind.ScanAgain:
                    history.Scan(history.Alerts.LastAsOf is { } last ? day = Period.DaysBetween(AlertHistory.Start, last) : day, $"{"nbyor"[detail % 5]}");
                    break;
                case Kind.Deliver:
                    receiver.Take(Deliver(history, []));
                    break;
                case Kind.DeliverKilled:
                    receiver.Take(DeliverKilled(history, detail));
                    break;
                default:
                    Try(history, (Kind)((number & 0xff) % 11));
                    break;
            }
        }

        receiver.Take(Deliver(history, []));
        receiver.Take(Deliver(history, []));
        Assert.Empty(Pending(history));
        Assert.Equal(BookOf(history).Notices.Select(notice => notice.Key).Order(StringComparer.Ordinal), receiver.Known.Order(StringComparer.Ordinal));

        // The book has every id under which the receiver was told something, each once.
        IReadOnlyCollection<ToldNotice> told = BookOf(history).Told;
        string[] ids = [.. told.Select(one => one.Id), .. told.Select(one => one.RetractedAs).OfType<string>()];
        Assert.Distinct(ids);
        Assert.Empty(receiver.Ids.Except(ids));
        Assert.All(told, one => Assert.True(one.IsTaken || one.RetractedAs is not null));
    });

    [Property(MaxTest = 200, EndSize = 40)]
    public Property Entries_one_by_one_and_what_was_stored_give_what_all_at_once_do() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers =>
    {
        HandlingHistory history = History();
        history.Scan(0, "o");
        foreach (int number in numbers)
        {
            Kind kind = (Kind)((number & 0xff) % 11);
            if (kind == Kind.Deliver) Deliver(history, []);
            else if (kind == Kind.DeliverKilled) DeliverKilled(history, number >> 8);
            else if (kind == Kind.ScanAgain) history.Scan(0, $"{"nbyor"[(number >> 8 & 0xff) % 5]}");
            else if (kind is not (Kind.Scan or Kind.WithdrawScan)) Try(history, kind);
        }

        IReadOnlyList<LedgerEntry> standing = StandingEntries.Of(history.Ledger);
        NoticeBook whole = NoticeBook.Of(standing), grown = standing.Aggregate(NoticeBook.Empty, (book, entry) => book.With([entry]));
        Assert.Equal(whole.Notices, grown.Notices);
        Assert.Equal(whole.Told, grown.Told);
        ArrayBufferWriter<byte> bytes = new();
        CaseState.OfSettled(history.Ledger).WriteSettled(bytes);
        Assert.True(CaseState.TryRead(bytes.WrittenSpan, out CaseState? read));
        Assert.Equal(whole.Notices, read.Notices.Notices);
        Assert.Equal(whole.Told, read.Notices.Told);
        Assert.Equal(whole.Channels, read.Notices.Channels);
    });

    private static HandlingHistory History(params string[] channels)
    {
        HandlingHistory history = new(HandlingPolicy.Default);
        EventStamp stamp = EventStamp.OfScan(AlertHistory.Noon, AlertHistory.Day(0), "p");
        foreach (string channel in channels.Length == 0 ? [Channel] : channels) history.Ledger.Add(new LedgerEntry(stamp, new ChannelOpened(channel, null)));
        return history;
    }

    private static NoticeBook BookOf(HandlingHistory history) => NoticeBook.Of(StandingEntries.Of(history.Ledger));

    private static IReadOnlyList<PendingNotice> Pending(HandlingHistory history) => BookOf(history).Pending(Channel, Office);

    private static string Id(HandlingHistory history) => Assert.Single(Pending(history)).Id;

    private static void Record(HandlingHistory history, LedgerEvent happened) => history.Ledger.Add(new LedgerEntry(history.Ledger[^1].Stamp, happened));

    /// <summary>Tells all as a sender does, retractions first; returns what was sent.</summary>
    private static List<PendingNotice> Deliver(HandlingHistory history, List<PendingNotice> sent)
    {
        IReadOnlyList<PendingNotice> pending = Pending(history);
        foreach (bool retracts in (bool[])[true, false])
        {
            PendingNotice[] batch = [.. pending.Where(one => one.Retracts is not null == retracts)];
            foreach (PendingNotice one in batch.Where(one => !one.IsBegun)) Record(history, one.Delivered(begun: true));
            sent.AddRange(batch);
            foreach (PendingNotice one in batch) Record(history, one.Delivered());
        }

        return sent;
    }

    /// <summary>Tells as a sender does that is killed: of the first batch some were sent, and fewer or none recorded.</summary>
    private static List<PendingNotice> DeliverKilled(HandlingHistory history, int detail)
    {
        IReadOnlyList<PendingNotice> pending = Pending(history);
        PendingNotice[] gone = [.. pending.Where(one => one.Retracts is not null)], batch = gone.Length > 0 ? gone : [.. pending];
        foreach (PendingNotice one in batch.Where(one => !one.IsBegun)) Record(history, one.Delivered(begun: true));
        int sent = (detail & 7) % (batch.Length + 1), recorded = ((detail >> 3) & 7) % (sent + 1);
        foreach (PendingNotice one in batch.Take(recorded)) Record(history, one.Delivered());
        return [.. batch.Take(sent)];
    }

    private static void Try(HandlingHistory history, Kind kind)
    {
        try
        {
            history.Ledger.Add(kind switch
            {
                Kind.WithdrawScan => new ActCorrections(history.Ledger).WithdrawScan(null, null, AlertHistory.Noon),
                Kind.Close => history.Acts.Close("c", new CaseClosing { Finding = CaseFinding.Paid }, "李某", AlertHistory.Noon),
                Kind.Approve => history.Acts.Approve("c", "张某", AlertHistory.Noon),
                Kind.Return => history.Acts.Return("c", "张某", "缺回单", AlertHistory.Noon),
                Kind.Assign => history.Acts.Assign("c", HandlingHistory.Law, null, "张某", "熟悉该企业", AlertHistory.Noon),
                Kind.Urge => history.Acts.Urge("c", "张某", "本周内走访", AlertHistory.Noon),
                _ => new ActCorrections(history.Ledger).Reopen("c", "张某", "办错了", AlertHistory.Noon),
            });
        }
        catch (Exception refused) when (refused is AlertActionException or LedgerException)
        {
            // Not allowed now.
        }
    }

    /// <summary>A receiver as the documents tell one to be: it removes what it knows by id, and takes back what is retracted.</summary>
    private sealed class Receiver
    {
        private readonly Dictionary<string, string> meanings = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

        public IEnumerable<string> Known => keys.Values;

        public IEnumerable<string> Ids => meanings.Keys;

        public void Take(IEnumerable<PendingNotice> sent)
        {
            foreach (PendingNotice one in sent)
            {
                string meaning = $"{one.Key} {one.Retracts}";
                if (meanings.TryGetValue(one.Id, out string? before))
                {
                    Assert.Equal(before, meaning);
                    continue;
                }

                meanings.Add(one.Id, meaning);
                if (one.Retracts is { } gone)
                {
                    keys.Remove(gone);
                    continue;
                }

                Assert.DoesNotContain(one.Key, keys.Values);
                keys.Add(one.Id, one.Key);
            }
        }
    }
}
