using System.Collections.Concurrent;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Scoring;

/// <summary>
/// Why rules are undecided for every company alike: nothing that they read is delivered. It is found once, for one of the companies.
/// Thread-safe.
/// </summary>
internal sealed class CommonReasons(PanelView view)
{
    private readonly ConcurrentDictionary<Rule, IReadOnlyList<MissingReason>> reasons = new();
    private readonly ConcurrentDictionary<Rule, bool> silent = new();

    /// <summary>The reasons of a rule; <paramref name="find"/> looks for them where they are not the same for all.</summary>
    public IReadOnlyList<MissingReason> Of(Rule rule, Func<IReadOnlyList<MissingReason>> find) =>
        silent.GetOrAdd(rule, IsSilent) ? reasons.GetOrAdd(rule, _ => find()) : find();

    private bool IsSilent(Rule rule) => BoundWalk.Indicators(rule.When).All(indicator => indicator.Kind switch
    {
        IndicatorKind.Measure => !view.Measure(indicator).IsDelivered,
        IndicatorKind.Event => !view.Event(indicator).IsDelivered,
        _ => !view.Attribute(indicator).IsDelivered,
    });
}
