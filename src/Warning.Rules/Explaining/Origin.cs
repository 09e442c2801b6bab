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
        BoundMeasureWindow or BoundEventWindow => interpreter.Scopes.SpanOf(term, interpreter),
        BoundParameter named => IsPinned(named) || named.Parameter.At(View.Day) is not { } value ? null : $"{DayNumber.TextOf(value.FromDay)}/..",
        BoundPeer when interpreter.OpenCompared is not null => new Origin(interpreter.Compared).PeriodOf(term, row),
        BoundPeer peer => Term.PartsOf(peer.Operand).Select(part => PeriodOf(part, row)).Distinct(StringComparer.Ordinal).ToArray() is [var period] ? period : null,
        _ => null,
    };

    public string? FeedOf(BoundExpression term)
    {
        if (term is BoundParameter named) return IsPinned(named) ? null : named.Parameter.Source;
        return interpreter.Scopes.FeedsOf(term, View);
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

    private string? PeriodOf(BoundMeasure measure, int row) =>
        View.PeriodRead(measure.Indicator, measure.Record, row) is { } read && View.Measure(measure.Indicator).At(read).IsKnown(row)
            ? interpreter.Scopes.TextOf(new CalendarPeriod(measure.Indicator.Cadence, read))
            : null;
}
