using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Finds rules whose conditions refer to each other in a circle; <c>clearWhen</c> and sentences may refer back. Uses explicit stacks, since chains of
/// rules may be twenty thousand long.
/// </summary>
internal sealed class RuleCircles
{
    /// <summary>The number of rules searched for a way back before a message leaves its middle out.</summary>
    private const int MostSearched = 200;

    /// <summary>The largest number of rules of a circle that a message names.</summary>
    private const int MostNamed = 8;

    private readonly Dictionary<AskedRule, Mark> marks = [];
    private readonly Stack<AskedRule> component = [];
    private int order;

    private RuleCircles()
    {
    }

    /// <summary>Reports each <c>fired</c> that is part of a circle, at its id.</summary>
    public static void Report(AskedRules rules, Diagnostics diagnostics)
    {
        RuleCircles circles = new();
        AskedRule[] asking = [.. rules.All.Where(rule => rule.Asks.Count > 0)];
        foreach (AskedRule rule in asking) circles.Visit(rule);
        foreach (AskedRule rule in asking) circles.Report(rule, diagnostics);
    }

    /// <summary>Finds the strongly connected components (Tarjan).</summary>
    private void Visit(AskedRule first)
    {
        if (marks.ContainsKey(first)) return;
        Stack<(AskedRule Rule, int Next)> path = [];
        path.Push((Enter(first), 0));
        while (path.TryPop(out (AskedRule Rule, int Next) at))
        {
            Mark mark = marks[at.Rule];
            if (at.Next > 0) mark.Lowest = Math.Min(mark.Lowest, LowestOf(at.Rule.Asks[at.Next - 1]));
            if (at.Next == at.Rule.Asks.Count)
            {
                if (mark.Lowest == mark.Order) Close(at.Rule);
                continue;
            }

            path.Push((at.Rule, at.Next + 1));
            AskedRule asked = at.Rule.Asks[at.Next];
            if (!marks.ContainsKey(asked)) path.Push((Enter(asked), 0));
        }
    }

    private AskedRule Enter(AskedRule rule)
    {
        marks.Add(rule, new Mark(order));
        order++;
        component.Push(rule);
        return rule;
    }

    private int LowestOf(AskedRule rule) => marks[rule] is { Component: < 0, Lowest: var lowest } ? lowest : int.MaxValue;

    private void Close(AskedRule root)
    {
        int number = marks[root].Order;
        AskedRule member;
        do
        {
            member = component.Pop();
            marks[member].Component = number;
        }
        while (member != root);
    }

    private void Report(AskedRule rule, Diagnostics diagnostics)
    {
        foreach ((BoundFired fired, TextSpan place) in FiredIn(rule.When!, use: null))
        {
            if (marks[rule].Component != marks[fired.Rule].Component) continue;
            diagnostics.Error(DiagnosticCodes.RuleCircle, rule.Definition.When!, place, ConditionMessages.RuleCircle(Excerpt.Of(rule.Id), NamesOf(rule, fired.Rule)));
        }
    }

    private static IEnumerable<(BoundFired Fired, TextSpan Place)> FiredIn(BoundExpression part, TextSpan? use)
    {
        use ??= part.Let?.Span;
        if (part is BoundFired fired) return [(fired, use ?? fired.IdSpan)];
        return BoundWalk.Parts(part).SelectMany(inner => FiredIn(inner, use));
    }

    /// <summary>Returns the ids on the shortest way from a rule through one to which it refers and back, without the middle of a long one.</summary>
    private string NamesOf(AskedRule rule, AskedRule asked)
    {
        Dictionary<AskedRule, AskedRule?> from = new() { [asked] = null };
        Queue<AskedRule> next = new([asked]);
        while (next.TryDequeue(out AskedRule? at) && at != rule && from.Count < MostSearched)
        {
            foreach (AskedRule other in at.Asks)
            {
                if (marks[other].Component == marks[rule].Component && from.TryAdd(other, at)) next.Enqueue(other);
            }
        }

        List<string> names = [rule.Id];
        for (AskedRule? at = from.ContainsKey(rule) ? rule : null; at is not null; at = from[at]) names.Add(at.Id);
        names.Reverse(1, names.Count - 1);
        if (names.Count == 1) names = [rule.Id, asked.Id, "..", rule.Id];
        if (names.Count > MostNamed) names = [.. names[..(MostNamed - 2)], "..", names[^1]];
        return string.Join(" -> ", names);
    }

    private sealed class Mark(int order)
    {
        public int Order { get; } = order;

        public int Lowest { get; set; } = order;

        /// <summary>The order of the first rule of the component; below 0 while the component is incomplete.</summary>
        public int Component { get; set; } = -1;
    }
}
