using System.Globalization;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>
/// Warns of feeds that are overdue, or that deliver less than half of what they used to: rules cannot tell such a gap from companies without
/// trouble. Each feed gets at most one warning of each kind, for its worst indicator.
/// </summary>
internal sealed class SilenceCheck
{
    private const int ShortestSilence = 31;
    private const int SilenceOfOneDate = 92;
    private const int PeriodsBefore = 3;
    private const int LeastCompanies = 4;
    private const int SpanDays = 30;
    private const int LeastEvents = 20;

    private readonly ScanFile scan;
    private readonly PanelView view;
    private readonly Diagnostics found = new();

    private SilenceCheck(ScanFile scan, PanelView view)
    {
        this.scan = scan;
        this.view = view;
    }

    private string Today => DayText(this.view.Day);

    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, PanelView view)
    {
        SilenceCheck check = new(scan, view);
        foreach (FeedMapping feed in scan.Feeds)
        {
            if (!check.WarnOfSilence(feed)) check.WarnOfHalf(feed);
            check.WarnOfLoneDay(feed);
        }

        return check.found.ToSortedList();
    }

    private bool WarnOfSilence(FeedMapping feed)
    {
        IEnumerable<Silence?> silences = [.. feed.Measures.Select(measure => SilenceOfMeasure(feed, measure.Indicator)), .. feed.Events.Select(happening => SilenceOfEvent(feed, happening.Indicator))];
        if (silences.OfType<Silence>().MaxBy(silence => silence.Days) is not { } worst) return false;
        Message? through = feed.Through is { } stated ? WarningMessages.MoveThrough(stated) : null;
        Warn(feed, DiagnosticCodes.SilentFeed, WarningMessages.Overdue(worst.Fault, DepartmentOf(worst.Indicator), through));
        return true;
    }

    /// <summary>Finds a measure late if its newest period is before the one that the calendar and its lag allow, or is older than <c>maxAge</c>.</summary>
    private Silence? SilenceOfMeasure(FeedMapping feed, Indicator measure)
    {
        MeasureView values = this.view.Measure(measure);
        int expected = MeasureViewBuilder.CalendarAnchor(measure, this.view.Day);
        int? newest = NewestOf(feed, values);
        bool isStale = newest is null || (long)values.LatestComplete - newest > measure.MaxAgePeriods;
        if (newest >= expected && !isStale) return null;
        Message named = IndicatorNames.Of(measure);
        string wanted = new CalendarPeriod(measure.Cadence, expected).ToString();
        if (newest is not { } ordinal) return new Silence(measure, int.MaxValue, WarningMessages.NothingOfMeasure(feed.Id, Today, named, wanted));
        int days = CalendarPeriod.LastDayOf(measure.Cadence, expected) - CalendarPeriod.LastDayOf(measure.Cadence, ordinal);
        string there = new CalendarPeriod(measure.Cadence, ordinal).ToString();
        return new Silence(measure, Math.Max(days, 0), WarningMessages.LateMeasure(feed.Id, Today, named, wanted, there, isStale ? WarningMessages.OlderThanMaxAge : null));
    }

    /// <summary>
    /// Returns the newest delivered period: the one that <c>through</c> states if absent rows have a value, otherwise that of the rows, at most the
    /// stated one.
    /// </summary>
    private static int? NewestOf(FeedMapping feed, MeasureView values)
    {
        int? rows = values.NewestPeriod;
        if (feed.Through is not { } through) return rows;
        int stated = MeasureViewBuilder.LatestEnding(values.Indicator.Cadence, through.ToDateOnly().DayNumber);
        return values.Indicator.Absent is not null ? stated : rows < stated ? rows : rows is null ? null : stated;
    }

    /// <summary>Finds an event feed silent if its newest date is older than the indicator's <c>maxAge</c> or, without one, than its past gaps suggest.</summary>
    private Silence? SilenceOfEvent(FeedMapping feed, Indicator happening)
    {
        FeedCoverage coverage = this.view.FeedDays.Of(feed.Id);
        if (coverage.Through is not { } through) return new Silence(happening, int.MaxValue, WarningMessages.NothingOfEvent(feed.Id, IndicatorNames.Of(happening), Today));
        (int allowed, Message why) = AllowedSilence(happening, coverage);
        int silent = this.view.Day - through;
        if (silent <= allowed) return null;
        return new Silence(
            happening, silent - allowed, WarningMessages.SilentEvent(feed.Id, IndicatorNames.Of(happening), DayText(through), silent, Today, why));
    }

    private (int Days, Message Why) AllowedSilence(Indicator happening, FeedCoverage coverage)
    {
        if (happening.MaxAge is { } maxAge)
            return (this.view.Day - (maxAge.Shift(this.view.Day, -1) ?? DateOnly.MinValue.DayNumber), WarningMessages.ItsMaxAge(maxAge.ToString()));

        // A single early date, perhaps of a mistyped year, must not lengthen the longest gap.
        int[] days = [.. coverage.Days.Days.Where(day => day >= coverage.From)];
        if (days.Length < 2) return (SilenceOfOneDate, WarningMessages.UsualOfOneDate(SilenceOfOneDate));
        int gap = days.Zip(days.Skip(1), (before, after) => after - before).Max();
        return (Math.Max(ShortestSilence, 2 * gap), WarningMessages.LongestGap(gap));
    }

    private void WarnOfHalf(FeedMapping feed)
    {
        IEnumerable<Half?> halves = [.. feed.Measures.Select(measure => HalfOfMeasure(feed, measure.Indicator)), .. feed.Events.Select(happening => HalfOfEvent(feed, happening.Indicator))];
        if (halves.OfType<Half>().MinBy(half => half.Share) is not { } worst) return;
        Warn(feed, DiagnosticCodes.HalfDelivered, WarningMessages.HalfDelivered(worst.Fault, DepartmentOf(worst.Indicator)));
    }

    /// <summary>Compares the number of companies in the newest period with the median of the three before it.</summary>
    private Half? HalfOfMeasure(FeedMapping feed, Indicator measure)
    {
        MeasureView values = this.view.Measure(measure);
        if (values.NewestDelivered.Count <= PeriodsBefore) return null;
        int[] counts = [.. values.NewestDelivered.Select(RowsOf)];
        int[] before = [.. counts[1..].Order()];
        if (before[0] < LeastCompanies || 2 * counts[0] >= before[PeriodsBefore / 2]) return null;
        int median = before[PeriodsBefore / 2];
        string newest = new CalendarPeriod(measure.Cadence, values.NewestPeriod!.Value).ToString();
        return new Half(measure, (double)counts[0] / median, WarningMessages.HalfOfMeasure(feed.Id, counts[0], IndicatorNames.Of(measure), newest, median));
    }

    /// <summary>Compares the number of events in the last thirty days that the feed covers with the mean of the three such spans before them.</summary>
    private Half? HalfOfEvent(FeedMapping feed, Indicator happening)
    {
        EventView events = this.view.Event(happening);
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
        return new Half(happening, spans[0] / mean, WarningMessages.HalfOfEvent(feed.Id, IndicatorNames.Of(happening), spans[0], DayText(through), usual));
    }

    /// <summary>Warns that the first covered day rests on a single date; only windows of events depend on that day.</summary>
    private void WarnOfLoneDay(FeedMapping feed)
    {
        if (feed.Events.Count == 0 || this.view.FeedDays.Of(feed.Id) is not { RestsOnLoneDay: true, From: { } from }) return;
        Warn(feed, DiagnosticCodes.LoneFirstDay, WarningMessages.LoneFirstDay(feed.Id, DayText(from), FeedDays.LongestGap));
    }

    private static int RowsOf(Column column)
    {
        int rows = 0;
        foreach (double cell in column.Values)
        {
            if (!Missing.IsNoRow(cell)) rows++;
        }

        return rows;
    }

    private void Warn(FeedMapping feed, string code, Message message) => found.Warning(code, feed.File.Json, message);

    private static Message DepartmentOf(Indicator indicator) =>
        indicator.Source is { Length: > 0 } source ? WarningMessages.Department(source) : WarningMessages.TheDepartment;

    private static string DayText(int day) => new CalendarPeriod(Cadence.Daily, day).ToString();

    /// <summary>An overdue indicator, with the days that it is overdue.</summary>
    private sealed record Silence(Indicator Indicator, int Days, Message Fault);

    /// <summary>A half delivered indicator, with the share of the usual amount that has come.</summary>
    private sealed record Half(Indicator Indicator, double Share, Message Fault);
}
