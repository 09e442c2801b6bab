using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>When alerts open, fall, close and repeat.</summary>
/// <param name="Open">The level at which an episode opens.</param>
/// <param name="LowerAfter">How long the level must have been lower before the episode falls.</param>
/// <param name="SameEpisode">How long after its closing an episode is continued instead of a new one begun.</param>
/// <param name="RepeatAfter">How long without change until a notification is repeated.</param>
public sealed record EpisodePolicy(Level Open, CalendarSpan LowerAfter, CalendarSpan SameEpisode, CalendarSpan RepeatAfter)
{
    /// <summary>Yellow, 14 days, 90 days, 30 days.</summary>
    public static EpisodePolicy Default { get; } = new(
        Level.Yellow, new CalendarSpan(14, SpanUnit.Day), new CalendarSpan(90, SpanUnit.Day), new CalendarSpan(30, SpanUnit.Day));
}
