namespace EarlyWarning.Rules.Panels;

/// <summary>How far back a set of expressions reads each measure as of one date, so that older periods need not be held.</summary>
internal abstract class PanelReach
{
    /// <summary>The oldest period of a measure that anything can read; <see cref="int.MaxValue"/> where nothing reads it.</summary>
    public abstract int OldestPeriod(Indicator indicator, FeedDelivery? feed);
}
