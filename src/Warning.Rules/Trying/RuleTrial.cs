using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules;

/// <summary>
/// A rule set in which one number or parameter has another value. Only the conditions that it touches are evaluated anew, and those that ask for them by
/// <c>fired</c>; every other outcome is that of the set as it stands. Immutable and thread-safe.
/// </summary>
public sealed class RuleTrial
{
    private readonly IReadOnlyList<Rule> rules;
    private readonly IndicatorCatalog catalog;
    private readonly bool isOfParameter;
    private readonly Dictionary<BoundExpression, BoundExpression> replaced;
    private readonly int[] touched;

    /// <summary>Creates a trial.</summary>
    /// <param name="rules">The rules as they stand.</param>
    /// <param name="catalog">The catalog, with the parameter that is changed, if one is.</param>
    /// <param name="isOfParameter">Whether a parameter is changed.</param>
    /// <param name="replaced">The changed conditions, by those as they stand.</param>
    /// <param name="changed">The indices of the rules whose conditions change, or read what is changed.</param>
    internal RuleTrial(
        IReadOnlyList<Rule> rules,
        IndicatorCatalog catalog,
        bool isOfParameter,
        Dictionary<BoundExpression, BoundExpression> replaced,
        IEnumerable<int> changed)
    {
        this.rules = rules;
        this.catalog = catalog;
        this.isOfParameter = isOfParameter;
        this.replaced = replaced;
        Changed = [.. changed];
        touched = TouchedBy(Changed);
    }

    /// <summary>The indices in the rule set of the rules whose conditions change, or read the parameter that does, rising.</summary>
    public IReadOnlyList<int> Changed { get; }

    /// <summary>Evaluates the conditions that are touched, and takes every other outcome from an evaluation of the set as it stands.</summary>
    /// <param name="known">
    /// The outcomes of the set as it stands. The panel must hold what the changed condition reads: a longer window needs a panel that
    /// the rule set made for the trial too.
    /// </param>
    /// <param name="threads">The largest number of threads to use; the outcomes do not depend on it.</param>
    /// <param name="cancellationToken">Cancels the evaluation.</param>
    /// <returns>The outcomes; they are valid until <paramref name="known"/> is disposed.</returns>
    /// <exception cref="ArgumentException">The outcomes are of another rule set.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Outcomes Evaluate(Outcomes known, int threads = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (!ReferenceEquals(known.Rules, rules)) throw new ArgumentException("The outcomes are of another rule set.", nameof(known));
        int[] evaluated = [.. touched.Where(known.IsEvaluated)];
        Planner planner = new(catalog, known.View.Day, replaced);
        foreach (BoundExpression when in evaluated.SelectMany(rule => rules[rule].Whens)) planner.EmitTruth(when);
        Plan plan = planner.ToPlan();

        // Comparisons with peers are the same, unless a number in them is changed, or a parameter, which may be in them.
        bool takesPeers = !isOfParameter && known.HasPeers(plan.Peers);
        BoundPlan bound = takesPeers ? PanelBinding.Bind(plan, known) : PanelBinding.Bind(plan, known.View, threads, cancellationToken);
        try
        {
            using Results results = PlanExecution.Run(bound, threads, cancellationToken);
            return known.With(evaluated, results);
        }
        finally
        {
            if (!takesPeers) bound.ReturnPeers();
        }
    }

    /// <summary>Returns which indicators and how many periods the changed conditions read at a date.</summary>
    internal PanelReach ReachOf(int day)
    {
        Planner planner = new(catalog, day, replaced);
        foreach (BoundExpression written in touched.Where(rule => rules[rule].IsInForce(day)).SelectMany(rule => rules[rule].Whens))
        {
            BoundExpression when = replaced.GetValueOrDefault(written, written);
            planner.EmitTruth(new BoundKnown(when.Syntax, when, negated: false));
        }

        return new PlanReach(planner.ToPlan(), day);
    }

    /// <summary>Returns the rules that are changed and those that ask for them, directly or through others.</summary>
    private int[] TouchedBy(IReadOnlyList<int> changed)
    {
        HashSet<string> ids = [.. changed.Select(rule => rules[rule].Id)];
        SortedSet<int> found = [.. changed];
        int[] asking = [.. Enumerable.Range(0, rules.Count).Where(rule => rules[rule].AsksRules)];
        for (bool more = true; more;)
        {
            more = false;
            foreach (int rule in asking.Where(rule => !found.Contains(rule)))
            {
                if (!BoundWalk.All(rules[rule].When).OfType<BoundFired>().Any(fired => ids.Contains(fired.Rule.Id))) continue;
                ids.Add(rules[rule].Id);
                more |= found.Add(rule);
            }
        }

        return [.. found];
    }
}
