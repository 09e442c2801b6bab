using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// The days that each feed covers as of a date: the stated ones, or else from its first visible date that another one follows soon up to its latest. A lone
/// early date, such as one of a mistyped year, therefore does not extend the coverage.
/// </summary>
internal sealed class FeedDays
{
    /// <summary>The most days (a quarter) between a date and the next one for the date to begin the coverage.</summary>
    public const int LongestGap = 92;

    private readonly Dictionary<string, FeedCoverage> coverages = new(StringComparer.Ordinal);

    public FeedDays(
        IEnumerable<MeasureAppender> measures,
        IEnumerable<EventAppender> events,
        IEnumerable<AttributeAppender> attributes,
        Func<EventAppender, SortedEvents?> sorted,
        IReadOnlyDictionary<int, FeedDelivery> feeds,
        int asOf)
    {
        Dictionary<string, DaySet> days = new(StringComparer.Ordinal);
        foreach (FeedDelivery feed in feeds.Values) days.TryAdd(feed.Id, new DaySet());
        DaySet? DaysOf(Indicator indicator) => feeds.GetValueOrDefault(indicator.Ordinal) is { } feed ? days[feed.Id] : null;

        foreach (EventAppender appender in events) Add(DaysOf(appender.Indicator), appender, sorted(appender), asOf);
        foreach (AttributeAppender appender in attributes) Add(DaysOf(appender.Indicator), appender, asOf);
        foreach (MeasureAppender appender in measures) Add(DaysOf(appender.Indicator), appender, asOf);
        foreach (FeedDelivery feed in feeds.Values)
        {
            if (!coverages.ContainsKey(feed.Id)) coverages.Add(feed.Id, CoverageOf(feed, days[feed.Id]));
        }
    }

    public IReadOnlyDictionary<string, FeedCoverage> Coverages => coverages;

    public FeedCoverage? Find(string feed) => coverages.GetValueOrDefault(feed);

    public FeedCoverage Of(string feed) => coverages[feed];

    private static FeedCoverage CoverageOf(FeedDelivery feed, DaySet days)
    {
        int? through = feed.Through is { } last ? DayNumber.Of(last) : days.Latest;
        if (feed.From is { } stated) return new FeedCoverage(DayNumber.Of(stated), through, days, restsOnLoneDay: false);
        int? first = days.FirstFollowedWithin(LongestGap);
        return new FeedCoverage(first ?? days.Latest, through, days, restsOnLoneDay: first is null && days.Latest is not null);
    }

    private static void Add(DaySet? days, EventAppender appender, SortedEvents? sorted, int asOf)
    {
        if (days is null) return;
        if (sorted is not null)
        {
            sorted.AddDays(days, asOf);
            return;
        }

        foreach (ref readonly EventAppender.Occurrence occurrence in appender.Rows)
        {
            if (occurrence.Known <= asOf) days.Add(occurrence.Day);
        }
    }

    private static void Add(DaySet? days, AttributeAppender appender, int asOf)
    {
        if (days is null) return;
        foreach ((_, int day, int known) in appender.Dated.Keys)
        {
            if (known <= asOf) days.Add(day);
        }
    }

    private static void Add(DaySet? days, MeasureAppender appender, int asOf)
    {
        if (days is null) return;
        Cadence cadence = appender.Indicator.Cadence;
        foreach ((int ordinal, MeasureColumn column) in appender.Columns)
        {
            if (MeasureViewBuilder.HasVisibleRow(column, asOf, appender, ordinal)) days.Add(CalendarPeriod.LastDayOf(cadence, ordinal));
        }

        foreach ((int ordinal, int known) in appender.OlderPeriods)
        {
            if (known <= asOf) days.Add(CalendarPeriod.LastDayOf(cadence, ordinal));
        }
    }
}
