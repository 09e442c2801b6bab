using EarlyWarning.Correcting;
using EarlyWarning.Notices;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning;

/// <summary>
/// What of a ledger is to be told, and what each channel was told, as the entries that stand give it: an outbox that is written with the events, since it
/// is they. As long as no channel is told, it holds what the last as-of date has. Immutable and thread-safe; compared by reference.
/// </summary>
public sealed class NoticeBook
{
    private static readonly NoticeKind[] OfScan = [NoticeKind.Opened, NoticeKind.Raised, NoticeKind.Lowered, NoticeKind.Repeated];

    private readonly Dictionary<string, Notice> notices;
    private readonly Dictionary<string, LocalDate?> channels;

    /// <summary>What each channel was told last of each thing.</summary>
    private readonly Dictionary<string, ToldNotice> told;

    /// <summary>What was told of the same things before, retracted since, in the order in which it was told anew.</summary>
    private readonly List<ToldNotice> earlier;

    private NoticeBook(
        Dictionary<string, Notice> notices, Dictionary<string, LocalDate?> channels, Dictionary<string, ToldNotice> told, List<ToldNotice> earlier) =>
        (this.notices, this.channels, this.told, this.earlier) = (notices, channels, told, earlier);

    /// <summary>The book without notices.</summary>
    public static NoticeBook Empty { get; } = new([], [], [], []);

    /// <summary>The notices, in the order of the entries.</summary>
    public IReadOnlyCollection<Notice> Notices => notices.Values;

    /// <summary>The channels that are told, and the first as-of date of which each is; null: of all.</summary>
    public IReadOnlyDictionary<string, LocalDate?> Channels => channels;

    /// <summary>All that each channel was told, each id once: first what was retracted and told anew, then the last of each thing.</summary>
    public IReadOnlyCollection<ToldNotice> Told => earlier.Count == 0 ? told.Values : [.. earlier, .. told.Values];

    /// <summary>Creates the book that the entries that stand give.</summary>
    /// <param name="entries">The entries that stand, in their order; entries of which nobody is told are ignored.</param>
    /// <returns>The book.</returns>
    public static NoticeBook Of(IEnumerable<LedgerEntry> entries) => Empty.With(entries);

    /// <summary>Creates a book of what was known.</summary>
    internal static NoticeBook Of(IEnumerable<Notice> notices, IReadOnlyDictionary<string, LocalDate?> channels, IEnumerable<ToldNotice> told)
    {
        NoticeBook book = new(
            notices.ToDictionary(notice => notice.Key, StringComparer.Ordinal),
            new Dictionary<string, LocalDate?>(channels, StringComparer.Ordinal),
            new Dictionary<string, ToldNotice>(StringComparer.Ordinal),
            []);
        foreach (ToldNotice one in told) Keep(one, book.told, book.earlier);
        return book;
    }

    /// <summary>Applies further entries; returns the book afterwards.</summary>
    /// <param name="entries">Entries that stand and were appended later; entries of which nobody is told are ignored.</param>
    /// <returns>The book; this one does not change.</returns>
    public NoticeBook With(IEnumerable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Dictionary<string, Notice>? after = null;
        Dictionary<string, LocalDate?> open = channels;
        Dictionary<string, ToldNotice>? known = null;
        List<ToldNotice>? past = null;
        LocalDate last = notices.Count == 0 ? LocalDate.MinIsoValue : notices.Values.Max(notice => notice.Stamp.AsOf);
        foreach (LedgerEntry entry in entries)
        {
            switch (entry.Event)
            {
                case ChannelOpened opened:
                    if (ReferenceEquals(open, channels)) open = new Dictionary<string, LocalDate?>(channels, StringComparer.Ordinal);
                    open.TryAdd(opened.Channel, opened.From);
                    break;
                case NoticeDelivered delivered:
                    known ??= new Dictionary<string, ToldNotice>(told, StringComparer.Ordinal);
                    past ??= [.. earlier];
                    Keep(After(known.GetValueOrDefault(PlaceOf(delivered.Channel, delivered.Notice)), delivered, entry.Stamp), known, past);
                    break;
                default:
                    if (entry.AsOf > last && open.Count == 0) after = [];
                    if (entry.AsOf > last) last = entry.AsOf;
                    Note(entry, notices, ref after);
                    break;
            }
        }

        return after is null && known is null && ReferenceEquals(open, channels)
            ? this
            : new NoticeBook(after ?? notices, open, known ?? told, past ?? earlier);
    }

