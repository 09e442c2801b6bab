using System.Collections.ObjectModel;
using System.Diagnostics;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// Holds the observations of all companies with the dates on which they became known, in columns. Immutable; safe for concurrent reading. <see cref="AsOf"/>
/// returns what was known at a date.
/// </summary>
public sealed class Panel
{
    private static readonly IReadOnlyDictionary<int, UnreadRow> NoRows = ReadOnlyDictionary<int, UnreadRow>.Empty;

    private readonly IReadOnlyDictionary<int, MeasureAppender> measures;
    private readonly IReadOnlyDictionary<int, EventAppender> events;
    private readonly IReadOnlyDictionary<int, AttributeAppender> attributes;
    private readonly IReadOnlyDictionary<int, FeedDelivery> feeds;
    private readonly IReadOnlyDictionary<string, UndatedRows> undated;
    private readonly Lazy<byte[]> companiesHash;
    private readonly Dictionary<int, Lazy<SortedEvents?>> sorted;
    private int views;

    internal Panel(
        IndicatorCatalog catalog,
        IReadOnlyList<string> companies,
        TextPool texts,
        IReadOnlyList<FeedDelivery> deliveries,
        IReadOnlyDictionary<int, FeedDelivery> feeds,
        IReadOnlyDictionary<int, MeasureAppender> measures,
        IReadOnlyDictionary<int, EventAppender> events,
        IReadOnlyDictionary<int, AttributeAppender> attributes,
        IReadOnlyDictionary<string, UndatedRows> undated,
        bool absentApplies)
    {
        Catalog = catalog;
        Companies = companies;
        Texts = texts;
        Feeds = deliveries;
        this.feeds = feeds;
        this.measures = measures;
        this.events = events;
        this.attributes = attributes;
        this.undated = undated;
        AbsentApplies = absentApplies;
        sorted = events.ToDictionary(one => one.Key, one => new Lazy<SortedEvents?>(() => SortedEvents.Of(one.Value, companies.Count)));
        companiesHash = new Lazy<byte[]>(() => DeliveryBytes.HashOf(companies));
    }

    /// <summary>The catalog of the panel's indicators.</summary>
    public IndicatorCatalog Catalog { get; }

    /// <summary>The ids of the companies, in row order (ordinal).</summary>
    public IReadOnlyList<string> Companies { get; }

    /// <summary>The feeds, in the order in which they were declared.</summary>
    public IReadOnlyList<FeedDelivery> Feeds { get; }

    internal TextPool Texts { get; }

    /// <summary>Whether <c>absent</c> values apply; false in rule tests, where an indicator that is not given is missing.</summary>
    internal bool AbsentApplies { get; }

    /// <summary>Finds the row of a company: its place in <see cref="Companies"/>.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="row">The row; -1 if the panel does not have the company.</param>
    /// <returns>Whether the panel has the company.</returns>
    public bool TryFind(string company, out int row)
    {
        ArgumentNullException.ThrowIfNull(company);
        row = RowOf(company);
        return row >= 0;
    }

    /// <summary>Returns the row of a company; -1 if the panel does not have it.</summary>
    internal int RowOf(string company) => RowOf(Companies, company);

    /// <summary>Returns the place of a company among ids in ordinal order; -1 if it is not among them.</summary>
    internal static int RowOf(IReadOnlyList<string> companies, string company)
    {
        int low = 0, high = companies.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = string.CompareOrdinal(companies[middle], company);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }

