using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The work on an alert: who has it, how far it has come since the alert opened last, what waits. Immutable; equal by value.</summary>
/// <param name="Episode">The id of the episode.</param>
/// <param name="Company">The company's id.</param>
public sealed record CaseHandling(string Episode, string Company)
{
    /// <summary>The name of the unit that has it; null: nobody was given it.</summary>
    public string? Unit { get; init; }

    /// <summary>The name of who owns it; null: nobody does.</summary>
    public string? Owner { get; init; }

    /// <summary>The name of who stands in for the owner; null: nobody does.</summary>
    public string? Deputy { get; init; }

    /// <summary>Who gave it to the unit, and when: a person, or a scan; null: nobody did.</summary>
    public EventStamp? Assigned { get; init; }

    /// <summary>The states that it went through since the alert opened last, in their order; the last one is that of now. At least one.</summary>
    public IReadOnlyList<HandlingStep> Steps { get; init => field = ValueList.Of(value); } = ValueList<HandlingStep>.Empty;

    /// <summary>How far it has come.</summary>
    public HandlingState State => Steps[^1].State;

    /// <summary>Who recorded the state, and when.</summary>
    public EventStamp Since => Steps[^1].Stamp;

    /// <summary>How often a person urged its owner since the alert opened last.</summary>
    public int Urged { get; init; }

    /// <summary>Who urged last, and when; null: nobody did.</summary>
    public EventStamp? LastUrged { get; init; }

    /// <summary>The scan that found it over the limit of its state; null: none has.</summary>
    public EventStamp? Overdue { get; init; }

    /// <summary>The scan that gave it to the next unit in its present state; null: none has.</summary>
    public EventStamp? Escalated { get; init; }

    /// <summary>The closing that waits for a second person; null: none does.</summary>
    public EpisodeClosed? Submitted { get; init; }

    /// <summary>Who wants to close it, and when; null if <see cref="Submitted"/> is null.</summary>
    public EventStamp? SubmittedBy { get; init; }

    /// <summary>Why the closing was sent back last; null: it was not.</summary>
    public string? ReturnedWhy { get; init; }

    /// <summary>The referrals to other bodies, in their order.</summary>
    public IReadOnlyList<CaseReferral> Referrals { get; init => field = ValueList.Of(value); } = ValueList<CaseReferral>.Empty;

    /// <summary>Whether a person has it as owner, or stands in for the owner.</summary>
    /// <param name="name">The person's name.</param>
    /// <returns>Whether the person is one of the two.</returns>
    public bool IsOf(string name) => name is not null && (Owner == name || Deputy == name);

    /// <summary>Returns whether it is worked on: its alert is open.</summary>
    internal bool IsOpen => State != HandlingState.Closed;
}
