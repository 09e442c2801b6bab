using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>Records that a scan proposes a letter, or updates the proposal.</summary>
/// <param name="Letter">The letter's id: the episode's and the step.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Company">The company's id.</param>
/// <param name="Step">The step of the case.</param>
/// <param name="Proposal">The reason, and the contents of the draft.</param>
public sealed record LetterProposed(string Letter, string Episode, string Company, LetterStep Step, LetterProposal Proposal) : ScanEvent;

/// <summary>Records that a scan found a letter without an answer after its due date. The next letter is proposed.</summary>
/// <param name="Letter">The letter's id.</param>
/// <param name="Due">The due date.</param>
public sealed record LetterOverdue(string Letter, LocalDate Due) : ScanEvent;

/// <summary>Records the due date of a letter that had none when it was served because the calendar did not reach that far.</summary>
/// <param name="Letter">The letter's id.</param>
/// <param name="Due">The last day on which an answer is in time.</param>
public sealed record LetterDue(string Letter, LocalDate Due) : ScanEvent;

/// <summary>Records that a scan found a promise not kept after its day.</summary>
/// <param name="Letter">The id of the letter that was accepted with it.</param>
/// <param name="By">The day of the promise.</param>
/// <param name="StillFired">Whether a rule of the letter has still fired: then the next letter is proposed, in a new round.</param>
public sealed record LetterPromiseMissed(string Letter, LocalDate By, bool StillFired) : ScanEvent;

/// <summary>Records an act of a person on a letter.</summary>
public abstract record LetterAct : PersonEvent
{
    /// <summary>The letter's id.</summary>
    public string Letter { get; init; } = "";

    /// <summary>The id of its episode.</summary>
    public string Episode { get; init; } = "";

    /// <summary>The company's id.</summary>
    public string Company { get; init; } = "";

    /// <summary>The step of the case.</summary>
    public LetterStep Step { get; init; }

    /// <summary>The letter's proposal if this is the first act on it: from then on it stands whatever later scans propose. Otherwise null.</summary>
    public LetterProposal? Proposal { get; init; }

    /// <summary>
    /// The records of arbitration and court cases of the company in the feeds, as whoever acted was shown them; null if none were looked up.
    /// </summary>
    public IReadOnlyList<FeedRecord>? Proceedings { get; init => field = value is null ? null : ValueList.Of(value); }

    internal sealed override string? Subject => Letter;

    internal sealed override PersonEvent TakingOver(PersonEvent withdrawn) =>
        Proposal is null && withdrawn is LetterAct { Proposal: { } proposal } and not LetterOpened ? this with { Proposal = proposal } : this;
}

/// <summary>Records that supervisors verified the facts of a case. If there is a breach, an opinion is proposed.</summary>
/// <param name="On">The day.</param>
/// <param name="Supervisors">Their names.</param>
/// <param name="Facts">The verified facts, a sentence each; empty if there is no breach.</param>
/// <param name="Basis">The articles that are broken.</param>
/// <param name="NotBeforeCourt">Whether they made sure that no agency, arbitrator or court has the matter already.</param>
public sealed record LetterVerified(
    LocalDate On, IReadOnlyList<string> Supervisors, IReadOnlyList<string> Facts, IReadOnlyList<string> Basis, bool NotBeforeCourt) : LetterAct
{
    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Supervisors { get; init => field = ValueList.Of(value); } = ValueList.Of(Supervisors);

    /// <summary>The numbers of their certificates, in the order of the names; null where no list of the office's people tells them.</summary>
    public IReadOnlyList<string>? Certificates { get; init => field = value is null ? null : ValueList.Of(value); }

    /// <summary>The verified facts, a sentence each; empty if there is no breach.</summary>
    public IReadOnlyList<string> Facts { get; init => field = ValueList.Of(value); } = ValueList.Of(Facts);

    /// <summary>The articles that are broken.</summary>
    public IReadOnlyList<string> Basis { get; init => field = ValueList.Of(value); } = ValueList.Of(Basis);
}

