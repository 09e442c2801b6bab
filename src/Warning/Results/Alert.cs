using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// A listed company: one that has an open alert or a level above none, or whose alert was closed by this scan. Immutable; equal by value. Its
/// JSON is a line of <c>alerts.jsonl</c>, by <see cref="EarlyWarningJson"/>.
/// </summary>
/// <param name="Rank">Its rank, from 1, the most urgent first; companies that are no longer in the register come last.</param>
/// <param name="Company">The company.</param>
/// <param name="Assessment">Its level, score and rules with evidence; only the alert's level for a company that is no longer in the register.</param>
public sealed record Alert(int Rank, Company Company, Assessment Assessment)
{
    /// <summary>The company's alert after this scan, with what the scan did to it; null if there is none that is open or was closed by this scan.</summary>
    public ListedEpisode? Episode { get; init; }

    /// <summary>The current letter of the alert after this scan; null if it has none.</summary>
    public ListedLetter? Letter { get; init; }

    /// <summary>The work on the alert after this scan; null if it has none, or neither an office nor limits are known.</summary>
    public ListedHandling? Handling { get; init; }

    /// <summary>Where the company stands to the line of the budget of visits; null without a budget, and where nobody would visit it.</summary>
    public ListedVisit? Visit { get; init; }

    /// <summary>The number of the release of the rules that judged it; null where the scan demands no release.</summary>
    public int? Release { get; init; }

    /// <summary>The warnings of other bodies that count, in the order in which they became known; none for most companies.</summary>
    public IReadOnlyList<ListedWarning> Warnings { get; init => field = ValueList.Of(value); } = ValueList<ListedWarning>.Empty;

    /// <summary>The level that ranks it: that of its <see cref="Assessment"/>, or of one of its <see cref="Warnings"/> if that is higher.</summary>
    public Level Level => Warnings.Count == 0 ? Assessment.Level : (Level)Math.Max((int)Assessment.Level, (int)Warnings.Max(warning => warning.Level));

    /// <summary>Whether the alert was opened or raised by this scan.</summary>
    public bool IsNews => Episode is { Transition: EpisodeTransition.Opened or EpisodeTransition.Raised };
}
