using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Computes keys that are equal for expressions of equal meaning, however they are written: aliases are resolved, lets expanded, defaults filled in,
/// and <c>1q</c> is <c>3m</c>.
/// </summary>
internal static class BoundKey
{
    public static string Of(BoundExpression expression) => Of(expression, records: true);

    /// <summary>Returns a key that ignores with which other measures of a record the measures of the expression are read.</summary>
    public static string Alone(BoundExpression expression) => Of(expression, records: false);

    /// <summary>Returns the key of <c>fired('rule-id')</c>.</summary>
    public static string OfFired(string rule) => Call("fired", Quoted(rule));

    private static string Of(BoundExpression expression, bool records)
    {
        StringBuilder key = new();
        Write(key, expression, records);
        return key.ToString();
    }

    private static void Write(StringBuilder key, BoundExpression expression, bool records)
    {
        switch (expression)
        {
            case BoundConstant constant:
                key.Append(OfConstant(constant));
                return;
            case BoundMeasure measure:
                key.Append(measure.Indicator.Id).Append(measure.PerPeriod ? "@" : "");
                if (records && measure.Record is { } record) key.Append('{').Append(record.Key).Append('}');
                return;
            case BoundAttribute attribute:
                key.Append(attribute.Indicator.Id);
                return;
            case BoundParameter parameter:
                key.Append(parameter.Parameter.Name);
                return;
            case BoundFired fired:
                key.Append(OfFired(fired.Rule.Id));
                return;
            case BoundMeasureWindow window:
                WriteCall(key, NameOf(window), [window.Operand], records);
                return;
            case BoundEventWindow { Where: { } where }:
                WriteCall(key, NameOf(expression), [where], records);
                return;
            case BoundDaysSince { Where: { } where }:
                WriteCall(key, NameOf(expression), [where], records);
                return;
            default:
                WriteCall(key, NameOf(expression), expression.Parts, records);
                return;
        }
    }

    private static void WriteCall(StringBuilder key, string name, IEnumerable<BoundExpression> parts, bool records)
    {
        key.Append(name).Append('(');
        string separator = "";
        foreach (BoundExpression part in parts)
        {
            key.Append(separator);
            Write(key, part, records);
            separator = ",";
        }

        key.Append(')');
    }

    /// <summary>Returns the part of the key of an expression that does not speak of its parts.</summary>
    public static string NameOf(BoundExpression expression) => expression switch
    {
        BoundUnary unary => $"{unary.Function}",
        BoundRound round => Call("Round", round.Digits),
        BoundBinary binary => $"{binary.Function}",
        BoundShift shift => Call("Shift", shift.Sign, OfSpan(shift.Span)),
        BoundComparison comparison => comparison.Operator + Exactness((comparison.Left, comparison.Right)),
        BoundIn list => "In" + Exactness([.. list.Items.Select(item => (list.Value, item))]),
        BoundBetween between => "Between" + Exactness((between.Value, between.Low), (between.Value, between.High)),
        BoundNot => "Not",
        BoundJunction junction => $"{junction.Kind}",
        BoundAtLeast some => Call("AtLeast", some.Count),
        BoundCoalesce => "Coalesce",
        BoundIf => "If",
        BoundKnown known => known.Negated ? "Missing" : "Known",
        BoundTextMatch match => Call($"{match.Match}", Quoted(match.Pattern)),
        BoundMeasureWindow window => Call($"window.{window.Function}", window.Periods, window.Offset, window.LeastKnown),
        BoundEventWindow { Field: >= 0 } window => Call(
            $"events.{window.Function}", window.Indicator.Id, window.Indicator.Fields[window.Field].Name, OfSpan(window.Window), OfSpan(window.Offset)),
        BoundEventWindow window => Call($"events.{window.Function}", window.Indicator.Id, OfSpan(window.Window), OfSpan(window.Offset), OfSpan(window.Base)),
        BoundDaysSince since => Call("DaysSince", since.Indicator.Id),
        BoundEventField field => Call("field", field.Indicator.Id, field.Indicator.Fields[field.Field].Name),
        BoundEventDay => "event.day",
        BoundEventValue => "event.value",
        BoundPeer peer => $"peer.{peer.Function}",
        BoundAsOf => "Today",
        BoundPeriod => "Period",
        BoundHostValue { Argument: { } argument } host => Call($"host.{host.Name}", Quoted(argument)),
        BoundHostValue host => $"host.{host.Name}",
        _ => throw new UnreachableException($"{expression.GetType().Name} has no key."),
    };

    /// <summary>
    /// Returns which pairs are compared with tolerance, or an empty text if none is: the constant that <c>0.1 + 0.2</c> has folded to does not show it.
    /// </summary>
    private static string Exactness(params (BoundExpression Left, BoundExpression Right)[] pairs)
    {
        string marks = string.Concat(pairs.Select(pair => Tolerance.Holds(pair.Left, pair.Right) ? '~' : '='));
        return marks.Contains('~', StringComparison.Ordinal) ? marks : "";
    }

    private static string Call(string name, params object[] arguments) =>
        $"{name}[{string.Join(';', arguments.Select(argument => Convert.ToString(argument, CultureInfo.InvariantCulture)))}]";

    private static string OfConstant(BoundConstant constant) => constant.Type switch
    {
        ValueType.Text => constant.Text is { } text ? Quoted(text) : "text:missing",
        ValueType.Condition => constant.Truth is { } truth ? (truth ? "true" : "false") : "unknown",
        ValueType.Date => double.IsNaN(constant.Number) ? "date:missing" : Call("date", constant.Number),
        ValueType.Number => double.IsNaN(constant.Number) ? "number:missing" : constant.Number.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string OfSpan(CalendarSpan span)
    {
        (int days, int months) = span.Parts;
        return months > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{months}m")
            : string.Create(CultureInfo.InvariantCulture, $"{days}d");
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
