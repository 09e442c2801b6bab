using EarlyWarning.Rules.Catalog;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Execution;

/// <summary>
/// Computes the periods that a plan can read as of one date. Anchors are unknown before the feeds are read, so that periods are held back from the oldest
/// anchor that a late feed can have.
/// </summary>
internal sealed class PlanReach : PanelReach
{
    /// <summary>The most fresh periods that are held; a measure that never ages would need all.</summary>
    public const int LongestFreshness = 10_000;

    private readonly Dictionary<int, int> deepest = [];
    private readonly Dictionary<int, HashSet<Indicator>> aligned = [];
    private readonly int day;

    public PlanReach(Plan plan, int day)
    {
        this.day = day;
        for (Plan? pass = plan; pass is not null; pass = pass.PeerPass)
        {
            Add(pass);
            foreach (EventFilter filter in pass.Filters) Add(filter.Plan);
        }
    }

    public override int AsOf => day;

    public override bool Reads(Indicator indicator) => deepest.ContainsKey(indicator.Ordinal);

    public override int OldestPeriod(Indicator indicator, IReadOnlyDictionary<int, FeedDelivery> feeds)
    {
        if (!deepest.TryGetValue(indicator.Ordinal, out int lag)) return int.MaxValue;
        int oldest = int.MaxValue;
        foreach (Indicator other in aligned[indicator.Ordinal])
        {
            FeedDelivery? feed = feeds.GetValueOrDefault(other.Ordinal);
            if (feed?.Through is null && other.Absent is not null) return 0;
            oldest = Math.Min(oldest, OldestAnchor(other, feed));
        }

        // Holds the fresh periods, those that a feed's newest one is compared with, and one more: the anchor depends on the count before it.
        return Math.Max(0, oldest - Math.Max(lag, Math.Clamp(indicator.MaxAgePeriods, MeasureView.PeriodsCompared - 2, LongestFreshness)) - 1);
    }

    private int OldestAnchor(Indicator indicator, FeedDelivery? feed)
    {
        int ordinal = MeasureViewBuilder.CalendarAnchor(indicator, day);
        if (feed?.Through is not { } through) return ordinal - Math.Min(indicator.MaxAgePeriods, LongestFreshness) - 1;
        return Math.Min(ordinal, MeasureViewBuilder.LatestEnding(indicator.Cadence, DayNumber.Of(through)));
    }

    /// <summary>Holds the measures that select the period of a record as far back as the measure itself.</summary>
    private void AddRecord(RecordScope record, Indicator measure)
    {
        foreach (Indicator other in record.All.Append(measure))
        {
            deepest.TryAdd(other.Ordinal, 0);
            if (!aligned.TryGetValue(other.Ordinal, out HashSet<Indicator>? group)) aligned[other.Ordinal] = group = [];
            group.Add(other);
            group.UnionWith(record.All);
            group.Add(measure);
        }
    }

    private void Add(Plan plan)
    {
        foreach (NumberSource source in plan.NumberSources)
        {
            if (source.Kind is NumberSourceKind.Peer or NumberSourceKind.EventField or NumberSourceKind.EventDay or NumberSourceKind.EventValue) continue;
            if (source.Kind == NumberSourceKind.Parameter)
            {
                foreach (Indicator attribute in plan.Catalog.Parameters[source.Index].Attributes) deepest.TryAdd(attribute.Ordinal, 0);
                continue;
            }

            deepest[source.Index] = Math.Max(deepest.GetValueOrDefault(source.Index), source.Lag);
            if (!aligned.TryGetValue(source.Index, out HashSet<Indicator>? group)) aligned[source.Index] = group = [];
            group.Add(plan.Catalog.Indicators[source.Index]);
            if (source.Group >= 0) group.UnionWith(plan.Groups[source.Group]);
            if (source.Record >= 0) AddRecord(plan.Records[source.Record], plan.Catalog.Indicators[source.Index]);
        }

        foreach (EventSource source in plan.EventSources) deepest.TryAdd(source.Indicator, 0);
        foreach (TextSource text in plan.TextSources.Where(text => !text.IsField)) deepest.TryAdd(text.Index, 0);
        if (plan.Peers.Length == 0) return;
        foreach (PeerKey key in plan.Catalog.PeerGroup) deepest.TryAdd(key.Attribute.Ordinal, 0);
    }
}
