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
    private readonly RuleSet set;
    private readonly IndicatorCatalog catalog;
    private readonly Dictionary<BoundExpression, BoundExpression> replaced;
    private readonly int[] touched;

    /// <summary>Creates a trial.</summary>
    /// <param name="set">The rules as they stand.</param>
    /// <param name="catalog">The catalog, with the parameter that is changed, if one is.</param>
    /// <param name="replaced">The changed conditions, by those as they stand.</param>
    /// <param name="changed">The indices of the rules whose conditions change, or read what is changed.</param>
    internal RuleTrial(RuleSet set, IndicatorCatalog catalog, Dictionary<BoundExpression, BoundExpression> replaced, IEnumerable<int> changed)
    {
        this.set = set;
        this.catalog = catalog;
        this.replaced = replaced;
        Changed = [.. changed];
        touched = TouchedBy(Changed);
    }

    /// <summary>The indices in <see cref="RuleSet.Rules"/> of the rules whose conditions change, or read the parameter that does, rising.</summary>
    public IReadOnlyList<int> Changed { get; }

    /// <summary>Evaluates the conditions that are touched, and takes every other outcome from an evaluation of the set as it stands.</summary>
    /// <param name="known">
    /// The outcomes of the set as it stands. The panel must hold what the changed condition reads: a longer window needs a panel of
    /// <see cref="RuleSet.NewPanel(IEnumerable{string}, IReadOnlyList{NodaTime.LocalDate}, IReadOnlyList{RuleSet}, IReadOnlyList{RuleTrial})"/>.
    /// </param>
    /// <param name="threads">The largest number of threads to use; the outcomes do not depend on it.</param>
    /// <param name="cancellationToken">Cancels the evaluation.</param>
    /// <returns>The outcomes; they are valid until <paramref name="known"/> is disposed.</returns>
    /// <exception cref="ArgumentException">The outcomes are of another rule set.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Outcomes Evaluate(Outcomes known, int threads = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (!ReferenceEquals(known.Rules, set.Rules)) throw new ArgumentException("The outcomes are of another rule set.", nameof(known));
        int[] rules = [.. touched.Where(known.IsEvaluated)];
        Planner planner = new(catalog, known.View.Day, replaced);
        foreach (int rule in rules) planner.EmitTruth(set.Rules[rule].When);
        Plan plan = planner.ToPlan();

        // Comparisons with peers are the same, unless a number in them is changed, or a parameter, which may be in them.
        bool takesPeers = ReferenceEquals(catalog, set.Catalog) && known.HasPeers(plan.Peers);
        BoundPlan bound = takesPeers ? PanelBinding.Bind(plan, known) : PanelBinding.Bind(plan, known.View, threads, cancellationToken);
        try
        {
            using Results results = PlanExecution.Run(bound, threads, cancellationToken);
            return known.With(rules, results);
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
        foreach (int rule in touched.Where(rule => set.Rules[rule].IsInForce(day)))
        {
            BoundExpression when = replaced.GetValueOrDefault(set.Rules[rule].When, set.Rules[rule].When);
            planner.EmitTruth(new BoundKnown(when.Syntax, when, negated: false));
        }

        return new PlanReach(planner.ToPlan(), day);
    }

    /// <summary>Returns the rules that are changed and those that ask for them, directly or through others.</summary>
    private int[] TouchedBy(IReadOnlyList<int> changed)
    {
        HashSet<string> ids = [.. changed.Select(rule => set.Rules[rule].Id)];
        SortedSet<int> found = [.. changed];
        int[] asking = [.. Enumerable.Range(0, set.Rules.Count).Where(rule => set.Rules[rule].AsksRules)];
        for (bool more = true; more;)
        {
            more = false;
            foreach (int rule in asking.Where(rule => !found.Contains(rule)))
            {
                if (!BoundWalk.All(set.Rules[rule].When).OfType<BoundFired>().Any(fired => ids.Contains(fired.Rule.Id))) continue;
                ids.Add(set.Rules[rule].Id);
                more |= found.Add(rule);
            }
        }

        return [.. found];
    }
}
