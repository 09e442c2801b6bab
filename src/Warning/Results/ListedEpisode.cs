using NodaTime;

namespace EarlyWarning;

/// <summary>An episode as a scan lists it: what the scan did to it, and how it stands. Immutable; equal by value.</summary>
public sealed record ListedEpisode
{
    /// <summary>The episode's id, such as <c>91440784MA4X00004U@2026-11-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the scan did to it.</summary>
    public required EpisodeTransition Transition { get; init; }

    /// <summary>Why.</summary>
    public required TransitionReason Reason { get; init; }

    /// <summary>Its level, which rises at once and falls with delay; of a closed one the level that it fell to, or had when a person closed it.</summary>
    public required Level Level { get; init; }

    /// <summary>The as-of date of its first opening.</summary>
    public required LocalDate FirstSince { get; init; }

    /// <summary>The as-of date of its latest opening.</summary>
    public required LocalDate Since { get; init; }

    /// <summary>The first day on which notices are given again; null if it is not silenced.</summary>
    public LocalDate? SilencedUntil { get; init; }

    /// <summary>Whether somebody is to be told of what the scan did.</summary>
    public bool Notified { get; init; }

    /// <summary>Returns an episode as a scan lists it.</summary>
    /// <param name="episode">The episode after the scan.</param>
    /// <param name="move">What the scan did to it.</param>
    /// <returns>What is listed.</returns>
    public static ListedEpisode Of(Episode episode, EpisodeMoved move)
    {
        ArgumentNullException.ThrowIfNull(episode);
        ArgumentNullException.ThrowIfNull(move);
        return new ListedEpisode
        {
            Id = episode.Id,
            Transition = move.Transition,
            Reason = move.Reason,
            Level = episode.Level,
            FirstSince = episode.FirstSince,
            Since = episode.Since,
            SilencedUntil = episode.SilencedUntil,
            Notified = move.Notified,
        };
    }
}
