using System.Globalization;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Finds feeds that are overdue, or that deliver less than half of what they used to. Each feed has at most one fault of each kind, for its worst indicator.
/// </summary>
internal sealed class FeedFaultFinder(PanelView view)
{
    private const int ShortestSilence = 31;
    private const int SilenceOfOneDate = 92;
    private const int PeriodsBefore = 3;
    private const int LeastCompanies = 4;
    private const int SpanDays = 30;
    private const int LeastEvents = 20;

    private readonly List<FeedFault> found = [];

    private string Today => DayNumber.TextOf(view.Day);

    /// <summary>Returns the faults, feed by feed in the order of their declaration.</summary>
    public static IReadOnlyList<FeedFault> Find(PanelView view)
    {
        FeedFaultFinder finder = new(view);
        foreach (FeedDelivery feed in view.Panel.Feeds) finder.Find(feed);
        return finder.found;
    }

    private void Find(FeedDelivery feed)
    {
        Indicator[] indicators = [.. feed.Indicators.Select(id => view.Panel.Catalog.Get(id))];
        Indicator[] measures = [.. indicators.Where(indicator => indicator.Kind == IndicatorKind.Measure)];
        Indicator[] events = [.. indicators.Where(indicator => indicator.Kind == IndicatorKind.Event)];
        if (!FindSilence(feed, measures, events)) FindHalf(feed, measures, events);
        if (events.Length > 0) FindLoneDay(feed);
    }

    private bool FindSilence(FeedDelivery feed, Indicator[] measures, Indicator[] events)
    {
        IEnumerable<Silence?> silences = [.. measures.Select(measure => SilenceOfMeasure(feed, measure)), .. events.Select(happening => SilenceOfEvent(feed, happening))];
        if (silences.OfType<Silence>().MaxBy(silence => silence.Days) is not { } worst) return false;
        Message? through = feed.Through is { } stated ? DeliveryMessages.MoveThrough(stated) : null;
        Add(feed, FeedFaultKind.Silent, worst.Indicator, DeliveryMessages.Overdue(worst.Fault, DepartmentOf(worst.Indicator), through));
        return true;
    }

    /// <summary>Finds a measure late if its newest period is before the one that the calendar and its lag allow, or is older than <c>maxAge</c>.</summary>
    private Silence? SilenceOfMeasure(FeedDelivery feed, Indicator measure)
    {
        MeasureView values = view.Measure(measure);
        int expected = MeasureViewBuilder.CalendarAnchor(measure, view.Day);
        int? newest = NewestOf(feed, values);
        bool isStale = newest is null || (long)values.LatestComplete - newest > measure.MaxAgePeriods;
        if (newest >= expected && !isStale) return null;
        Message named = NameOf(measure);
        string wanted = new CalendarPeriod(measure.Cadence, expected).ToString();
        if (newest is not { } ordinal) return new Silence(measure, int.MaxValue, DeliveryMessages.NothingOfMeasure(feed.Id, Today, named, wanted));
        int days = CalendarPeriod.LastDayOf(measure.Cadence, expected) - CalendarPeriod.LastDayOf(measure.Cadence, ordinal);
        string there = new CalendarPeriod(measure.Cadence, ordinal).ToString();
        return new Silence(measure, Math.Max(days, 0), DeliveryMessages.LateMeasure(feed.Id, Today, named, wanted, there, isStale ? DeliveryMessages.OlderThanMaxAge : null));
    }

    /// <summary>
    /// Returns the newest delivered period: the one that the feed states if absent rows have a value, otherwise that of the rows, at most the stated one.
    /// </summary>
    private static int? NewestOf(FeedDelivery feed, MeasureView values)
    {
        int? rows = values.NewestPeriod;
        if (feed.Through is not { } through) return rows;
        int stated = MeasureViewBuilder.LatestEnding(values.Indicator.Cadence, DayNumber.Of(through));
        return values.Indicator.Absent is not null ? stated : rows < stated ? rows : rows is null ? null : stated;
    }

    /// <summary>Finds an event silent if its newest date is older than the indicator's <c>maxAge</c> or, without one, than its past gaps suggest.</summary>
    private Silence? SilenceOfEvent(FeedDelivery feed, Indicator happening)
    {
        FeedCoverage coverage = view.FeedDays.Of(feed.Id);
        if (coverage.LastDay is not { } through) return new Silence(happening, int.MaxValue, DeliveryMessages.NothingOfEvent(feed.Id, NameOf(happening), Today));
        (int allowed, Message why) = AllowedSilence(happening, coverage);
        int silent = view.Day - through;
        if (silent <= allowed) return null;
        return new Silence(
            happening, silent - allowed, DeliveryMessages.SilentEvent(feed.Id, NameOf(happening), DayNumber.TextOf(through), silent, Today, why));
    }

