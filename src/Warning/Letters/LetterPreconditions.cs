using System.Text.RegularExpressions;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Traces;
using NodaTime;

namespace EarlyWarning.Letters;

/// <summary>Checks what must hold before an act on a letter; throws a <see cref="LetterActionException"/> for what does not.</summary>
internal sealed partial class LetterPreconditions(LetterRegister register, Jurisdiction? place, Issuer? issuer, LocalDate? today)
{
    /// <summary>
    /// Checks a letter that is to be issued, all of it; returns the rule and issuer that apply, null if the scan file names no place or issuer.
    /// </summary>
    public (LetterRule? Rule, Issuer? Issuer) Issue(LetterGates gates, Letter letter, LetterIssue issue, IReadOnlyList<FeedRecord> proceedings)
    {
        LetterKind kind = Writable(letter);
        if (letter.Number is not null) throw new LetterActionException(LetterActionReason.DoneAlready, LetterMessages.IssuedAlready(letter.Called, letter.Number, letter.Issued!.Value), letter.Id);
        Open(letter, LetterMessages.ActIssued);
        LetterRule? rule = place?.Letter(kind);
        LetterDefinition definition = LetterDefinition.Of(kind);
        gates.Check(() => CheckLevel(rule));
        gates.Check(() => Signed(letter, issue.SignedBy));
        gates.Check(() => Order(letter, issue.On, LetterMessages.ActIssued, letter.Since, LetterMessages.WhenItWas(LetterMessages.ActProposed)));
        gates.Check(() => HasCome(letter, issue.On, LetterMessages.ActIssued));
        if (definition.TellsVerifiedFacts) gates.Check(() => CheckVerified(letter, issue.On));
        if (definition.After is { } before) gates.Check(() => CheckServed(letter, kind, before));
        if (kind == LetterKind.Opinion) gates.Check(() => CheckOrder(letter, issue));
        if (kind == LetterKind.Opinion) gates.Check(() => CheckDecided(letter, issue));
        if (definition.IsToAuthority) gates.Check(() => CheckPeriodIsOver(letter, issue.On));
        gates.Check(() => CheckGround(letter, rule, issue.Ground));
        gates.Check(() => CheckEarlier(letter, issue.On));
        gates.Check(() => CheckNotBeforeCourt(letter, issue, proceedings));
        return (rule, issuer);
    }

    /// <summary>Checks that the union may publish open reminders: by what the text of the place says of them, else of reminders.</summary>
    public (LetterRule? Rule, Issuer? Issuer) OpenReminder(LetterGates gates)
    {
        LetterRule? rule = place?.Letter(LetterKind.Reminder);
        if (place?.OpenReminder is { } needed && issuer is not null) gates.Check(() => CheckLevel(needed, OpenReminderMessages.OneOfThem, issuer));
        else gates.Check(() => CheckLevel(rule));
        return (rule, issuer);
    }

    /// <summary>Checks when an open reminder is dated, who signs it and whom it addresses.</summary>
    public void OpenReminder(OpenReminderIssue issue, string to)
    {
        LetterGates gates = new();
        gates.Check(() => IsNotAhead(issue.On));
        gates.Check(() => Signed(null, issue.SignedBy));
        gates.Check(() => Addressed(issue, to));
        gates.Pass();
    }

    /// <summary>Checks a letter that is to be taken back by another, all of it; returns the union that takes it back, null if none is named.</summary>
    public Issuer? Revoke(LetterGates gates, Letter letter, LocalDate on, string signedBy)
    {
        LetterKind kind = Writable(letter);
        if (letter.Revoked is { } earlier)
            throw new LetterActionException(LetterActionReason.DoneAlready, RevocationMessages.RevokedAlready(letter.Called, letter.RevokedAs!, earlier), letter.Id);
        if (letter.Served is null) throw new LetterActionException(LetterActionReason.NotServed, RevocationMessages.NotServedYet(letter.Called, letter.State.InWords()), letter.Id);
        gates.Check(() => CheckLevel(place?.Letter(kind)));
        gates.Check(() => Signed(letter, signedBy));
        gates.Check(() => Order(letter, on, RevocationMessages.ActRevoked, letter.LastDay!.Value, LetterMessages.WhenItWas(LastActOn(letter))));
        gates.Check(() => HasCome(letter, on, RevocationMessages.ActRevoked));
        gates.Check(() => CheckNothingLater(letter));
        return issuer;
    }