/// <summary>Records that a draft of a letter was made.</summary>
/// <param name="File">Its file, inside the folder of letters.</param>
public sealed record LetterDrafted(string File) : LetterAct
{
    /// <summary>The addressee; null: the employer, or for a suggestion the authority by its usual name.</summary>
    public string? To { get; init; }
}

/// <summary>Records that a letter was issued.</summary>
/// <param name="On">The date of the letter.</param>
/// <param name="Number">Its number.</param>
/// <param name="SignedBy">Who signed it.</param>
/// <param name="Reply">The period for the answer, of a suggestion the period for filing the case; null if it sets none.</param>
/// <param name="NotBeforeCourt">Whether whoever issued it made sure that no agency, arbitrator or court has the matter already.</param>
public sealed record LetterIssued(LocalDate On, string Number, string SignedBy, ReplyPeriod? Reply, bool NotBeforeCourt) : LetterAct
{
    /// <summary>The office in which it was signed; null where no list of the office's people tells it.</summary>
    public OfficeRole? SignedAs { get; init; }

    /// <summary>The province's period beside a city's own, before whose end no answer is overdue either; null if there is none.</summary>
    public ReplyPeriod? ProvinceReply { get; init; }

    /// <summary>The body whose discussion decided on it, and when; null if none is recorded.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Whether talks with the employer had failed; null if it is not recorded.</summary>
    public bool? TalksFailed { get; init; }

    /// <summary>The id of the ground of a suggestion; null if it has none.</summary>
    public string? Ground { get; init; }

    /// <summary>
    /// The hash of the text of its document, which a person edited and the office stands by though it says otherwise than the register; null for none.
    /// </summary>
    public string? Edited { get; init; }

    /// <summary>Of a letter that was taken over from paper: the county of its company, where it is known. Otherwise null: its case tells it.</summary>
    public string? County { get; init; }
}

/// <summary>Records that a letter was served.</summary>
/// <param name="On">The day on which it was served, or is deemed received.</param>
/// <param name="Form">The form of service.</param>
/// <param name="Deemed">Whether it is deemed received, and nobody signed for it.</param>
/// <param name="Due">The last day on which an answer is in time; null if there is none or it is not known.</param>
/// <param name="NoDue">The reason why there is no due date; null if there is one.</param>
public sealed record LetterServed(LocalDate On, ServiceForm Form, bool Deemed, LocalDate? Due, string? NoDue) : LetterAct
{
    /// <summary>The hash of the text of its document, as <see cref="LetterIssued.Edited"/>.</summary>
    public string? Edited { get; init; }

    /// <summary>What proves the service; null if nothing is told.</summary>
    public ServiceProof? Proof { get; init; }
}

/// <summary>Records that a letter was answered.</summary>
/// <param name="On">The day on which the answer came.</param>
/// <param name="Outcome">What it says.</param>
public sealed record LetterReplied(LocalDate On, ReplyOutcome Outcome) : LetterAct
{
    /// <summary>The day by which the authority owes its next answer; null if it owes none or the day is not known.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The period within which it owes it; null if it owes none or the text of the place gives no period.</summary>
    public ReplyPeriod? Awaited { get; init; }

    /// <summary>The reason why the day is not known; null if it is known or nothing more is owed.</summary>
    public string? NoDue { get; init; }

    /// <summary>A note, or null; of an objection what it says.</summary>
    public string? Note { get; init; }

    /// <summary>Who signed it, or spoke for the addressee; null if that is not told.</summary>
    public string? From { get; init; }

    /// <summary>The SHA-256 of the file in which it stands, which was put to the case file of the company; null for none.</summary>
    public string? Evidence { get; init; }
}

