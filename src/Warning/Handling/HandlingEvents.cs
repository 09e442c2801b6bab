using NodaTime;

namespace EarlyWarning;

/// <summary>Records to whom a scan gives an alert, by the rules of dispatch or since its owner has left.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Unit">The name of the unit.</param>
/// <param name="Owner">The name of who owns it; null: nobody works in the unit.</param>
/// <param name="Deputy">The name of who stands in for the owner; null: nobody else works in the unit.</param>
public sealed record CaseDispatched(string Company, string Episode, string Unit, string? Owner, string? Deputy) : ScanEvent
{
    /// <summary>The number of the rule of dispatch in the policy, from 1; null: none holds, and the place and trade of the unit decide.</summary>
    public int? Rule { get; init; }

    /// <summary>When the alert was opened first by a scan of the same as-of date that this one replaces; null if none had opened it.</summary>
    public Instant? OpenedAt { get; init; }
}

/// <summary>Records that a scan found an alert longer in a state than its limit allows.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="State">The state.</param>
/// <param name="Due">The last day of the limit.</param>
public sealed record CaseOverdue(string Company, string Episode, HandlingState State, LocalDate Due) : ScanEvent;

/// <summary>Records that a scan gave an alert to the next unit, since the one that had it did not act in time.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="From">The name of the unit that had it.</param>
/// <param name="To">The name of the unit that has it now.</param>
/// <param name="Owner">The name of who owns it now; null: nobody works in the unit.</param>
/// <param name="Deputy">The name of who stands in for the owner; null: nobody else works in the unit.</param>
public sealed record CaseEscalated(string Company, string Episode, string From, string To, string? Owner, string? Deputy) : ScanEvent;

/// <summary>An act of a person on the work on an alert.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
public abstract record HandlingAct(string Company, string Episode) : PersonEvent;

/// <summary>Records that a person gave an alert to a unit and its people.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Unit">The name of the unit.</param>
/// <param name="Owner">The name of who owns it; null: nobody works in the unit.</param>
/// <param name="Deputy">The name of who stands in for the owner, or null.</param>
/// <param name="Why">The reason that the person gave.</param>
public sealed record CaseAssigned(string Company, string Episode, string Unit, string? Owner, string? Deputy, string Why) : HandlingAct(Company, Episode);

/// <summary>Records that a person said how far the work on an alert has come.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="State">The state that was reached.</param>
public sealed record CaseMarked(string Company, string Episode, HandlingState State) : HandlingAct(Company, Episode)
{
    /// <summary>What was done, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>Records that a person urged the owner of an alert to act.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Why">What is to be done, as the person wrote it.</param>
public sealed record CaseUrged(string Company, string Episode, string Why) : HandlingAct(Company, Episode);

/// <summary>Records that a person wants to close an alert whose closing a second person approves.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Closing">The closing, as it is recorded when it is approved.</param>
public sealed record ClosingSubmitted(string Company, string Episode, EpisodeClosed Closing) : HandlingAct(Company, Episode);

/// <summary>Records that a second person sent a closing back: the work goes on.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Why">The reason that the person gave.</param>
public sealed record ClosingReturned(string Company, string Episode, string Why) : HandlingAct(Company, Episode);
