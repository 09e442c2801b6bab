using EarlyWarning.Correcting;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Makes the entries by which persons put right what persons recorded, and take a scan back, after checking that nothing rests on it. Records nothing: the
/// caller appends the entries. Immutable and thread-safe; reads no clock.
/// </summary>
public sealed class ActCorrections
{
    private readonly IReadOnlyList<LedgerEntry> ledger;
    private readonly ActHistory history;
    private readonly Lazy<AlertBook> book;

    /// <summary>Creates it for a whole ledger.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="acts">
    /// The acts of the ledger, as <see cref="RecordedAct.Of"/> lists them, with the hashes of their lines; null for those of the ledger, without hashes.
    /// </param>
    /// <exception cref="LedgerException">A correction refers to nothing that it could correct.</exception>
    public ActCorrections(IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<RecordedAct>? acts = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        this.ledger = ledger;
        Acts = acts ?? RecordedAct.Of(ledger);
        history = new ActHistory(Acts);
        book = new Lazy<AlertBook>(() => AlertBook.Read(ledger));
    }

    /// <summary>The acts of persons, in their order.</summary>
    public IReadOnlyList<RecordedAct> Acts { get; }

    /// <summary>Finds the act on an alert that a person names.</summary>
    /// <param name="text">
    /// The name of its entry (<c>17:9f86d081</c>), or the first digits of the hash alone; or the company, by id, name or a part of the name, with the date
    /// of its episode where it has several, and the kind where several acts of the episode stand: <c>甲家具@2026-11-01 closed</c>.
    /// </param>
    /// <returns>The act.</returns>
    /// <exception cref="AlertActionException">The text names no act, or more than one.</exception>
    public RecordedAct Get(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ActNames.Find(text, Acts, book.Value);
    }

