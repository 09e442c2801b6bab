using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <content>The conditions of other rules.</content>
internal sealed partial class Binder
{
    /// <summary>Whether anything that was bound asks of another rule.</summary>
    public bool AsksRules { get; private set; }

    public BoundExpression? BindFired(CallSyntax call, BindingContext context)
    {
        if (lets.Rules is not { } rules)
            return Fail(DiagnosticCodes.UnknownFunction, call.FunctionSpan, context, "fired asks of another rule of the pack, and stands in rules and in referrals only");
        if (RefuseInWhere(call, context, "asks of another rule")) return null;
        if (context.Window is { } outer)
            return Fail(DiagnosticCodes.NestedWindow, call.Span, context, $"fired cannot stand inside the window of {outer}: another rule is decided once, at the as-of date; ask of it outside");
        if (context.InPeer)
            return Fail(DiagnosticCodes.NestedPeer, call.Span, context, "fired cannot stand inside a peer function: it is of this company alone; ask of the other rule outside");
        if (call.Arguments[0] is not TextSyntax id)
            return Fail(DiagnosticCodes.LiteralArgument, call.Arguments[0].Span, context, "the argument of fired is the id of a rule in quotes; write fired('rule-id')");
        if (!rules.TryGet(id.Value, out AskedRule? rule))
            return Fail(DiagnosticCodes.UnknownRule, id.Span, context, $"the pack has no rule '{Excerpt.Of(id.Value)}'{Suggestion.DidYouMean(id.Value, rules.Ids)}");
        if (rule.IsRetired)
            Warn(DiagnosticCodes.RetiredRuleAsked, id.Span, context, $"the rule '{Excerpt.Of(rule.Id)}' is retired, so that this is always false; ask of the rule that took its place, or leave it out");
        AsksRules = true;
        return new BoundFired(call, rule, id.Span);
    }
}
