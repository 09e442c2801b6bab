using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <content>Windows on measures.</content>
internal sealed partial class Binder
{
    private const int MaximumPeriods = 120;
    private const int MaximumDays = 3660;
    private const string Offsets = "the offset";

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
        if (!Expect(operand, function.Measure.Operand, call.Arguments[0].Span, context, $"{(condition ? "a condition for each period" : "a measure")} in {function.Name}"))
            return null;
        Indicator[] measures = [.. inside.Measures.Values];
        if (measures.Length == 0)
        {
            return Fail(
                DiagnosticCodes.NoMeasure, call.Arguments[0].Span, context, $"the window of {function.Name} needs a measure or an event in it; an attribute or a constant has no periods");
        }

        return BindMeasureWindow(function, call, operand, measures, context);
    }

    /// <summary>Reports a window or offset that is no duration, where the faulty operand leaves its cadence unknown.</summary>
    private void ExpectSpans(Function function, CallSyntax call, BindingContext context)
    {
        Span(call.Arguments[1], context, function.Name);
        if (call.Find("offset") is { } offset) Span(offset.Value, context, Offsets);
    }

    private BoundExpression? BindMeasureWindow(Function function, CallSyntax call, BoundExpression operand, Indicator[] measures, BindingContext context)
    {
        if (function.TakesWhere && call.Find("where") is { } where)
            return Fail(DiagnosticCodes.NamedArgument, where.NameSpan, context, $"where: judges the occurrences of an event; '{measures[0].Id}' is a measure, whose periods {function.Name} reads");
        Cadence cadence = measures[0].Cadence;
        foreach (BoundPeriod period in BoundWalk.All(operand).OfType<BoundPeriod>()) period.ReadBy(cadence);
        MeasureTraits traits = function.Measure!;
        bool ago = traits.Function == MeasureWindowFunction.Ago;
        if (traits.Function == MeasureWindowFunction.Yoy && cadence == Cadence.Daily)
            return Fail(DiagnosticCodes.DailyYoy, call.FunctionSpan, context, "yoy is not defined for a daily measure, since the days of a year fall on other weekdays; write avg(x, w) / avg(x, w, offset: 364d) - 1, which compares the same weekdays");
        int? length = Periods(call.Arguments[1], cadence, context, ago ? 0 : 1, ago ? LongestReach(cadence) : MaximumPeriods, function.Name);
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
        Fail(DiagnosticCodes.LiteralArgument, known.Value.Span, context, $"known: is a number of periods, written out, from 1 to the {periods} of the window");
        return null;
    }

    private int? Offset(CallSyntax call, Cadence cadence, BindingContext context) =>
        call.Find("offset") is { } offset
            ? Periods(offset.Value, cadence, context, 0, LongestReach(cadence), Offsets)
            : 0;

    private int? Periods(Syntax syntax, Cadence cadence, BindingContext context, int least, int most, string where)
    {
        if (Span(syntax, context, where) is not { } span) return null;
        if (span.PeriodsOf(cadence) is not { } periods)
        {
            Fail(
                DiagnosticCodes.WindowNotWhole, syntax.Span, context, $"{span} is no whole number of periods of a {cadence.Word()} measure in {where}; write {Spans(cadence)}");
            return null;
        }

        if (periods >= least && periods <= most) return periods;
        Fail(
            periods < least ? DiagnosticCodes.LiteralArgument : DiagnosticCodes.WindowTooLong,
            syntax.Span,
            context,
            periods < least ? $"the window of {where} is empty; it needs at least one period" : $"{span} is {periods} periods, too many for {where}; at most {most} are read");
        return null;
    }

    private static string Spans(Cadence cadence) => cadence switch
    {
        Cadence.Daily => "days or weeks, such as 30d",
        Cadence.Monthly => "months, quarters or years, such as 3m",
        Cadence.Quarterly => "quarters, years or months by threes, such as 2q",
        Cadence.Yearly => "years, such as 1y",
    };

    /// <summary>Returns the number of periods in ten years; nothing further back is read.</summary>
    private static int LongestReach(Cadence cadence) => cadence switch
    {
        Cadence.Daily => MaximumDays,
        Cadence.Monthly => 120,
        Cadence.Quarterly => 40,
        Cadence.Yearly => 10,
    };

    private CalendarSpan? Span(Syntax syntax, BindingContext context, string where)
    {
        if (syntax is SpanSyntax span) return span.Value;
        Fail(DiagnosticCodes.LiteralArgument, syntax.Span, context, $"{where} needs a duration here, such as 30d, 3m or 1y");
        return null;
    }
}
