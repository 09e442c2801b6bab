using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Finds the indicators that make an expression unknown, and only those: a known part is no reason, of a coalesce all parts are, of an <c>if</c> the
/// condition or else the branch taken. If every indicator is known but the result is not (a zero denominator), the indicators of that result are named. A
/// <c>missing</c> written in the rule has no indicator to name.
/// </summary>
internal sealed class MissingReasons(Interpreter interpreter, int row)
{
    private const string Missing = "missing", Stale = "stale", Unread = "unread", NotDelivered = "not-delivered", NoParameter = "no-parameter", TooFewPeers = "too-few-peers";

    private static readonly Func<Indicator, int, string> PeriodText = (indicator, ordinal) => new CalendarPeriod(indicator.Cadence, ordinal).ToString();
    private static readonly Func<Indicator, int, string> DayText = (_, day) => DayNumber.TextOf(day);

    private HashSet<AskedRule>? asked;
    private Queue<AskedRule>? toAsk;
    private ReasonList found = interpreter.NoReasons;
    private Occurrence? judged;

    private PanelView View => interpreter.View;

    public static IReadOnlyList<MissingReason> Of(Interpreter interpreter, BoundExpression expression, int row)
    {
        MissingReasons reasons = new(interpreter, row);
        reasons.Gather(expression, period: null);
        reasons.GatherAsked();
        return reasons.found.Reasons;
    }

    /// <summary>Returns whether an expression is known; if not, gathers the reasons.</summary>
    private bool Gather(BoundExpression expression, int? period)
    {
        if (Evaluate(expression, period).IsKnown) return true;
        GatherUnknown(expression, period);
        return false;
    }

    private void GatherUnknown(BoundExpression expression, int? period)
    {
        switch (expression)
        {
            case BoundConstant:
                break;
            case BoundMeasure { PerPeriod: false } measure when View.OpenRow(measure.Indicator, measure.Record, row) is { } open:
                AddUnread(measure.Indicator, null, open);
                break;
            case BoundMeasure measure:
                AddMeasure(measure.Indicator, period, period ?? View.PeriodRead(measure.Indicator, measure.Record, row));
                break;
            case BoundAttribute attribute:
                AddAttribute(attribute.Indicator);
                break;
            case BoundParameter { Parameter: var parameter }:
                AddParameter(parameter);
                break;
            case BoundFired { Rule: var rule }:
                if (interpreter.PinnedRule(rule) is null && (asked ??= []).Add(rule)) (toAsk ??= []).Enqueue(rule);
                break;
            case BoundMeasureWindow window:
                GatherWindow(window);
                break;
            case BoundEventWindow window:
                EventWindowReading read = new(interpreter, window, row);
                GatherEvent(window.Indicator, window.Where, read.Unread, read.FirstUnknown);
                break;
            case BoundDaysSince since:
                DaysSinceReading last = new(interpreter, since, row);
                GatherEvent(since.Indicator, since.Where, last.Unread, last.LatestUnknown);
                break;
            case BoundEventField field:
                Add(field.Indicator, Missing);
                break;
            case BoundEventValue { Indicator: { } happening }:
                AddEvent(happening, judged?.Unread);
                break;
            case BoundHostValue value:
                AddReasons(interpreter.Host!.WhyMissing(value));
                break;
            case BoundIf choice:
                GatherIf(choice, period);
                break;
            case BoundPeer peer when interpreter.OpenCompared is not null:
                if (interpreter.Compared.Evaluate(peer.Operand, row).IsKnown) AddPeers(peer);
                else AddReasons(Of(interpreter.Compared, peer.Operand, row));
                break;
            case BoundPeer peer:
                if (Gather(peer.Operand, period)) AddPeers(peer);
                break;
            case BoundBinary { Traits.MissesAtZero: true } division:
                GatherParts(division.Right, division.Parts, period);
                break;
            default:
                GatherParts(expression, expression.Parts, period);
                break;
        }
    }

    /// <summary>Gathers the reasons of the rules asked for by <c>fired</c> in a loop, since rules may nest twenty thousand deep.</summary>
    private void GatherAsked()
    {
        while (toAsk is not null && toAsk.TryDequeue(out AskedRule? rule)) Gather(rule.When!, period: null);
    }

    /// <summary>Gathers the reasons of the unknown parts; if all are known, names the indicators of <paramref name="whole"/>.</summary>
    private void GatherParts(BoundExpression whole, IEnumerable<BoundExpression> parts, int? period)
    {
        bool known = true;
        foreach (BoundExpression part in parts) known &= Gather(part, period);

        if (known) AddAll(whole);
    }

    private void GatherIf(BoundIf choice, int? period)
    {
        bool? taken = Evaluate(choice.Condition, period).Truth;
        Gather(taken is null ? choice.Condition : taken == true ? choice.WhenTrue : choice.WhenFalse, period);
    }

    private void GatherWindow(BoundMeasureWindow window)
    {
        foreach (Indicator measure in window.Measures)
        {
            if (!View.Measure(measure).IsDelivered) AddMeasure(measure, period: null, read: null);
        }

        GatherUnread(window);

        if (window.Function == MeasureWindowFunction.Gone)
        {
            foreach (Indicator measure in window.Measures)
            {
                if (!View.Measure(measure).IsFresh) AddMeasure(measure, period: null, read: null);
            }
        }
        else
        {
            Indicator[] indicators = interpreter.Scopes.IndicatorsOf(window);
            foreach (int period in interpreter.Scopes.PeriodsOf(window, interpreter))
            {
                // Each indicator is named once, so that no further period can add one.
                if (NamesAll(indicators)) break;
                Gather(window.Operand, period);
            }
        }

        if (!NamesAny(interpreter.Scopes.IndicatorsOf(window)) && !NamesParameter(window)) AddAll(window);
    }

