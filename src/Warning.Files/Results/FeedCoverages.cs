using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Results;

/// <summary>Adds to the summary of each feed the days that it covers as of the date of a scan.</summary>
internal static class FeedCoverages
{
    public static IReadOnlyList<FeedSummary> Of(ScanPanel panel, PanelView view) =>
        [panel.Feeds[0], .. panel.Feeds.Skip(1).Select(feed => WithCoverage(feed, view))];

    private static FeedSummary WithCoverage(FeedSummary feed, PanelView view)
    {
        FeedCoverage coverage = view.CoverageOf(feed.Id);

        // The panel may hold no dates of indicators that no rule reads; the summary has those of all rows.
        return feed with
        {
            CoversFrom = coverage.From ?? DaysOf(feed, indicator => indicator.First).Min(),
            CoversThrough = coverage.Through ?? DaysOf(feed, indicator => indicator.Last).Max(),
        };
    }

    private static IEnumerable<LocalDate?> DaysOf(FeedSummary feed, Func<IndicatorSummary, CalendarPeriod?> period) =>
        feed.Indicators.Select(summary => period(summary)?.LastDay);
}
