using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>The policy for opening, lowering, closing and repeating alerts.</summary>
/// <param name="Open">The lowest level at which an episode opens.</param>
/// <param name="LowerAfter">How long the level must stay lower before the episode is lowered.</param>
/// <param name="SameEpisode">How long after closing an episode is reopened instead of a new one being opened.</param>
/// <param name="RepeatAfter">How long an episode must stay unchanged before its notification is repeated.</param>
public sealed record EpisodePolicy(Level Open, CalendarSpan LowerAfter, CalendarSpan SameEpisode, CalendarSpan RepeatAfter)
{
    /// <summary>The policy of a pack that sets none: yellow, 14 days, 90 days, 30 days.</summary>
    public static EpisodePolicy Default { get; } = new(
        Level.Yellow, new CalendarSpan(14, SpanUnit.Day), new CalendarSpan(90, SpanUnit.Day), new CalendarSpan(30, SpanUnit.Day));
}
