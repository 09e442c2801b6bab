using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Execution;

/// <summary>How a panel reads one indicator that peers are compared in, so that a company outside of it can be read in the same way.</summary>
/// <param name="Indicator">The id of the indicator.</param>
/// <param name="Feed">The id of its feed.</param>
/// <param name="From">The first day that the feed covers.</param>
/// <param name="Through">The last day that the feed covers; of a measure the last day of its anchor.</param>
/// <param name="Standing">Of a measure what the panel has decided about it; else null.</param>
internal sealed record PeerFeed(string Indicator, string Feed, int From, int Through, PanelStanding? Standing)
{
    /// <summary>Returns how a view reads an indicator; null if no feed delivers it.</summary>
    public static PeerFeed? Of(PanelView view, Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Measure => Of(view.Measure(indicator)),
        IndicatorKind.Event => Of(view.Event(indicator)),
        IndicatorKind.Attribute => view.Attribute(indicator).Feed is { } feed ? new PeerFeed(indicator.Id, feed, DayNumber.First, view.Day, null) : null,
    };

    /// <summary>Returns the feed as it is declared to a panel.</summary>
    public FeedDelivery ToDelivery() => new(Feed, [Indicator]) { From = DayNumber.ToDate(From), Through = DayNumber.ToDate(Through), Standing = Standing };

    private static PeerFeed? Of(MeasureView measure)
    {
        Cadence cadence = measure.Indicator.Cadence;
        if (measure.Feed is not { } feed || measure.Anchor < CalendarPeriod.OrdinalOf(cadence, DayNumber.First)) return null;
        PanelStanding standing = new()
        {
            IsAligned = measure.TakesPartInAligning,
            IsFresh = measure.IsFresh,
            IsOpen = measure.LatestPossible > measure.Anchor,
            AbsentFrom = measure.DeliveredFrom,
        };
        return new PeerFeed(measure.Indicator.Id, feed, DayNumber.First, CalendarPeriod.LastDayOf(cadence, measure.Anchor), standing);
    }

    // Days that are unknown leave every window missing, as do windows of a feed that begins on the last day of the calendar.
    private static PeerFeed? Of(EventView happening) => happening.Feed is { } feed
        ? new PeerFeed(happening.Indicator.Id, feed, happening.From ?? DayNumber.Last, happening.Through ?? DayNumber.First, null)
        : null;
}