    /// <summary>Returns the reply period of the place, or the issuer's own if the text of the place gives none.</summary>
    public ReplyPeriod? Period(LetterRule rule, int? days)
    {
        if (days is < 1) throw new LetterActionException(LetterActionReason.ReplyPeriodTooShort, LetterMessages.ReplyPeriodTooShort);
        if (LetterDefinition.Of(rule.Kind).IsToAuthority)
        {
            if (days is not null) throw new LetterActionException(LetterActionReason.ReplyPeriodNotFree, LetterMessages.NoPeriodForAuthority(LetterMessages.OneOf(rule.Kind)));
            return place?.Filing is { Start: null or PeriodStart.Served or PeriodStart.Deemed } filing ? filing.Within : null;
        }

        if (rule.Reply is { } period && days is not null && period != new ReplyPeriod(days.Value, PeriodUnit.Day))
            throw new LetterActionException(LetterActionReason.ReplyPeriodNotFree, LetterMessages.PeriodIsSet(place!.Title, period.InWords()));
        return rule.Reply ?? (days is { } own
            ? new ReplyPeriod(own, PeriodUnit.Day)
            : throw new LetterActionException(LetterActionReason.NoReplyPeriod, LetterMessages.NoReplyPeriod(place!.Title, LetterMessages.OneOf(rule.Kind))));
    }

    public void Deemed(Letter letter)
    {
        if (place is not null && letter.Kind is { } kind && place.Letter(kind).ReplyStart == PeriodStart.Deemed) return;
        throw new LetterActionException(LetterActionReason.NoDeemedReceipt, place is null ? LetterMessages.NoDeemedReceipt : LetterMessages.NoDeemedReceiptIn(place.Title), letter.Id);
    }

    public Message WhyNoPeriod(Letter letter) => IsToAuthority(letter) ? WhyNoAuthorityPeriod() : LetterMessages.LetterSetsNoPeriod;

    public Message WhyNoAuthorityPeriod() => place is null ? LetterMessages.NoPlaceNamed : LetterMessages.AuthorityHasNoPeriod(place.Title);

    /// <summary>Creates the exception for a scan file without issuer.</summary>
    public static LetterActionException NoIssuer() => new(LetterActionReason.NoIssuer, LetterMessages.NoIssuerNamed);

    /// <summary>Creates the exception for a scan file without jurisdiction.</summary>
    public static LetterActionException NoJurisdiction() => new(LetterActionReason.NoJurisdiction, LetterMessages.NoJurisdictionNamed);

    /// <summary>Returns what kind of letter it is; throws for a case that is yet to be looked into.</summary>
    public static LetterKind Writable(Letter letter) =>
        letter.Kind ?? throw new LetterActionException(LetterActionReason.NotALetterYet, LetterMessages.NotALetterYet(letter.Called), letter.Id);

    public static void Open(Letter letter, Message act)
    {
        if (!letter.IsOpen) throw new LetterActionException(LetterActionReason.NotOpen, LetterMessages.NoLongerOpen(letter.Called, letter.State.InWords(), act), letter.Id);
    }

    /// <summary>Checks that the day of an act has come.</summary>
    public void HasCome(Letter letter, LocalDate on, Message act)
    {
        if (on > today) throw new LetterActionException(LetterActionReason.DayToCome, LetterMessages.DayToCome(letter.Called, act, on, today.Value), letter.Id);
    }

    /// <summary>Checks a letter that is to be accepted or escalated.</summary>
    public static void Sent(Letter letter, LocalDate on, Message act)
    {
        Open(letter, act);
        if (letter.Served is null) Writable(letter);
        if (letter.Served is null) throw new LetterActionException(LetterActionReason.NotServed, LetterMessages.ServeFirst(letter.Called, letter.State.InWords()), letter.Id);
        Order(letter, on, act, letter.LastDay!.Value, LetterMessages.WhenItWas(LastActOn(letter)));
    }

