using System.Globalization;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Testing;

/// <summary>An expression with one of its parts changed.</summary>
/// <param name="Whole">The whole expression.</param>
/// <param name="Place">The place of the part in its text.</param>
/// <param name="Written">The part as it is written.</param>
/// <param name="Changed">The changed part.</param>
internal sealed record NearbySyntax(Syntax Whole, TextSpan Place, string Written, string Changed);

/// <summary>
/// Changes one literal or comparison of an expression at a time. A whole number moves by 1, a percentage by one percent point, another number by a tenth; a
/// duration by one of its units, but a year by a month; a date by a day. A comparison moves its edge: <c>&lt;</c> becomes <c>&lt;=</c>.
/// </summary>
internal static class NearbySyntaxes
{
    public static IEnumerable<NearbySyntax> Of(Syntax syntax, string text) => syntax switch
    {
        NumberSyntax number => Near(number, text),
        SpanSyntax span => Near(span),
        NegateSyntax negate => In(negate.Operand, text, operand => negate with { Operand = operand }),
        NotSyntax not => In(not.Operand, text, operand => not with { Operand = operand }),
        JunctionSyntax junction => InEach(junction.Operands, text, operands => junction with { Operands = operands }),
        CoalesceSyntax coalesce => InEach(coalesce.Operands, text, operands => coalesce with { Operands = operands }),
        ArithmeticSyntax sum => [.. In(sum.Left, text, left => sum with { Left = left }), .. In(sum.Right, text, right => sum with { Right = right })],
        ComparisonSyntax comparison =>
        [
            .. Edge(comparison),
            .. In(comparison.Left, text, left => comparison with { Left = left }),
            .. In(comparison.Right, text, right => comparison with { Right = right }),
        ],
        InSyntax list => [.. In(list.Value, text, value => list with { Value = value }), .. InEach(list.Items, text, items => list with { Items = items })],
        BetweenSyntax between =>
        [
            .. In(between.Value, text, value => between with { Value = value }),
            .. In(between.Low, text, low => between with { Low = low }),
            .. In(between.High, text, high => between with { High = high }),
        ],
        CallSyntax { Function: "date", Arguments: [TextSyntax day] } call => Near(call, day),
        CallSyntax call =>
        [
            .. InEach(call.Arguments, text, arguments => call with { Arguments = arguments }),
            .. InEach([.. call.Named.Select(named => named.Value)], text, values => call with { Named = [.. call.Named.Zip(values, (named, value) => named with { Value = value })] }),
        ],
        _ => [],
    };

    private static IEnumerable<NearbySyntax> In(Syntax part, string text, Func<Syntax, Syntax> around) =>
        Of(part, text).Select(changed => changed with { Whole = around(changed.Whole) });

    private static IEnumerable<NearbySyntax> InEach(IReadOnlyList<Syntax> parts, string text, Func<IReadOnlyList<Syntax>, Syntax> around) =>
        parts.SelectMany((part, place) => In(part, text, changed => around([.. parts.Take(place), changed, .. parts.Skip(place + 1)])));

    private static IEnumerable<NearbySyntax> Near(NumberSyntax number, string text)
    {
        string written = text.Substring(number.Span.Start, number.Span.Length);
        bool percent = written.EndsWith('%');
        double unit = percent ? 0.01 : 1, counted = percent ? Math.Round(number.Value * 100, 9) : number.Value;
        double step = counted == Math.Floor(counted) ? unit : Math.Abs(number.Value) / 10;
        foreach (double value in new[] { number.Value - step, number.Value + step })
        {
            double near = Math.Round(value, 12);
            string changed = percent ? FormattableString.Invariant($"{Math.Round(near * 100, 9)}%") : near.ToString(CultureInfo.InvariantCulture);
            yield return new NearbySyntax(number with { Value = near }, number.Span, written, changed);
        }
    }

    private static IEnumerable<NearbySyntax> Near(SpanSyntax span)
    {
        CalendarSpan written = span.Value;
        foreach (int sign in new[] { -1, 1 })
        {
            CalendarSpan near = written.Unit == SpanUnit.Year ? new CalendarSpan((12 * written.Count) + sign, SpanUnit.Month) : written with { Count = written.Count + sign };
            if (near.Count > 0) yield return new NearbySyntax(span with { Value = near }, span.Span, written.ToString(), near.ToString());
        }
    }

    private static IEnumerable<NearbySyntax> Near(CallSyntax call, TextSyntax day)
    {
        if (DayNumber.Parse(day.Value) is not { } date) yield break;
        foreach (int near in new[] { date - 1, date + 1 })
        {
            string changed = DayNumber.TextOf(near);
            yield return new NearbySyntax(call with { Arguments = [day with { Value = changed }] }, day.Span, day.Value, changed);
        }
    }

    private static IEnumerable<NearbySyntax> Edge(ComparisonSyntax comparison)
    {
        Comparison? edge = comparison.Operator switch
        {
            Comparison.Less => Comparison.LessOrEqual,
            Comparison.LessOrEqual => Comparison.Less,
            Comparison.Greater => Comparison.GreaterOrEqual,
            Comparison.GreaterOrEqual => Comparison.Greater,
            _ => null,
        };
        if (edge is not { } moved) return [];
        ComparisonSyntax changed = comparison with { Operator = moved };
        return [new NearbySyntax(changed, comparison.Span, Formatter.Format(comparison), Formatter.Format(changed))];
    }
}
