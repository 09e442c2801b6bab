using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules;

/// <summary>
/// Rules that have been checked, bound and planned together. A rule set that exists cannot fail in an evaluation. Immutable and thread-safe.
/// </summary>
public sealed class RuleSet
{
    /// <summary>The most rules a set may have.</summary>
    public const int MaximumRules = 20_000;

    private readonly Lock gate = new();
    private readonly BoundExpression[] numbers;
    private PlanInForce? latest;
    private volatile CompanyFrames? frames;

    /// <summary>Makes a set of rules that are bound over a catalog.</summary>
    /// <param name="catalog">The indicators.</param>
    /// <param name="rules">The bound rules, by id.</param>
    /// <param name="numbers">Numbers to evaluate beside the rules.</param>
    internal RuleSet(IndicatorCatalog catalog, IReadOnlyList<Rule> rules, params BoundExpression[] numbers)
    {
        Catalog = catalog;
        Rules = rules;
        this.numbers = numbers;
    }

    /// <summary>The names that the rules may use.</summary>
    public IndicatorCatalog Catalog { get; }

    /// <summary>The rules, by id (ordinal).</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>What is read of companies beside the rules and numbers, one company at a time.</summary>
    internal IReadOnlyList<BoundExpression> AlsoRead { get; init; } = [];

    /// <summary>Evaluates every rule in force for every company.</summary>
    /// <param name="view">The panel as of a date, over this set's catalog.</param>
    /// <param name="threads">How many threads may work; the outcomes do not depend on it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The outcomes.</returns>
    /// <exception cref="ArgumentException">The panel is of another catalog.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Outcomes Evaluate(PanelView view, int threads = 1, CancellationToken cancellationToken = default)
    {
        if (!ReferenceEquals(view.Panel.Catalog, Catalog)) throw new ArgumentException("The panel is of another catalog than the rules.", nameof(view));
        PlanInForce current = PlanFor(view.Day);
        BoundPlan plan = PanelBinding.Bind(current.Plan, view, threads, cancellationToken);
        Results results = PlanExecution.Run(plan, threads, cancellationToken);
        return new Outcomes(Rules, view, plan, results, current);
    }

    /// <summary>Frames for assessing single companies as of a date; those of the latest date asked for are kept.</summary>
    internal CompanyFrames FramesFor(int day)
    {
        CompanyFrames? kept = frames;
        if (kept is not null && kept.Day == day) return kept;
        return frames = new CompanyFrames(PlanFor(day), day);
    }

    /// <summary>What the rules in force at a date read, and how far back: by their conditions, and by the sentences that are written of them.</summary>
    internal PanelReach ReachOf(int day)
    {
        Planner planner = new(Catalog, day);
        foreach (Rule rule in Rules.Where(rule => rule.IsInForce(day)))
        {
            foreach (BoundExpression expression in rule.Expressions)
                planner.EmitTruth(new BoundKnown(expression.Syntax, expression, negated: false));
        }

        foreach (BoundExpression number in numbers) planner.EmitNumber(number);
        foreach (BoundExpression expression in AlsoRead) planner.EmitTruth(new BoundKnown(expression.Syntax, expression, negated: false));
        return new PlanReach(planner.ToPlan(), day);
    }

    /// <summary>The plan of the rules in force at a date; between two dates at which rules begin or end it is the same.</summary>
    internal PlanInForce PlanFor(int day)
    {
        int[] truths = new int[Rules.Count];
        int count = 0;
        for (int rule = 0; rule < truths.Length; rule++) truths[rule] = Rules[rule].IsInForce(day) ? count++ : -1;
        lock (gate)
        {
            if (latest is { } planned && planned.Truths.AsSpan().SequenceEqual(truths)) return planned;
            return latest = MakePlan(truths, day);
        }
    }

    private PlanInForce MakePlan(int[] truths, int day)
    {
        Planner planner = new(Catalog, day);
        for (int rule = 0; rule < truths.Length; rule++)
        {
            if (truths[rule] < 0) continue;
            planner.EmitTruth(Rules[rule].When);

            // What sentences say of peers is computed in the first pass too, so that nobody need compare a company with all others again.
            foreach (BoundPeer peer in Rules[rule].Expressions.SelectMany(BoundWalk.All).OfType<BoundPeer>()) planner.AddPeer(peer);
        }

        int[] places = Array.ConvertAll(numbers, planner.EmitNumber);
        return new PlanInForce(planner.ToPlan(), truths, places);
    }
}
