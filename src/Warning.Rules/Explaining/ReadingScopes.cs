using System.Collections.Concurrent;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Explaining;

/// <summary>What expressions read of a panel, which is the same for every company and found once. Thread-safe.</summary>
internal sealed class ReadingScopes
{
    private readonly ConcurrentDictionary<BoundMeasureWindow, int[]> periods = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<BoundExpression, Indicator[]> indicators = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<BoundExpression, string?> feeds = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<BoundExpression, string?> spans = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<CalendarPeriod, string> periodTexts = new();

    /// <summary>Returns the indicators of an expression, including those inside windows, in order of writing.</summary>
    public Indicator[] IndicatorsOf(BoundExpression expression) => indicators.GetOrAdd(expression, static expression => [.. Origin.Indicators(expression)]);

    /// <summary>Returns the periods that a window reads, oldest first.</summary>
    public int[] PeriodsOf(BoundMeasureWindow window, Interpreter interpreter) =>
        periods.GetOrAdd(window, static (window, interpreter) => [.. new MeasureWindowReading(interpreter, window, row: 0).PeriodsRead], interpreter);

    /// <summary>Returns the feeds of the indicators of an expression, with commas between; null if there are none.</summary>
    public string? FeedsOf(BoundExpression expression, PanelView view) => feeds.GetOrAdd(
        expression,
        static (expression, view) =>
        {
            string[] found = [.. Origin.Indicators(expression).Select(indicator => FeedOf(indicator, view)).OfType<string>().Distinct(StringComparer.Ordinal)];
            return found.Length == 0 ? null : string.Join(',', found);
        },
        view);

    /// <summary>Returns the first and the last period or day of a window; null if its days are outside the years 1 to 9999.</summary>
    public string? SpanOf(BoundExpression window, Interpreter interpreter) => spans.GetOrAdd(
        window,
        static (window, interpreter) => window switch
        {
            BoundMeasureWindow measures => SpanOf(measures, interpreter),
            BoundEventWindow events when new EventWindowReading(interpreter, events, row: 0).Days is var (start, end) =>
                $"{DayNumber.TextOf(start + 1)}/{DayNumber.TextOf(end)}",
            _ => null,
        },
        interpreter);

    /// <summary>Returns the text form of a period.</summary>
    public string TextOf(CalendarPeriod period) => periodTexts.GetOrAdd(period, static period => period.ToString());

    private static string? FeedOf(Indicator indicator, PanelView view) => indicator.Kind switch
    {
        IndicatorKind.Measure => view.Measure(indicator).Feed,
        IndicatorKind.Event => view.Event(indicator).Feed,
        IndicatorKind.Attribute => view.Attribute(indicator).Feed,
    };

    private static string SpanOf(BoundMeasureWindow window, Interpreter interpreter)
    {
        (int oldest, int newest) = new MeasureWindowReading(interpreter, window, row: 0).Periods;
        CalendarPeriod last = new(window.Cadence, newest);
        return oldest == newest ? last.ToString() : $"{new CalendarPeriod(window.Cadence, oldest)}/{last}";
    }
}
