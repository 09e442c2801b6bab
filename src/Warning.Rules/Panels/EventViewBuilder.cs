namespace EarlyWarning.Rules.Panels;

/// <summary>Makes the view of one event indicator: the visible ones, each key once, sorted by company, day and value.</summary>
internal static class EventViewBuilder
{
    public static EventView Build(Panel panel, Indicator indicator, EventAppender? appender, FeedDelivery? feed, FeedDays feedDays, int asOf)
    {
        (int? from, int? through) = feed is null ? (null, null) : (feedDays.Of(feed.Id).From, feedDays.Of(feed.Id).Through);
        bool stale = indicator.MaxAge is { } maxAge && (through is null || through < (maxAge.Shift(asOf, -1) ?? int.MinValue));
        List<EventAppender.Occurrence> visible = feed is null || appender is null ? [] : Visible(appender, asOf);
        int[] offsets = new int[panel.Companies.Count + 1];
        foreach (EventAppender.Occurrence occurrence in visible) offsets[occurrence.Row + 1]++;
        for (int row = 0; row < panel.Companies.Count; row++) offsets[row + 1] += offsets[row];
        (int[] days, double[] values) = Place(visible, offsets);
        return new EventView
        {
            Indicator = indicator,
            Feed = feed?.Id,
            From = from,
            Through = through,
            IsStale = stale,
            Offsets = offsets,
            Days = days,
            Values = values,
        };
    }

    private static List<EventAppender.Occurrence> Visible(EventAppender appender, int asOf)
    {
        var visible = new List<EventAppender.Occurrence>(appender.Occurrences.Count);
        if (!appender.HasKeys)
        {
            foreach (EventAppender.Occurrence occurrence in appender.Occurrences)
            {
                if (occurrence.Known <= asOf) visible.Add(occurrence);
            }

            return visible;
        }

        var places = new Dictionary<(int Row, UInt128 Key), int>(appender.Occurrences.Count);
        foreach (EventAppender.Occurrence occurrence in appender.Occurrences)
        {
            if (occurrence.Known > asOf) continue;
            if (occurrence.Key != 0 && places.TryGetValue((occurrence.Row, occurrence.Key), out int place))
            {
                if (occurrence.Known >= visible[place].Known) visible[place] = occurrence;
                continue;
            }

            if (occurrence.Key != 0) places.Add((occurrence.Row, occurrence.Key), visible.Count);
            visible.Add(occurrence);
        }

        return visible;
    }

    private static (int[] Days, double[] Values) Place(List<EventAppender.Occurrence> visible, int[] offsets)
    {
        int[] days = new int[visible.Count];
        double[] values = new double[visible.Count];
        int[] next = offsets.AsSpan(0, offsets.Length - 1).ToArray();
        foreach (EventAppender.Occurrence occurrence in visible)
        {
            int place = next[occurrence.Row]++;
            days[place] = occurrence.Day;
            values[place] = occurrence.Value;
        }

        for (int row = 0; row < next.Length; row++)
        {
            int start = offsets[row], count = offsets[row + 1] - start;
            if (count > 1) SortByDayAndValue(days.AsSpan(start, count), values.AsSpan(start, count));
        }

        return (days, values);
    }

    /// <summary>Values of one day are ordered too, so that sums do not depend on the order in which rows came.</summary>
    private static void SortByDayAndValue(Span<int> days, Span<double> values)
    {
        days.Sort(values);
        for (int start = 0; start < days.Length;)
        {
            int end = start + 1;
            while (end < days.Length && days[end] == days[start]) end++;
            values[start..end].Sort();
            start = end;
        }
    }
}
