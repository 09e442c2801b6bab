using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

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
            string near = host?.DidYouMean(call.Function) ?? FunctionTable.DidYouMean(call.Function);
            return Fail(DiagnosticCodes.UnknownFunction, call.FunctionSpan, context, $"unknown function '{call.Function}'{near}");
        }

        if (call.Arguments.Count != 1 || call.Named.Count > 0)
            return Fail(DiagnosticCodes.ArgumentCount, call.FunctionSpan, context, $"{call.Function} takes 1 argument; write {function.Signature}");
        if (call.Arguments[0] is not TextSyntax text)
            return Fail(DiagnosticCodes.LiteralArgument, call.Arguments[0].Span, context, $"the argument of {call.Function} is a text in quotes; write {function.Signature}");
        if (RefuseInWhere(call, context, "is of the company")) return null;
        if (function.Known.Contains(text.Value)) return new BoundHostValue(ValueType.Condition, call, call.Function, text.Value);
        string advice = Suggestion.DidYouMean(text.Value, function.Known);
        if (advice.Length == 0 && function.List) advice = $"; there are {string.Join(", ", function.Known)}";
        return Fail(function.Code, text.Span, context, $"{function.Unknown} '{Excerpt.Of(text.Value)}'{advice}");
    }
}
