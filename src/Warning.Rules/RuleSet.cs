using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Comparing;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;
using EarlyWarning.Rules.Testing;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;
using EarlyWarning.Rules.Trying;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// A set of checked and bound rules over one catalog. Its evaluation cannot fail because of a rule. Immutable and thread-safe.
/// </summary>
public sealed class RuleSet
{
    /// <summary>The largest number of rules in a set.</summary>
    public const int MaximumRules = 20_000;

    private readonly Lock gate = new();
    private PlanInForce? latest;
    private volatile CompanyFrames? frames;

    /// <summary>Creates a set of rules that are bound over a catalog.</summary>
    /// <param name="catalog">The indicators.</param>
    /// <param name="rules">The bound rules, in ordinal order of their ids.</param>
    /// <param name="numbers">The numbers to evaluate beside the rules.</param>
    internal RuleSet(IndicatorCatalog catalog, IReadOnlyList<Rule> rules, params IReadOnlyList<CompiledNumber> numbers)
    {
        Catalog = catalog;
        Rules = rules;
        Numbers = numbers;
    }

    /// <summary>The catalog of the indicators and parameters that the rules may name.</summary>
    public IndicatorCatalog Catalog { get; }

    /// <summary>The rules, in ordinal order of their ids.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The numbers that are evaluated for every company beside the rules, in the order in which they were compiled.</summary>
    public IReadOnlyList<CompiledNumber> Numbers { get; }

    /// <summary>Expressions that are evaluated for single companies beside the rules and numbers; panels must hold what they read.</summary>
    internal IReadOnlyList<BoundExpression> AlsoRead { get; init; } = [];

    /// <summary>Evaluates every rule in force for every company.</summary>
    /// <param name="view">The panel as of a date, over the catalog of this set.</param>
    /// <param name="threads">The largest number of threads to use; the outcomes do not depend on it.</param>
    /// <param name="cancellationToken">Cancels the evaluation.</param>
    /// <returns>The outcomes of all rules.</returns>
    /// <exception cref="ArgumentException">The panel is of another catalog.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Outcomes Evaluate(PanelView view, int threads = 1, CancellationToken cancellationToken = default)
    {
        ThrowIfForeign(view);
        PlanInForce current = PlanFor(view.Day);
        BoundPlan plan = PanelBinding.Bind(current.Plan, view, threads, cancellationToken);
        Results results = PlanExecution.Run(plan, threads, cancellationToken);
        return new Outcomes(Rules, Numbers, view, plan, results, current);
    }

    /// <summary>
    /// Rents an evaluator of single companies as of a date, by the same engine at a length of one. Those of the latest date are kept for reuse, so that
    /// renting one
    /// costs next to nothing. Rules that compare a company with its peers are indeterminate unless their tables are given.
    /// </summary>
    /// <param name="asOf">The as-of date: observations that became known later are ignored.</param>
    /// <param name="peers">The peers that the company is compared with, as of the date of their panel; null for none.</param>
    /// <returns>An empty evaluator; dispose it after use.</returns>
    /// <exception cref="ArgumentException">The peers are of a later date, at which more was known than at this one.</exception>
    public CompanyEvaluator EvaluatorFor(LocalDate asOf, PeerTables? peers = null)
    {
        int day = DayNumber.Of(asOf);
        if (peers?.Day > day) throw new ArgumentException($"The peers are as of {DayNumber.TextOf(peers.Day)}, later than {DayNumber.TextOf(day)}.", nameof(peers));
        return new CompanyEvaluator(FramesFor(day), asOf, peers);
    }

    /// <summary>Runs the tests of the rules. Each test evaluates the condition of its rule alone, whether or not the rule is in force.</summary>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The results, and how much of each condition the tests cover.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public RuleTestReport Test(CancellationToken cancellationToken = default) => RuleTestRunner.Run(Catalog, Rules, cancellationToken);

