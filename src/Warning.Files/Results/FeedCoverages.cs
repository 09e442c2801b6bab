using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;
using NodaTime;

namespace EarlyWarning.Files.Results;

/// <summary>Adds to the summary of each feed the days that it covers as of the date of a scan.</summary>
internal static class FeedCoverages
{
    public static IReadOnlyList<FeedSummary> Of(ScanPanel panel, PanelView view) =>
        [panel.Feeds[0], .. panel.Feeds.Skip(1).Select(feed => WithCoverage(feed, view))];

    private static FeedSummary WithCoverage(FeedSummary feed, PanelView view)
    {
        FeedCoverage coverage = view.FeedDays.Of(feed.Id);

        // The panel may hold no dates of indicators that no rule reads; the summary has those of all rows.
        return feed with
        {
            CoversFrom = Date(coverage.From ?? Positions(feed, view, indicator => indicator.First).Min()),
            CoversThrough = Date(coverage.Through ?? Positions(feed, view, indicator => indicator.Last).Max()),
        };
    }

    private static IEnumerable<int?> Positions(FeedSummary feed, PanelView view, Func<IndicatorSummary, int?> position) => feed.Indicators.Select(summary =>
        position(summary) is { } ordinal && view.Panel.Catalog.TryGet(summary.Id, out Indicator? indicator)
            ? indicator.Kind == IndicatorKind.Measure ? CalendarPeriod.LastDayOf(indicator.Cadence, ordinal) : ordinal
            : (int?)null);

    private static LocalDate? Date(int? day) => day is { } number ? LocalDate.FromDateOnly(DateOnly.FromDayNumber(number)) : null;
}