    /// <summary>
    /// Writes all that was appended of the indicators of a feed, as bytes from which a builder for the same companies takes it
    /// (<see cref="PanelBuilder.TryReadDelivery"/>) instead of having every row appended again. They are for this version of the library alone, and hold
    /// neither keys nor hashes. Feeds may be written side by side.
    /// </summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="output">Takes the bytes; it stays open.</param>
    /// <exception cref="ArgumentException">The panel has no such feed.</exception>
    public void WriteDelivery(string feed, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!Feeds.Any(one => one.Id == feed)) throw new ArgumentException($"The panel has no feed '{feed}'.", nameof(feed));
        using BinaryWriter bytes = new(output, System.Text.Encoding.UTF8, leaveOpen: true);
        DeliveryWriter delivery = new(bytes, Texts);
        int[] delivered = [.. feeds.Where(one => one.Value.Id == feed).Select(one => one.Key).Order()];
        delivery.Begin(companiesHash.Value, delivered.Length);
        foreach (int ordinal in delivered)
        {
            delivery.Write(
                Catalog.Indicators[ordinal], measures.GetValueOrDefault(ordinal), events.GetValueOrDefault(ordinal), attributes.GetValueOrDefault(ordinal));
        }

        delivery.Write(undated.GetValueOrDefault(feed), ordinal => Catalog.Indicators[ordinal].Id);
    }

    /// <summary>Returns the days that the feeds cover as of a date, as <see cref="PanelView.CoverageOf"/> of a view does, without building one.</summary>
    /// <param name="asOf">The as-of date.</param>
    /// <returns>The days by the feeds' ids.</returns>
    public IReadOnlyDictionary<string, FeedCoverage> CoveragesAsOf(LocalDate asOf) => FeedDaysAt(DayNumber.Of(asOf), isSeenAgain: false).Coverages;

    /// <summary>Returns the observations that were known at a date.</summary>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="threads">The number of threads to use; the result does not depend on it.</param>
    /// <returns>The view; it does not depend on observations known later.</returns>
    public PanelView AsOf(LocalDate asOf, int threads = 1)
    {
        int day = DayNumber.Of(asOf);
        int count = Catalog.Indicators.Count;
        var measureViews = new MeasureView?[count];
        var eventViews = new EventView?[count];
        var attributeViews = new AttributeView?[count];
        // A panel that is seen as of one date alone is not worth sorting for further ones.
        bool isSeenAgain = Interlocked.Increment(ref views) > 1;
        FeedDays feedDays = FeedDaysAt(day, isSeenAgain);
        if (threads > 1 && Companies.Count > 1) Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, Build);
        else for (int ordinal = 0; ordinal < count; ordinal++) Build(ordinal);
        return new PanelView(this, day, feedDays, measureViews, eventViews, attributeViews);

        void Build(int ordinal)
        {
            Indicator indicator = Catalog.Indicators[ordinal];
            FeedDelivery? feed = feeds.GetValueOrDefault(ordinal);
            IReadOnlyDictionary<int, UnreadRow> hidden = feed is null ? NoRows : undated.GetValueOrDefault(feed.Id)?.VisibleAt(day, ordinal) ?? NoRows;
            switch (indicator.Kind)
            {
                case IndicatorKind.Measure:
                    measureViews[ordinal] = new MeasureViewBuilder(this, indicator, measures.GetValueOrDefault(ordinal), feed, hidden, day).Build();
                    break;
                case IndicatorKind.Event:
                    SortedEvents? ordered = SortedOf(ordinal, isSeenAgain);
                    eventViews[ordinal] = EventViewBuilder.Build(this, indicator, events.GetValueOrDefault(ordinal), ordered, feed, feedDays, day);
                    break;
                case IndicatorKind.Attribute:
                    attributeViews[ordinal] = AttributeViewBuilder.Build(this, indicator, attributes.GetValueOrDefault(ordinal), feed, hidden, day);
                    break;
                default:
                    throw new UnreachableException($"No column holds the kind {indicator.Kind}.");
            }
        }
    }

    private FeedDays FeedDaysAt(int day, bool isSeenAgain) =>
        new(measures.Values, events.Values, attributes.Values, appender => SortedOf(appender.Indicator.Ordinal, isSeenAgain), feeds, day);

    private SortedEvents? SortedOf(int ordinal, bool isSeenAgain) => isSeenAgain ? sorted.GetValueOrDefault(ordinal)?.Value : null;
}
