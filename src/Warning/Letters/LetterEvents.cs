using NodaTime;

namespace EarlyWarning;

/// <summary>Records that a scan proposes a letter, or proposes it anew with what it knows now.</summary>
/// <param name="Letter">The letter's id: the episode's and the step.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Company">The company's id.</param>
/// <param name="Step">Which letter.</param>
/// <param name="Proposal">Why, and what its draft needs.</param>
public sealed record LetterProposed(string Letter, string Episode, string Company, LetterStep Step, LetterProposal Proposal) : ScanEvent;

/// <summary>Records that a scan finds a letter without an answer after its due date. What follows it is proposed.</summary>
/// <param name="Letter">The letter's id.</param>
/// <param name="Due">The day that is past.</param>
public sealed record LetterOverdue(string Letter, LocalDate Due) : ScanEvent;

/// <summary>Records that a scan finds the due date of a letter that had none for want of a calendar.</summary>
/// <param name="Letter">The letter's id.</param>
/// <param name="Due">The last day on which an answer is in time.</param>
public sealed record LetterDue(string Letter, LocalDate Due) : ScanEvent;

/// <summary>Records what a person did about a letter.</summary>
public abstract record LetterAct : PersonEvent
{
    /// <summary>The letter's id.</summary>
    public string Letter { get; init; } = "";

    /// <summary>The id of its episode.</summary>
    public string Episode { get; init; } = "";

    /// <summary>The company's id.</summary>
    public string Company { get; init; } = "";

    /// <summary>Which letter.</summary>
    public LetterStep Step { get; init; }

    /// <summary>The letter's proposal where this is the first act on it: it stands from now on, whatever later scans say. Else null.</summary>
    public LetterProposal? Proposal { get; init; }
}

/// <summary>Records that supervisors verified the facts of a case: a breach, which calls for an opinion, or none.</summary>
/// <param name="On">The day.</param>
/// <param name="Supervisors">Their names.</param>
/// <param name="Facts">What they verified, a sentence each; empty: no breach.</param>
/// <param name="Basis">The articles that the breach is of.</param>
/// <param name="NotBeforeCourt">Whether they made sure that no agency, arbitrator or court has the matter already.</param>
public sealed record LetterVerified(
    LocalDate On, IReadOnlyList<string> Supervisors, IReadOnlyList<string> Facts, IReadOnlyList<string> Basis, bool NotBeforeCourt) : LetterAct;

/// <summary>Records that a draft of a letter was made.</summary>
/// <param name="File">Its file, inside the folder of letters.</param>
public sealed record LetterDrafted(string File) : LetterAct;

/// <summary>Records that a letter was signed, and has its number.</summary>
/// <param name="On">The day on it.</param>
/// <param name="Number">Its number.</param>
/// <param name="SignedBy">Who signed it.</param>
/// <param name="Reply">Within what time it asks for an answer; of a suggestion within what time the authority files it; null: it sets none.</param>
/// <param name="NotBeforeCourt">Whether whoever issued it made sure that no agency, arbitrator or court has the matter already.</param>
public sealed record LetterIssued(LocalDate On, string Number, string SignedBy, ReplyPeriod? Reply, bool NotBeforeCourt) : LetterAct;

/// <summary>Records that a letter reached its addressee.</summary>
/// <param name="On">The day on which it was served, or is deemed received.</param>
/// <param name="Form">How.</param>
/// <param name="Deemed">Whether it is deemed received, and nobody signed for it.</param>
/// <param name="Due">The last day on which an answer is in time; null: there is none, or it is not known.</param>
/// <param name="NoDue">Why there is no due date; null where there is one.</param>
public sealed record LetterServed(LocalDate On, ServiceForm Form, bool Deemed, LocalDate? Due, string? NoDue) : LetterAct;

/// <summary>Records that a letter was answered.</summary>
/// <param name="On">The day on which the answer came.</param>
/// <param name="Outcome">What it says.</param>
public sealed record LetterReplied(LocalDate On, ReplyOutcome Outcome) : LetterAct
{
    /// <summary>The day by which the authority owes its next answer; null: it owes none, or the day is not known.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Within what time it owes it; null: it owes none, or the text gives no time.</summary>
    public ReplyPeriod? Awaited { get; init; }

    /// <summary>Why the day is not known; null where it is, or where nothing more is owed.</summary>
    public string? NoDue { get; init; }

    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>Records that a letter had its effect: the answer was accepted, or the matter was found to be put right.</summary>
/// <param name="On">The day.</param>
public sealed record LetterAccepted(LocalDate On) : LetterAct
{
    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>Records that a letter had no effect: the next one is called for.</summary>
/// <param name="On">The day.</param>
/// <param name="Reason">Why.</param>
public sealed record LetterEscalated(LocalDate On, ProposalReason Reason) : LetterAct;

/// <summary>
/// Records that the number of a letter that was not served is void. It is kept and never used again; the letter can be issued under another one.
/// </summary>
/// <param name="Number">The number.</param>
/// <param name="Why">Why.</param>
public sealed record LetterVoided(string Number, string Why) : LetterAct;

/// <summary>Records that a letter is done with. Its episode is not: closing the alert closes that.</summary>
/// <param name="Why">Why.</param>
public sealed record LetterClosed(string Why) : LetterAct;
