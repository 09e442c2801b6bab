using System.Globalization;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <content>Functions without a window.</content>
internal sealed partial class Binder
{
    private const int MaximumDigits = 15;

    private BoundExpression? BindCall(CallSyntax call, BindingContext context)
    {
        bool ofHost = this.host?.Functions.ContainsKey(call.Function) == true;
        if (ofHost || FunctionTable.Find(call.Function) is not { } function) return BindHostCall(call, context);

        if (call.Arguments.Count < function.Least || call.Arguments.Count > function.Most)
        {
            return Fail(
                DiagnosticCodes.ArgumentCount, call.FunctionSpan, context, $"{function.Name} takes {Counted(function)}, found {call.Arguments.Count}; write {function.Signature}");
        }

        bool fit = NamedArgumentsFit(function, call, context);
        BoundExpression? bound = BindArguments(function, call, context);
        return fit ? bound : null;
    }

    private BoundExpression? BindArguments(Function function, CallSyntax call, BindingContext context) =>
        function.Kind switch
        {
            FunctionKind.Window => BindWindow(function, call, context),
            FunctionKind.Surprise => BindSurprise(call, context),
            FunctionKind.DaysSince => BindDaysSince(call, context),
            FunctionKind.Distinct => BindDistinct(call, context),
            FunctionKind.Occurrence => BindOccurrence(call, context),
            FunctionKind.Peer => BindPeer(call, context),
            FunctionKind.Unary => BindUnary(call, context),
            FunctionKind.Round => BindRound(call, context),
            FunctionKind.Mod => BindNumbers(call, BinaryFunction.Mod, context),
            FunctionKind.Extreme => BindNumbers(call, call.Function == "least" ? BinaryFunction.Least : BinaryFunction.Greatest, context),
            FunctionKind.Coalesce => BindCoalesce(call, call.Arguments, context),
            FunctionKind.If => BindIf(call, context),
            FunctionKind.Known => BindKnown(call, context),
            FunctionKind.AtLeast => BindAtLeast(call, context),
            FunctionKind.TextMatch => BindTextMatch(call, context),
            FunctionKind.Date => BindDate(call, context),
            FunctionKind.AsOf => new BoundAsOf(call),
            FunctionKind.Period => BindPeriod(call, context),
            FunctionKind.Festival => BindFestival(call, context),
            FunctionKind.Fired => BindFired(call, context),
            FunctionKind.DatePart => call.Arguments.Count == 0 ? BindOccurrence(call, context) : BindDatePart(call, context),
            _ => BindDaysBetween(call, context),
        };

    private static string Counted(Function function) => (function.Least, function.Most) switch
    {
        (0, 0) => "no arguments",
        (1, 1) => "1 argument",
        (var least, int.MaxValue) => $"{least} or more arguments",
        var (least, most) when least == most => $"{least} arguments",
        var (least, most) => $"{least} or {most} arguments",
    };

    private bool NamedArgumentsFit(Function function, CallSyntax call, BindingContext context)
    {
        bool fit = true;
        foreach (NamedArgument named in call.Named)
        {
            bool allowed = named.Name switch
            {
                "offset" => function.TakesOffset,
                "known" => function.TakesKnown,
                "where" => function.TakesWhere,
                _ => false,
            };
            if (allowed) continue;
            string[] taken = [.. new[] { function.TakesOffset ? "offset:" : "", function.TakesKnown ? "known:" : "", function.TakesWhere ? "where:" : "" }.Where(name => name.Length > 0)];
            string takes = taken switch
            {
                [] => "it takes no named arguments",
                [var only] => $"it takes {only}",
                _ => $"it takes {string.Join(", ", taken[..^1])} and {taken[^1]}",
            };
            Fail(DiagnosticCodes.NamedArgument, named.NameSpan, context, $"{function.Name} takes no '{named.Name}:'; {takes}");
            fit = false;
        }

        return fit;
    }

    private BoundExpression? BindArgument(CallSyntax call, int index, ValueType type, BindingContext context)
    {
        Syntax argument = call.Arguments[index];
        BoundExpression? bound = Bind(argument, context);
        return bound is not null && Expect(bound, type, argument.Span, context, $"{Article(type)} in {call.Function}") ? bound : null;
    }