    private (int Days, Message Why) AllowedSilence(Indicator happening, FeedCoverage coverage)
    {
        if (happening.MaxAge is { } maxAge) return (view.Day - (maxAge.Shift(view.Day, -1) ?? DayNumber.First), DeliveryMessages.ItsMaxAge(maxAge.ToString()));

        // A single early date, perhaps of a mistyped year, must not lengthen the longest gap.
        int[] days = [.. coverage.Days.Days.Where(day => day >= coverage.FirstDay)];
        if (days.Length < 2) return (SilenceOfOneDate, DeliveryMessages.UsualOfOneDate(SilenceOfOneDate));
        int gap = days.Zip(days.Skip(1), (before, after) => after - before).Max();
        return (Math.Max(ShortestSilence, 2 * gap), DeliveryMessages.LongestGap(gap));
    }

    private void FindHalf(FeedDelivery feed, Indicator[] measures, Indicator[] events)
    {
        IEnumerable<Half?> halves = [.. measures.Select(measure => HalfOfMeasure(feed, measure)), .. events.Select(happening => HalfOfEvent(feed, happening))];
        if (halves.OfType<Half>().MinBy(half => half.Share) is not { } worst) return;
        Add(feed, FeedFaultKind.HalfDelivered, worst.Indicator, DeliveryMessages.HalfDelivered(worst.Fault, DepartmentOf(worst.Indicator)));
    }

    /// <summary>Compares the number of companies in the newest period with the median of the three before it.</summary>
    private Half? HalfOfMeasure(FeedDelivery feed, Indicator measure)
    {
        MeasureView values = view.Measure(measure);
        if (values.NewestDelivered.Count <= PeriodsBefore) return null;
        int[] counts = [.. values.NewestDelivered.Select(RowsOf)];
        int[] before = [.. counts[1..].Order()];
        if (before[0] < LeastCompanies || 2 * counts[0] >= before[PeriodsBefore / 2]) return null;
        int median = before[PeriodsBefore / 2];
        string newest = new CalendarPeriod(measure.Cadence, values.NewestPeriod!.Value).ToString();
        return new Half(measure, (double)counts[0] / median, DeliveryMessages.HalfOfMeasure(feed.Id, counts[0], NameOf(measure), newest, median));
    }

    /// <summary>Compares the number of events in the last thirty days that the feed covers with the mean of the three such spans before them.</summary>
    private Half? HalfOfEvent(FeedDelivery feed, Indicator happening)
    {
        EventView events = view.Event(happening);
        if (events.Through is not { } through) return null;
        int[] spans = new int[PeriodsBefore + 1];
        foreach (int day in events.Days.AsSpan(0, events.Offsets[^1]))
        {
            if (day <= through && (through - day) / SpanDays is var span && span < spans.Length) spans[span]++;
        }

        int before = spans[1..].Sum();
        if (before < LeastEvents * PeriodsBefore || 2 * PeriodsBefore * spans[0] >= before) return null;
        double mean = (double)before / PeriodsBefore;
        string usual = mean.ToString("0.#", CultureInfo.InvariantCulture);
        return new Half(happening, spans[0] / mean, DeliveryMessages.HalfOfEvent(feed.Id, NameOf(happening), spans[0], DayNumber.TextOf(through), usual));
    }

    /// <summary>Finds that the first covered day rests on a single date; only windows of events depend on that day.</summary>
    private void FindLoneDay(FeedDelivery feed)
    {
        if (view.FeedDays.Of(feed.Id) is not { RestsOnLoneDay: true, FirstDay: { } from }) return;
        Add(feed, FeedFaultKind.LoneFirstDay, null, DeliveryMessages.LoneFirstDay(feed.Id, DayNumber.TextOf(from), FeedDays.LongestGap));
    }

    private static int RowsOf(Column column)
    {
        int rows = 0;
        Span<double> scratch = stackalloc double[Block.Companies];
        for (int from = 0; from < column.Length; from += scratch.Length)
        {
            foreach (double cell in column.Read(from, scratch[..Math.Min(scratch.Length, column.Length - from)]))
            {
                if (!Missing.IsNoRow(cell)) rows++;
            }
        }

        return rows;
    }

    private void Add(FeedDelivery feed, FeedFaultKind kind, Indicator? indicator, Message text) => found.Add(new FeedFault(feed.Id, kind, indicator, text));

    private static Message NameOf(Indicator indicator) => DeliveryMessages.Named(indicator.Id, indicator.Title);

    private static Message DepartmentOf(Indicator indicator) =>
        indicator.Source is { Length: > 0 } source ? DeliveryMessages.Department(source) : DeliveryMessages.TheDepartment;

    /// <summary>An overdue indicator, with the days that it is overdue.</summary>
    private sealed record Silence(Indicator Indicator, int Days, Message Fault);

    /// <summary>A half delivered indicator, with the share of the usual amount that has come.</summary>
    private sealed record Half(Indicator Indicator, double Share, Message Fault);
}
