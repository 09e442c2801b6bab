using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Decides whether a value rests on a number that a department gave as only about right. One such number is enough for a sum, an average or a comparison with
/// peers; a condition rests on what it compares, and a choice on what is chosen. How often something happened, or in how many periods it is known, is exact.
/// </summary>
internal sealed class ApproximateReading(Interpreter interpreter)
{
    private PanelView View => interpreter.View;

    /// <summary>Returns whether a value is only about right; false if it is missing.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="row">The company's row.</param>
    /// <param name="period">The period that its measures are read at; null outside of windows.</param>
    public bool Of(BoundExpression expression, int row, int? period = null) =>
        (View.HasApproximate || interpreter.Host is not null) && interpreter.Evaluate(expression, row, period).IsKnown && IsOf(expression, row, period);

    private bool IsOf(BoundExpression expression, int row, int? period) => expression switch
    {
        BoundMeasure measure => IsOf(measure, row, period),
        BoundMeasureWindow window => IsOf(window, row),
        BoundEventWindow window => new EventWindowReading(interpreter, window, row).ReadsApproximate(ReadsNumbers(window.Where)),
        BoundDaysSince since => ReadsNumbers(since.Where) && HasApproximate(View.Event(since.Indicator), row),
        BoundPeer peer when interpreter.OpenCompared is not null => new ApproximateReading(interpreter.Compared).Of(peer.Operand, row: 0),
        BoundHostValue value => interpreter.Host?.IsApproximate(value) == true,
        BoundKnown => false,
        BoundCoalesce coalesce => Of(coalesce.Operands.First(operand => interpreter.Evaluate(operand, row, period).IsKnown), row, period),
        BoundIf choice => Of(interpreter.Evaluate(choice.Condition, row, period).Truth == true ? choice.WhenTrue : choice.WhenFalse, row, period),
        _ => expression.Parts.Any(part => Of(part, row, period)),
    };

    private bool IsOf(BoundMeasure measure, int row, int? period)
    {
        IReadOnlySet<(int Row, int Ordinal)> cells = View.Measure(measure.Indicator).Approximate;
        if (cells.Count == 0) return false;
        int? read = measure.PerPeriod ? period : View.PeriodRead(measure.Indicator, measure.Record, row);
        return read is { } at && cells.Contains((row, at));
    }

    private bool IsOf(BoundMeasureWindow window, int row)
    {
        IEnumerable<int> periods = interpreter.Scopes.PeriodsOf(window, interpreter);
        return window.Function switch
        {
            MeasureWindowFunction.Count or MeasureWindowFunction.Gone => false,
            MeasureWindowFunction.Last => Of(window.Operand, row, periods.Last(read => interpreter.Evaluate(window.Operand, row, read).IsKnown)),
            MeasureWindowFunction.Avg or MeasureWindowFunction.Min or MeasureWindowFunction.Max or MeasureWindowFunction.Median or MeasureWindowFunction.Sum or
                MeasureWindowFunction.Ago or MeasureWindowFunction.Change or MeasureWindowFunction.Yoy or MeasureWindowFunction.Slope or
                MeasureWindowFunction.RobustZ or MeasureWindowFunction.All or MeasureWindowFunction.Any or MeasureWindowFunction.Share =>
                periods.Any(read => Of(window.Operand, row, read)),
        };
    }

    private static bool ReadsNumbers(BoundExpression? where) => where is not null && BoundWalk.All(where).Any(part => part is BoundEventValue);

    private static bool HasApproximate(EventView events, int row) =>
        events.Approximate.Count > 0 && events.Approximate.Any(place => place >= events.Offsets[row] && place < events.Offsets[row + 1]);
}