    public static void Reply(Letter letter, LocalDate on, ReplyOutcome outcome)
    {
        if (letter.State == LetterState.Closed || letter.State == LetterState.Accepted) Open(letter, LetterMessages.ActAnswered);
        if (letter.Served is null) Writable(letter);
        if (letter.Served is null) throw new LetterActionException(LetterActionReason.NotServed, LetterMessages.AnswerComesAfterService(letter.Called, letter.State.InWords()), letter.Id);
        bool isOfAuthority = outcome is ReplyOutcome.Filed or ReplyOutcome.NotFiled or ReplyOutcome.CaseClosed;
        if (isOfAuthority && !IsToAuthority(letter)) throw new LetterActionException(LetterActionReason.WrongOutcome, LetterMessages.AnswerToASuggestion(outcome.InWords(), letter.Called), letter.Id);
        if (outcome == ReplyOutcome.Objected && IsToAuthority(letter)) throw new LetterActionException(LetterActionReason.WrongOutcome, LetterMessages.AuthoritiesDoNotObject, letter.Id);
        if (letter.Outcome is { } earlier && !(earlier == ReplyOutcome.Filed && outcome != ReplyOutcome.Filed) && !(earlier == ReplyOutcome.CaseClosed && outcome is not (ReplyOutcome.Filed or ReplyOutcome.CaseClosed or ReplyOutcome.NotFiled)))
            throw new LetterActionException(LetterActionReason.AnsweredAlready, LetterMessages.AnsweredAlready(letter.Called, letter.Replied!.Value, earlier.InWords()), letter.Id);
        Order(letter, on, LetterMessages.ActAnswered, letter.LastDay!.Value, letter.Replied is null ? LetterMessages.WhenItWas(LetterMessages.ActServed) : LetterMessages.WhenItWasAnsweredLast);
    }

    /// <summary>Checks what proves a service: a letter was signed for or refused, not both, and somebody saw it or the mail tells it.</summary>
    public static void Proven(Letter letter, ServiceProof proof, ServiceForm form, bool deemed)
    {
        if (proof is { ReceivedBy: { } by, Refusal: not null })
            throw new LetterActionException(LetterActionReason.ProofContradicts, LetterMessages.SignedAndRefused(by), letter.Id);
        if (proof.ReceivedBy is { } signer && deemed)
            throw new LetterActionException(LetterActionReason.ProofContradicts, LetterMessages.SignedAndDeemed(signer), letter.Id);
        if (proof.Refusal is not null && proof.Witnesses.Count == 0 && !(form == ServiceForm.Mail && proof.Tracking is not null))
            throw new LetterActionException(LetterActionReason.NoWitness, LetterMessages.NobodySawRefusal, letter.Id);
    }

    /// <summary>Checks the union's answer to an objection.</summary>
    public static void Objected(Letter letter, LocalDate on, string text)
    {
        if (letter.Objection is not { } objection) throw new LetterActionException(LetterActionReason.NoObjection, LetterMessages.NobodyObjected(letter.Called), letter.Id);
        if (objection.Answered is { } day)
            throw new LetterActionException(LetterActionReason.AnsweredAlready, LetterMessages.ObjectionAnsweredAlready(letter.Called, day), letter.Id);
        if (letter.State is LetterState.Closed or LetterState.Accepted) Open(letter, LetterMessages.ActAnswered);
        if (on < objection.On)
            throw new LetterActionException(LetterActionReason.DayTooEarly, LetterMessages.AnswerBeforeObjection(letter.Called, on, objection.On), letter.Id);
        if (string.IsNullOrWhiteSpace(text)) throw new LetterActionException(LetterActionReason.NoReasonGiven, LetterMessages.AnswerInWords, letter.Id);
    }

