using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>Something in which a delivery differs so much from that of the last scan that it may be broken. Immutable; equal by value.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Indicator">The measure; null if it is about the feed as a whole.</param>
/// <param name="Text">What it was, what it is, and what may be the cause.</param>
public sealed record FeedDrift(FeedDriftKind Kind, Indicator? Indicator, Message Text);
