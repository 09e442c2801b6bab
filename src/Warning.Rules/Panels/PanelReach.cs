namespace EarlyWarning.Rules.Panels;

/// <summary>What a set of expressions reads as of one date, so that nothing else need be held.</summary>
internal abstract class PanelReach
{
    /// <summary>The as-of date, as a day number.</summary>
    public abstract int AsOf { get; }

    /// <summary>Whether anything reads the indicator.</summary>
    public abstract bool Reads(Indicator indicator);

    /// <summary>The oldest period of a measure that anything can read; <see cref="int.MaxValue"/> where nothing reads it.</summary>
    /// <param name="indicator">The measure.</param>
    /// <param name="feeds">The declared feeds by the ordinal of their indicators: what they state moves anchors.</param>
    public abstract int OldestPeriod(Indicator indicator, IReadOnlyDictionary<int, FeedDelivery> feeds);
}
