using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Results;

/// <summary>Adds to the summary of each feed what follows from the as-of date: the days that it covers, and the figures of its newest periods.</summary>
internal static class FeedCoverages
{
    public static IReadOnlyList<FeedSummary> Of(ScanPanel panel, PanelView view) =>
        [panel.Feeds[0], .. panel.Feeds.Skip(1).Select(feed => WithCoverage(feed, view))];

    private static FeedSummary WithCoverage(FeedSummary feed, PanelView view)
    {
        // Of a feed of warnings alone rules read nothing.
        if (feed.Indicators.Count == 0) return feed;
        FeedCoverage coverage = view.CoverageOf(feed.Id);

        // The panel may hold no dates of indicators that no rule reads; the summary has those of all rows.
        return feed with
        {
            CoversFrom = coverage.From ?? DaysOf(feed, indicator => indicator.First).Min(),
            CoversThrough = coverage.Through ?? DaysOf(feed, indicator => indicator.Last).Max(),
            Indicators = [.. feed.Indicators.Select(indicator => WithFigures(indicator, view))],
        };
    }

    private static IndicatorSummary WithFigures(IndicatorSummary summary, PanelView view)
    {
        Indicator indicator = view.Panel.Catalog.Get(summary.Id);
        if (indicator.Kind != IndicatorKind.Measure || view.NewestFiguresOf(summary.Id) is not { } newest) return summary;
        bool isMissed = indicator.Absent is null && summary.Companies > 0;
        return summary with { Newest = newest, MissingShare = isMissed ? Math.Max(0, 1 - ((double)newest.Values / summary.Companies)) : null };
    }

    private static IEnumerable<LocalDate?> DaysOf(FeedSummary feed, Func<IndicatorSummary, CalendarPeriod?> period) =>
        feed.Indicators.Select(summary => period(summary)?.LastDay);
}
