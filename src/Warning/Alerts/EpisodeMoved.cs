using NodaTime;

namespace EarlyWarning;

/// <summary>The one transition that a scan gives an open episode, an unchanged one too.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id: the company and the as-of date of its first opening.</param>
/// <param name="Transition">What happened.</param>
/// <param name="Reason">Why.</param>
/// <param name="Level">The episode's level from now on; of a closed one the level that it fell to.</param>
/// <param name="Seen">The company's level at this scan, latched rules counted; null: the company is not in the register.</param>
/// <param name="Notified">Whether somebody is to be told.</param>
public sealed record EpisodeMoved(
    string Company, string Episode, Transition Transition, TransitionReason Reason, Level Level, Level? Seen, bool Notified) : ScanEvent
{
    /// <summary>The company's name at this scan; null where it is not in the register.</summary>
    public string? Name { get; init; }

    /// <summary>The company's level at this scan if the rules that were withdrawn from the episode still fired; null where none was.</summary>
    public Level? SeenWithWithdrawn { get; init; }

    /// <summary>The ids of the withdrawn rules without which the episode fell, which is told by this; null where it did not fall for want of one.</summary>
    public IReadOnlyList<string>? Withdrawn { get; init; }

    /// <summary>Where an episode that opened belongs in reports: the first six digits of the company's region (GB/T 2260); null where that is not known.</summary>
    public string? County { get; init; }
}
