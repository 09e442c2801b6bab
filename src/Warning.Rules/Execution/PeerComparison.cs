using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Planning;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// How a company compares with the peers of some tables, in every peer function of the rules in force. A <see cref="RuleExplainer"/> takes the values from it.
/// Immutable and thread-safe.
/// </summary>
public sealed class PeerComparison
{
    private readonly PeerTables tables;
    private readonly Plan plan;
    private readonly double[] results;
    private readonly Lazy<PanelView> view;

    internal PeerComparison(PeerTables tables, Plan plan, double[] results, Indicator[] delivered, CompanyObservation[] observations)
    {
        this.tables = tables;
        this.plan = plan;
        this.results = results;
        view = new Lazy<PanelView>(() => Build(delivered, observations));
    }

    /// <summary>The as-of date of the peers, at which the company's own number is read too.</summary>
    public LocalDate AsOf => tables.AsOf;

    /// <summary>The company alone, read as the panel of the tables was.</summary>
    internal PanelView View => view.Value;

    /// <summary>Returns the value of a peer function, NaN if it is missing; null if no rule in force calls it.</summary>
    internal double? ValueOf(BoundPeer peer)
    {
        string key = BoundKey.Of(peer);
        int place = Array.FindIndex(plan.Peers, known => known.Key == key);
        return place < 0 ? null : results[place];
    }

    private PanelView Build(Indicator[] delivered, CompanyObservation[] observations)
    {
        Dictionary<int, FeedDelivery> feeds = tables.FeedsOf(plan.Catalog);
        PanelBuilder builder = new(plan.Catalog, ["company"]);

        // The first feed of a name states the days of its events; those of measures are their anchors.
        IEnumerable<Indicator> read = delivered.Where(indicator => feeds.ContainsKey(indicator.Ordinal));
        foreach (Indicator indicator in read.OrderBy(indicator => indicator.Kind == IndicatorKind.Measure))
            builder.Deliver(indicator, feeds[indicator.Ordinal]);
        foreach (CompanyObservation observation in observations)
        {
            if (feeds.TryGetValue(observation.Indicator.Ordinal, out FeedDelivery? feed)) observation.AddTo(builder, feed.Id);
        }

        return builder.Build().AsOf(AsOf);
    }
}
