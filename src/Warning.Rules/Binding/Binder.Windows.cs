using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Binding;

/// <content>Windows on measures.</content>
internal sealed partial class Binder
{
    public const int MaximumPeriods = 120;
    public const int MaximumDays = 3660;

    public BoundExpression? BindWindow(Function function, CallSyntax call, BindingContext context)
    {
        if (RefuseInside(call, context)) return null;
        if (ResolveEvent(call.Arguments[0]) is { } happening) return BindEventWindow(function, call, happening, context);
        BindingContext inside = context.EnterWindow(function.Name);
        BoundExpression? operand = Bind(call.Arguments[0], inside);
        if (operand is null)
        {
            ExpectSpans(function, call, context);
            return null;
        }

        bool condition = function.Measure!.Operand == ValueType.Condition;
        if (operand.Type != function.Measure.Operand &&
            !Refuse(operand, function.Measure.Operand, call.Arguments[0].Span, context, condition ? WindowMessages.PeriodConditionIn(function.Name) : WindowMessages.MeasureIn(function.Name)))
            return null;
        Indicator[] measures = [.. inside.Measures.Values];
        if (measures.Length == 0)
            return Fail(DiagnosticCodes.NoMeasure, call.Arguments[0].Span, context, WindowMessages.NeedsMeasure(function.Name));
        return BindMeasureWindow(function, call, operand, measures, context);
    }

    /// <summary>Reports a window or offset that is no duration, where the faulty operand leaves its cadence unknown.</summary>
    private void ExpectSpans(Function function, CallSyntax call, BindingContext context)
    {
        Span(call.Arguments[1], context, WindowMessages.Named(function.Name));
        if (call.Find("offset") is { } offset) Span(offset.Value, context, WindowMessages.TheOffset);
    }

    private BoundExpression? BindMeasureWindow(Function function, CallSyntax call, BoundExpression operand, Indicator[] measures, BindingContext context)
    {
        if (function.TakesWhere && call.Find("where") is { } where)
            return Fail(DiagnosticCodes.NamedArgument, where.NameSpan, context, WindowMessages.WhereOfMeasure(measures[0].Id, function.Name));
        Cadence cadence = measures[0].Cadence;
        foreach (BoundPeriod period in BoundWalk.All(operand).OfType<BoundPeriod>()) period.ReadBy(cadence);
        MeasureTraits traits = function.Measure!;
        bool ago = traits.Function == MeasureWindowFunction.Ago;
        if (traits.Function == MeasureWindowFunction.Yoy && cadence == Cadence.Daily)
            return Fail(DiagnosticCodes.DailyYoy, call.FunctionSpan, context, WindowMessages.DailyYoy);
        int? length = Periods(call.Arguments[1], cadence, context, ago ? 0 : 1, ago ? LongestReach(cadence) : MaximumPeriods, WindowMessages.Named(function.Name));
        int? offset = ago ? length : Offset(call, cadence, context);
        if (length is not { } periods || offset is not { } back) return null;
        if (ago) periods = 1;
        if (LeastKnown(traits, call, periods, context) is not { } least) return null;
        return new BoundMeasureWindow(call, traits, operand, measures) { Periods = periods, Offset = back, LeastKnown = least, Unit = traits.Unit(operand.Unit) };
    }

    private int? LeastKnown(MeasureTraits traits, CallSyntax call, int periods, BindingContext context)
    {
        if (call.Find("known") is not { } known) return traits.UsualKnown(periods);
        if (TryWhole(known.Value, 1, periods, out int least)) return least;
        Fail(DiagnosticCodes.LiteralArgument, known.Value.Span, context, WindowMessages.KnownPeriods(periods));
        return null;
    }

    private int? Offset(CallSyntax call, Cadence cadence, BindingContext context) =>
        call.Find("offset") is { } offset
            ? Periods(offset.Value, cadence, context, 0, LongestReach(cadence), WindowMessages.TheOffset)
            : 0;

    private int? Periods(Syntax syntax, Cadence cadence, BindingContext context, int least, int most, Message where)
    {
        if (Span(syntax, context, where) is not { } span) return null;
        if (span.PeriodsOf(cadence) is not { } periods)
        {
            Fail(
                DiagnosticCodes.WindowNotWhole, syntax.Span, context, WindowMessages.NotWholePeriods($"{span}", cadence.InWords(), where, Units(cadence), Fitting(span, cadence)));
            return null;
        }

        if (periods >= least && periods <= most) return periods;
        Fail(
            periods < least ? DiagnosticCodes.LiteralArgument : DiagnosticCodes.WindowTooLong,
            syntax.Span,
            context,
            periods < least ? WindowMessages.EmptyPeriods(where) : WindowMessages.TooManyPeriods($"{span}", periods, where, most));
        return null;
    }

    private static Message Units(Cadence cadence) => cadence switch
    {
        Cadence.Daily => WindowMessages.DaysOrWeeks,
        Cadence.Monthly => WindowMessages.MonthsOrMore,
        Cadence.Quarterly => WindowMessages.QuartersOrMore,
        Cadence.Yearly => WindowMessages.YearsOnly,
    };

    /// <summary>Returns the one or two whole numbers of periods that are nearest to a span: <c>1m, 2m</c> of <c>45d</c>.</summary>
    private static string[] Fitting(CalendarSpan span, Cadence cadence)
    {
        (double days, SpanUnit unit) = cadence switch
        {
            Cadence.Daily => (1, SpanUnit.Day),
            Cadence.Monthly => (30.5, SpanUnit.Month),
            Cadence.Quarterly => (91.5, SpanUnit.Quarter),
            Cadence.Yearly => (366.0, SpanUnit.Year),
        };
        double periods = Math.Min(span.NominalDays / days, int.MaxValue - 1);
        int below = (int)periods, nearest = Math.Max(1, (int)Math.Round(periods));
        bool isClose = below == 0 || Math.Abs(periods - nearest) <= 0.1 * Math.Max(1, Math.Min(nearest, 3));
        int[] counts = isClose ? [nearest] : [below, below + 1];
        return [.. counts.Select(count => $"{new CalendarSpan(count, unit)}")];
    }

    /// <summary>Returns the number of periods in ten years; nothing further back is read.</summary>
    private static int LongestReach(Cadence cadence) => cadence switch
    {
        Cadence.Daily => MaximumDays,
        Cadence.Monthly => 120,
        Cadence.Quarterly => 40,
        Cadence.Yearly => 10,
    };

    private CalendarSpan? Span(Syntax syntax, BindingContext context, Message where)
    {
        if (syntax is SpanSyntax span) return span.Value;
        Fail(DiagnosticCodes.LiteralArgument, syntax.Span, context, WindowMessages.NeedsDuration(where));
        return null;
    }
}
