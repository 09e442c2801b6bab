using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>The right values of an act on a letter; what is null stays as it is. Immutable; equal by value.</summary>
public sealed record LetterCorrection
{
    /// <summary>Of every act that has one: the day.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Of an answer: what it says.</summary>
    public ReplyOutcome? Outcome { get; init; }

    /// <summary>Of an answer and an acceptance: the note; an empty one takes it away. Of the union's answer to an objection its words.</summary>
    public string? Note { get; init; }

    /// <summary>Of a service: the form.</summary>
    public ServiceForm? Form { get; init; }

    /// <summary>Of a service: whether the letter is deemed received, and nobody signed for it.</summary>
    public bool? Deemed { get; init; }

    /// <summary>Of an issue: who signed it.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Of an issue: the number that stands on the letter.</summary>
    public string? Number { get; init; }

    /// <summary>Of an issue: the days within which an answer is requested, if the text of the place gives no period.</summary>
    public int? ReplyDays { get; init; }

    /// <summary>Of a verification: the supervisors' names.</summary>
    public IReadOnlyList<string>? Supervisors { get; init => field = value is null ? null : ValueList.Of(value); }

    /// <summary>Of a verification: the verified facts, a sentence each; empty if there is no breach.</summary>
    public IReadOnlyList<string>? Facts { get; init => field = value is null ? null : ValueList.Of(value); }

    /// <summary>Of a verification: the articles that are broken.</summary>
    public IReadOnlyList<string>? Basis { get; init => field = value is null ? null : ValueList.Of(value); }

    /// <summary>Of a verification and an issue: whether somebody made sure that no agency, arbitrator or court has the matter already.</summary>
    public bool? NotBeforeCourt { get; init; }

    /// <summary>Of an acceptance: what the employer promised; empty if nothing.</summary>
    public IReadOnlyList<LetterPromise>? Promises { get; init => field = value is null ? null : ValueList.Of(value); }

    /// <summary>Of the fulfilment of a promise: the yuan that were paid.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>Of an escalation: why the letter had no effect.</summary>
    public ProposalReason? Reason { get; init; }

    /// <summary>Of the opening of a case: how the matter came to the union.</summary>
    public CaseSource? Source { get; init; }

    /// <summary>Of the opening of a case: the matter in a few words.</summary>
    public string? Matter { get; init; }

    /// <summary>Of a service: what proves it; what it does not say stays as it is.</summary>
    public ServiceProof? Proof { get; init; }

    /// <summary>Of an answer: who signed it, or spoke for the addressee.</summary>
    public string? From { get; init; }

    /// <summary>Of the union's answer to an objection: what it says of the letter.</summary>
    public ObjectionOutcome? Objection { get; init; }
}
