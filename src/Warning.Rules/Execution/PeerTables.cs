using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// The numbers in which the companies of a panel are compared with their peers, as of the panel's date, so that a single company can be compared with them
/// later. <see cref="WriteAsync"/> keeps them, <see cref="ReadAsync"/> brings them back. They name every company of the panel and are as confidential as it is.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>
/// In memory they take 8 bytes for each company and compared number, and 4 for each company, compared number and level of the peer group; a level more than
/// it has keys. Making them costs as much as the first pass of a scan.
/// </remarks>
public sealed partial class PeerTables
{
    private readonly IReadOnlyList<string> companies; // in ordinal order
    private readonly string peerGroup;
    private readonly PeerGroups groups;
    private readonly PeerFeed[] feeds;
    private readonly PeerTable[] tables;

    private PeerTables(int day, IReadOnlyList<string> companies, string peerGroup, PeerGroups groups, PeerFeed[] feeds, IEnumerable<(string Key, double[] Values)> numbers)
    {
        Day = day;
        this.companies = companies;
        this.peerGroup = peerGroup;
        this.groups = groups;
        this.feeds = feeds;
        tables = [.. numbers.Select(number => new PeerTable(number.Key, groups, number.Values))];
    }

    /// <summary>The as-of date of the panel.</summary>
    public LocalDate AsOf => DayNumber.ToDate(Day);

    /// <summary>The number of companies of the panel.</summary>
    public int Companies => companies.Count;

    internal int Day { get; }

    /// <summary>The number of levels on which peers are looked for.</summary>
    internal int Levels => groups.Levels;

    /// <summary>Computes the tables of a view for the peer functions of a plan.</summary>
    internal static PeerTables Of(PanelView view, Plan plan, int threads, CancellationToken cancellationToken)
    {
        IndicatorCatalog catalog = view.Panel.Catalog;
        if (plan.PeerPass is not { } pass) return new PeerTables(view.Day, view.Companies, TextOf(catalog), new PeerGroups(0, []), [], []);
        using Results results = PlanExecution.Run(PanelBinding.Bind(pass, view, threads, cancellationToken), threads, cancellationToken);
        PlanReach reach = new(pass, view.Day);
        IEnumerable<Indicator> keys = catalog.PeerGroup.Select(key => key.Attribute);
        return new PeerTables(
            view.Day,
            view.Companies,
            TextOf(catalog),
            new PeerGroups(view),
            [.. catalog.Indicators.Where(indicator => reach.Reads(indicator) || keys.Contains(indicator)).Select(indicator => PeerFeed.Of(view, indicator)).OfType<PeerFeed>()],
            plan.Peers.DistinctBy(peer => peer.Compared, StringComparer.Ordinal).Select(peer => (peer.Compared, results.Number(peer.Number).AsSpan(0, view.Count).ToArray())));
    }

    /// <summary>Returns the table of a number; null if there is none, or if peers share other keys in the catalog.</summary>
    internal PeerTable? Find(string number, IndicatorCatalog catalog) =>
        peerGroup == TextOf(catalog) ? Array.Find(tables, table => table.Key == number) : null;

    /// <summary>Returns the row of a company; -1 if the panel did not have it.</summary>
    internal int RowOf(string company) => Panel.RowOf(companies, company);

    /// <summary>Finds the group of a company on each level by its attributes; -1 for none.</summary>
    internal void GroupsOf(CompanyFrame frame, IndicatorCatalog catalog, Span<int> found)
    {
        string?[] texts = new string?[catalog.PeerGroup.Count];
        for (int key = 0; key < texts.Length; key++)
        {
            (Indicator attribute, int? length) = catalog.PeerGroup[key];
            texts[key] = frame.TextOf(attribute.Ordinal) is { } text ? PeerKeyTexts.Beginning(text, length) : null;
        }

        groups.Find(texts, found);
    }

    /// <summary>Returns whether other tables read the same indicators at the same periods.</summary>
    internal bool IsReadLike(PeerTables other) => feeds.SequenceEqual(other.feeds);

    /// <summary>Returns the feeds of the panel by the ordinals of their indicators.</summary>
    internal Dictionary<int, FeedDelivery> FeedsOf(IndicatorCatalog catalog)
    {
        Dictionary<int, FeedDelivery> found = [];
        foreach (PeerFeed feed in feeds)
        {
            if (catalog.TryGet(feed.Indicator, out Indicator? indicator)) found[indicator.Ordinal] = feed.ToDelivery();
        }

        return found;
    }

    private static string TextOf(IndicatorCatalog catalog) => string.Join(',', catalog.PeerGroup);
}
