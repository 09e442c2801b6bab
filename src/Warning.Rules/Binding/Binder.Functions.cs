using System.Globalization;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Binding;

/// <content>Functions without a window.</content>
internal sealed partial class Binder
{
    public const int MaximumDigits = 15;

    private BoundExpression? BindCall(CallSyntax call, BindingContext context)
    {
        bool ofHost = host?.Functions.ContainsKey(call.Function) == true;
        if (ofHost || FunctionTable.Find(call.Function) is not { } function) return BindHostCall(call, context);

        if (call.Arguments.Count < function.Least || call.Arguments.Count > function.Most)
        {
            Message takes = FunctionMessages.Arguments(function.Least, function.Most);
            return Fail(DiagnosticCodes.ArgumentCount, call.FunctionSpan, context, FunctionMessages.TakesArguments(function.Name, takes, call.Arguments.Count, function.Signature));
        }

        bool fit = NamedArgumentsFit(function, call, context);
        BoundExpression? bound = function.Bind(this, function, call, context);
        return fit ? bound : null;
    }

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
            Fail(DiagnosticCodes.NamedArgument, named.NameSpan, context, FunctionMessages.NoNamedArgument(function.Name, named.Name, FunctionMessages.Takes(taken)));
            fit = false;
        }

        return fit;
    }

    private BoundExpression? BindArgument(CallSyntax call, int index, ValueType type, BindingContext context)
    {
        Syntax argument = call.Arguments[index];
        BoundExpression? bound = Bind(argument, context);
        return bound is not null && (bound.Type == type || Refuse(bound, type, argument.Span, context, BinderMessages.ArgumentIn(call.Function, BinderMessages.Of(type)))) ? bound : null;
    }

    public BoundExpression? BindPeer(PeerFunction function, CallSyntax call, BindingContext context)
    {
        if (host is not null)
            return Fail(DiagnosticCodes.PeersOfHost, call.FunctionSpan, context, FunctionMessages.PeersOfOne(call.Function));
        if (RefuseInWhere(call, context, EventMessages.ComparesCompanies(call.Function))) return null;
        if (context.Window is { } window)
            return Fail(DiagnosticCodes.NestedWindow, call.Span, context, FunctionMessages.PeersInWindow(call.Function, window));
        if (context.InPeer) return Fail(DiagnosticCodes.NestedPeer, call.Span, context, FunctionMessages.PeersInPeers(call.Function));
        BoundExpression? operand = BindArgument(call, 0, ValueType.Number, context.EnterPeer());
        if (operand is null) return null;
        return new BoundPeer(call, function, operand) { Unit = function == PeerFunction.Rank ? Unit.One : operand.Unit };
    }

    public BoundExpression? BindUnary(Function function, ValueType type, CallSyntax call, BindingContext context) =>
        BindArgument(call, 0, type, context) is { } operand ? Unary(function, call, operand) : null;

    private static BoundUnary Unary(Function function, CallSyntax call, BoundExpression operand) =>
        new(call, function.Unary!, operand) { Unit = function.Unary!.Unit(operand.Unit) };

    public BoundExpression? BindRound(CallSyntax call, BindingContext context)
    {
        BoundExpression? operand = BindArgument(call, 0, ValueType.Number, context);
        int digits = 0;
        if (call.Arguments.Count == 2 && !TryWhole(call.Arguments[1], 0, MaximumDigits, out digits))
            return Fail(DiagnosticCodes.LiteralArgument, call.Arguments[1].Span, context, FunctionMessages.RoundDigits(MaximumDigits));
        return operand is null ? null : new BoundRound(call, operand, digits) { Unit = operand.Unit };
    }

    public BoundExpression? BindNumbers(Function function, CallSyntax call, BindingContext context)
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

            Unit unit = Common(folded, argument, call.Arguments[i].Span, context, BinderMessages.InFunction(call.Function));
            folded = Binary(call, function.Binary!, folded, argument, unit);
        }

        return complete ? folded : null;
    }

    public BoundExpression? BindIf(CallSyntax call, BindingContext context)
    {
        BoundExpression? condition = BindArgument(call, 0, ValueType.Condition, context);
        Syntax first = call.Arguments[1], second = call.Arguments[2];
        if (first is MissingSyntax && second is MissingSyntax)
            return Fail(DiagnosticCodes.MisplacedMissing, second.Span, context, FunctionMessages.BothMissing);
        BoundExpression? whenTrue = first is MissingSyntax ? null : Bind(first, context);
        BoundExpression? whenFalse = second is MissingSyntax ? null : Bind(second, context);
        if (first is MissingSyntax && whenFalse is not null) whenTrue = MissingOf(whenFalse.Type, first);
        if (second is MissingSyntax && whenTrue is not null) whenFalse = MissingOf(whenTrue.Type, second);
        if (condition is null || whenTrue is null || whenFalse is null || !SameType(whenTrue, whenFalse, second.Span, context)) return null;
        Unit unit = Common(whenTrue, whenFalse, second.Span, context, BinderMessages.InBranches);
        return new BoundIf(whenTrue.Type, call, condition, whenTrue, whenFalse) { Unit = unit };
    }

    private static BoundConstant MissingOf(ValueType type, Syntax syntax) => new(type, syntax, double.NaN, null, null);

    public BoundExpression? BindKnown(CallSyntax call, bool negated, BindingContext context)
    {
        if (ResolveEvent(call.Arguments[0]) is { } happening)
            return Fail(DiagnosticCodes.BareEvent, call.Arguments[0].Span, context, FunctionMessages.KnownOfEvent(happening.Id, call.Function));

        BoundExpression? operand = Bind(call.Arguments[0], context);
        return operand is null ? null : new BoundKnown(call, operand, negated);
    }

    public BoundExpression? BindAtLeast(CallSyntax call, BindingContext context)
    {
        int conditions = call.Arguments.Count - 1;
        bool counted = TryWhole(call.Arguments[0], 1, conditions, out int count);
        if (!counted)
        {
            Message? never = call.Arguments[0] is NumberSyntax { Value: var wanted } && wanted > conditions ? FunctionMessages.NeverSoMany(Formatter.FormatNumber(wanted), conditions) : null;
            Fail(DiagnosticCodes.LiteralArgument, call.Arguments[0].Span, context, FunctionMessages.AtLeastCount(conditions, never));
        }

        var operands = new List<BoundExpression>(conditions);
        for (int i = 1; i <= conditions; i++)
        {
            if (BindArgument(call, i, ValueType.Condition, context) is { } operand) operands.Add(operand);
        }

        return counted && operands.Count == conditions ? new BoundAtLeast(call, count, operands) : null;
    }

    /// <summary>Whether any expression bound so far refers to another rule.</summary>
    public bool AsksRules { get; private set; }

    public BoundExpression? BindFired(CallSyntax call, BindingContext context)
    {
        if (lets.Rules is not { } rules)
            return Fail(DiagnosticCodes.UnknownFunction, call.FunctionSpan, context, FunctionMessages.NoOtherRules);
        if (RefuseInWhere(call, context, EventMessages.AsksOfRule(call.Function))) return null;
        if (context.Window is { } outer)
            return Fail(DiagnosticCodes.NestedWindow, call.Span, context, FunctionMessages.FiredInWindow(outer));
        if (context.InPeer)
            return Fail(DiagnosticCodes.NestedPeer, call.Span, context, FunctionMessages.FiredInPeers);
        if (call.Arguments[0] is not TextSyntax id)
            return Fail(DiagnosticCodes.LiteralArgument, call.Arguments[0].Span, context, FunctionMessages.FiredArgument);
        if (!rules.TryGet(id.Value, out AskedRule? rule))
        {
            Message? advice = Advises(DiagnosticCodes.UnknownRule) ? Suggestion.Advice(id.Value, rules.NearNames) : null;
            return Fail(DiagnosticCodes.UnknownRule, id.Span, context, FunctionMessages.NoRule(Excerpt.Of(id.Value), advice));
        }
        if (rule.IsRetired)
            Warn(DiagnosticCodes.RetiredRuleAsked, id.Span, context, FunctionMessages.RetiredRule(Excerpt.Of(rule.Id)));
        AsksRules = true;
        return new BoundFired(call, rule, id.Span);
    }

    public BoundExpression? BindTextMatch(TextMatch match, CallSyntax call, BindingContext context)
    {
        BoundExpression? text = BindArgument(call, 0, ValueType.Text, context);
        if (call.Arguments[1] is not TextSyntax pattern)
            return Fail(DiagnosticCodes.LiteralArgument, call.Arguments[1].Span, context, FunctionMessages.TextInQuotes(call.Function));
        return text is null ? null : new BoundTextMatch(call, match, text, pattern.Value);
    }

    public BoundExpression? BindDate(CallSyntax call, BindingContext context)
    {
        if (call.Arguments[0] is TextSyntax text && DayNumber.Parse(text.Value) is { } day) return new BoundConstant(ValueType.Date, call, day, null, null);
        Message found = call.Arguments[0] is TextSyntax { Value: var written } ? FunctionMessages.NoDay(Excerpt.Of(written)) : FunctionMessages.DateWrittenOut;
        return Fail(DiagnosticCodes.LiteralArgument, call.Arguments[0].Span, context, found);
    }

    public BoundExpression? BindPeriod(CallSyntax call, BindingContext context)
    {
        if (context.Window is not null || context is { IsLetAlone: true, Event: null }) return new BoundPeriod(call);
        return Fail(DiagnosticCodes.MisplacedPeriod, call.Span, context, FunctionMessages.MisplacedPeriod);
    }

    public BoundExpression? BindFestival(Function function, CallSyntax call, BindingContext context)
    {
        BoundExpression? date = call.Arguments.Count == 0 ? new BoundAsOf(call) : BindArgument(call, 0, ValueType.Date, context);
        return date is null ? null : Unary(function, call, date);
    }

    public BoundExpression? BindDaysBetween(Function function, CallSyntax call, BindingContext context)
    {
        BoundExpression? from = BindArgument(call, 0, ValueType.Date, context), to = BindArgument(call, 1, ValueType.Date, context);
        return from is null || to is null ? null : Binary(call, function.Binary!, from, to, Unit.Of("day"));
    }

    private static bool TryWhole(Syntax syntax, int least, int most, out int value)
    {
        value = 0;
        if (syntax is not NumberSyntax { Value: var number } || number != Math.Floor(number) || number < least || number > most) return false;
        value = (int)number;
        return true;
    }
}
