namespace EarlyWarning;

/// <summary>A person closed an episode, and said what became of it.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="As">What became of it.</param>
/// <param name="Level">The episode's level when it was closed: it opens again by rising above it, or by reaching the opening level from below.</param>
public sealed record EpisodeClosed(string Company, string Episode, ClosedAs As, Level Level) : PersonEvent
{
    /// <summary>How many workers were helped, or null.</summary>
    public int? Workers { get; init; }

    /// <summary>How many yuan were recovered for them, or null.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }
}
