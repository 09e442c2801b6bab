namespace EarlyWarning.Rules.Panels;

/// <summary>The days that each feed covers as of a date: as it states, else from its first visible observation to its latest.</summary>
internal sealed class FeedDays
{
    private readonly Dictionary<string, (int? From, int? Through)> days = new(StringComparer.Ordinal);

    public FeedDays(
        IEnumerable<MeasureAppender> measures,
        IEnumerable<EventAppender> events,
        IEnumerable<AttributeAppender> attributes,
        IReadOnlyDictionary<int, FeedDelivery> feeds,
        int asOf)
    {
        foreach (FeedDelivery feed in feeds.Values) days[feed.Id] = (null, null);
        foreach (EventAppender appender in events)
        {
            if (feeds.GetValueOrDefault(appender.Indicator.Ordinal) is { } feed) Add(feed.Id, appender, asOf);
        }

        foreach (AttributeAppender appender in attributes)
        {
            if (feeds.GetValueOrDefault(appender.Indicator.Ordinal) is { } feed) Add(feed.Id, appender, asOf);
        }

        foreach (MeasureAppender appender in measures)
        {
            if (feeds.GetValueOrDefault(appender.Indicator.Ordinal) is { } feed) Add(feed.Id, appender, asOf);
        }

        foreach (FeedDelivery feed in feeds.Values)
        {
            (int? from, int? through) = days[feed.Id];
            days[feed.Id] = (feed.From?.ToDateOnly().DayNumber ?? from, feed.Through?.ToDateOnly().DayNumber ?? through);
        }
    }

    public (int? From, int? Through) Of(string feed) => days[feed];

    private void Add(string feed, EventAppender appender, int asOf)
    {
        int first = int.MaxValue, last = int.MinValue;
        foreach (EventAppender.Occurrence occurrence in appender.Occurrences)
        {
            if (occurrence.Known > asOf) continue;
            first = Math.Min(first, occurrence.Day);
            last = Math.Max(last, occurrence.Day);
        }

        if (first <= last) Widen(feed, first, last);
    }

    private void Add(string feed, AttributeAppender appender, int asOf)
    {
        foreach ((_, int day, int known) in appender.Dated.Keys)
        {
            if (known <= asOf) Widen(feed, day, day);
        }
    }

    private void Add(string feed, MeasureAppender appender, int asOf)
    {
        Cadence cadence = appender.Indicator.Cadence;
        foreach ((int ordinal, MeasureColumn column) in appender.Columns)
        {
            if (MeasureViewBuilder.FirstVisible(column, asOf, appender, ordinal))
                Widen(feed, Period.FirstDayOf(cadence, ordinal), Period.LastDayOf(cadence, ordinal));
        }

        foreach ((int ordinal, int known) in appender.OlderPeriods)
        {
            if (known <= asOf) Widen(feed, Period.FirstDayOf(cadence, ordinal), Period.LastDayOf(cadence, ordinal));
        }
    }

    private void Widen(string feed, int first, int last)
    {
        (int? from, int? through) = days[feed];
        days[feed] = (from < first ? from : first, through > last ? through : last);
    }
}
