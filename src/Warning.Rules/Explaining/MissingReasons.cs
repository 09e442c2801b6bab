using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Finds the indicators that make an expression unknown, and only those: a part that is known is no reason, of a coalesce all parts are, of an
/// <c>if</c> the condition or else the branch taken. Where every indicator is known but the result is not (a zero denominator, too few peers),
/// those that came to nothing are named. A <c>missing</c> that the rule itself writes has no indicator to name.
/// </summary>
internal sealed class MissingReasons(Interpreter interpreter, int row)
{
    private const string Missing = "missing", Stale = "stale", NotDelivered = "not-delivered";

    private readonly List<MissingReason> reasons = [];
    private readonly HashSet<string> named = new(StringComparer.Ordinal);

    private PanelView View => interpreter.View;

    public static IReadOnlyList<MissingReason> Of(Interpreter interpreter, BoundExpression expression, int row)
    {
        MissingReasons found = new(interpreter, row);
        found.Gather(expression, period: null);
        return found.reasons;
    }

    private void Gather(BoundExpression expression, int? period)
    {
        if (interpreter.Evaluate(expression, row, period).IsKnown) return;
        switch (expression)
        {
            case BoundConstant:
                break;
            case BoundMeasure measure:
                AddMeasure(measure.Indicator, period);
                break;
            case BoundAttribute attribute:
                Add(attribute.Indicator, View.Attribute(attribute.Indicator).IsDelivered ? Missing : NotDelivered, null);
                break;
            case BoundMeasureWindow window:
                GatherWindow(window);
                break;
            case BoundEventWindow window:
                AddEvent(window.Indicator);
                break;
            case BoundDaysSince since:
                AddEvent(since.Indicator);
                break;
            case BoundIf choice:
                GatherIf(choice, period);
                break;
            case BoundPeer peer:
                GatherParts(peer, [peer.Operand], period);
                break;
            case BoundBinary { Function: BinaryFunction.Divide or BinaryFunction.Mod } division:
                GatherParts(division.Right, division.Parts, period);
                break;
            default:
                GatherParts(expression, expression.Parts, period);
                break;
        }
    }

    /// <summary>The parts that are unknown; if there are none, what <paramref name="whole"/> reads came to nothing.</summary>
    private void GatherParts(BoundExpression whole, IEnumerable<BoundExpression> parts, int? period)
    {
        bool known = true;
        foreach (BoundExpression part in parts)
        {
            known &= interpreter.Evaluate(part, row, period).IsKnown;
            Gather(part, period);
        }

        if (known) AddAll(whole);
    }

    private void GatherIf(BoundIf choice, int? period)
    {
        bool? taken = interpreter.Evaluate(choice.Condition, row, period).Truth;
        Gather(taken is null ? choice.Condition : taken == true ? choice.WhenTrue : choice.WhenFalse, period);
    }

    private void GatherWindow(BoundMeasureWindow window)
    {
        Indicator[] silent = window.Measures.Where(measure => !View.Measure(measure).IsDelivered).ToArray();
        foreach (Indicator measure in silent) AddMeasure(measure, period: null);
        if (window.Function == MeasureWindowFunction.Gone)
        {
            foreach (Indicator measure in window.Measures.Where(measure => !View.Measure(measure).IsFresh)) AddMeasure(measure, period: null);
        }
        else
        {
            foreach (int period in new MeasureWindowReading(interpreter, window, row).PeriodsRead) Gather(window.Operand, period);
        }

        if (!Origin.Indicators(window).Any(indicator => named.Contains(indicator.Id))) AddAll(window);
    }

    private void AddAll(BoundExpression expression)
    {
        foreach (Indicator indicator in Origin.Indicators(expression)) Add(indicator, Missing, null);
    }

    private void AddMeasure(Indicator measure, int? period)
    {
        MeasureView view = View.Measure(measure);
        if (!view.IsDelivered)
        {
            Add(measure, NotDelivered, null);
            return;
        }

        int? newest = view.NewestKnown(row, int.MinValue);
        bool stale = newest is not null && double.IsNaN(view.Latest[row]);
        int? since = newest is null ? null : newest < period ? newest + 1 : period ?? newest + 1;
        Add(measure, stale ? Stale : Missing, since is { } first ? new Period(measure.Cadence, first).ToString() : null);
    }

    private void AddEvent(Indicator happening)
    {
        EventView view = View.Event(happening);
        string why = !view.IsDelivered ? NotDelivered : view.IsStale ? Stale : Missing;
        Add(happening, why, why == Stale && view.Through is { } through && through < DateOnly.MaxValue.DayNumber ? Origin.DayText(through + 1) : null);
    }

    private void Add(Indicator indicator, string why, string? since)
    {
        if (named.Add(indicator.Id)) reasons.Add(new MissingReason(indicator.Id, why, since));
    }
}
