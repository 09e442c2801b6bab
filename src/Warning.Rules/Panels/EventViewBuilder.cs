using System.Collections.ObjectModel;

namespace EarlyWarning.Rules.Panels;

/// <summary>Builds the view of one event indicator: its visible events, each key once, sorted by company, day and value.</summary>
internal sealed class EventViewBuilder
{
    private readonly int companies;
    private readonly EventAppender? appender;
    private readonly List<int> dated = [];
    private readonly List<int> undated = [];
    private readonly Dictionary<int, int> unread = [];

    private EventViewBuilder(EventAppender? appender, int companies, int asOf)
    {
        this.companies = companies;
        this.appender = appender;
        if (appender is null) return;
        dated.EnsureCapacity(appender.Occurrences.Count);
        EventRevisions.Find(appender, asOf, dated, undated, unread);
    }

    /// <summary>Builds a view.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="indicator">The event indicator.</param>
    /// <param name="appender">Its appended rows; null if there are none.</param>
    /// <param name="sorted">The same in their order, where an earlier view has been worth it.</param>
    /// <param name="feed">The feed that delivers it; null for none.</param>
    /// <param name="feedDays">The days that feeds cover.</param>
    /// <param name="asOf">The as-of date, as a day number.</param>
    public static EventView Build(
        Panel panel, Indicator indicator, EventAppender? appender, SortedEvents? sorted, FeedDelivery? feed, FeedDays feedDays, int asOf)
    {
        (int? from, int? through) = feed is null ? (null, null) : (feedDays.Of(feed.Id).FirstDay, feedDays.Of(feed.Id).LastDay);
        bool stale = IsStale(indicator, through, asOf);
        if (feed is null) (appender, sorted) = (null, null);
        EventViewBuilder builder = new(sorted is null ? appender : null, panel.Companies.Count, asOf);
        int[]? companies = null, sources = null;
        int[] offsets, days;
        double[] values;
        if (sorted is not null)
        {
            (offsets, companies, days, values) = sorted.KnownAt(asOf);
        }
        else
        {
            offsets = builder.Offsets();
            if (appender is { HasUnread: true } or { HasFields: true } or { Approximate: not null }) sources = builder.Sources(offsets);
            (days, values) = sources is null ? builder.Place(offsets) : builder.DaysAndValues(sources);
        }

        return new EventView
        {
            Indicator = indicator,
            Feed = feed?.Id,
            From = from,
            Through = through,
            IsStale = stale,
            Offsets = offsets,
            Companies = companies,
            Days = days,
            Values = values,
            FieldNumbers = [.. indicator.Fields.Select((field, number) => IsText(field) ? [] : builder.Numbers(number, sources, days.Length))],
            FieldTexts = [.. indicator.Fields.Select((field, number) => IsText(field) ? builder.Texts(number, sources, days.Length) : [])],
            Undated = builder.UndatedCompanies(),
            UnreadRows = builder.UnreadRows(sources),
            Approximate = builder.Approximate(sources),
            UndatedRows = builder.UndatedRows(),
        };
    }

    /// <summary>Returns whether a feed that covers the days through one, if any, has delivered nothing of an event for longer than its <c>maxAge</c>.</summary>
    public static bool IsStale(Indicator happening, int? through, int asOf) =>
        happening.MaxAge is { } maxAge && (through is null || through < (maxAge.Shift(asOf, -1) ?? int.MinValue));

    private static bool IsText(EventField field) => field.Type == EventFieldType.Text;

    private ReadOnlySpan<EventAppender.Occurrence> Rows => appender is null ? [] : appender.Rows;

    private int[] Offsets()
    {
        int[] offsets = new int[companies + 1];
        ReadOnlySpan<EventAppender.Occurrence> rows = Rows;
        foreach (int number in dated) offsets[rows[number].Row + 1]++;
        for (int row = 0; row < companies; row++) offsets[row + 1] += offsets[row];
        return offsets;
    }

