using System.Globalization;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Determines the periods and feeds that the value of a term was read from.</summary>
internal sealed class Origin(Interpreter interpreter)
{
    private PanelView View => interpreter.View;

    public string? PeriodOf(BoundExpression term, int row) => term switch
    {
        BoundMeasure measure => PeriodOf(measure, row),
        BoundMeasureWindow window => PeriodOf(window, row),
        BoundEventWindow window => PeriodOf(window, row),
        BoundParameter named => IsPinned(named) || named.Parameter.At(View.Day) is not { } value ? null : $"{DayNumber.TextOf(value.FromDay)}/..",
        BoundPeer when interpreter.OpenCompared is not null => new Origin(interpreter.Compared).PeriodOf(term, row),
        BoundPeer peer => Term.PartsOf(peer.Operand).Select(part => PeriodOf(part, row)).Distinct(StringComparer.Ordinal).ToArray() is [var period] ? period : null,
        _ => null,
    };

    public string? FeedOf(BoundExpression term)
    {
        if (term is BoundParameter named) return IsPinned(named) ? null : named.Parameter.Source;
        string[] feeds = Indicators(term).Select(FeedOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return feeds.Length == 0 ? null : string.Join(',', feeds);
    }

    /// <summary>Returns the indicators of an expression, including those inside windows, in order of writing.</summary>
    public static IEnumerable<Indicator> Indicators(BoundExpression expression) => expression switch
    {
        BoundMeasure measure => [measure.Indicator],
        BoundAttribute attribute => [attribute.Indicator],
        BoundEventWindow window => [window.Indicator],
        BoundDaysSince since => [since.Indicator],
        BoundEventField field => [field.Indicator],
        BoundEventValue { Indicator: { } happening } => [happening],
        BoundMeasureWindow window => Indicators(window.Operand),
        _ => expression.Parts.SelectMany(Indicators),
    };

    /// <summary>Returns whether a rule test gives the parameter a value.</summary>
    private bool IsPinned(BoundParameter parameter) => interpreter.Pinned.Count > 0 && interpreter.Pinned.ContainsKey(BoundKey.Of(parameter));

    private string? FeedOf(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Measure => View.Measure(indicator).Feed,
        IndicatorKind.Event => View.Event(indicator).Feed,
        IndicatorKind.Attribute => View.Attribute(indicator).Feed,
    };

    private string? PeriodOf(BoundMeasure measure, int row) =>
        View.PeriodRead(measure.Indicator, measure.Record, row) is { } read && View.Measure(measure.Indicator).At(read).IsKnown(row)
            ? new CalendarPeriod(measure.Indicator.Cadence, read).ToString()
            : null;

    private string PeriodOf(BoundMeasureWindow window, int row)
    {
        (int oldest, int newest) = new MeasureWindowReading(interpreter, window, row).Periods;
        CalendarPeriod last = new(window.Cadence, newest);
        return oldest == newest ? last.ToString() : $"{new CalendarPeriod(window.Cadence, oldest)}/{last}";
    }

    private string? PeriodOf(BoundEventWindow window, int row) =>
        new EventWindowReading(interpreter, window, row).Days is var (start, end) ? $"{DayNumber.TextOf(start + 1)}/{DayNumber.TextOf(end)}" : null;
}
