using System.Collections.Concurrent;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Explaining;

namespace EarlyWarning.Assessing;

/// <summary>
/// Caches the reasons of rules that are indeterminate for every company because none of their indicators is delivered: the reasons are the
/// same for all companies, so they are determined once. Thread-safe.
/// </summary>
internal sealed class CommonReasons(PanelView view)
{
    private readonly ConcurrentDictionary<Rule, IReadOnlyList<MissingReason>> reasons = new();
    private readonly ConcurrentDictionary<Rule, bool> silent = new();
    private readonly BlankCompanies blank = new(view);

    /// <summary>Returns whether none of a rule's indicators is delivered.</summary>
    public bool IsSilent(Rule rule) => silent.GetOrAdd(rule, blank.IsSilent);

    /// <summary>Returns the reasons of a silent rule; <paramref name="find"/> determines them on the first call.</summary>
    public IReadOnlyList<MissingReason> Of(Rule rule, Func<Rule, IReadOnlyList<MissingReason>> find) => reasons.GetOrAdd(rule, find);

    /// <summary>Returns whether nothing that a rule reads was ever told of a company; such companies have the same reasons.</summary>
    public bool IsBlank(Rule rule, int row) => blank.IsBlank(rule, row);
}