    /// <summary>Gathers the unread periods of a window before its gaps, since they can be corrected.</summary>
    private void GatherUnread(BoundMeasureWindow window)
    {
        if (!MeasureWindowReading.HasUnread(View, window)) return;
        foreach (int period in interpreter.Scopes.PeriodsOf(window, interpreter))
        {
            foreach (Indicator measure in window.Measures)
            {
                if (View.Measure(measure).At(period).IsUnread(row) && !interpreter.Evaluate(window.Operand, row, period).IsKnown) AddMeasure(measure, period, period);
            }
        }
    }

    private void AddAll(BoundExpression expression)
    {
        foreach (Indicator indicator in interpreter.Scopes.IndicatorsOf(expression)) Add(indicator, Missing);
    }

    private bool NamesAll(Indicator[] indicators)
    {
        foreach (Indicator indicator in indicators)
        {
            if (!found.Names(indicator)) return false;
        }

        return true;
    }

    private bool NamesAny(Indicator[] indicators)
    {
        foreach (Indicator indicator in indicators)
        {
            if (found.Names(indicator)) return true;
        }

        return false;
    }

    /// <summary>A method of its own, so that its closure is allocated only here.</summary>
    private bool NamesParameter(BoundMeasureWindow window) => BoundWalk.All(window).OfType<BoundParameter>().Any(named => found.Names(named.Parameter.Name));

    /// <summary>Adds the reason why a measure has no value.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="period">The period of a window; null outside of windows.</param>
    /// <param name="read">The period that was read; null if there is none.</param>
    private void AddMeasure(Indicator measure, int? period, int? read)
    {
        MeasureView view = View.Measure(measure);
        if (!view.IsDelivered)
        {
            Add(measure, NotDelivered);
            return;
        }

        if (read is { } at && view.At(at).IsUnread(row))
        {
            AddUnread(measure, view.UnreadRows.ContainsKey((row, at)) ? PeriodText(measure, at) : null, view.UnreadRowOf(row, at));
            return;
        }

        int? newest = view.NewestKnown(row, int.MinValue);
        bool stale = newest < view.Anchor - (view.FreshPeriods - 1L);
        int? since = newest is null ? null : newest < period ? newest + 1 : period ?? newest + 1;
        Add(measure, stale ? Stale : Missing, since, PeriodText);
    }

    /// <summary>Adds a parameter without a number; an unread row of the attribute that it depends on comes first, since it can be corrected.</summary>
    private void AddParameter(Parameter parameter)
    {
        if (parameter.At(View.Day)?.By is { } place && View.Attribute(place).Unread.ContainsKey(row)) AddAttribute(place);
        if (!found.Names(parameter.Name)) found = found.With(parameter.Name, NoParameter);
    }

    /// <summary>Adds a peer function whose operand is known for the company but for too few peers.</summary>
    private void AddPeers(BoundPeer peer)
    {
        string call = peer.Text;
        if (!found.Names(call)) found = found.With(call, TooFewPeers);
    }

    private void AddAttribute(Indicator attribute)
    {
        AttributeView view = View.Attribute(attribute);
        if (view.Unread.TryGetValue(row, out UnreadRow? source)) AddUnread(attribute, null, source);
        else Add(attribute, view.IsDelivered ? Missing : NotDelivered);
    }

    private ScalarValue Evaluate(BoundExpression expression, int? period) =>
        judged is { } occurrence ? interpreter.Evaluate(expression, row, occurrence) : interpreter.Evaluate(expression, row, period);

    /// <summary>Gathers why an event function has no value: an unread row, an occurrence whose condition is unknown, or the feed.</summary>
    private void GatherEvent(Indicator happening, BoundExpression? where, UnreadRow? unread, Occurrence? unknown)
    {
        ReasonList before = found;
        if (unread is null && unknown is not null)
        {
            judged = unknown;
            Gather(where!, period: null);
            judged = null;
        }

        if (ReferenceEquals(before, found)) AddEvent(happening, unread);
    }

    private void AddEvent(Indicator happening, UnreadRow? unread)
    {
        if (unread is not null)
        {
            AddUnread(happening, null, unread);
            return;
        }

        EventView view = View.Event(happening);
        string why = !view.IsDelivered ? NotDelivered : view.IsStale ? Stale : Missing;
        bool dated = why == Stale && view.Through < DayNumber.Last;
        Add(happening, why, dated ? view.Through + 1 : null, DayText);
    }

    private void AddUnread(Indicator indicator, string? since, UnreadRow? unread)
    {
        if (!found.Names(indicator)) found = found.With(new MissingReason(indicator.Id, Unread, since) { Unread = unread });
    }

    /// <summary>Adds the reasons of a host value, each indicator once.</summary>
    private void AddReasons(IReadOnlyList<MissingReason> reasons)
    {
        foreach (MissingReason reason in reasons)
        {
            if (!found.Names(reason.Indicator)) found = found.With(reason);
        }
    }

    private void Add(Indicator indicator, string why) => Add(indicator, why, null, DayText);

    private void Add(Indicator indicator, string why, int? since, Func<Indicator, int, string> text)
    {
        if (!found.Names(indicator)) found = found.With(indicator, why, since, text);
    }
}
