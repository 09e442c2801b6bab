using System.Diagnostics;
using EarlyWarning.Letters;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Makes the events of the acts of persons on letters, after checking them against the register and the rules of the place. Records nothing: the
/// caller appends the events. Immutable and thread-safe.
/// </summary>
/// <param name="register">The current register.</param>
/// <param name="place">The place whose rules for letters apply; null if none is named: then no letter can be issued.</param>
/// <param name="issuer">The union; null if none is named: then no letter can be issued.</param>
/// <param name="calendar">The calendar of working days, for due dates.</param>
/// <param name="today">The current day, after which nothing can have been done; null does not check that.</param>
/// <param name="office">The office, whose chairs sign and whose supervisors verify; null: who signs and verifies is not checked.</param>
public sealed class LetterActions(
    LetterRegister register, Jurisdiction? place, Issuer? issuer, WorkingCalendar calendar, LocalDate? today = null, UnionOffice? office = null)
{
    /// <summary>The number of supervisors who verify facts, unless the text of the place demands more.</summary>
    public const int UsualSupervisors = 2;

    private readonly LetterPreconditions preconditions = new(register, place, issuer, today);

    /// <summary>The articles that letters may cite, each as <c>中华人民共和国劳动法 第五十条</c>; empty allows any.</summary>
    public IReadOnlyList<string> Articles { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>
    /// The records of arbitration and court cases of the letter's company in the feeds; null if none were looked up. Whoever verifies or issues is shown those
    /// of the year up to the day of the act, whoever drafts those of the year up to the proposal.
    /// </summary>
    public IReadOnlyList<FeedRecord>? Proceedings { get; init => field = value is null ? null : ValueList.Of(value); }

    /// <summary>Makes the event that the facts of a case were verified. If there is a breach, an opinion is proposed.</summary>
    /// <param name="letter">An open letter of the case.</param>
    /// <param name="verified">The findings.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">There are too few supervisors, the day is before the proposal's or after today, an article is not listed, or a fact tells
    /// who, or a supervisor is none by the list of the office.</exception>
    public LetterVerified Verify(Letter letter, LetterFinding verified)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(verified);
        LetterPreconditions.Open(letter, LetterMessages.ActVerified);
        LetterGates gates = new();
        gates.Check(() => LetterPreconditions.Order(letter, verified.On, LetterMessages.ActVerified, letter.Since, LetterMessages.WhenItWas(LetterMessages.ActProposed)));
        gates.Check(() => preconditions.HasCome(letter, verified.On, LetterMessages.ActVerified));
        string[] supervisors = [.. verified.Supervisors.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        int needed = Math.Max(UsualSupervisors, place?.CertifiedSupervisors ?? 0);
        gates.Check(() => LetterPreconditions.EnoughSupervisors(letter, needed, supervisors.Length));
        foreach (string fact in verified.Facts) gates.Check(() => LetterPreconditions.NothingPersonal(letter, fact));
        string?[] basis = verified.Basis is { Count: > 0 } given ? [.. given.Select(article => gates.Get(() => Cited(letter, article, verified.Unlisted)))] : [.. letter.Proposal.Basis];
        string?[]? certificates = office is null ? null : [.. supervisors.Select(name => gates.Get(() => office.CertificateOn(name, verified.On, letter.Id)))];
        gates.Pass();
        return Act(letter, new LetterVerified(verified.On, supervisors, [.. verified.Facts], [.. basis.OfType<string>()], verified.NotBeforeCourt)
        {
            Certificates = certificates is null ? null : [.. certificates.OfType<string>()],
            Proceedings = Shown(verified.On),
        });
    }

    /// <summary>Makes the event that a draft was made.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="file">Its file, inside the folder of letters.</param>
    /// <param name="to">The addressee; null: the employer, or for a suggestion the authority by its usual name.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">
    /// The step is no letter yet, the letter is not open, or it has a draft, unless it is not issued and the draft is for another addressee.
    /// </exception>
    public LetterDrafted Draft(Letter letter, string file, string? to = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        LetterPreconditions.Writable(letter);
        LetterPreconditions.Open(letter, LetterMessages.ActDrafted);
        string? addressee = to?.Trim() is { Length: > 0 } named ? named : null;
        bool isReaddressed = letter.Number is null && addressee is not null && addressee != letter.To;
        if (letter.Draft is { } earlier && !isReaddressed) throw new LetterActionException(LetterActionReason.DoneAlready, LetterMessages.DraftedAlready(letter.Called, earlier), letter.Id);
        return Act(letter, new LetterDrafted(file) { To = addressee, Proceedings = Shown(letter.Proposal.AsOf) });
    }

    /// <summary>Makes the event that issues a letter under the number that is given, or the next one.</summary>
    /// <param name="letter">The letter; proposed or drafted.</param>
    /// <param name="issue">The day, the signatory, and further details.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">
    /// It is issued already, the number is used, an item of the checklist is not fulfilled, who signs may not by the list of the office, or the day is before that of an earlier step or after today.
    /// </exception>
    public LetterIssued Issue(Letter letter, LetterIssue issue)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(issue);
        LetterGates gates = new();
        (LetterRule? rule, Issuer? union) = preconditions.Issue(gates, letter, issue, Shown(issue.On) ?? []);
        OfficeRole? role = SignatoryOf(gates, issue.SignedBy, issue.On, letter.Id);
        string? number = NumberOf(gates, issue.Number, union, rule, issue.On.Year);
        ReplyPeriod? period = rule is null ? null : gates.Get(() => preconditions.Period(rule, issue.ReplyDays));
        gates.Pass();
        return Act(letter, new LetterIssued(issue.On, number!, issue.SignedBy.Trim(), period, issue.NotBeforeCourt)
        {
            SignedAs = role,
            Proceedings = Shown(issue.On),
            ProvinceReply = rule!.ProvinceReply,
            DecidedBy = issue.DecidedBy?.Trim() is { Length: > 0 } decided ? decided : null,
            TalksFailed = issue.TalksFailed ? true : null,
            Ground = LetterGroundChoice.Of(issue.Ground, letter.Proposal.Reason, rule)?.Id,
        });
    }

    /// <summary>Makes the event that a letter was served. Its reply period counts from then.</summary>
    /// <param name="letter">The letter; issued.</param>
    /// <param name="on">The day on which it was served, or is deemed received.</param>
    /// <param name="form">The form of service.</param>
    /// <param name="deemed">Whether it is deemed received, and nobody signed for it.</param>
    /// <param name="proof">What proves the service; null if nothing is told yet.</param>
    /// <returns>The event, with the due date or the reason why there is none.</returns>
    /// <exception cref="LetterActionException">It is not issued, it is served already, the day is before that of issue or after today, or the text of the
    /// place has no deemed receipt.</exception>
    public LetterServed Serve(Letter letter, LocalDate on, ServiceForm form, bool deemed = false, ServiceProof? proof = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (letter.Served is { } served) throw new LetterActionException(LetterActionReason.DoneAlready, LetterMessages.ServedAlready(letter.Called, served), letter.Id);
        if (letter.Issued is null) LetterPreconditions.Writable(letter);
        if (letter.State != LetterState.Issued || letter.Issued is not { } issued) throw new LetterActionException(LetterActionReason.NotIssued, LetterMessages.IssueFirst(letter.Called, letter.State.InWords()), letter.Id);
        LetterGates gates = new();
        gates.Check(() => LetterPreconditions.Order(letter, on, LetterMessages.ActServed, issued, LetterMessages.WhenItWas(LetterMessages.ActIssued)));
        gates.Check(() => preconditions.HasCome(letter, on, LetterMessages.ActServed));
        if (deemed) gates.Check(() => preconditions.Deemed(letter));
        ServiceProof? told = proof?.Trimmed();
        if (told is not null) gates.Check(() => LetterPreconditions.Proven(letter, told, form, deemed));
        gates.Pass();
        (LocalDate? due, Message? noDue) = Due(on, letter.Reply, preconditions.WhyNoPeriod(letter), letter.ProvinceReply);
        return Act(letter, new LetterServed(on, form, deemed, due, noDue?.ToString()) { Proof = told });
    }

    /// <summary>Makes the event of an answer. If it refuses or is unsuitable, the next letter is proposed.</summary>
    /// <param name="letter">The letter; served.</param>
    /// <param name="on">The day on which the answer came.</param>
    /// <param name="outcome">What the answer says.</param>
    /// <param name="note">A note, or null; of an objection what it says.</param>
    /// <param name="from">Who signed it, or spoke for the addressee; null if that is not told.</param>
    /// <param name="evidence">The SHA-256 of the file in which it stands, in the case file; null for none.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">It is not served, it is answered already, the day is before that of service or after today, or the outcome
    /// does not apply to this kind of letter.</exception>
    public LetterReplied Reply(Letter letter, LocalDate on, ReplyOutcome outcome, string? note = null, string? from = null, string? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        LetterPreconditions.Reply(letter, on, outcome);
        preconditions.HasCome(letter, on, LetterMessages.ActAnswered);
        Duty? duty = outcome switch
        {
            ReplyOutcome.Filed => place?.Handling,
            ReplyOutcome.CaseClosed => place?.Feedback,
            ReplyOutcome.CarriedOut or ReplyOutcome.Partly or ReplyOutcome.Refused or ReplyOutcome.Unsuitable or ReplyOutcome.Objected or ReplyOutcome.NotFiled => null,
        };
        bool more = outcome is ReplyOutcome.Filed or ReplyOutcome.CaseClosed;
        (LocalDate? due, Message? noDue) = more ? Due(on, duty?.Within, preconditions.WhyNoAuthorityPeriod()) : (null, null);
        return Act(letter, new LetterReplied(on, outcome)
        {
            Awaited = duty?.Within,
            Due = due,
            NoDue = noDue?.ToString(),
            Note = note,
            From = string.IsNullOrWhiteSpace(from) ? null : from.Trim(),
            Evidence = evidence,
        });
    }

    /// <summary>Makes the event of the union's answer to an objection. The letter stays in its state: what is to follow is recorded of itself.</summary>
    /// <param name="letter">The letter to which the employer has objected.</param>
    /// <param name="on">The day of the answer.</param>
    /// <param name="outcome">What it says of the letter.</param>
    /// <param name="text">Its words.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">Nobody has objected, it is answered already, the letter is accepted or closed, the day is before that of the
    /// objection or after today, or the words are empty.</exception>
    public ObjectionAnswered AnswerObjection(Letter letter, LocalDate on, ObjectionOutcome outcome, string text)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(text);
        LetterPreconditions.Objected(letter, on, text);
        preconditions.HasCome(letter, on, LetterMessages.ActAnswered);
        return Act(letter, new ObjectionAnswered(on, outcome, text.Trim()));
    }

    /// <summary>Makes the event that a letter had its effect. If the next letter was proposed because no answer came, that proposal is withdrawn.</summary>
    /// <param name="letter">The letter; served.</param>
    /// <param name="on">The day.</param>
    /// <param name="note">A note, or null.</param>
    /// <param name="promises">What the employer promised, which scans watch; null for nothing.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">It is not served, it is not open, the day is before that of the last act on it or after today, or a promise is
    /// empty or for a day before.</exception>
    public LetterAccepted Accept(Letter letter, LocalDate on, string? note = null, IReadOnlyList<LetterPromise>? promises = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        LetterGates gates = new();
        gates.Check(() => LetterPreconditions.Sent(letter, on, LetterMessages.ActAccepted));
        gates.Check(() => preconditions.HasCome(letter, on, LetterMessages.ActAccepted));
        foreach (LetterPromise promise in promises ?? []) gates.Check(() => LetterPreconditions.Sound(letter, promise, on));
        gates.Pass();
        return Act(letter, new LetterAccepted(on) { Note = note, Promises = promises is { Count: > 0 } ? [.. promises.OrderBy(promise => promise.By)] : null });
    }

    /// <summary>Makes the event that a promise was kept, or a part of the amount paid.</summary>
    /// <param name="letter">The letter that was accepted with it.</param>
    /// <param name="on">The day on which it was kept or paid.</param>
    /// <param name="by">The day of the promise; null: the first that was not kept yet.</param>
    /// <param name="yuan">The yuan that were paid; null: it was kept whole.</param>
    /// <param name="note">A note, or null.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">Nothing was promised for the day or it was kept already, the amount is none, or the day is after today.</exception>
    public LetterFulfilled Fulfil(Letter letter, LocalDate on, LocalDate? by = null, decimal? yuan = null, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (letter.Promises.Count == 0) throw new LetterActionException(LetterActionReason.NoSuchPromise, LetterMessages.NothingPromised(letter.Called), letter.Id);
        preconditions.HasCome(letter, on, LetterMessages.ActFulfilled);
        LetterPromiseState? meant = letter.Promises.FirstOrDefault(one => one.Kept is null && (by is null || one.Promise.By == by))
            ?? letter.Promises.LastOrDefault(one => by is null || one.Promise.By == by);
        if (meant is null)
            throw new LetterActionException(LetterActionReason.NoSuchPromise, LetterMessages.NoSuchPromise(letter.Called, [.. letter.Promises.Select(one => one.Promise.By)]), letter.Id);
        if (meant.Kept is { } kept)
            throw new LetterActionException(LetterActionReason.NoSuchPromise, LetterMessages.PromiseKeptAlready(letter.Called, meant.Promise.By, kept), letter.Id);
        if (yuan is <= 0) throw new LetterActionException(LetterActionReason.MalformedPromise, LetterMessages.PaymentNotAboveZero, letter.Id);
        if (yuan is not null && meant.Promise.Yuan is null)
            throw new LetterActionException(LetterActionReason.MalformedPromise, LetterMessages.PaymentForNoAmount(meant.Promise.By), letter.Id);
        return Act(letter, new LetterFulfilled(meant.Promise.By, on, yuan) { Note = note });
    }

    /// <summary>Makes the event that begins a new round of letters in a case whose letters are done with; its letters cite the earlier ones.</summary>
    /// <param name="letter">A letter of the case.</param>
    /// <param name="why">The reason.</param>
    /// <returns>The event, on the first letter of the new round.</returns>
    /// <exception cref="LetterActionException">A letter of the case is open, nobody has acted on any, a person closed the alert, or the reason is empty.</exception>
    public LetterReopened Reopen(Letter letter, string why)
    {
        ArgumentNullException.ThrowIfNull(letter);
        IReadOnlyList<Letter> letters = register.OfEpisode(letter.Episode);
        Letter last = letters[^1];
        if (last.Proposal.Reason == ProposalReason.OpenReminder) throw new LetterActionException(LetterActionReason.NoCase, OpenReminderMessages.NoCaseOfReminder(last.Called), last.Id);
        if (register.KeptClosed.Contains(letter.Episode)) throw new LetterActionException(LetterActionReason.AlertClosed, LetterMessages.AlertClosedByPerson(letter.Name), letter.Id);
        if (letters.LastOrDefault(one => one.IsOpen) is { } open)
            throw new LetterActionException(LetterActionReason.StillOpen, LetterMessages.StillOpen(open.Called, open.State.InWords()), open.Id);
        if (!letters.Any(one => one.IsActedOn)) throw new LetterActionException(LetterActionReason.StillOpen, LetterMessages.NothingToReopen(last.Called), last.Id);
        Letter? reminder = letters.LastOrDefault(one => one.Step == LetterStep.Reminder);
        LetterStep step = letters.Any(one => one.Kind is not null) ? LetterStep.Reminder : LetterStep.Investigate;
        LetterProposal proposal = new(last.Name, today ?? last.LastDay ?? last.Since, ProposalReason.Reopened, reminder?.Proposal.Facts ?? [], (reminder ?? last).Proposal.Basis);
        return new LetterReopened(LetterPreconditions.Said(letter, why))
        {
            Letter = Letter.IdOf(letter.Episode, step, last.Round + 1),
            Episode = letter.Episode,
            Company = letter.Company,
            Step = step,
            Proposal = proposal,
        };
    }

    /// <summary>
    /// Makes the event that opens a case of a company that no feed told of. It begins with a reminder if facts are given, otherwise with looking into it. While
    /// an alert of the company is open the case is that alert's; one that is only to be looked into becomes a reminder.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="opening">What is known of the matter.</param>
    /// <param name="alert">The id of the open episode of the company; null if no alert of it is open.</param>
    /// <returns>The event, on the first letter or step of the case.</returns>
    /// <exception cref="LetterActionException">A letter about the company is open, the matter or a fact is empty or tells who, an article is not listed, or the
    /// day is after today.</exception>
    public LetterOpened Open(Company company, LetterOpening opening, string? alert = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(opening);
        string name = company.Name.Length > 0 ? company.Name : company.Id;
        if (opening.On > today) throw new LetterActionException(LetterActionReason.DayToCome, OpeningMessages.CameInAhead(opening.On, today.Value));
        Letter[] letters = [.. register.Letters.Where(letter => letter.Company == company.Id && letter.IsOpen)];
        Letter? open = letters.LastOrDefault(letter => letter.Step != LetterStep.Investigate) ?? letters.LastOrDefault();
        if (open is not null && (open.Step != LetterStep.Investigate || opening.Facts.Count == 0))
            throw new LetterActionException(LetterActionReason.CaseOpen, OpeningMessages.CaseIsOpen(name, open.Called, open.State.InWords()), open.Id);
        string episode = open?.Episode ?? alert ?? CaseId.Of(company.Id, opening.On, register);
        int round = open?.Round ?? (register.OfEpisode(episode).LastOrDefault()?.Round ?? 0) + 1;
        LetterStep step = opening.Facts.Count > 0 ? LetterStep.Reminder : LetterStep.Investigate;
        LetterProposal proposal = new(name, opening.On, ProposalReason.Opened, [.. opening.Facts.Select(fact => fact.Trim())], opening.Basis);
        LetterOpened opened = new(opening.On, opening.Source, opening.Matter.Trim())
        {
            Letter = Letter.IdOf(episode, step, round),
            Episode = episode,
            Company = company.Id,
            Step = step,
            Proposal = proposal,
            County = opening.County,
        };
        return Checked(opened, isListed: !opening.Unlisted);
    }

    /// <summary>Makes the event that a letter had no effect. The next letter is proposed.</summary>
    /// <param name="letter">The reminder or opinion; served.</param>
    /// <param name="on">The day.</param>
    /// <param name="reason">The reason; not one that only scans give.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">It is not served, it is not open, it is a suggestion, the day is before that of the last act on it or after
    /// today, or the reason is one that only scans give.</exception>
    public LetterEscalated Escalate(Letter letter, LocalDate on, ProposalReason reason)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (reason is not (ProposalReason.Refused or ProposalReason.Unsuitable or ProposalReason.NotCarriedOut or ProposalReason.ObjectionUnfounded))
            throw new LetterActionException(LetterActionReason.WrongReason, LetterMessages.WrongReasonToEscalate, letter.Id);
        if (letter.Kind is not null && LetterDefinition.NextOf(letter.Step) is null) throw new LetterActionException(LetterActionReason.NothingFollows, LetterMessages.NothingFollows(letter.Step.InWords(), letter.Called), letter.Id);
        LetterPreconditions.Sent(letter, on, LetterMessages.ActEscalated);
        preconditions.HasCome(letter, on, LetterMessages.ActEscalated);
        return Act(letter, new LetterEscalated(on, reason));
    }

    /// <summary>
    /// Makes the event that voids the number of a letter that was not served. The number is kept and never used again; the letter can be issued anew.
    /// </summary>
    /// <param name="letter">The letter; issued.</param>
    /// <param name="why">The reason.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">It has no number, it was served, or the reason is empty.</exception>
    public LetterVoided Void(Letter letter, string why)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (letter.Served is not null) throw new LetterActionException(LetterActionReason.NumberStands, LetterMessages.NumberStands(letter.Called), letter.Id);
        if (letter.State != LetterState.Issued || letter.Number is not { } number) throw new LetterActionException(LetterActionReason.NoNumber, LetterMessages.NoNumberToVoid(letter.Called, letter.State.InWords()), letter.Id);
        return Act(letter, new LetterVoided(number, LetterPreconditions.Said(letter, why)));
    }

    /// <summary>
    /// Makes the event that a letter of the union takes back one that was served and should not have been. The number stays used; the letters before it are as
    /// they would be without it.
    /// </summary>
    /// <param name="letter">The letter; served.</param>
    /// <param name="on">The date of the letter that takes it back.</param>
    /// <param name="signedBy">Who signed that.</param>
    /// <param name="why">The reason, which that letter prints.</param>
    /// <param name="number">The number of that letter; null for the next one of reminders' numbers.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">
    /// It is not served, it was taken back already, a later letter of the case was issued and stands, the union or who signs may not, the number is used, the day
    /// is before that of the last act on it or after today, or the reason is empty or tells who complained.
    /// </exception>
    public LetterRevoked Revoke(Letter letter, LocalDate on, string signedBy, string why, string? number = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(signedBy);
        LetterGates gates = new();
        Issuer? union = preconditions.Revoke(gates, letter, on, signedBy);
        string? reason = gates.Get(() => LetterPreconditions.Said(letter, why));
        if (reason is not null) gates.Check(() => LetterPreconditions.NothingPersonal(letter, reason));
        OfficeRole? role = SignatoryOf(gates, signedBy, on, letter.Id);
        string? own = number is not null && number == letter.RevokedAs ? number : NumberOf(gates, number, union, place?.Letter(LetterKind.Reminder), on.Year);
        gates.Pass();
        return Act(letter, new LetterRevoked(on, own!, signedBy.Trim(), reason!) { SignedAs = role });
    }

    /// <summary>Makes the event that closes a letter or drops a proposal. The episode stays as it is.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="why">The reason.</param>
    /// <param name="workers">Of a case without an alert: the number of workers helped; null if not known or none.</param>
    /// <param name="yuan">Of a case without an alert: the yuan recovered for them; null if not known or none.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">It is closed already, the reason is empty, or there are figures and they are below zero or the case has an alert,
    /// whose closing tells them.</exception>
    public LetterClosed Close(Letter letter, string why, int? workers = null, decimal? yuan = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (letter.State == LetterState.Closed) throw new LetterActionException(LetterActionReason.DoneAlready, LetterMessages.ClosedAlready(letter.Called), letter.Id);
        LetterGates gates = new();
        string? reason = gates.Get(() => LetterPreconditions.Said(letter, why));
        gates.Check(() => LetterPreconditions.Figures(letter, workers, yuan));
        gates.Pass();
        return Act(letter, new LetterClosed(reason!) { Workers = workers, Yuan = yuan });
    }

    /// <summary>Makes the event that issues an open reminder: one letter for all, or one for each company, with the next numbers in a row.</summary>
    /// <param name="template">The template.</param>
    /// <param name="issue">The day, the signatory and the addressees.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LetterActionException">The union is not of the level that the place demands, nobody is addressed or has signed, who signs may not by the
    /// list of the office, or the day is after today.</exception>
    public OpenReminderIssued Issue(OpenReminder template, OpenReminderIssue issue)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(issue);
        string to = (issue.To ?? template.Addressee).Trim();
        LetterGates gates = new();
        (LetterRule? rule, Issuer? union) = preconditions.OpenReminder(gates);
        gates.Check(() => preconditions.OpenReminder(issue, to));
        OfficeRole? role = SignatoryOf(gates, issue.SignedBy, issue.On, "");
        IReadOnlyList<string>? numbers =
            union is null || rule is null ? null : gates.Get(() => new LetterNumbers(register, union, rule).Next(issue.On.Year, issue.OneEach ? issue.Companies.Count : 1));
        gates.Pass();
        OpenReminderCopy[] copies = issue.OneEach
            ? [.. issue.Companies.Zip(numbers!, (company, number) => new OpenReminderCopy(number, company.Id, company.Name.Length > 0 ? company.Name : company.Id))]
            : [new OpenReminderCopy(numbers![0], numbers[0], to)];
        return new OpenReminderIssued(issue.On, template.Id, issue.SignedBy.Trim(), OpenReminderDrafter.Fill(template, place!), copies)
        {
            SignedAs = role,
            Letter = Letter.IdOf(numbers![0], LetterStep.Reminder),
            Episode = numbers[0],
            Company = copies[0].Company,
            Step = LetterStep.Reminder,
        };
    }

    /// <summary>Returns the actions for whoever is shown what the feeds have of arbitration and court cases.</summary>
    /// <param name="proceedings">The records of the letter's company.</param>
    /// <returns>The actions.</returns>
    public LetterActions Showing(IReadOnlyList<FeedRecord> proceedings) =>
        new(register, place, issuer, calendar, today, office) { Articles = Articles, Proceedings = proceedings };

    /// <summary>Returns the actions on another register.</summary>
    internal LetterActions On(LetterRegister other) => new(other, place, issuer, calendar, today, office) { Articles = Articles, Proceedings = Proceedings };

    /// <summary>Makes the event of an act again, as the register and the rules of the place have it; what the act gave by hand stays.</summary>
    /// <param name="letter">The letter before the act.</param>
    /// <param name="act">The act with its values.</param>
    /// <param name="replyDays">Of an issue: the days within which an answer is requested; null keeps the period.</param>
    /// <param name="isListed">Of a verification: whether its articles must be on the list of those that letters cite.</param>
    /// <exception cref="LetterActionException">The act is not allowed.</exception>
    internal LetterAct Redo(Letter letter, LetterAct act, int? replyDays = null, bool isListed = false)
    {
        LetterAct again = act switch
        {
            LetterVerified verified => Verify(letter, new LetterFinding(verified.On, verified.Supervisors, verified.Facts) { Basis = verified.Basis, Unlisted = !isListed, NotBeforeCourt = verified.NotBeforeCourt }),
            LetterDrafted drafted => Draft(letter, drafted.File, drafted.To),
            LetterIssued issued => Again(letter, issued, replyDays),
            LetterServed served => Serve(letter, served.On, served.Form, served.Deemed, served.Proof) with { Edited = served.Edited },
            LetterReplied replied => Reply(letter, replied.On, replied.Outcome, replied.Note, replied.From, replied.Evidence),
            LetterAccepted accepted => Accept(letter, accepted.On, accepted.Note, accepted.Promises),
            LetterFulfilled fulfilled => Fulfil(letter, fulfilled.On, fulfilled.By, fulfilled.Yuan, fulfilled.Note),
            LetterEscalated escalated => Escalate(letter, escalated.On, escalated.Reason),
            LetterVoided voided => Void(letter, voided.Why),
            LetterClosed closed => Close(letter, closed.Why, closed.Workers, closed.Yuan),
            LetterRevoked revoked => Revoke(letter, revoked.On, revoked.SignedBy, revoked.Why, revoked.Number),
            LetterReopened reopened => reopened,
            ObjectionAnswered answered => AnswerObjection(letter, answered.On, answered.Outcome, answered.Text),
            LetterOpened opened => Again(letter, opened, isListed),
            _ => throw new UnreachableException($"An act that cannot be done again: {act.GetType().Name}."),
        };
        return again is LetterOpened ? again : again with { Proposal = act.Proposal, Proceedings = act.Proceedings };
    }

    /// <summary>Returns a number that was given by hand, for a letter that may have it already.</summary>
    /// <exception cref="LetterActionException">The number is malformed, or another letter has or had it.</exception>
    internal string NumberOf(string given, string letter)
    {
        string number = LetterNumbers.Official(given.Trim());
        return register.FindNumber(number) is { Number: { } own } its && its.Id == letter && LetterNumbers.Official(own) == number ? own : LetterNumbers.Check(register, given);
    }

    private LetterOpened Again(Letter letter, LetterOpened opened, bool isListed)
    {
        if (opened.On > today) throw new LetterActionException(LetterActionReason.DayToCome, OpeningMessages.CameInAhead(opened.On, today.Value), letter.Id);
        if (opened.Proposal!.Facts.Count > 0 != (opened.Step == LetterStep.Reminder))
            throw new LetterActionException(LetterActionReason.MalformedFact, OpeningMessages.FactsMakeAReminder, letter.Id);
        return Checked(opened, isListed);
    }

    /// <summary>Checks what a person typed of a case, and completes its articles as the list has them.</summary>
    private LetterOpened Checked(LetterOpened opened, bool isListed)
    {
        Letter letter = new()
        {
            Id = opened.Letter,
            Episode = opened.Episode,
            Company = opened.Company,
            Step = opened.Step,
            Proposal = opened.Proposal!,
            State = LetterState.Proposed,
        };
        LetterGates gates = new();
        gates.Check(() => LetterPreconditions.Matter(letter, opened.Matter));
        foreach (string fact in letter.Proposal.Facts) gates.Check(() => LetterPreconditions.NothingPersonal(letter, fact));

        // What the person typed is no list of articles.
        Letter without = letter with { Proposal = letter.Proposal with { Basis = [] } };
        string?[] basis = [.. letter.Proposal.Basis.Select(article => gates.Get(() => Cited(without, article, !isListed)))];
        gates.Pass();
        return opened with { Proposal = letter.Proposal with { Basis = [.. basis.OfType<string>()] } };
    }

    private LetterIssued Again(Letter letter, LetterIssued issued, int? replyDays)
    {
        // Days that the issuer set stay: the text of the place gives none.
        int? days = replyDays ?? (letter.Kind is { } kind && place?.Letter(kind).Reply is null && !LetterDefinition.Of(kind).IsToAuthority ? issued.Reply?.Length : null);
        LetterIssued again = Issue(letter, new LetterIssue(issued.On, issued.SignedBy)
        {
            Number = issued.Number,
            ReplyDays = days,
            NotBeforeCourt = issued.NotBeforeCourt,
            DecidedBy = issued.DecidedBy,
            TalksFailed = issued.TalksFailed == true,
            Ground = issued.Ground,
        });
        again = again with { Edited = issued.Edited };
        return replyDays is null ? again with { Reply = issued.Reply } : again;
    }

    /// <summary>Returns in which office somebody signs; null without a list of the office, or if it is refused.</summary>
    private OfficeRole? SignatoryOf(LetterGates gates, string signedBy, LocalDate on, string letter) =>
        office is null || string.IsNullOrWhiteSpace(signedBy) ? null : gates.Get<OfficeRole?>(() => office.SignatoryOn(signedBy, on, place, letter));

    /// <summary>Returns the number that is given, or the next one; null if it is refused, or no place or union is named.</summary>
    private string? NumberOf(LetterGates gates, string? given, Issuer? union, LetterRule? rule, int year)
    {
        if (given is not null) return gates.Get(() => LetterNumbers.Check(register, given));
        return union is null || rule is null ? null : gates.Get(() => new LetterNumbers(register, union, rule).Next(year));
    }

    /// <summary>Returns an article as the list has it; checks that it is there, unless it need not be.</summary>
    private string Cited(Letter letter, string article, bool unlisted)
    {
        if (ArticleList.Find(article, Articles.Concat(letter.Proposal.Basis)) is { } listed) return listed;
        if (unlisted || Articles.Count == 0) return article;
        throw new LetterActionException(LetterActionReason.UnlistedArticle, LetterMessages.UnlistedArticle(article), letter.Id);
    }

    /// <summary>Returns the records that whoever acts on a day is shown: those of the year before. An older case is mostly done with.</summary>
    private FeedRecord[]? Shown(LocalDate day) =>
        Proceedings is { } all ? [.. all.Where(record => record.Day <= day && record.Day > day.PlusYears(-1))] : null;

    private (LocalDate? Due, Message? NoDue) Due(LocalDate from, ReplyPeriod? period, Message without, ReplyPeriod? province = null)
    {
        if (period is not { } length) return (null, without);
        DueDate due = DueDate.OfLater(from, length, province, calendar);
        return (due.Date, due.Reason);
    }

    /// <summary>
    /// Completes an act with its letter; an act on a letter that follows the scans includes the proposal, so that it stands even if repeated scans no longer propose it.
    /// </summary>
    private static T Act<T>(Letter letter, T act)
        where T : LetterAct => (T)(act with
        {
            Letter = letter.Id,
            Episode = letter.Episode,
            Company = letter.Company,
            Step = letter.Step,
            Proposal = letter.FollowsScans ? letter.Proposal : null,
        });
}