    /// <summary>Lists what a channel is to be told: notices that it was not, and what it was told and does not hold any more.</summary>
    /// <param name="channel">The channel's id.</param>
    /// <param name="office">The name of the office, from which ids follow.</param>
    /// <returns>The retractions, then the notices, both in their order; nothing if the channel is not told.</returns>
    public IReadOnlyList<PendingNotice> Pending(string channel, string office)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(office);
        if (!channels.TryGetValue(channel, out LocalDate? from)) return [];

        // Who may have been told that something does not hold is told so for certain, before it is told anew.
        IEnumerable<PendingNotice> gone = told.Values
            .Where(one => one.Channel == channel && one.RetractedAs is null && (one.IsRetracting || !notices.ContainsKey(one.Notice)))
            .Select(one =>
                new PendingNotice(
                channel, NoticeId.OfRetraction(office, one), one.Kind, one.Notice, one.Company)
                { Retracts = one.Id, IsBegun = one.IsRetracting });
        IEnumerable<PendingNotice> news = notices.Values
            .Where(notice => from is not { } first || notice.Stamp.AsOf >= first)
            .Select(notice => Pending(channel, office, notice, told.GetValueOrDefault(PlaceOf(channel, notice.Key))))
            .OfType<PendingNotice>();
        return [.. gone, .. news];
    }

    private static PendingNotice? Pending(string channel, string office, Notice notice, ToldNotice? told)
    {
        bool isAnew = told is null or { RetractedAs: not null } or { IsRetracting: true };
        if (!isAnew && told!.IsTaken) return null;
        string id = isAnew ? NoticeId.Of(office, channel, notice, RoundAfter(told)) : told!.Id;
        return new PendingNotice(channel, id, notice.Kind, notice.Key, notice.Company) { Notice = notice, IsBegun = !isAnew };
    }

    /// <summary>How often something was retracted before it is told anew.</summary>
    private static int RoundAfter(ToldNotice? told) => told is null ? 0 : told.Retractions + (told.IsRetracting ? 1 : 0);

    private static ToldNotice After(ToldNotice? before, NoticeDelivered delivered, EventStamp stamp)
    {
        if (delivered.Retracts && before is not null)
        {
            return delivered.Begun
                ? before with { IsRetracting = true }
                : before with { RetractedAs = delivered.Id, Retractions = before.Retractions + 1, IsRetracting = false, Stamp = stamp };
        }

        if (before?.Id == delivered.Id) return before with { IsTaken = before.IsTaken || !delivered.Begun, Stamp = stamp };
        return new ToldNotice(delivered.Channel, delivered.Notice, delivered.Kind, delivered.Company, delivered.Id, stamp)
        {
            IsTaken = !delivered.Begun,
            Retractions = RoundAfter(before),
        };
    }

    /// <summary>Keeps what was told as the last of its thing, and what was told of it under another id before.</summary>
    private static void Keep(ToldNotice one, Dictionary<string, ToldNotice> last, List<ToldNotice> earlier)
    {
        string place = PlaceOf(one.Channel, one.Notice);
        if (last.TryGetValue(place, out ToldNotice? before) && before.Id != one.Id) earlier.Add(before);
        last[place] = one;
    }

    private static string PlaceOf(string channel, string key) => $"{channel}\n{key}";

    private static void Note(LedgerEntry entry, Dictionary<string, Notice> notices, ref Dictionary<string, Notice>? after)
    {
        Dictionary<string, Notice> now = after ?? notices;
        if (Rewritten(entry, now) is { } rewritten) Set(rewritten, notices, ref after);
        else if (NoticeOf(entry) is { } notice && !now.ContainsKey(notice.Key)) Set(notice, notices, ref after);
        if (entry.Event is not CaseEscalated escalated) return;
        Notice[] late = [.. now.Values.Where(
            one => one is { Kind: NoticeKind.Overdue, Unit: null } && one.Episode == escalated.Episode && one.Stamp.AsOf == entry.AsOf)];

        // Who did not act in time is told so, and not whoever has it next.
        foreach (Notice one in late) Set(one with { Unit = escalated.From }, notices, ref after);
    }

    private static void Set(Notice notice, Dictionary<string, Notice> notices, ref Dictionary<string, Notice>? after) =>
        (after ??= new Dictionary<string, Notice>(notices, StringComparer.Ordinal))[notice.Key] = notice;

    /// <summary>Returns the notice of an alert with the unit to which the same scan gives it, so that it is told once; null if there is none.</summary>
    private static Notice? Rewritten(LedgerEntry entry, Dictionary<string, Notice> notices)
    {
        if (entry.Event is not CaseDispatched dispatched) return null;
        foreach (NoticeKind kind in OfScan)
        {
            for (Level level = Level.Blue; level <= Level.Red; level++)
            {
                if (notices.GetValueOrDefault(KeyOf(dispatched.Episode, kind, entry.AsOf, level.Word())) is not { } moved) continue;
                return moved with { Unit = dispatched.Unit, Owner = dispatched.Owner, Deputy = dispatched.Deputy };
            }
        }

        return null;
    }

    private static Notice? NoticeOf(LedgerEntry entry) => entry.Event switch
    {
        EpisodeMoved { Notified: true } moved when KindOf(moved.Transition) is { } kind =>
            OfDay(entry, kind, moved.Episode, moved.Company, moved.Level.Word()) with { Level = moved.Level },
        CompanyWarned { Opens: true } warned => OfMoment(entry, NoticeKind.Opened, warned.Episode, warned.Company, warned.Level.Word()) with
        {
            Level = warned.Level,
            Unit = warned.Unit,
            Owner = warned.Owner,
            Deputy = warned.Deputy,
        },
        CaseDispatched to => OfDay(entry, NoticeKind.Dispatched, to.Episode, to.Company, to.Unit) with { Unit = to.Unit, Owner = to.Owner, Deputy = to.Deputy },
        CaseOverdue late => OfDay(entry, NoticeKind.Overdue, late.Episode, late.Company, late.State.Word()) with { State = late.State, Due = late.Due },
        CaseEscalated to => OfDay(entry, NoticeKind.Escalated, to.Episode, to.Company, to.To) with { Unit = to.To, Owner = to.Owner, Deputy = to.Deputy },
        LetterOverdue late when RestingActs.CompanyOf(late) is { } company =>
            OfDay(entry, NoticeKind.LetterOverdue, EpisodeOf(late.Letter), company, $"{late.Letter} {Iso(late.Due)}") with
            {
                Letter = late.Letter,
                Due = late.Due
            },
        ReferralOverdue late => OfDay(entry, NoticeKind.ReferralOverdue, late.Episode, late.Company, late.Referral) with { Due = late.Due },
        CaseAssigned to => OfMoment(entry, NoticeKind.Assigned, to.Episode, to.Company, to.Unit) with { Unit = to.Unit, Owner = to.Owner, Deputy = to.Deputy },
        CaseUrged urged => OfMoment(entry, NoticeKind.Urged, urged.Episode, urged.Company, ""),
        ClosingSubmitted submitted => OfMoment(entry, NoticeKind.ToApprove, submitted.Episode, submitted.Company, ""),
        ClosingReturned returned => OfMoment(entry, NoticeKind.Returned, returned.Episode, returned.Company, ""),
        EpisodeClosed closed => OfMoment(entry, NoticeKind.Closed, closed.Episode, closed.Company, closed.As.Word()) with { Level = closed.Level },
        _ => null,
    };

    private static NoticeKind? KindOf(EpisodeTransition transition) => transition switch
    {
        EpisodeTransition.Opened => NoticeKind.Opened,
        EpisodeTransition.Raised => NoticeKind.Raised,
        EpisodeTransition.Lowered => NoticeKind.Lowered,
        EpisodeTransition.Repeated => NoticeKind.Repeated,
        EpisodeTransition.Closed => NoticeKind.Closed,
        EpisodeTransition.Unchanged => null,
    };

    /// <summary>What a scan records: its as-of date tells it from others.</summary>
    private static Notice OfDay(LedgerEntry entry, NoticeKind kind, string episode, string company, string detail) =>
        new(KeyOf(episode, kind, entry.AsOf, detail), kind, episode, company, entry.Stamp);

    /// <summary>What a person records: the moment tells it from others.</summary>
    private static Notice OfMoment(LedgerEntry entry, NoticeKind kind, string episode, string company, string detail) =>
        new($"{episode} {kind.Word()} {InstantPattern.ExtendedIso.Format(entry.Stamp.At)} {detail}", kind, episode, company, entry.Stamp);

    private static string KeyOf(string episode, NoticeKind kind, LocalDate asOf, string detail) => $"{episode} {kind.Word()} {Iso(asOf)} {detail}";

    /// <summary>The id of a letter is the episode's and the step.</summary>
    private static string EpisodeOf(string letter) => letter.LastIndexOf('#') is var end and >= 0 ? letter[..end] : letter;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
