namespace EarlyWarning.Files;

/// <summary>A listed company: one that has an open alert or a level above none, or whose alert was closed by this scan.</summary>
/// <param name="Rank">Its rank, from 1, the most urgent first; companies that are no longer in the register come last.</param>
/// <param name="Company">The company.</param>
/// <param name="Assessment">Its level, score and rules with evidence; only the alert's level for a company that is no longer in the register.</param>
public sealed record Alert(int Rank, Company Company, Assessment Assessment)
{
    /// <summary>How this scan changed the company's alert; null if there is none that is open or was closed by this scan.</summary>
    public EpisodeMoved? Move { get; init; }

    /// <summary>The alert after this scan; null if <see cref="Move"/> is.</summary>
    public Episode? Episode { get; init; }

    /// <summary>The current letter of the alert after this scan; null if it has none.</summary>
    public Letter? Letter { get; init; }

    /// <summary>Whether the alert was opened or raised by this scan.</summary>
    public bool IsNews => Move is { Transition: EpisodeTransition.Opened or EpisodeTransition.Raised };
}
