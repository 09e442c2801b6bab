using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Explaining;

/// <summary>The history of an indicator that a window reads and its feed lacks.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Count">How many periods are lacking, of an event days.</param>
/// <param name="Message">What the window reads and what is there.</param>
internal sealed record HistoryLack(Indicator Indicator, int Count, Message Message)
{
    /// <summary>Finds for each indicator of a rule the window that lacks the most, in the order of their ids.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="view">The panel.</param>
    public static IEnumerable<HistoryLack> Of(Rule rule, PanelView view)
    {
        SortedDictionary<string, HistoryLack> worst = new(StringComparer.Ordinal);
        foreach (HistoryLack lack in BoundWalk.All(rule.When).SelectMany(part => Of(part, view)))
        {
            if (!worst.TryGetValue(lack.Indicator.Id, out HistoryLack? known) || lack.Count > known.Count) worst[lack.Indicator.Id] = lack;
        }

        return worst.Values;
    }

    private static IEnumerable<HistoryLack> Of(BoundExpression part, PanelView view) => part switch
    {
        BoundMeasureWindow window => window.Measures.Select(measure => Of(window, measure, view)).OfType<HistoryLack>(),
        BoundEventWindow window => Of(window, view) is { } lack ? [lack] : [],
        _ => [],
    };

    private static HistoryLack? Of(BoundMeasureWindow window, Indicator measure, PanelView view)
    {
        MeasureView values = view.Measure(measure);
        if (values is not { Feed: { } feed, FirstWithRows: { } first }) return null;
        int needed = window.PeriodsNeeded, there = Math.Max(0, values.Anchor - first + 1);
        if (needed <= there) return null;
        return new HistoryLack(measure, needed - there,
            HistoryMessages.TooFewPeriods(needed, measure.Id, feed, there, new CalendarPeriod(measure.Cadence, first).ToString()));
    }

    private static HistoryLack? Of(BoundEventWindow window, PanelView view)
    {
        EventView events = view.Event(window.Indicator);
        if (events.From is not { } from) return null;
        int? start = view.Day;
        CalendarSpan[] spans = [window.Indicator.Lag, window.Offset, window.Window, window.Base];
        foreach (CalendarSpan span in spans) start = start is { } day ? span.Shift(day, -1) : null;
        int first = (start ?? DayNumber.First) + 1;
        if (first >= from) return null;
        return new HistoryLack(window.Indicator, from - first,
            HistoryMessages.BeginsBefore(window.Indicator.Id, DayNumber.TextOf(first), events.Feed ?? "", DayNumber.TextOf(from)));
    }
}