    /// <summary>
    /// Changes each number and comparison of the conditions a little, one at a time, and finds what neither a test of the rules nor a scenario of the
    /// host notices:
    /// it could be mistyped without anybody being told. Tests and scenarios that fail anyway notice nothing; retired rules are left alone.
    /// </summary>
    /// <param name="scenarios">What may notice a change beside the tests of the rules; empty for those alone.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns>The number of changes, and those that nothing noticed.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ThresholdReport TestThresholds(IReadOnlyList<RuleScenario> scenarios, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        return ThresholdRunner.Run(Catalog, Rules, scenarios, cancellationToken);
    }

    /// <summary>
    /// Returns whether a rule that is not retired, a number, or a condition or sentence of the host reads the value of an event's field, rather than only
    /// whether it
    /// is known or how many different values there are.
    /// </summary>
    /// <param name="happening">The event.</param>
    /// <param name="field">The name of the field, compared after NFC.</param>
    /// <returns>Whether the value is read.</returns>
    /// <exception cref="ArgumentException">The event has no such field.</exception>
    public bool ReadsValueOf(Indicator happening, string field)
    {
        int place = FieldReads.PlaceOf(happening, field);
        return Rules.Any(rule => FieldReads.OfValue(rule, happening, place)) ||
            Numbers.Select(number => number.Expression).Concat(AlsoRead).Any(expression => FieldReads.OfValue(expression, happening, place));
    }

    /// <summary>
    /// Computes the numbers in which the rules in force compare the companies of a panel, so that a single company can be compared with them later.
    /// </summary>
    /// <param name="view">The panel as of a date, over the catalog of this set.</param>
    /// <param name="threads">The largest number of threads to use; the tables do not depend on it.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The tables; empty if no rule compares companies.</returns>
    /// <exception cref="ArgumentException">The panel is of another catalog.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PeerTables TabulatePeers(PanelView view, int threads = 1, CancellationToken cancellationToken = default)
    {
        ThrowIfForeign(view);
        return PeerTables.Of(view, PlanFor(view.Day).Plan, threads, cancellationToken);
    }

    /// <summary>
    /// Creates the builder of a panel that holds only what the rules in force at a date read, and their sentences; values of other indicators and periods are
    /// taken and only their presence is held. Evaluate its panel as of this date alone.
    /// </summary>
    /// <param name="companies">The ids of the companies; rows are numbered in their ordinal order.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <returns>The builder, over the catalog of this set.</returns>
    /// <exception cref="ArgumentException">An id is empty or occurs twice.</exception>
    public PanelBuilder NewPanel(IEnumerable<string> companies, LocalDate asOf) => new(Catalog, companies, ReachOf(DayNumber.Of(asOf)));

    /// <summary>
    /// Creates the builder of a panel that holds only what the rules in force at some dates read, and their sentences, so that feeds are read once for all of
    /// them. Evaluate its panel as of these dates alone.
    /// </summary>
    /// <param name="companies">The ids of the companies; rows are numbered in their ordinal order.</param>
    /// <param name="asOf">The as-of dates, at least one, in any order.</param>
    /// <returns>The builder, over the catalog of this set.</returns>
    /// <exception cref="ArgumentException">There is no date, or an id is empty or occurs twice.</exception>
    public PanelBuilder NewPanel(IEnumerable<string> companies, IReadOnlyList<LocalDate> asOf) => NewPanel(companies, asOf, [], []);

    /// <summary>
    /// Creates the builder of a panel as <see cref="NewPanel(IEnumerable{string}, IReadOnlyList{LocalDate})"/> does, which also holds what other rules
    /// read, so that
    /// feeds are read once for all of them.
    /// </summary>
    /// <param name="companies">The ids of the companies; rows are numbered in their ordinal order.</param>
    /// <param name="asOf">The as-of dates, at least one, in any order.</param>
    /// <param name="beside">Other rule sets, whose catalogs have the same indicators.</param>
    /// <param name="trials">Trials of this set.</param>
    /// <returns>The builder, over the catalog of this set.</returns>
    /// <exception cref="ArgumentException">There is no date, an id is empty or occurs twice, or a set has other indicators.</exception>
    public PanelBuilder NewPanel(IEnumerable<string> companies, IReadOnlyList<LocalDate> asOf, IReadOnlyList<RuleSet> beside, IReadOnlyList<RuleTrial> trials)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        ArgumentNullException.ThrowIfNull(beside);
        ArgumentNullException.ThrowIfNull(trials);
        if (asOf.Count == 0) throw new ArgumentException("There is no as-of date.", nameof(asOf));
        if (beside.Any(other => !Catalog.HasSameIndicators(other.Catalog))) throw new ArgumentException("A rule set has other indicators.", nameof(beside));
        int[] days = [.. asOf.Select(DayNumber.Of)];
        IEnumerable<PanelReach> ofRules = beside.Prepend(this).SelectMany(set => days.Select(set.ReachOf));
        IEnumerable<PanelReach> ofTrials = trials.SelectMany(trial => days.Select(trial.ReachOf));
        return new PanelBuilder(Catalog, companies, new JointReach([.. ofRules, .. ofTrials]));
    }

    /// <summary>Prepares the rules with another value of a number, without compiling the rest anew.</summary>
    /// <param name="number">A number of a rule of this set, of <see cref="Rule.Numbers"/>. One in a let changes all rules of the file that use the let.</param>
    /// <param name="value">The value as rules write it, of the number's own kind: <c>25%</c>, <c>4</c>, <c>60d</c>.</param>
    /// <param name="fault">Why the number cannot have the value; null if it can.</param>
    /// <returns>The trial; null if the number cannot have the value.</returns>
    /// <exception cref="ArgumentException">The number is of no rule of this set.</exception>
    public RuleTrial? Try(RuleNumber number, string value, out Message? fault)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(value);
        return new RuleTrials(Rules, Catalog).OfNumber(number, value, out fault);
    }

    /// <summary>Prepares the rules with one value of a parameter, which then holds on every date and for all companies.</summary>
    /// <param name="parameter">A parameter of the catalog.</param>
    /// <param name="value">The value, in the parameter's unit; finite.</param>
    /// <returns>The trial.</returns>
    /// <exception cref="ArgumentException">The parameter is of another catalog, or the value is not finite.</exception>
    public RuleTrial Try(Parameter parameter, double value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        if (!double.IsFinite(value)) throw new ArgumentException("A finite value is expected.", nameof(value));
        return new RuleTrials(Rules, Catalog).OfParameter(parameter, value);
    }

    /// <summary>Finds what differs between an earlier set and this one, rule by rule.</summary>
    /// <param name="earlier">The earlier set.</param>
    /// <returns>The rules that differ in what decides outcomes, points, levels and letters, or are in one set only, by id.</returns>
    public IReadOnlyList<RuleDifference> DifferencesFrom(RuleSet earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return new RuleComparison(earlier.Rules, earlier.Catalog, Rules, Catalog).All();
    }

    /// <summary>
    /// Finds what differs in meaning between an earlier set and this one: conditions that are not the same in their normal form, numbers, points, texts, tests,
    /// and what is only written otherwise.
    /// </summary>
    /// <param name="earlier">The earlier set.</param>
    /// <returns>The rules that differ, or are in one set only, by id.</returns>
    public IReadOnlyList<RuleMeaningDifference> MeaningDifferencesFrom(RuleSet earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return new RuleMeaningComparison(earlier.Rules, Rules, DifferencesFrom(earlier)).All();
    }

    /// <summary>
    /// Finds the rules in force that take the absence of rows for a value of an indicator: where rows are lost, or belong to a company that could not be told,
    /// they judge wrongly rather than leave undecided.
    /// </summary>
    /// <param name="indicators">The ids of the indicators, such as those of a feed that has lost rows.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <returns>The rules, in the order of <see cref="Rules"/>.</returns>
    public IReadOnlyList<Rule> FindTrustingAbsence(IReadOnlyCollection<string> indicators, LocalDate asOf)
    {
        TrustedAbsences absences = new(Catalog, asOf);
        return [.. Rules.Where(rule => rule.IsInForce(asOf) && absences.Of(rule).Overlaps(indicators))];
    }

    /// <summary>
    /// Finds the windows of rules in force that reach back farther than the feeds of a panel, so that they are missing or rest on less than they say.
    /// </summary>
    /// <param name="view">The panel as of a date, over the catalog of this set.</param>
    /// <returns>A warning for each rule and indicator, at the rule's condition, by file and place.</returns>
    /// <exception cref="ArgumentException">The panel is of another catalog.</exception>
    public IReadOnlyList<Diagnostic> FindLacksOfHistory(PanelView view)
    {
        ThrowIfForeign(view);
        Diagnostics found = new();
        foreach (Rule rule in Rules.Where(rule => rule.IsInForce(view.Day)))
        {
            foreach (HistoryLack lack in HistoryLack.Of(rule, view))
                found.Warning(DiagnosticCodes.WindowBeyondHistory, rule.Definition.When!.Json, HistoryMessages.OfRule(rule.Id, lack.Message));
        }

        return found.ToSortedList();
    }

    /// <summary>Returns the frames for assessing single companies as of a date; those of the latest date are kept for reuse.</summary>
    internal CompanyFrames FramesFor(int day)
    {
        CompanyFrames? kept = frames;
        if (kept is not null && kept.Day == day) return kept;
        return frames = new CompanyFrames(PlanFor(day), day, Numbers);
    }

    /// <summary>Returns which indicators and how many periods the conditions and sentences of the rules in force at a date read.</summary>
    internal PanelReach ReachOf(int day)
    {
        Planner planner = new(Catalog, day);
        foreach (Rule rule in Rules.Where(rule => rule.IsInForce(day)))
        {
            foreach (BoundExpression expression in rule.Expressions)
                planner.EmitTruth(new BoundKnown(expression.Syntax, expression, negated: false));
        }

        foreach (CompiledNumber number in Numbers) planner.EmitNumber(number.Expression);
        foreach (BoundExpression expression in AlsoRead) planner.EmitTruth(new BoundKnown(expression.Syntax, expression, negated: false));
        return new PlanReach(planner.ToPlan(), day);
    }

    /// <summary>Returns the plan of the rules in force at a date; the latest one is kept and serves all dates at which the same rules are in force.</summary>
    internal PlanInForce PlanFor(int day)
    {
        int[] truths = new int[Rules.Count];
        int count = 0;
        for (int rule = 0; rule < truths.Length; rule++)
        {
            truths[rule] = Rules[rule].IsInForce(day) ? count : -1;
            if (truths[rule] >= 0) count += Rules[rule].StepCount;
        }

        lock (gate)
        {
            if (latest is { } planned && planned.Truths.AsSpan().SequenceEqual(truths)) return planned;
            return latest = MakePlan(truths, day);
        }
    }

    private void ThrowIfForeign(PanelView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (!Catalog.HasSameIndicators(view.Panel.Catalog)) throw new ArgumentException("The panel is of another catalog than the rules.", nameof(view));
    }

    private PlanInForce MakePlan(int[] truths, int day)
    {
        Planner planner = new(Catalog, day);
        for (int rule = 0; rule < truths.Length; rule++)
        {
            if (truths[rule] < 0) continue;
            for (int step = 0; step < Rules[rule].StepCount; step++) planner.EmitTruth(Rules[rule].WhenOf(step));

            // Peer functions of sentences are computed in the first pass too; a single company would need all others again.
            foreach (BoundPeer peer in Rules[rule].Expressions.SelectMany(BoundWalk.All).OfType<BoundPeer>()) planner.AddPeer(peer);
        }

        int[] places = [.. Numbers.Select(number => planner.EmitNumber(number.Expression))];
        return new PlanInForce(planner.ToPlan(), truths, places);
    }
}
