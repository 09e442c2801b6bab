namespace EarlyWarning.Rules.Panels;

/// <summary>The indicators and periods that a set of expressions reads as of one date; a panel need not hold any others.</summary>
internal abstract class PanelReach
{
    /// <summary>The as-of date, as a day number.</summary>
    public abstract int AsOf { get; }

    /// <summary>Returns whether any expression reads the indicator.</summary>
    public abstract bool Reads(Indicator indicator);

    /// <summary>Returns the oldest period of a measure that an expression can read; <see cref="int.MaxValue"/> if none reads it.</summary>
    /// <param name="indicator">The measure.</param>
    /// <param name="feeds">The declared feeds by the ordinal of their indicators; the days that they state move anchors.</param>
    public abstract int OldestPeriod(Indicator indicator, IReadOnlyDictionary<int, FeedDelivery> feeds);
}
