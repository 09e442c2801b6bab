using System.Collections.Concurrent;
using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// What the explainers of one panel share: the peer values of the first pass, the lists of reasons, and the reasons of rules that are indeterminate for every company
/// because none of their indicators is delivered, which are the same for all and determined once. Thread-safe.
/// </summary>
/// <param name="view">The panel as of a date.</param>
/// <param name="peers">Returns known values of peer functions by call and row, null for those that it does not know; null if none are known.</param>
/// <param name="pinned">The values that a rule test gives parameters and other rules; null if it gives none.</param>
internal sealed class PanelReasons(PanelView view, Func<BoundPeer, int, ScalarValue?>? peers, IReadOnlyDictionary<string, ScalarValue>? pinned)
{
    private readonly ReadingScopes scopes = new();
    private readonly ReasonList noReasons = ReasonList.Empty();
    private readonly ConcurrentDictionary<Rule, IReadOnlyList<MissingReason>> reasons = new();
    private readonly ConcurrentDictionary<Rule, bool> silent = new();
    private readonly BlankCompanies blank = new(view);

    /// <summary>See <see cref="Interpreter.OpenCompared"/>.</summary>
    public Func<Interpreter>? OpenCompared { get; init; }

    /// <summary>Creates an interpreter for one thread.</summary>
    public Interpreter MakeInterpreter() => pinned is null
        ? new Interpreter(view, peers) { Scopes = scopes, NoReasons = noReasons, OpenCompared = OpenCompared }
        : new Interpreter(view, peers) { Scopes = scopes, NoReasons = noReasons, OpenCompared = OpenCompared, Pinned = pinned };

    /// <summary>Returns whether none of a rule's indicators is delivered.</summary>
    public bool IsSilent(Rule rule) => silent.GetOrAdd(rule, blank.IsSilent);

    /// <summary>Returns the reasons of a silent rule; <paramref name="find"/> determines them on the first call.</summary>
    public IReadOnlyList<MissingReason> Of(Rule rule, Func<Rule, IReadOnlyList<MissingReason>> find) => reasons.GetOrAdd(rule, find);

    /// <summary>Returns whether nothing that a rule reads was ever told of a company; such companies have the same reasons.</summary>
    public bool IsBlank(Rule rule, int row) => blank.IsBlank(rule, row);
}
