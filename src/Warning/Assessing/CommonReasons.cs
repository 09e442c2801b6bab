using System.Collections.Concurrent;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Assessing;

/// <summary>
/// Why rules are undecided for every company alike: nothing that they read is delivered. It is found once, for one of the companies.
/// Thread-safe.
/// </summary>
internal sealed class CommonReasons(PanelView view)
{
    private readonly ConcurrentDictionary<Rule, IReadOnlyList<MissingReason>> reasons = new();
    private readonly ConcurrentDictionary<Rule, bool> silent = new();
    private readonly Func<Rule, bool> listen = rule => HearsNothing(view, rule);

    /// <summary>Whether nothing that a rule reads is delivered.</summary>
    public bool IsSilent(Rule rule) => silent.GetOrAdd(rule, listen);

    /// <summary>The reasons of a silent rule; <paramref name="find"/> looks for them the first time.</summary>
    public IReadOnlyList<MissingReason> Of(Rule rule, Func<Rule, IReadOnlyList<MissingReason>> find) => reasons.GetOrAdd(rule, find);

    /// <summary>A rule that asks of another may be undecided for what that one reads of the company.</summary>
    private static bool HearsNothing(PanelView view, Rule rule) =>
        !BoundWalk.All(rule.When).OfType<BoundFired>().Any() && BoundWalk.Indicators(rule.When).All(indicator => indicator.Kind switch
        {
            IndicatorKind.Measure => !view.Measure(indicator).IsDelivered,
            IndicatorKind.Event => !view.Event(indicator).IsDelivered,
            _ => !view.Attribute(indicator).IsDelivered,
        });
}