    /// <summary>Checks that somebody signed.</summary>
    public static void Signed(Letter? letter, string signedBy)
    {
        if (string.IsNullOrWhiteSpace(signedBy)) throw new LetterActionException(LetterActionReason.NobodySigned, LetterMessages.NobodyHasSigned, letter?.Id);
    }

    public static void Order(Letter letter, LocalDate on, Message act, LocalDate before, Message what)
    {
        if (on < before) throw new LetterActionException(LetterActionReason.DayTooEarly, LetterMessages.DayTooEarly(letter.Called, act, on, before, what), letter.Id);
    }

    /// <summary>Checks a fact that a person typed for a letter: it tells nobody by a number or a name, and no amount of 0.</summary>
    /// <exception cref="LetterActionException">It is empty, has line breaks or an amount of 0, or tells who.</exception>
    public static void NothingPersonal(Letter letter, string fact)
    {
        if (string.IsNullOrWhiteSpace(fact) || fact.Any(char.IsControl)) throw new LetterActionException(LetterActionReason.MalformedFact, LetterMessages.MalformedFact, letter.Id);
        if (PersonalTrace.In(fact) is { } trace) throw new LetterActionException(LetterActionReason.PersonalFact, LetterMessages.FactTellsWho(trace.MarkedIn(fact), trace.InWords()), letter.Id);
        if (NoAmount().IsMatch(fact)) throw new LetterActionException(LetterActionReason.PersonalFact, LetterMessages.FactOfNothing(fact), letter.Id);
    }

    /// <summary>Checks the matter of a case that a person opens: it is in words on one line, and tells nobody.</summary>
    public static void Matter(Letter letter, string matter)
    {
        if (string.IsNullOrWhiteSpace(matter) || matter.Any(char.IsControl))
            throw new LetterActionException(LetterActionReason.MalformedMatter, OpeningMessages.MalformedMatter, letter.Id);
        NothingPersonal(letter, matter);
    }

    /// <summary>Checks what became of a case that is told with the closing of a letter: the case has no alert, which would tell it.</summary>
    public static void Figures(Letter letter, int? workers, decimal? yuan)
    {
        if (workers is null && yuan is null) return;
        if (!CaseId.IsOfPerson(letter.Episode)) throw new LetterActionException(LetterActionReason.FiguresOfAlert, LetterMessages.FiguresOfAlert(letter.Called), letter.Id);
        if (workers < 0) throw new LetterActionException(LetterActionReason.NegativeNumber, AlertMessages.NegativeWorkers(workers.Value), letter.Id);
        if (yuan < 0) throw new LetterActionException(LetterActionReason.NegativeNumber, AlertMessages.NegativeYuan(yuan.Value), letter.Id);
    }

    public static void EnoughSupervisors(Letter letter, int needed, int count)
    {
        if (count < needed) throw new LetterActionException(LetterActionReason.TooFewSupervisors, LetterMessages.TooFewSupervisors(needed, count), letter.Id);
    }

    /// <summary>Checks a promise: it is of something, for a day that is not behind.</summary>
    public static void Sound(Letter letter, LetterPromise promise, LocalDate on)
    {
        if (promise.By < on) throw new LetterActionException(LetterActionReason.MalformedPromise, LetterMessages.PromiseBeforeAct(promise.By, on), letter.Id);
        if (promise.Yuan is <= 0 || (promise.Yuan is null && string.IsNullOrWhiteSpace(promise.What)))
            throw new LetterActionException(LetterActionReason.MalformedPromise, LetterMessages.EmptyPromise(promise.By), letter.Id);
    }

    public static string Said(Letter letter, string why) => string.IsNullOrWhiteSpace(why)
        ? throw new LetterActionException(LetterActionReason.NoReasonGiven, LetterMessages.NoReasonSaid, letter.Id)
        : why.Trim();

    /// <summary>The lowest level of union that may issue a letter: the place's, or the kind's own where that is higher; null: any.</summary>
    public static UnionLevel? LowestIssuer(LetterRule rule) =>
        LetterDefinition.Of(rule.Kind).LowestIssuer is { } own && !(rule.LowestIssuer >= own) ? own : rule.LowestIssuer;

