using System.Globalization;
using EarlyWarning.Correcting;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Tells the case of one company from its ledger, in the order of days. A new kind of event takes a row in <see cref="OfScan"/> or <see cref="OfAct"/>.
/// </summary>
public sealed class CaseTimeline
{
    private const int ListedRows = 6;

    private readonly string company;
    private readonly LetterRegister letters;
    private readonly RuleSet rules;
    private readonly DateTimeZone zone;
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    private CaseTimeline(string company, LetterRegister letters, RuleSet rules, DateTimeZone zone) =>
        (this.company, this.letters, this.rules, this.zone) = (company, letters, rules, zone);

    /// <summary>Lists what happened in the cases of a company.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="acts">Its acts, as <see cref="RecordedAct.Of"/> lists them, with the hashes of their lines.</param>
    /// <param name="facts">The facts of the feeds.</param>
    /// <param name="rules">The rules, for their titles.</param>
    /// <param name="zone">The time zone of the days on which acts were recorded.</param>
    /// <returns>What happened, by day, the newest last; of one day facts first, then in the order of recording.</returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public static IReadOnlyList<CaseMoment> Of(
        string company, IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<RecordedAct> acts, IReadOnlyList<CaseFact> facts, RuleSet rules, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(acts);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(zone);
        CaseTimeline timeline = new(company, LetterRegister.Read(ledger), rules, zone);
        IEnumerable<CaseMoment> told = facts.Select(fact => new CaseMoment(fact.Day, CaseMomentKind.Fact, TextOf(fact)) { Fact = fact });
        return [.. told.Concat(WithReopenings(timeline.OfLedger(ledger, acts).OrderBy(moment => moment.At))).OrderBy(moment => moment.Day)];
    }

    /// <summary>
    /// Lists the positions of the entries about a company that a case file may hand out; an open reminder to many companies is none, since it names them all.
    /// </summary>
    /// <param name="company">The company's id.</param>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>The positions, rising.</returns>
    /// <exception cref="LedgerException">A correction refers to nothing that it could correct.</exception>
    public static IReadOnlyList<long> PositionsOf(string company, IReadOnlyList<LedgerEntry> ledger)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(ledger);
        IEnumerable<RecordedAct> acts = RecordedAct.Of(ledger).Where(act => act.Company == company && act.Recorded is not OpenReminderIssued);
        IEnumerable<int> scans = Enumerable.Range(0, ledger.Count)
            .Where(at => ledger[at].Event is ScanEvent happened && RestingActs.CompanyOf(happened) == company);
        return [.. acts.Select(act => act.Reference.Position).Concat(scans.Select(at => (long)at)).Order()];
    }

    private IEnumerable<Recorded> OfLedger(IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<RecordedAct> acts)
    {
        foreach ((LedgerEntry entry, _) in StandingActs.WithPositions(ledger))
        {
            if (entry.Event is NoticeDelivered { Begun: false } taken && taken.Company == company)
                yield return new Recorded(entry.Stamp.At, new CaseMoment(entry.Stamp.At.InZone(zone).Date, CaseMomentKind.Notice, TextOf(taken)), entry.Event);
            if (entry.Event is not ScanEvent || RestingActs.CompanyOf(entry.Event) != company) continue;
            foreach (Told one in OfScan(entry.Event)) yield return new Recorded(entry.Stamp.At, new CaseMoment(entry.AsOf, one.Kind, one.Text), entry.Event);
        }

        Dictionary<long, RecordedAct> byPosition = acts.ToDictionary(act => act.Reference.Position);
        foreach (RecordedAct act in acts.Where(IsOfCompany))
        {
            LocalDate recorded = act.Stamp.At.InZone(zone).Date;
            PersonEvent happened = act.Recorded is CorrectionEvent ? act.Recorded : act.Standing ?? act.Recorded;
            if (OfAct(happened, act, byPosition) is not { } one) continue;
            yield return new Recorded(act.Stamp.At, new CaseMoment(one.Day ?? recorded, one.Kind, one.Text)
            {
                Entry = act.Name,
                By = act.Stamp.Actor,
                IsTakenBack = act.Standing is null,
                IsCorrected = act.Recorded is not CorrectionEvent && act.Standing is { } standing && !standing.Equals(act.Recorded),
            }, act.Standing);
        }
    }

    /// <summary>Tells behind what opens a case again that it was archived.</summary>
    private static IEnumerable<CaseMoment> WithReopenings(IEnumerable<Recorded> moments)
    {
        string? archived = null;
        foreach (Recorded one in moments)
        {
            yield return one.Moment;
            if (one.Standing is CaseArchived archive) archived = archive.Number;
            if (archived is null || !OpensAgain(one.Standing)) continue;
            yield return new CaseMoment(one.Moment.Day, CaseMomentKind.Archive, TimelineMessages.TimelineReopenedArchive(archived));
            archived = null;
        }
    }

    private static bool OpensAgain(LedgerEvent? happened) =>
        happened is EpisodeMoved { Transition: EpisodeTransition.Opened } or EpisodeReopened or LetterOpened or LetterReopened or LetterProposed;

    private bool IsOfCompany(RecordedAct act) =>
        act.Company == company || (act.Recorded is OpenReminderIssued issued && issued.Copies.Any(copy => copy.Company == company));

    /// <summary>Tells an event of a scan: what each kind says.</summary>
    private IEnumerable<Told> OfScan(LedgerEvent happened) => happened switch
    {
        LatchesMoved moved =>
        [
            .. moved.Latched.Select(rule => Rule(TimelineMessages.RuleFired(Titled(rule.Id), LevelOf(rule)))),
            .. moved.Released.Select(rule => Rule(TimelineMessages.RuleReleased(Titled(rule.Id), rule.Reason.InWords()))),
        ],
        EpisodeMoved { Transition: EpisodeTransition.Unchanged } or EpisodeMoved { Reason: TransitionReason.ClosedByPerson } => [],
        EpisodeMoved moved => [Alert(TimelineMessages.AlertMoved(moved.Transition.InWords(), moved.Level.InWords(), moved.Reason.InWords()))],
        WarningReceived received => [Alert(WarningIn(received.Warning, received.Level))],
        ReferralOverdue overdue => [Alert(TimelineMessages.TimelineReferralOverdue(overdue.Referral, overdue.Due))],
        WarningStruckOff struck => [Alert(TimelineMessages.TimelineStruckOff(struck.Body, struck.Number))],
        SilenceEnded => [Alert(TimelineMessages.TimelineSilenceEnded)],
        CaseDispatched dispatched => [Alert(TimelineMessages.TimelineDispatched(dispatched.Unit, People(dispatched.Owner, dispatched.Deputy)))],
        CaseOverdue overdue => [Alert(TimelineMessages.TimelineWorkOverdue(overdue.State.InWords(), overdue.Due))],
        CaseEscalated escalated => [Alert(TimelineMessages.TimelineWorkEscalated(escalated.From, escalated.To, People(escalated.Owner, escalated.Deputy)))],
        LetterProposed proposed when told.Add(proposed.Letter) =>
            [Letter(TimelineMessages.TimelineProposed(proposed.Step.InWords(), proposed.Proposal.Reason.InWords()))],
        LetterOverdue overdue => [Letter(TimelineMessages.TimelineOverdue(Called(overdue.Letter), overdue.Due))],
        LetterDue due => [Letter(TimelineMessages.DueKnown(Called(due.Letter), due.Due))],
        LetterPromiseMissed missed => [Letter(TimelineMessages.TimelinePromiseMissed(Called(missed.Letter), missed.By))],
        _ => [],
    };

    /// <summary>Tells an act of a person: what each kind says, and the day that it is of where it has one.</summary>
    private Told? OfAct(PersonEvent happened, RecordedAct act, Dictionary<long, RecordedAct> acts) => happened switch
    {
        CompanySilenced silenced => Alert(TimelineMessages.TimelineSilenced(silenced.Until, silenced.Why)),
        EpisodeClosed closed => Alert(TimelineMessages.TimelineAlertClosed(FoundIn(closed), Gains(closed.Workers, closed.Yuan), Note(closed.Note))),
        CaseAssigned assigned => Alert(TimelineMessages.TimelineAssigned(assigned.Unit, People(assigned.Owner, assigned.Deputy), assigned.Why)),
        CaseMarked marked => Alert(TimelineMessages.TimelineMarked(marked.State.InWords(), Note(marked.Note))),
        CaseUrged urged => Alert(TimelineMessages.TimelineUrged(urged.Why)),
        ClosingSubmitted submitted => Alert(TimelineMessages.TimelineSubmitted(
            FoundIn(submitted.Closing), Gains(submitted.Closing.Workers, submitted.Closing.Yuan), Note(submitted.Closing.Note))),
        ClosingReturned returned => Alert(TimelineMessages.TimelineReturned(returned.Why)),
        CaseReferred referred => Alert(
            TimelineMessages.TimelineReferred(
                referred.To.InWords(), referred.Referral, referred.Due is { } due ? TimelineMessages.TimelineDueBy(due) : null, Note(referred.Reason)),
            referred.On),
        ReferralReceived received => Alert(TimelineMessages.TimelineReferralReceived(received.Referral), received.On),
        ReferralAnswered answered => Alert(
            TimelineMessages.TimelineReferralAnswered(
                answered.Referral, answered.Finding.InWords(), Gains(answered.Workers, answered.Yuan), Note(answered.Remark)),
            answered.On),
        CompanyWarned warned => Alert(WarningIn(warned.Warning, warned.Level)),
        EpisodeReopened reopened => Alert(TimelineMessages.TimelineAlertReopened(reopened.Why)),
        ActCorrected corrected => Correction(TimelineMessages.TimelineCorrected(
            corrected.Act.Name, BeforeOf(corrected, acts), corrected.Why)),
        ActWithdrawn withdrawn => Correction(TimelineMessages.TimelineWithdrawn(
            withdrawn.Act.Name, acts.TryGetValue(withdrawn.Act.Position, out RecordedAct? back) ? back.Kind.InWords() : act.Kind.InWords(), withdrawn.Why)),
        LetterOpened opened => Letter(TimelineMessages.TimelineOpened(opened.Source.InWords(), opened.Matter), opened.On),
        LetterVerified { Facts.Count: 0 } verified => Letter(TimelineMessages.VerifiedNoBreach(verified.Supervisors), verified.On),
        LetterVerified verified => Letter(TimelineMessages.TimelineVerified(verified.Supervisors, verified.Facts), verified.On),
        LetterIssued issued => Letter(TimelineMessages.TimelineIssued(issued.Step.InWords(), issued.Number, issued.SignedBy), issued.On),
        OpenReminderIssued issued => Letter(TimelineMessages.TimelineOpenReminder(issued.Text.Title, NumberIn(issued)), issued.On),
        LetterServed served => Letter(
            TimelineMessages.TimelineServed(
                Called(served.Letter), served.Form.InWords(), ProofOf(served.Proof), served.Due is { } due ? TimelineMessages.TimelineDueBy(due) : null),
            served.On),
        LetterReplied replied => Letter(
            TimelineMessages.TimelineReplied(
                Called(replied.Letter),
                replied.Outcome.InWords(),
                replied.From is { } from ? TimelineMessages.TimelineReplyFrom(from) : null,
                Note(replied.Note)),
            replied.On),
        ObjectionAnswered answered => Letter(
            TimelineMessages.TimelineObjectionAnswered(Called(answered.Letter), answered.Outcome.InWords(), answered.Text), answered.On),
        LetterAccepted accepted => Letter(
            TimelineMessages.TimelineAccepted(Called(accepted.Letter), Promised(accepted.Promises), Note(accepted.Note)), accepted.On),
        LetterFulfilled fulfilled => Letter(
            TimelineMessages.TimelineFulfilled(
                Called(fulfilled.Letter), fulfilled.By, fulfilled.Yuan is { } paid ? TimelineMessages.TimelinePaid(paid) : null, Note(fulfilled.Note)),
            fulfilled.On),
        LetterEscalated escalated => Letter(TimelineMessages.TimelineEscalated(Called(escalated.Letter), escalated.Reason.InWords()), escalated.On),
        LetterVoided voided => Letter(TimelineMessages.TimelineVoided(voided.Step.InWords(), voided.Number, voided.Why)),
        LetterRevoked revoked => Letter(TimelineMessages.TimelineRevoked(Called(revoked.Letter), revoked.Number, revoked.Why), revoked.On),
        LetterClosed closed => Letter(TimelineMessages.TimelineLetterClosed(Called(closed.Letter), closed.Why, Gains(closed.Workers, closed.Yuan))),
        LetterReopened reopened => Letter(TimelineMessages.TimelineLetterReopened(Called(reopened.Letter), reopened.Why)),
        EvidenceAttached attached => new Told(
            CaseMomentKind.Evidence, TimelineMessages.TimelineAttached(attached.File, attached.About, attached.Length, attached.Hash)),
        CompanyVisited { With.Count: 0 } visited => new Told(CaseMomentKind.Visit, TimelineMessages.TimelineVisited(visited.Found), visited.On),
        CompanyVisited visited => new Told(CaseMomentKind.Visit, TimelineMessages.TimelineVisitedWith(visited.With, visited.Found), visited.On),
        CaseArchived archived => new Told(
            CaseMomentKind.Archive,
            TimelineMessages.TimelineArchived(archived.Number, archived.Years is { } years ? TimelineMessages.ForYears(years) : TimelineMessages.ForEver),
            archived.On),
        _ => null,
    };

    /// <summary>What proves a service.</summary>
    private static Message? ProofOf(ServiceProof? proof)
    {
        if (proof is null) return null;
        Message?[] parts =
        [
            proof.ReceivedBy is { } by
                ? TimelineMessages.TimelineReceivedBy(by, proof.Relation is { } relation ? TimelineMessages.TimelineRelation(relation) : null)
                : null,
            proof.Refusal is { } refusal ? TimelineMessages.TimelineServiceRefused(refusal) : null,
            proof.Witnesses.Count > 0 ? TimelineMessages.TimelineWitnesses(proof.Witnesses) : null,
            proof.Tracking is { } tracking ? TimelineMessages.TimelineTracking(tracking) : null,
            proof.Place is { } place ? TimelineMessages.TimelineServedAt(place) : null,
            proof.ServedBy.Count > 0 ? TimelineMessages.TimelineServedBy(proof.ServedBy) : null,
        ];
        return TimelineMessages.TimelineParts([.. parts.OfType<Message>()]);
    }

    /// <summary>Tells what an act, or the correction before, had said.</summary>
    private Message BeforeOf(ActCorrected corrected, Dictionary<long, RecordedAct> acts)
    {
        if (!acts.TryGetValue(corrected.Act.Position, out RecordedAct? before)) return ActKind.Corrected.InWords();
        return OfAct(before.Recorded is ActCorrected earlier ? earlier.Values : before.Recorded, before, acts)?.Text ?? before.Kind.InWords();
    }

    private string NumberIn(OpenReminderIssued issued) => (issued.Copies.FirstOrDefault(copy => copy.Company == company) ?? issued.Copies[0]).Number;

    private Message Titled(string rule) =>
        rules.Rules.FirstOrDefault(one => one.Id == rule) is { Title.Length: > 0 } known
            ? TimelineMessages.TitledRule(known.Title, rule)
            : TimelineMessages.TimelineText(rule);

    private static Message? LevelOf(RuleLevel rule) => rule.Level == Level.None ? null : TimelineMessages.TimelineLevel(rule.Level.InWords());

    /// <summary>Returns what a letter is called: its kind, with its number where it has one.</summary>
    private Message Called(string id) => letters.Find(id) is not { } letter ? TimelineMessages.TimelineText(id)
        : letter.Number is { } number ? TimelineMessages.TimelineLetter(letter.Step.InWords(), number)
        : letter.Step.InWords();

    /// <summary>What became of an alert, what was found, and what shows it.</summary>
    private static Message FoundIn(EpisodeClosed closed) => TimelineMessages.TimelineFound(
        closed.As.InWords(),
        closed.Finding is { } finding ? TimelineMessages.TimelinePart(finding.InWords()) : null,
        closed.Method is { } method ? TimelineMessages.TimelinePart(method.InWords()) : null,
        closed.Evidence is { } evidence ? TimelineMessages.TimelineTextPart(evidence) : null,
        closed.Fault is { } fault ? TimelineMessages.TimelineFault(fault) : null);

    /// <summary>A warning of another body: who gave it, when, and what it says.</summary>
    private static Message WarningIn(BodyWarning warning, Level level) => TimelineMessages.TimelineWarning(
        warning.Body,
        warning.On,
        warning.Number is { } number ? TimelineMessages.TimelineNumbered(number) : null,
        level.InWords(),
        warning.Category is { } category ? TimelineMessages.TimelineTextPart(category) : null,
        warning.Text is { } text ? TimelineMessages.TimelineSays(text) : null,
        warning.Row is { } row ? TimelineMessages.TimelineRow(row.Feed, row.File, row.Row) : null);

    private static Message? People(string? owner, string? deputy) => (owner, deputy) switch
    {
        ({ } first, { } second) => TimelineMessages.TimelineOwnerAndDeputy(first, second),
        ({ } first, null) => TimelineMessages.TimelineOwner(first),
        _ => null,
    };

    private static Message? Gains(int? workers, decimal? yuan) => (workers, yuan) switch
    {
        ({ } helped, { } recovered) => TimelineMessages.WorkersAndYuan(helped, recovered),
        ({ } helped, null) => TimelineMessages.TimelineWorkers(helped),
        (null, { } recovered) => TimelineMessages.TimelineYuan(recovered),
        _ => null,
    };

    private static Message? Note(string? note) => note is null ? null : TimelineMessages.TimelineNote(note);

    private static Message? Promised(IReadOnlyList<LetterPromise>? promises) => promises is not { Count: > 0 } ? null
        : TimelineMessages.TimelinePromised([.. promises.Select(Promised)]);

    private static Message Promised(LetterPromise one) =>
        one.Yuan is { } yuan ? TimelineMessages.TimelinePromisedYuan(one.By, yuan) : TimelineMessages.TimelinePromisedWhat(one.By, one.What ?? "");

    private static Message TextOf(NoticeDelivered taken) => taken.Retracts
        ? TimelineMessages.TimelineRetracted(taken.Channel, taken.Kind.InWords(), taken.Id)
        : TimelineMessages.TimelineTold(taken.Channel, taken.Kind.InWords(), taken.Id);

    private static Message TextOf(CaseFact fact)
    {
        Message indicator = fact.Title is { } title ? TimelineMessages.FactTitle(title, fact.Indicator) : TimelineMessages.TimelineText(fact.Indicator);
        Message[] rows = [.. fact.Records.GroupBy(record => record.File, StringComparer.Ordinal).Select(RowsOf)];
        return TimelineMessages.FactValue(
            indicator,
            fact.Value,
            fact.Unit is { } unit ? TimelineMessages.FactUnit(unit) : null,
            fact.Period is { } period ? TimelineMessages.FactPeriod(period) : null,
            fact.Feed,
            rows.Length == 0 ? null : TimelineMessages.FactRows(rows));
    }

    private static Message RowsOf(IGrouping<string, FeedRecord> file)
    {
        string[] rows = [.. file.Select(record => record.Row).Distinct().Select(row => row.ToString(CultureInfo.InvariantCulture))];
        return rows.Length > ListedRows
            ? TimelineMessages.FactRowsMore(file.Key, [.. rows.Take(ListedRows)], rows.Length - ListedRows)
            : TimelineMessages.FactRowsOf(file.Key, rows);
    }

    private static Told Rule(Message text) => new(CaseMomentKind.Rule, text);

    private static Told Alert(Message text, LocalDate? day = null) => new(CaseMomentKind.Alert, text, day);

    private static Told Letter(Message text, LocalDate? day = null) => new(CaseMomentKind.Letter, text, day);

    private static Told Correction(Message text) => new(CaseMomentKind.Correction, text);

    private sealed record Told(CaseMomentKind Kind, Message Text, LocalDate? Day = null);

    private sealed record Recorded(Instant At, CaseMoment Moment, LedgerEvent? Standing);
}
