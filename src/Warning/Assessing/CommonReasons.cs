using System.Collections.Concurrent;
using EarlyWarning.Rules;

namespace EarlyWarning.Assessing;

/// <summary>
/// Caches the reasons of rules that are indeterminate for every company because none of their indicators is delivered: the reasons are the
/// same for all companies, so they are determined once. Thread-safe.
/// </summary>
internal sealed class CommonReasons(PanelView view)
{
    private readonly ConcurrentDictionary<Rule, IReadOnlyList<MissingReason>> reasons = new();
    private readonly ConcurrentDictionary<Rule, bool> silent = new();
    private readonly Func<Rule, bool> readsNothing = rule => ReadsNothing(view, rule);

    /// <summary>Returns whether none of a rule's indicators is delivered.</summary>
    public bool IsSilent(Rule rule) => silent.GetOrAdd(rule, readsNothing);

    /// <summary>Returns the reasons of a silent rule; <paramref name="find"/> determines them on the first call.</summary>
    public IReadOnlyList<MissingReason> Of(Rule rule, Func<Rule, IReadOnlyList<MissingReason>> find) => reasons.GetOrAdd(rule, find);

    /// <summary>A rule that refers to another rule is never silent: it may be indeterminate because of what that rule reads.</summary>
    private static bool ReadsNothing(PanelView view, Rule rule) =>
        !rule.AsksRules && !rule.Indicators.Any(view.IsDelivered);
}