    private void IsNotAhead(LocalDate on)
    {
        if (on > today) throw new LetterActionException(LetterActionReason.DayToCome, OpenReminderMessages.DatedAhead(on, today.Value));
    }

    private static void Addressed(OpenReminderIssue issue, string to)
    {
        if (issue.OneEach && issue.Companies.Count == 0) throw new LetterActionException(LetterActionReason.NoAddressee, OpenReminderMessages.NobodyAddressed);
        if (to.Length == 0 || to.Any(char.IsControl)) throw new LetterActionException(LetterActionReason.NoAddressee, OpenReminderMessages.MalformedAddressee);
    }

    private static bool IsToAuthority(Letter letter) => letter.Kind is { } kind && LetterDefinition.Of(kind).IsToAuthority;

    private static Message LastActOn(Letter letter) =>
        letter.Replied is not null ? LetterMessages.ActAnswered : letter.Served is not null ? LetterMessages.ActServed : LetterMessages.ActIssued;

    /// <summary>Checks that a union and a place are named, and that the union may issue the letter.</summary>
    private void CheckLevel(LetterRule? rule)
    {
        if (issuer is null && rule is null) throw new LetterActionException([NoIssuer(), NoJurisdiction()]);
        if (issuer is null) throw NoIssuer();
        if (rule is null) throw NoJurisdiction();
        if (LowestIssuer(rule) is not { } needed || rule.AlsoIssuedBy.Contains(issuer.Kind)) return;
        CheckLevel(needed, LetterMessages.OneOf(rule.Kind), issuer);
    }

    private void CheckDecided(Letter letter, LetterIssue issue)
    {
        if (place?.DecidedBy is not { } decided || !string.IsNullOrWhiteSpace(issue.DecidedBy)) return;
        throw new LetterActionException(LetterActionReason.NotDecided, LetterMessages.NotDecided(place.Title, decided, place.Cite(place.Sources.GetValueOrDefault("decidedBy"))), letter.Id);
    }

    private void CheckEarlier(Letter letter, LocalDate on)
    {
        foreach (Letter earlier in register.OfEpisode(letter.Episode).Where(other => other.IsBefore(letter) && other.LastDay is not null))
            Order(letter, on, LetterMessages.ActIssued, earlier.LastDay!.Value, LetterMessages.DayOfEarlierLetter(earlier.Called, LastActOn(earlier)));
    }

    private static void CheckNotBeforeCourt(Letter letter, LetterIssue issue, IReadOnlyList<FeedRecord> proceedings)
    {
        if (issue.NotBeforeCourt || letter.Verification is { NotBeforeCourt: true }) return;
        Message text = proceedings.Count == 0
            ? LetterMessages.MaybeBeforeCourt
            : LetterMessages.RecordsOfCourt([.. proceedings.Select(one => LetterMessages.RecordAt(one.Feed, one.File, one.Row, one.Day))]);
        throw new LetterActionException(LetterActionReason.MaybeBeforeCourt, text, letter.Id);
    }

    /// <summary>Checks that no letter of the case that was issued later stands.</summary>
    private void CheckNothingLater(Letter letter)
    {
        if (register.OfEpisode(letter.Episode).LastOrDefault(other => letter.IsBefore(other) && other is { Number: not null, Revoked: null }) is { } later)
            throw new LetterActionException(LetterActionReason.IssuedSince, RevocationMessages.LaterStands(letter.Called, later.Called, later.Number!), later.Id);
    }

    private void CheckLevel(UnionLevel needed, Message kind, Issuer union)
    {
        if (union.Level is not { } level) throw new LetterActionException(LetterActionReason.IssuerLevel, LetterMessages.IssuerLevelUnknown(place!.Title, needed.InWords(), kind));
        if (level < needed) throw new LetterActionException(LetterActionReason.IssuerLevel, LetterMessages.IssuerLevelTooLow(place!.Title, needed.InWords(), kind, union.Name, level.InWords()));
    }