    /// <summary>Makes the entry that corrects the values of an act on an alert.</summary>
    /// <param name="act">The act, or a correction of one.</param>
    /// <param name="right">The right values.</param>
    /// <param name="who">Who corrects it.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with an <see cref="ActCorrected"/>.</returns>
    /// <exception cref="AlertActionException">
    /// The act has no such values or was taken back, nothing differs, a value is not allowed, or no reason is given.
    /// </exception>
    /// <exception cref="LedgerException">Nobody is named.</exception>
    public LedgerEntry Correct(RecordedAct act, AlertCorrection right, string who, string why, Instant at)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(right);
        EventStamp stamp = EventStamp.OfPerson(ledger, who, at);
        RecordedAct corrected = history.ActOf(act);
        RefuseTakenBack(act);
        RefuseTakenBack(corrected);
        PersonEvent values = corrected.Standing switch
        {
            EpisodeClosed closed => Corrected(closed, right),
            CompanySilenced silenced => Corrected(silenced, corrected.Stamp, right),
            _ => throw new AlertActionException(AlertActionReason.NotCorrectable, AlertMessages.HasNoValues(act.Name, act.Kind.InWords())),
        };
        if (values.Equals(corrected.Standing))
            throw Refused(AlertActionReason.NothingToCorrect, AlertMessages.NothingDiffers(corrected.Name, corrected.Kind.InWords()));
        if (act.Recorded is ActWithdrawn) throw Refused(AlertActionReason.NotCorrectable, AlertMessages.HasNoValues(act.Name, act.Kind.InWords()));
        return new LedgerEntry(stamp, new ActCorrected(history.LastCorrectionOf(act).Reference, values, Said(why)));
    }

    /// <summary>Makes the entry that withdraws an act on an alert, or a correction, a withdrawal or a reopening: it stands as if it had not been.</summary>
    /// <param name="act">The act.</param>
    /// <param name="who">Who withdraws it.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with an <see cref="ActWithdrawn"/>.</returns>
    /// <exception cref="AlertActionException">
    /// The act is none on an alert, it was taken back already, another act rests on it, or no reason is given.
    /// </exception>
    /// <exception cref="LedgerException">Nobody is named.</exception>
    public LedgerEntry Withdraw(RecordedAct act, string who, string why, Instant at)
    {
        ArgumentNullException.ThrowIfNull(act);
        EventStamp stamp = EventStamp.OfPerson(ledger, who, at);
        if (!act.IsOnAlert)
            throw new AlertActionException(AlertActionReason.NotCorrectable, AlertMessages.NoActOnAlert(act.Name, act.Kind.InWords()));
        RefuseTakenBack(act);
        return WithNothingOnIt(new LedgerEntry(stamp, new ActWithdrawn(act.Reference, Said(why))), act, act.Company!);
    }

    /// <summary>Makes the entry that withdraws an act on the case file of a company, or a withdrawal of one. Nothing rests on such an act.</summary>
    /// <param name="act">The act.</param>
    /// <param name="who">Who withdraws it.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with an <see cref="ActWithdrawn"/>.</returns>
    /// <exception cref="AlertActionException">The act is none on a case file, it was taken back already, or no reason is given.</exception>
    /// <exception cref="LedgerException">Nobody is named.</exception>
    public LedgerEntry WithdrawFromCaseFile(RecordedAct act, string who, string why, Instant at)
    {
        ArgumentNullException.ThrowIfNull(act);
        EventStamp stamp = EventStamp.OfPerson(ledger, who, at);
        if (!act.IsOnCaseFile) throw new AlertActionException(AlertActionReason.NotCorrectable, AlertMessages.NoActOnCaseFile(act.Name, act.Kind.InWords()));
        RefuseTakenBack(act);
        return new LedgerEntry(stamp, new ActWithdrawn(act.Reference, Said(why)));
    }

    /// <summary>Makes the entry that reopens the alert of a company that a person closed: the closing is taken back with its figures.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="who">Who reopens it.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with an <see cref="EpisodeReopened"/>.</returns>
    /// <exception cref="AlertActionException">The company has no alert, it is open, no person closed it, or no reason is given.</exception>
    /// <exception cref="LedgerException">Nobody is named.</exception>
    public LedgerEntry Reopen(string company, string who, string why, Instant at)
    {
        ArgumentNullException.ThrowIfNull(company);
        EventStamp stamp = EventStamp.OfPerson(ledger, who, at);
        Episode episode = book.Value.EpisodeOf(company) ?? throw Refused(AlertActionReason.NoAlert, AlertMessages.NoAlertOf(company, near: null));
        string name = episode.Name ?? company;
        if (episode.IsOpen) throw new AlertActionException(AlertActionReason.AlertOpen, AlertMessages.AlertIsOpen(name, episode.Since));
        if (episode.Closing is not { } closing) throw Refused(AlertActionReason.NotClosedByPerson, AlertMessages.NobodyClosed(name, episode.ClosedOn));
        RecordedAct closed = Acts.Last(act => act.Standing is EpisodeClosed one && one.Episode == episode.Id);
        return new LedgerEntry(stamp, new EpisodeReopened(company, episode.Id, closed.Reference, closing.Level, Said(why)));
    }

    /// <summary>Makes the entry that takes the last scan back: the state is that before it.</summary>
    /// <param name="who">Who takes it back; null for the program that scans.</param>
    /// <param name="why">Why, or null.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with a <see cref="ScanWithdrawn"/>.</returns>
    /// <exception cref="AlertActionException">An act of a person rests on what the scan opened or proposed.</exception>
    /// <exception cref="LedgerException">There is no scan that stands.</exception>
    public LedgerEntry WithdrawScan(string? who, string? why, Instant at)
    {
        if (StandingEntries.LastBegin(ledger) is not { } begin) throw new LedgerException(LedgerReason.NoScanYet, LedgerMessages.NoScanToWithdraw);
        EventStamp stamp = StandingEntries.LastScan(ledger)! with { At = at, Actor = string.IsNullOrWhiteSpace(who) ? EventStamp.ScanActor : who.Trim() };
        LedgerEntry withdrawn = new(stamp, new ScanWithdrawn(new EntryReference(begin)) { Why = string.IsNullOrWhiteSpace(why) ? null : why.Trim() });
        HashSet<string> companies = [.. Acts.Where(act => act.Reference.Position > begin && act.Company is not null).Select(act => act.Company!)];
        if (RestingActs.FirstOn(ledger, withdrawn, companies) is { } resting) throw Rests(resting, AlertMessages.TheScan(stamp.AsOf));

        // The scan before it may have opened a newer alert, beside which an act since has opened an earlier one again.
        AlertBook after = AlertBook.Read([.. ledger, withdrawn]);
        if (companies.FirstOrDefault(company => EarlierOpenIn(after, company) is not null) is { } twice)
            throw Rests(Acts.Last(act => act.Company == twice && act.Standing is not null).Reference.Position, AlertMessages.TheScan(stamp.AsOf));
        return withdrawn;
    }

    private LedgerEntry WithNothingOnIt(LedgerEntry correction, RecordedAct act, string company)
    {
        if (RestingActs.FirstOn(ledger, correction, new HashSet<string>(StringComparer.Ordinal) { company }) is { } resting)
            throw Rests(resting, AlertMessages.TheAct(act.Name, act.Kind.InWords()));
        AlertBook after = AlertBook.Read([.. ledger, correction]);

        if (EarlierOpenIn(after, company) is { } open)
            throw Refused(AlertActionReason.NewerAlert, AlertMessages.HasNewerAlert(open.Name ?? company, after.EpisodeOf(company)!.FirstSince));
        return correction;
    }

    /// <summary>
    /// Returns an alert of a company that is open though it is not the last, of which there must be none: scans go on with the last, so that it would stay so.
    /// </summary>
    private static Episode? EarlierOpenIn(AlertBook after, string company) => after.EpisodeOf(company) is { } last
        ? after.Episodes.FirstOrDefault(episode => episode.Company == company && episode.IsOpen && episode.Id != last.Id)
        : null;

    private AlertActionException Rests(long resting, Message what)
    {
        RecordedAct act = history[resting];
        return new AlertActionException(AlertActionReason.RestedOn, AlertMessages.ActRests(what, act.Name, act.Kind.InWords(), act.Company!, act.Stamp.Actor));
    }

    private void RefuseTakenBack(RecordedAct act)
    {
        if (history.TakenBackBy(act) is not { } by) return;
        throw Refused(AlertActionReason.TakenBack, AlertMessages.TakenBack(act.Name, act.Kind.InWords(), by.Name, by.Kind.InWords(), by.Stamp.Actor));
    }

    private static EpisodeClosed Corrected(EpisodeClosed closed, AlertCorrection right)
    {
        if (right is { Until: not null } or { Reason: not null }) throw Refused(AlertActionReason.NotCorrectable, AlertMessages.ValuesOfClosing);
        if (right.Workers < 0) throw Refused(AlertActionReason.NegativeNumber, AlertMessages.NegativeWorkers(right.Workers.Value));
        if (right.Yuan < 0) throw Refused(AlertActionReason.NegativeNumber, AlertMessages.NegativeYuan(right.Yuan.Value));
        EpisodeClosed values = closed with
        {
            As = right.As ?? closed.As,
            Workers = right.Workers ?? closed.Workers,
            Yuan = right.Yuan ?? closed.Yuan,
            Note = Replaced(right.Note, closed.Note),
            Finding = right.Finding ?? closed.Finding,
            Method = right.Method ?? closed.Method,
            Evidence = Replaced(right.Evidence, closed.Evidence),
            Fault = Replaced(right.Fault, closed.Fault),
        };
        if (values.Finding is { } finding && CaseClosing.Contradicts(finding, values.As))
            throw Refused(AlertActionReason.FindingContradicts, AlertMessages.FindingContradicts(finding.InWords(), values.As.InWords()));
        return values;

        static string? Replaced(string? given, string? before) => given is null ? before : string.IsNullOrWhiteSpace(given) ? null : given;
    }

    private CompanySilenced Corrected(CompanySilenced silenced, EventStamp stamp, AlertCorrection right)
    {
        if (right is { As: not null } or { Workers: not null } or { Yuan: not null } or { Note: not null } or { Finding: not null } or { Method: not null }
            or { Evidence: not null } or { Fault: not null })
            throw Refused(AlertActionReason.NotCorrectable, AlertMessages.ValuesOfSilence);
        if (right.Reason is { } said && string.IsNullOrWhiteSpace(said)) throw Refused(AlertActionReason.NoReasonGiven, AlertMessages.SayWhySilenced);
        if (right.Until is { } until)
        {
            if (until <= stamp.AsOf) throw Refused(AlertActionReason.SilenceEndsTooEarly, AlertMessages.SilenceEndsTooEarly(stamp.AsOf, until));
            if (until > silenced.Until && !book.Value.Silences.Contains(silenced)) throw Refused(AlertActionReason.SilenceOver, AlertMessages.SilenceIsOver);
        }

        return silenced with { Until = right.Until ?? silenced.Until, Why = right.Reason ?? silenced.Why };
    }

    private static AlertActionException Refused(AlertActionReason reason, Message text) => new(reason, text);

    private static string Said(string why) => string.IsNullOrWhiteSpace(why)
        ? throw new AlertActionException(AlertActionReason.NoReasonGiven, AlertMessages.SayWhyPutRight)
        : why.Trim();
}
