namespace EarlyWarning.Files;

/// <summary>A listed company: one with an open alert, with a level above none, or whose alert was closed at this scan; and why.</summary>
/// <param name="Rank">Its place, from 1, the most urgent first; companies that are not in the register come last.</param>
/// <param name="Company">The company.</param>
/// <param name="Assessment">Level, score, fired and undecided rules with evidence; of a company that is not in the register its alert's level and nothing else.</param>
public sealed record Alert(int Rank, Company Company, Assessment Assessment)
{
    /// <summary>What this scan did to the company's alert; null: it has none that is open or was closed now.</summary>
    public EpisodeMoved? Move { get; init; }

    /// <summary>The alert after this scan; null where <see cref="Move"/> is.</summary>
    public Episode? Episode { get; init; }

    /// <summary>The letter that the alert is at after this scan; null where it has none.</summary>
    public Letter? Letter { get; init; }

    /// <summary>Whether the alert is new, or has risen: what a person looks at first.</summary>
    public bool IsNews => Move is { Transition: EpisodeTransition.Opened or EpisodeTransition.Raised };
}