    private BoundExpression? BindPeer(CallSyntax call, BindingContext context)
    {
        if (this.host is not null)
            return Fail(DiagnosticCodes.PeersOfHost, call.FunctionSpan, context, $"{call.Function} compares companies, and this is asked of one; put the comparison into a rule and ask fired('its-id')");
        if (RefuseInWhere(call, context, "compares companies")) return null;
        if (context.Window is { } window)
            return Fail(DiagnosticCodes.NestedWindow, call.Span, context, $"{call.Function} cannot stand inside the window of {window}; use it outside, on the window's result");
        if (context.InPeer) return Fail(DiagnosticCodes.NestedPeer, call.Span, context, $"{call.Function} cannot stand inside another peer function");
        BoundExpression? operand = BindArgument(call, 0, ValueType.Number, context.EnterPeer());
        if (operand is null) return null;
        return call.Function == "peer_median"
            ? new BoundPeer(call, PeerFunction.Median, operand) { Unit = operand.Unit }
            : new BoundPeer(call, PeerFunction.Rank, operand) { Unit = Unit.One };
    }

    private BoundExpression? BindUnary(CallSyntax call, BindingContext context)
    {
        if (BindArgument(call, 0, ValueType.Number, context) is not { } operand) return null;
        return call.Function switch
        {
            "abs" => new BoundUnary(call, UnaryFunction.Abs, operand) { Unit = operand.Unit },
            "floor" => new BoundUnary(call, UnaryFunction.Floor, operand) { Unit = operand.Unit },
            "ceil" => new BoundUnary(call, UnaryFunction.Ceil, operand) { Unit = operand.Unit },
            _ => new BoundUnary(call, UnaryFunction.Sqrt, operand),
        };
    }

    private BoundExpression? BindRound(CallSyntax call, BindingContext context)
    {
        BoundExpression? operand = BindArgument(call, 0, ValueType.Number, context);
        int digits = 0;
        if (call.Arguments.Count == 2 && !TryWhole(call.Arguments[1], 0, MaximumDigits, out digits))
            return Fail(DiagnosticCodes.LiteralArgument, call.Arguments[1].Span, context, $"the digits of round are a whole number, written out, from 0 to {MaximumDigits}");
        return operand is null ? null : new BoundRound(call, operand, digits) { Unit = operand.Unit };
    }

    private BoundExpression? BindNumbers(CallSyntax call, BinaryFunction function, BindingContext context)
    {
        BoundExpression? folded = null;
        bool complete = true;
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            BoundExpression? argument = BindArgument(call, i, ValueType.Number, context);
            complete &= argument is not null;
            if (argument is null) continue;
            if (folded is null)
            {
                folded = argument;
                continue;
            }

            Unit unit = Common(folded, argument, call.Arguments[i].Span, context, $"in {call.Function}");
            folded = Binary(call, function, folded, argument, unit);
        }