    private (int[] Days, double[] Values) Place(int[] offsets)
    {
        int[] days = new int[dated.Count];
        double[] values = new double[dated.Count];
        int[] next = offsets.AsSpan(0, offsets.Length - 1).ToArray();
        ReadOnlySpan<EventAppender.Occurrence> rows = Rows;
        foreach (int number in dated)
        {
            ref readonly EventAppender.Occurrence occurrence = ref rows[number];
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

    /// <summary>Sorts by day, and by value within a day, so that sums do not depend on the order of rows.</summary>
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

    /// <summary>Returns the number of the occurrence at each place; needed where events have fields or unread rows.</summary>
    private int[] Sources(int[] offsets)
    {
        int[] sources = new int[dated.Count];
        int[] next = offsets.AsSpan(0, offsets.Length - 1).ToArray();
        ReadOnlySpan<EventAppender.Occurrence> rows = Rows;
        foreach (int number in dated) sources[next[rows[number].Row]++] = number;
        for (int row = 0; row < next.Length; row++)
        {
            int start = offsets[row], count = offsets[row + 1] - start;
            if (count > 1) sources.AsSpan(start, count).Sort(Compare);
        }

        return sources;
    }

    /// <summary>Orders by day and value, unread numbers first; equal ones keep the order of appending.</summary>
    private int Compare(int left, int right)
    {
        EventAppender.Occurrence a = appender!.Occurrences[left], b = appender.Occurrences[right];
        if (a.Day != b.Day) return a.Day.CompareTo(b.Day);
        return ValueOf(left).CompareTo(ValueOf(right)) is not 0 and var order ? order : left.CompareTo(right);
    }

    private (int[] Days, double[] Values) DaysAndValues(int[] sources) => (
        Array.ConvertAll(sources, number => appender!.Occurrences[number].Day),
        Array.ConvertAll(sources, ValueOf));

    private double ValueOf(int number) => unread.ContainsKey(number) ? double.NaN : appender!.Occurrences[number].Value;

    private double[] Numbers(int field, int[]? sources, int events)
    {
        if (sources is not null && appender is { HasFields: true }) return Array.ConvertAll(sources, number => appender.Field(field)[number]);
        double[] numbers = new double[events];
        numbers.AsSpan().Fill(double.NaN);
        return numbers;
    }

    private int[] Texts(int field, int[]? sources, int events)
    {
        if (sources is not null && appender is { HasFields: true })
            return Array.ConvertAll(sources, number => appender.Field(field)[number] is var code && double.IsNaN(code) ? TextPool.Missing : (int)code);
        int[] texts = new int[events];
        texts.AsSpan().Fill(TextPool.Missing);
        return texts;
    }

    private ulong[]? UndatedCompanies()
    {
        if (undated.Count == 0) return null;
        ulong[] bits = new ulong[(companies + 63) / 64];
        foreach (int number in undated)
        {
            int row = appender!.Undated[number].Row;
            bits[row >> 6] |= 1UL << (row & 63);
        }

        return bits;
    }

    private Dictionary<int, UnreadRow> UnreadRows(int[]? sources)
    {
        Dictionary<int, UnreadRow> rows = [];
        for (int place = 0; place < sources?.Length; place++)
        {
            if (unread.TryGetValue(sources[place], out int row)) rows.Add(place, appender!.UnreadAt(row));
        }

        return rows;
    }

    private IReadOnlySet<int> Approximate(int[]? sources) => appender?.Approximate is not { } numbers || sources is null
        ? ReadOnlySet<int>.Empty
        : Enumerable.Range(0, sources.Length).Where(place => numbers.Contains(sources[place])).ToHashSet();

    private Dictionary<int, UnreadRow> UndatedRows()
    {
        Dictionary<int, UnreadRow> rows = [];
        undated.Sort();
        foreach (int number in undated) rows.TryAdd(appender!.Undated[number].Row, appender.UnreadAt(appender.Undated[number].Unread));
        return rows;
    }
}
