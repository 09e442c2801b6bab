using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Binding;

/// <content>The names of the host's vocabulary.</content>
internal sealed partial class Binder
{
    private BoundHostValue? HostValueOf(NameSyntax name) => host is not null && host.Values.TryGetValue(name.Name, out HostValue? value)
        ? new BoundHostValue(value.Type, name, name.Name, null) { Unit = Unit.Of(value.Unit) }
        : null;

    private BoundExpression? BindHostCall(CallSyntax call, BindingContext context)
    {
        if (host is null || !host.Functions.TryGetValue(call.Function, out HostFunction? function))
        {
            Message? near = host?.Near(call.Function) ?? FunctionTable.Near(call.Function);
            return Fail(DiagnosticCodes.UnknownFunction, call.FunctionSpan, context, FunctionMessages.UnknownFunction(call.Function, near));
        }

        if (call.Arguments.Count != 1 || call.Named.Count > 0)
            return Fail(DiagnosticCodes.ArgumentCount, call.FunctionSpan, context, FunctionMessages.TakesOneText(call.Function, function.Signature));
        if (call.Arguments[0] is not TextSyntax text)
            return Fail(DiagnosticCodes.LiteralArgument, call.Arguments[0].Span, context, FunctionMessages.TextArgument(call.Function, function.Signature));
        if (RefuseInWhere(call, context, EventMessages.CallIsOfCompany(call.Function))) return null;
        if (function.Known.Contains(text.Value)) return new BoundHostValue(ValueType.Condition, call, call.Function, text.Value);
        Message? advice = Suggestion.Advice(text.Value, function.Names ?? NamesOf(function.Known)) ?? (function.List ? FunctionMessages.ThereAre(function.Known) : null);
        return Fail(function.Code, text.Span, context, function.Unknown(Excerpt.Of(text.Value), advice));
    }
}
