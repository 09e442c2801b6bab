using EarlyWarning.Alerts;
using NodaTime;

namespace EarlyWarning;

/// <summary>The case of one company, from its opening to its closing; a company that alerts again soon after the closing continues it. Immutable.</summary>
public sealed record Episode
{
    /// <summary>The company and the as-of date of the first opening, such as <c>91440784MA4X00004U@2026-11-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The company's id.</summary>
    public required string Company { get; init; }

    /// <summary>The company's name when it was last in the register; null if it never was.</summary>
    public string? Name { get; init; }

    /// <summary>The level, which rises at once and falls with delay; of a closed episode the level that it fell to, or had when a person closed it.</summary>
    public Level Level { get; init; }

    /// <summary>Whether it is open.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The as-of date of its first opening.</summary>
    public required LocalDate FirstSince { get; init; }

    /// <summary>The as-of date of its latest opening.</summary>
    public LocalDate Since { get; init; }

    /// <summary>The as-of date at which it was last opened, raised, lowered or repeated.</summary>
    public LocalDate LastChange { get; init; }

    /// <summary>The as-of date at which it was closed; null while it is open.</summary>
    public LocalDate? ClosedOn { get; init; }

    /// <summary>How a person closed it; null while it is open, or if it closed by itself.</summary>
    public EpisodeClosed? Closing { get; init; }

    /// <summary>The person who closed it, and when; null if <see cref="Closing"/> is null.</summary>
    public EventStamp? ClosedBy { get; init; }

    /// <summary>The first day on which notices are given again; null if it is not silenced.</summary>
    public LocalDate? SilencedUntil { get; init; }

    /// <summary>The last transition.</summary>
    public EpisodeTransition Transition { get; init; }

    /// <summary>The reason of the last transition.</summary>
    public TransitionReason Reason { get; init; }

    /// <summary>Whether the last transition is notified.</summary>
    public bool Notified { get; init; }

    /// <summary>The as-of date of the last scan that found it open, or kept closed by a person; or of the closing.</summary>
    public LocalDate LastAsOf { get; init; }

    /// <summary>The company's level at the last scan that saw it; null: it was not in the register, or no scan has seen it.</summary>
    internal Level? Seen { get; init; }

    /// <summary>As <see cref="Seen"/>, if the withdrawn rules still fired; null if there are none.</summary>
    internal Level? SeenWithWithdrawn { get; init; }

    /// <summary>Why its level is held above the one of the rules that fire now; null if it is not held, or nothing is said of it.</summary>
    internal TransitionReason? Held { get; init; }

    /// <summary>Since when the company has been below each level.</summary>
    internal LowerRuns Lower { get; init; }

    /// <summary>As <see cref="Lower"/>, if the withdrawn rules still fired; null if there are none.</summary>
    internal LowerRuns? LowerWithWithdrawn { get; init; }

    /// <summary>Whether a person closed it and no scan has seen the company below the opening level since.</summary>
    internal bool IsKeptClosed { get; init; }
}
