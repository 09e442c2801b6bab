using EarlyWarning.Alerts;
using EarlyWarning.Handling;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Makes the entries by which persons work on alerts, after checking that the work allows them. Records nothing: the caller appends the entries. Immutable and
/// thread-safe; reads no clock.
/// </summary>
/// <param name="alerts">The alerts.</param>
/// <param name="handling">The work on them.</param>
/// <param name="office">The office; null where it names nobody: then alerts are not given to anybody, and closings are not approved.</param>
/// <param name="policy">Who approves closings.</param>
/// <param name="faults">The ids of the rules and feeds that can be at fault for a false alarm.</param>
/// <param name="today">The day on which people must be in the office.</param>
public sealed class HandlingActs(
    AlertBook alerts, HandlingBook handling, UnionOffice? office, HandlingPolicy policy, IReadOnlyCollection<string> faults, LocalDate today)
{
    /// <summary>Makes the entry that gives an alert to a person, or to a unit.</summary>
    /// <param name="company">The company's id; its alert is open.</param>
    /// <param name="to">The name of a person in the office, or of a unit.</param>
    /// <param name="deputy">The name of who stands in for the owner; null: the next of the unit's people.</param>
    /// <param name="who">Who gives it.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with a <see cref="CaseAssigned"/>.</returns>
    /// <exception cref="AlertActionException">
    /// The company has no open alert, there is no such person or unit or nobody in the office, the alert is with them already, or who or why is empty.
    /// </exception>
    public LedgerEntry Assign(string company, string to, string? deputy, string who, string why, Instant at)
    {
        ArgumentNullException.ThrowIfNull(to);
        Episode episode = alerts.OpenEpisodeOf(company);
        EventStamp stamp = StampOf(who, at, HandlingMessages.SayWhoAssigns);
        string reason = Said(why, HandlingMessages.SayWhyAssigned);
        if (office is null) throw Refused(AlertActionReason.NobodyToAssign, HandlingMessages.NoOffice);
        OfficePerson? person = office.Find(to);
        OfficeUnit unit = person is not null ? office.HomeOf(person) : office.FindUnit(to) ?? throw NoSuch(office, to);
        RefuseAbsent(person);
        OfficePerson? second = deputy is null ? null : office.Find(deputy) ?? throw NoSuch(office, deputy);
        RefuseAbsent(second);
        (string? owner, string? next) = CasePeople.Of(office, unit, today, person?.Name, second?.Name);
        if (owner is null) throw Refused(AlertActionReason.NobodyToAssign, HandlingMessages.NobodyWorksIn(unit.Name, today));
        if (handling.Find(episode.Id) is { } work && (work.Unit, work.Owner, work.Deputy) == (unit.Name, owner, next))
            throw Refused(AlertActionReason.AlreadyAssigned, HandlingMessages.AlreadyWith(NameOf(episode), unit.Name, owner));
        return new LedgerEntry(stamp, new CaseAssigned(episode.Company, episode.Id, unit.Name, owner, next, reason));
    }

    /// <summary>Finds to whom an alert that a person opens goes, by the rules of dispatch.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="traits">What rules of dispatch look at of it.</param>
    /// <returns>To whom it goes, for <see cref="WarningOpening.Unit"/>; null where there is no office.</returns>
    public CaseDispatched? Dispatch(string company, CaseTraits traits)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(traits);
        return office is null ? null : new CaseDispatcher(office, policy, today).ByRules(company, "", traits);
    }

    /// <summary>Makes the entry that says how far the work on an alert has come.</summary>
    /// <param name="company">The company's id; its alert is open.</param>
    /// <param name="state">The state that was reached: received, checked, handled or answered, and further than the work has come so far.</param>
    /// <param name="note">What was done, or null.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with a <see cref="CaseMarked"/>.</returns>
    /// <exception cref="AlertActionException">The company has no open alert, the work has come as far already, or who is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The state is one that other acts reach.</exception>
    public LedgerEntry Mark(string company, HandlingState state, string? note, string who, Instant at)
    {
        if (state is HandlingState.Opened or HandlingState.Closed or HandlingState.Returned) throw new ArgumentOutOfRangeException(
            nameof(state), state, "Opened, closed and returned are reached by other acts.");
        Episode episode = alerts.OpenEpisodeOf(company);
        EventStamp stamp = StampOf(who, at, HandlingMessages.SayWhoMarks);
        if (handling.Find(episode.Id) is { } work)
        {
            if (work.Submitted is not null) throw Waits(episode, work);
            if (work.State != HandlingState.Returned && work.State >= state)
                throw Refused(
                    AlertActionReason.ReachedAlready,
                    HandlingMessages.ReachedAlready(NameOf(episode), work.State.InWords(), state.InWords(), work.Since.Actor));
        }

        return new LedgerEntry(stamp, new CaseMarked(episode.Company, episode.Id, state) { Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() });
    }

    /// <summary>Makes the entry that urges the owner of an alert.</summary>
    /// <param name="company">The company's id; its alert is open.</param>
    /// <param name="who">Who urges.</param>
    /// <param name="why">What is to be done.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with a <see cref="CaseUrged"/>.</returns>
    /// <exception cref="AlertActionException">The company has no open alert, nobody owns it, or who or why is empty.</exception>
    public LedgerEntry Urge(string company, string who, string why, Instant at)
    {
        Episode episode = alerts.OpenEpisodeOf(company);
        EventStamp stamp = StampOf(who, at, HandlingMessages.SayWhoUrges);
        string reason = Said(why, HandlingMessages.SayWhatToDo);
        if (handling.Find(episode.Id) is not { Owner: not null }) throw Refused(AlertActionReason.NobodyToUrge, HandlingMessages.NobodyOwns(NameOf(episode)));
        return new LedgerEntry(stamp, new CaseUrged(episode.Company, episode.Id, reason));
    }

    /// <summary>
    /// Makes the entry that closes an alert; where a second person approves closings of its level, the one that submits the closing to that person.
    /// </summary>
    /// <param name="company">The company's id; its alert is open.</param>
    /// <param name="closing">What became of it.</param>
    /// <param name="who">Who closes it.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with an <see cref="EpisodeClosed"/> or a <see cref="ClosingSubmitted"/>.</returns>
    /// <exception cref="AlertActionException">
    /// The company has no open alert, a closing waits already, a value is missing or not allowed, or who is empty.
    /// </exception>
    public LedgerEntry Close(string company, CaseClosing closing, string who, Instant at)
    {
        ArgumentNullException.ThrowIfNull(closing);
        LedgerEntry entry = alerts.Close(company, closing, who, at);
        EpisodeClosed closed = (EpisodeClosed)entry.Event;
        Episode episode = alerts.OpenEpisodeOf(company);
        if (handling.Find(episode.Id) is { Submitted: not null } work) throw Waits(episode, work);
        RefuseUnknownFault(closed);
        if (!NeedsApproval(episode.Level)) return entry;
        if (closed.Finding is null) throw Refused(AlertActionReason.NoFinding, HandlingMessages.SayTheFinding(episode.Level.InWords()));
        return entry with { Event = new ClosingSubmitted(closed.Company, closed.Episode, closed) };
    }

    /// <summary>Returns whether a second person approves the closing of an alert: the policy wants it, and there are two people in the office.</summary>
    /// <param name="level">The level of the alert.</param>
    /// <returns>Whether it is approved by a second person.</returns>
    public bool NeedsApproval(Level level) =>
        policy.NeedsApproval(level) && office is not null && office.People.Count(person => person.IsInOfficeOn(today)) > 1;

    /// <summary>Makes the entry by which a second person approves a closing: the alert is closed.</summary>
    /// <param name="company">The company's id; a closing of its alert waits.</param>
    /// <param name="who">Who approves it: another than who wants to close it.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with an <see cref="EpisodeClosed"/>.</returns>
    /// <exception cref="AlertActionException">The company has no open alert, no closing waits, or it is the same person, not in the office, or
    /// empty.</exception>
    public LedgerEntry Approve(string company, string who, Instant at)
    {
        (Episode episode, CaseHandling work) = Waiting(company);
        EventStamp stamp = StampOf(who, at, HandlingMessages.SayWhoApproves);
        RefuseCloser(work, who);
        return new LedgerEntry(stamp, work.Submitted! with { Level = episode.Level, SubmittedBy = work.SubmittedBy!.Actor });
    }

    /// <summary>Makes the entry by which a second person sends a closing back.</summary>
    /// <param name="company">The company's id; a closing of its alert waits.</param>
    /// <param name="who">Who sends it back: another than who wants to close it.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry to record, with a <see cref="ClosingReturned"/>.</returns>
    /// <exception cref="AlertActionException">As <see cref="Approve"/>, or why is empty.</exception>
    public LedgerEntry Return(string company, string who, string why, Instant at)
    {
        (Episode episode, CaseHandling work) = Waiting(company);
        EventStamp stamp = StampOf(who, at, HandlingMessages.SayWhoApproves);
        string reason = Said(why, HandlingMessages.SayWhyReturned);
        RefuseCloser(work, who);
        return new LedgerEntry(stamp, new ClosingReturned(episode.Company, episode.Id, reason));
    }

    private (Episode Episode, CaseHandling Work) Waiting(string company)
    {
        Episode episode = alerts.OpenEpisodeOf(company);
        return handling.Find(episode.Id) is { Submitted: not null } work
            ? (episode, work)
            : throw Refused(AlertActionReason.NothingToApprove, HandlingMessages.NothingWaits(NameOf(episode)));
    }

    private void RefuseCloser(CaseHandling work, string who)
    {
        string name = who.Trim();
        if (work.SubmittedBy!.Actor == name) throw Refused(AlertActionReason.ApproverIsCloser, HandlingMessages.SamePerson(name));
        if (office is null) return;
        RefuseAbsent(office.Find(name) ?? throw NoSuch(office, name));
    }

    private void RefuseAbsent(OfficePerson? person)
    {
        if (person?.IsInOfficeOn(today) == false)
            throw Refused(AlertActionReason.NobodyToAssign, HandlingMessages.NobodyInOffice(person.Name, today));
    }

    private void RefuseUnknownFault(EpisodeClosed closed)
    {
        if (closed.Fault is { } fault && !faults.Contains(fault))
            throw Refused(AlertActionReason.UnknownFault, HandlingMessages.NoSuchFault(fault, Suggestion.Advice(fault, faults)));
        if (closed is { Finding: CaseFinding.NotSo, Fault: null }) throw Refused(AlertActionReason.UnknownFault, HandlingMessages.SayTheFault);
        if (closed is { As: not ClosedAs.FalseAlarm, Fault: not null }) throw Refused(
            AlertActionReason.FindingContradicts, HandlingMessages.FaultOfNoFalseAlarm);
    }

    private static AlertActionException NoSuch(UnionOffice office, string name)
    {
        string[] all = [.. office.People.Select(person => person.Name), .. office.Units.Select(unit => unit.Name)];
        return Refused(AlertActionReason.NobodyToAssign, HandlingMessages.NoSuchPersonOrUnit(name.Trim(), Suggestion.AdviceOfWords(name, all)));
    }

    private static AlertActionException Waits(Episode episode, CaseHandling work) =>
        Refused(AlertActionReason.AwaitsApproval, HandlingMessages.WaitsAlready(NameOf(episode), work.SubmittedBy!.Actor));

    private EventStamp StampOf(string who, Instant at, Message sayWho) => string.IsNullOrWhiteSpace(who)
        ? throw Refused(AlertActionReason.NobodyNamed, sayWho)
        : alerts.LastScan! with { At = at, Actor = who.Trim() };

    private static string Said(string why, Message sayWhy) =>
        string.IsNullOrWhiteSpace(why) ? throw Refused(AlertActionReason.NoReasonGiven, sayWhy) : why.Trim();

    private static string NameOf(Episode episode) => episode.Name ?? episode.Company;

    private static AlertActionException Refused(AlertActionReason reason, Message text) => new(reason, text);
}
