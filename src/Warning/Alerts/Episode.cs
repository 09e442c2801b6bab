using EarlyWarning.Alerts;
using NodaTime;

namespace EarlyWarning;

/// <summary>An alert: the episode of one company from its opening to its closing, and again if it comes back soon. Immutable.</summary>
public sealed record Episode
{
    /// <summary>The company and the as-of date of the first opening, such as <c>91440784MA4X00004U@2026-11-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The company's id.</summary>
    public required string Company { get; init; }

    /// <summary>The company's name when it was last in the register; null: it never was.</summary>
    public string? Name { get; init; }

    /// <summary>The level: it rises at once and falls late; of a closed one the level that it fell to, or had when a person closed it.</summary>
    public Level Level { get; init; }

    /// <summary>Whether it is open.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The as-of date of its first opening.</summary>
    public required LocalDate FirstSince { get; init; }

    /// <summary>The as-of date of its latest opening.</summary>
    public LocalDate Since { get; init; }

    /// <summary>The as-of date at which it was last opened, raised, lowered or repeated.</summary>
    public LocalDate LastChange { get; init; }

    /// <summary>The as-of date at which it was closed; null: it is open.</summary>
    public LocalDate? ClosedOn { get; init; }

    /// <summary>How a person closed it; null: it is open, or fell.</summary>
    public EpisodeClosed? Closing { get; init; }

    /// <summary>Who closed it, and when; null where <see cref="Closing"/> is.</summary>
    public EventStamp? ClosedBy { get; init; }

    /// <summary>The first day on which it is told of again; null: nobody silenced it.</summary>
    public LocalDate? SilencedUntil { get; init; }

    /// <summary>What happened to it last.</summary>
    public EpisodeTransition Transition { get; init; }

    /// <summary>Why.</summary>
    public TransitionReason Reason { get; init; }

    /// <summary>Whether somebody is to be told of that.</summary>
    public bool Notified { get; init; }

    /// <summary>The as-of date of the last scan that gave it a transition, or of the closing.</summary>
    public LocalDate LastAsOf { get; init; }

    /// <summary>Since when the company has been below each level.</summary>
    internal LowerRuns Lower { get; init; }

    /// <summary>The same with the withdrawn rules still fired; null: none is remembered.</summary>
    internal LowerRuns? LowerWithWithdrawn { get; init; }

    /// <summary>Whether a person closed it and the company has not been seen below the opening level since.</summary>
    internal bool IsKeptClosed { get; init; }
}