/// <summary>Records that a letter had its effect: the answer was accepted, or the matter was found to be corrected.</summary>
/// <param name="On">The day.</param>
public sealed record LetterAccepted(LocalDate On) : LetterAct
{
    /// <summary>What the employer promised, by day; null if nothing.</summary>
    public IReadOnlyList<LetterPromise>? Promises { get; init => field = value is null ? null : ValueList.Of(value); }

    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>Records that a letter had no effect. The next letter is proposed.</summary>
/// <param name="On">The day.</param>
/// <param name="Reason">The reason.</param>
public sealed record LetterEscalated(LocalDate On, ProposalReason Reason) : LetterAct;

/// <summary>
/// Records that the number of a letter that was not served is void. The number is never used again; the letter can be issued under another.
/// </summary>
/// <param name="Number">The number.</param>
/// <param name="Why">The reason.</param>
public sealed record LetterVoided(string Number, string Why) : LetterAct;

/// <summary>Records that a letter was closed. Its episode stays open.</summary>
/// <param name="Why">The reason.</param>
public sealed record LetterClosed(string Why) : LetterAct
{
    /// <summary>Of a case without an alert: the number of workers helped; null if not known or none.</summary>
    public int? Workers { get; init; }

    /// <summary>Of a case without an alert: the yuan recovered for them; null if not known or none.</summary>
    public decimal? Yuan { get; init; }
}

/// <summary>Records that an employer kept a promise, or paid a part of it.</summary>
/// <param name="By">The day of the promise.</param>
/// <param name="On">The day on which it was kept or paid.</param>
/// <param name="Yuan">The yuan that were paid; null: it was kept whole.</param>
public sealed record LetterFulfilled(LocalDate By, LocalDate On, decimal? Yuan) : LetterAct
{
    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>Records that a person began a new round of letters in a case whose letters were done with: this is its first letter.</summary>
/// <param name="Why">The reason.</param>
public sealed record LetterReopened(string Why) : LetterAct;

/// <summary>
/// Records that a person opened a case that no feed told of: this is its first step, or the first letter of a case that was only to be looked into.
/// </summary>
/// <param name="On">The day on which the matter came to the union.</param>
/// <param name="Source">How it came.</param>
/// <param name="Matter">The matter in a few words.</param>
public sealed record LetterOpened(LocalDate On, CaseSource Source, string Matter) : LetterAct
{
    /// <summary>The county of the company, the first six digits of its region (GB/T 2260); null if not known.</summary>
    public string? County { get; init; }
}

/// <summary>
/// Records that an open reminder was issued: all its letters at once, which are done with then. Its own letter is the first of them.
/// </summary>
/// <param name="On">The date of the letters.</param>
/// <param name="Template">The id of the template.</param>
/// <param name="SignedBy">Who signed them.</param>
/// <param name="Text">The text of the letters.</param>
/// <param name="Copies">The letters, by number.</param>
public sealed record OpenReminderIssued(
    LocalDate On, string Template, string SignedBy, OpenReminderText Text, IReadOnlyList<OpenReminderCopy> Copies) : LetterAct
{
    /// <summary>The letters, by number.</summary>
    public IReadOnlyList<OpenReminderCopy> Copies { get; init => field = ValueList.Of(value); } = ValueList.Of(Copies);

    /// <summary>The office in which they were signed; null where no list of the office's people tells it.</summary>
    public OfficeRole? SignedAs { get; init; }
}

/// <summary>
/// Records that the union took back, by a letter of its own (撤销函), a letter that was served and should not have been. Its number stays used.
/// </summary>
/// <param name="On">The date of the letter that takes it back.</param>
/// <param name="Number">The number of that letter.</param>
/// <param name="SignedBy">Who signed it.</param>
/// <param name="Why">The reason, as that letter prints it.</param>
public sealed record LetterRevoked(LocalDate On, string Number, string SignedBy, string Why) : LetterAct
{
    /// <summary>The office in which it was signed; null where no list of the office's people tells it.</summary>
    public OfficeRole? SignedAs { get; init; }
}

/// <summary>Records that the union answered the objection of an employer to a letter.</summary>
/// <param name="On">The day of the answer.</param>
/// <param name="Outcome">What it says of the letter.</param>
/// <param name="Text">Its words.</param>
public sealed record ObjectionAnswered(LocalDate On, ObjectionOutcome Outcome, string Text) : LetterAct;
