namespace EarlyWarning.Rules;

/// <summary>
/// Tells that a feed is overdue or has delivered only in part: rules cannot tell such a gap from companies without trouble. Equal by value. Immutable.
/// </summary>
/// <param name="Feed">The feed's id.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Indicator">The indicator that lacks the most; null if it is about the feed as a whole.</param>
/// <param name="Text">What is lacking, since when, and whom to ask.</param>
public sealed record FeedFault(string Feed, FeedFaultKind Kind, Indicator? Indicator, Message Text);
