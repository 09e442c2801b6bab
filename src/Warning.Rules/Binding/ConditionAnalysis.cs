using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Finds suspicious conditions: constant ones, ones over a single value that can never or must always hold, comparisons beyond the range of what they
/// compare, and <c>days_since</c> without <c>any</c>. Parts are analysed like the whole, and operands of one <c>and</c> or <c>or</c> that read the same
/// value together.
/// </summary>
internal sealed class ConditionAnalysis
{
    private readonly List<Fault> found = [];
    private readonly HashSet<(Indicator Event, string? Where)> asked;
    private readonly HashSet<Indicator> warned = [];

    private ConditionAnalysis(BoundExpression condition)
    {
        asked = [.. BoundWalk.All(condition).OfType<BoundEventWindow>().Where(window => window.Function == EventWindowFunction.Any).Select(window => (window.Indicator, KeyOf(window.Where)))];
        if (condition is BoundConstant { Truth: { } truth }) WarnConstant(truth, condition.Syntax.Span);
        else Visit(condition, use: null);
        FindDaysSince(condition, use: null);
    }

    public static IReadOnlyList<Fault> Warnings(BoundExpression condition) => new ConditionAnalysis(condition).found;

    /// <summary>Analyses an expression and, unless there is a finding about the whole of it, its parts.</summary>
    private void Visit(BoundExpression part, TextSpan? use)
    {
        TextSpan span = SpanOf(part, ref use);
        if (part.Type == ValueType.Condition && IsTold([part], Junction.And, span)) return;
        if (RangeAnalysis.Warning(part, span) is { } outOfRange) found.Add(outOfRange);
        HashSet<BoundExpression> told = part is BoundJunction junction ? VisitTogether(junction, use) : [];
        foreach (BoundExpression inner in BoundWalk.Parts(part))
        {
            if (!told.Contains(inner)) Visit(inner, use);
        }
    }

    /// <summary>Analyses together the operands of a chain that read the same value, wherever they stand in it; returns those with a finding.</summary>
    private HashSet<BoundExpression> VisitTogether(BoundJunction junction, TextSpan? use)
    {
        HashSet<BoundExpression> told = [];
        var groups = junction.Operands.Where(operand => operand is not BoundConstant).GroupBy(operand => SingleValue.Of([operand])?.Key, StringComparer.Ordinal);
        foreach (IGrouping<string?, BoundExpression> group in groups)
        {
            BoundExpression[] together = [.. group];
            if (group.Key is null || together.Length < 2) continue;
            TextSpan? first = use;
            if (IsTold(together, junction.Kind, SpanOf(together[0], ref first))) told.UnionWith(together);
        }

        return told;
    }

    private bool IsTold(IReadOnlyList<BoundExpression> parts, Junction kind, TextSpan span)
    {
        if (parts is [BoundConstant]) return true; // a literal true or false is meant
        if (parts.Count == 1 && SingleValue.Unread.TruthOf(parts[0], double.NaN) is { } constant)
        {
            WarnConstant(constant, span);
            return true;
        }

        if (SingleValue.Of(parts) is not { } value || value.AlwaysTruth(parts, kind) is not { } always) return false;
        Message together = parts.Count == 1
            ? ConditionMessages.TheCondition
            : parts.Select(part => ParserMessages.Quoted(Formatter.Format(part.Syntax))).Aggregate((left, right) => ConditionMessages.Both(left, kind == Junction.And ? "and" : "or", right));
        found.Add(new Fault(
            DiagnosticCodes.OneSidedCondition, span, always ? ConditionMessages.AlwaysHolds(together, value.Text) : ConditionMessages.NeverHolds(together, value.Text)));
        return true;
    }

    private void WarnConstant(bool truth, TextSpan span) =>
        found.Add(new Fault(DiagnosticCodes.ConstantCondition, span, truth ? ConditionMessages.IsTrue : ConditionMessages.IsFalse));

    /// <summary>Finds uses of <c>days_since</c> that are missing for companies without any occurrence, unless the condition provides for that.</summary>
    private void FindDaysSince(BoundExpression part, TextSpan? use)
    {
        TextSpan span = SpanOf(part, ref use);
        if (part is BoundDaysSince { Indicator: var happening, Where: var where } && !asked.Contains((happening, KeyOf(where))) && warned.Add(happening))
        {
            found.Add(new Fault(DiagnosticCodes.DaysSinceAlone, span, ConditionMessages.DaysSinceAlone(happening.Id, where is null ? null : ConditionMessages.SameWhere)));
        }

        IEnumerable<BoundExpression> inner = part switch
        {
            BoundKnown => [],
            BoundCoalesce coalesce => [coalesce.Operands[^1]],
            _ => BoundWalk.Parts(part),
        };
        foreach (BoundExpression next in inner) FindDaysSince(next, use);
    }

    private static string? KeyOf(BoundExpression? where) => where is null ? null : BoundKey.Of(where);

    /// <summary>Returns the place of a part in the rule: inside a let, that of the use.</summary>
    private static TextSpan SpanOf(BoundExpression part, ref TextSpan? use)
    {
        use ??= part.Let?.Span;
        return use ?? part.Syntax.Span;
    }
}
