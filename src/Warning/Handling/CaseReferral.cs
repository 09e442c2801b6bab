using NodaTime;

namespace EarlyWarning;

/// <summary>A task that an alert gives to another body, with its answer. Immutable; equal by value.</summary>
/// <param name="Number">Its number, which no other has: the year and the position of its entry.</param>
/// <param name="To">The body.</param>
/// <param name="On">The day on which it was referred.</param>
public sealed record CaseReferral(string Number, CaseBody To, LocalDate On)
{
    /// <summary>What the body is asked for, or why; null if that is not said.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day by which the body is to answer; null: none was set.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The day on which the body received it; null if that is not known.</summary>
    public LocalDate? ReceivedOn { get; init; }

    /// <summary>The day of the answer; null: there is none.</summary>
    public LocalDate? AnsweredOn { get; init; }

    /// <summary>What the body has found; null: it has not answered.</summary>
    public BodyFinding? Finding { get; init; }

    /// <summary>The number of workers who were paid, or null.</summary>
    public int? Workers { get; init; }

    /// <summary>The yuan that were paid, or null.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>What the body says besides, or null.</summary>
    public string? Remark { get; init; }

    /// <summary>The scan that found it without an answer after its last day; null: none has.</summary>
    public EventStamp? Overdue { get; init; }

    /// <summary>How far it has come.</summary>
    public CaseReferralState State => Finding is not null ? CaseReferralState.Answered
        : ReceivedOn is not null ? CaseReferralState.Received
        : CaseReferralState.Referred;

    /// <summary>Whether it waits for an answer.</summary>
    public bool IsOpen => Finding is null;

    /// <summary>Returns whether it is without an answer after its last day.</summary>
    /// <param name="today">The day.</param>
    /// <returns>Whether it is overdue.</returns>
    public bool IsOverdueOn(LocalDate today) => IsOpen && Due < today;
}