    private void CheckVerified(Letter letter, LocalDate on)
    {
        if (letter.Verification is not { Breach: true } verification || letter.Proposal.Facts.Count == 0)
            throw new LetterActionException(LetterActionReason.NotVerified, LetterMessages.FactsNotVerified(letter.Called), letter.Id);
        Order(letter, on, LetterMessages.ActIssued, verification.On, LetterMessages.DayOfVerification);
    }

    /// <summary>Checks that a reminder was served before an opinion where the text of the place makes it a condition.</summary>
    private void CheckOrder(Letter letter, LetterIssue issue)
    {
        bool isNeeded = place?.Order == LetterOrder.ReminderFirst || (place?.Order == LetterOrder.ReminderFirstUnlessTalksFailed && !issue.TalksFailed);
        if (!isNeeded || register.OfEpisode(letter.Episode).Any(other => other is { Step: LetterStep.Reminder, Served: not null, Revoked: null } && other.IsBefore(letter))) return;
        Message? article = place!.Cite(place.Sources.GetValueOrDefault("order")) is { } cited ? LetterMessages.By(cited) : null;
        throw new LetterActionException(
            place.Order == LetterOrder.ReminderFirst ? LetterActionReason.ReminderFirst : LetterActionReason.ReminderOrTalksFirst,
            place.Order == LetterOrder.ReminderFirst ? LetterMessages.ReminderFirst(place.Title, article) : LetterMessages.ReminderOrTalksFirst(place.Title, article),
            letter.Id);
    }

    /// <summary>Checks that the opinion's period is over, or that a person recorded what became of it.</summary>
    private void CheckPeriodIsOver(Letter letter, LocalDate on)
    {
        if (register.OfEpisode(letter.Episode).LastOrDefault(other => other.Step == LetterStep.Opinion && other.IsBefore(letter)) is not { Served: not null } opinion) return;
        bool isTold = opinion.Outcome is not null || opinion.Promises.Count > 0 || letter.Proposal.Reason is ProposalReason.Refused or ProposalReason.Unsuitable or ProposalReason.ObjectionUnfounded;
        if (isTold || opinion.WasOverdue || on > opinion.Due) return;
        throw new LetterActionException(
            LetterActionReason.PeriodNotOver, LetterMessages.PeriodNotOver(opinion.Called, opinion.Due is { } due ? LetterMessages.Until(due) : opinion.NoDue ?? LetterMessages.LetterSetsNoPeriod), letter.Id);
    }

    private void CheckGround(Letter letter, LetterRule? rule, string? ground)
    {
        if (rule is null) return;
        if (rule.Grounds.Count == 0 && ground is not null) throw new LetterActionException(LetterActionReason.GroundsUnknown, LetterMessages.NoGrounds(place!.Title, LetterMessages.OneOf(rule.Kind)), letter.Id);
        if (rule.Grounds.Count == 0 || LetterGroundChoice.Of(ground, letter.Proposal.Reason, rule) is not null) return;
        Message[] grounds = [.. rule.Grounds.Select(one => LetterMessages.Ground(one.Id, one.Text, one.Source.Article ?? ""))];
        throw new LetterActionException(
            LetterActionReason.NoGround, ground is null ? LetterMessages.ChooseGround(place!.Title, grounds) : LetterMessages.UnknownGround(place!.Title, ground, grounds), letter.Id);
    }

    private void CheckServed(Letter letter, LetterKind kind, LetterStep before)
    {
        Letter? earlier = register.OfEpisode(letter.Episode).LastOrDefault(other => other.Step == before && other.IsBefore(letter));
        if (earlier is { Served: not null, Revoked: null }) return;
        Message state = earlier is null ? LetterMessages.ThereIsNone : LetterMessages.LetterIs(earlier.Called, earlier.State.InWords());
        throw new LetterActionException(LetterActionReason.NoOpinionServed, LetterMessages.FollowsAServedOpinion(LetterMessages.OneOf(kind), state), letter.Id);
    }

    [GeneratedRegex(@"(?<![0-9０-９.．,，])(?:[0０]+(?:[.．][0０]+)?|零)\s*[万亿]?元", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoAmount();
}