        return complete ? folded : null;
    }

    private BoundExpression? BindIf(CallSyntax call, BindingContext context)
    {
        BoundExpression? condition = BindArgument(call, 0, ValueType.Condition, context);
        Syntax first = call.Arguments[1], second = call.Arguments[2];
        if (first is MissingSyntax && second is MissingSyntax)
            return Fail(DiagnosticCodes.MisplacedMissing, second.Span, context, "one branch of if needs a value; both are 'missing'");
        BoundExpression? whenTrue = first is MissingSyntax ? null : Bind(first, context);
        BoundExpression? whenFalse = second is MissingSyntax ? null : Bind(second, context);
        if (first is MissingSyntax && whenFalse is not null) whenTrue = MissingOf(whenFalse.Type, first);
        if (second is MissingSyntax && whenTrue is not null) whenFalse = MissingOf(whenTrue.Type, second);
        if (condition is null || whenTrue is null || whenFalse is null || !SameType(whenTrue, whenFalse, second.Span, context)) return null;
        Unit unit = Common(whenTrue, whenFalse, second.Span, context, "in the branches of if");
        return new BoundIf(whenTrue.Type, call, condition, whenTrue, whenFalse) { Unit = unit };
    }

    private static BoundConstant MissingOf(ValueType type, Syntax syntax) => new(type, syntax, double.NaN, null, null);

    private BoundExpression? BindKnown(CallSyntax call, BindingContext context)
    {
        if (ResolveEvent(call.Arguments[0]) is { } happening)
        {
            return Fail(
                DiagnosticCodes.BareEvent, call.Arguments[0].Span, context, $"'{happening.Id}' is an event; ask {call.Function} of a window over it, such as {call.Function}(count({happening.Id}, 30d))");
        }

        BoundExpression? operand = Bind(call.Arguments[0], context);
        return operand is null ? null : new BoundKnown(call, operand, call.Function == "missing");
    }

    private BoundExpression? BindAtLeast(CallSyntax call, BindingContext context)
    {
        int conditions = call.Arguments.Count - 1;
        bool counted = TryWhole(call.Arguments[0], 1, conditions, out int count);
        if (!counted)
        {
            string never = call.Arguments[0] is NumberSyntax { Value: var wanted } && wanted > conditions
                ? $"{Formatter.FormatNumber(wanted)} of {conditions} condition{(conditions == 1 ? "" : "s")} can never hold; "
                : "";
            Fail(DiagnosticCodes.LiteralArgument, call.Arguments[0].Span, context, $"{never}the first argument of at_least is how many must hold, a whole number, written out, from 1 to the {conditions} that follow it");
        }

        var operands = new List<BoundExpression>(conditions);
        for (int i = 1; i <= conditions; i++)
        {
            if (BindArgument(call, i, ValueType.Condition, context) is { } operand) operands.Add(operand);
        }

        return counted && operands.Count == conditions ? new BoundAtLeast(call, count, operands) : null;
    }

    private BoundExpression? BindTextMatch(CallSyntax call, BindingContext context)
    {
        BoundExpression? text = BindArgument(call, 0, ValueType.Text, context);
        if (call.Arguments[1] is not TextSyntax pattern)
            return Fail(DiagnosticCodes.LiteralArgument, call.Arguments[1].Span, context, $"the second argument of {call.Function} is a text in quotes, such as 'C21'");
        if (text is null) return null;
        TextMatch match = call.Function switch
        {
            "starts_with" => TextMatch.StartsWith,
            "ends_with" => TextMatch.EndsWith,
            _ => TextMatch.Contains,
        };
        return new BoundTextMatch(call, match, text, pattern.Value);
    }

    private BoundExpression? BindDate(CallSyntax call, BindingContext context)
    {
        if (call.Arguments[0] is TextSyntax text &&
            DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return new BoundConstant(ValueType.Date, call, date.DayNumber, null, null);
        }

        string found = call.Arguments[0] is TextSyntax { Value: var written } ? $"'{Excerpt.Of(written)}' is no day of the calendar" : "a date is written out";
        return Fail(DiagnosticCodes.LiteralArgument, call.Arguments[0].Span, context, $"{found}; write year, month and day, such as date('2026-01-31')");
    }

    private BoundExpression? BindDatePart(CallSyntax call, BindingContext context)
    {
        if (BindArgument(call, 0, ValueType.Date, context) is not { } date) return null;
        return new BoundUnary(
            call,
            call.Function switch
            {
                "year" => UnaryFunction.Year,
                "month" => UnaryFunction.Month,
                _ => UnaryFunction.Day,
            },
            date);
    }

    private BoundExpression? BindPeriod(CallSyntax call, BindingContext context)
    {
        if (context.Window is not null || context is { IsLetAlone: true, Event: null }) return new BoundPeriod(call);
        return Fail(
            DiagnosticCodes.MisplacedPeriod, call.Span, context, "period() is the last day of the period that a window on a measure reads, and stands only inside one, such as avg(if(month(period()) == 2, missing, x), 12m); for the as-of date write today()");
    }

    private BoundExpression? BindFestival(CallSyntax call, BindingContext context)
    {
        BoundExpression? date = call.Arguments.Count == 0 ? new BoundAsOf(call) : BindArgument(call, 0, ValueType.Date, context);
        return date is null ? null : new BoundUnary(call, UnaryFunction.DaysToSpringFestival, date) { Unit = Unit.Of("day") };
    }

    private BoundExpression? BindDaysBetween(CallSyntax call, BindingContext context)
    {
        BoundExpression? from = BindArgument(call, 0, ValueType.Date, context), to = BindArgument(call, 1, ValueType.Date, context);
        return from is null || to is null ? null : Binary(call, BinaryFunction.DaysBetween, from, to, Unit.Of("day"));
    }

    private static bool TryWhole(Syntax syntax, int least, int most, out int value)
    {
        value = 0;
        if (syntax is not NumberSyntax { Value: var number } || number != Math.Floor(number) || number < least || number > most) return false;
        value = (int)number;
        return true;
    }
}
