using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Execution;

/// <summary>What expressions read as of any of several dates; a panel that holds it serves each of them.</summary>
/// <param name="reaches">What they read as of each date; at least one.</param>
internal sealed class JointReach(IReadOnlyList<PanelReach> reaches) : PanelReach
{
    public override int AsOf { get; } = reaches.Max(reach => reach.AsOf);

    public override bool Reads(Indicator indicator) => reaches.Any(reach => reach.Reads(indicator));

    public override int OldestPeriod(Indicator indicator, IReadOnlyDictionary<int, FeedDelivery> feeds) =>
        reaches.Min(reach => reach.OldestPeriod(indicator, feeds));
}
