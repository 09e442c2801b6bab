using System.Buffers;
using System.Collections.Concurrent;
using EarlyWarning.Assessing;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>
/// The assessments of all companies as of one date: score and level of each, and the details of one company on request.
/// Immutable; <see cref="Detail"/> may be called from several threads. The memory is rented: <see cref="Dispose"/> returns it for the next
/// scan, and no company can be asked for afterwards; the details that were given out stay valid. Leaving out <see cref="Dispose"/> only means that
/// the memory is not reused. Every member that takes a row throws an <see cref="ArgumentOutOfRangeException"/> for one that the panel does not have,
/// and an <see cref="ObjectDisposedException"/> after <see cref="Dispose"/>.
/// </summary>
public sealed class Assessments : IDisposable
{
    private const int CompaniesTaken = UndecidedReasons.CompaniesAtOnce;

    private readonly RuleExplainer explainer;
    private readonly ThreadLocal<Lazy<RuleExplainer>> explainers;
    private readonly int companies;
    private readonly ScoredRules scored;
    private readonly long[] scores;
    private readonly long[] scoresHigh;
    private readonly Level[] levels;
    private readonly Dictionary<int, LatchedOutcomes> latched = [];
    private readonly Dictionary<int, Level> levelsNow = [];
    private volatile IndeterminateRule[]?[]? undecided;
    private bool disposed;

    internal Assessments(ScoredRules scored, Outcomes outcomes, int threads, Latches? latches)
    {
        this.scored = scored;
        Outcomes = outcomes;
        explainer = new RuleExplainer(outcomes);
        explainers = new ThreadLocal<Lazy<RuleExplainer>>(() => new Lazy<RuleExplainer>(explainer.ForThread()));
        companies = outcomes.View.Companies.Count;
        scores = Rent<long>(companies);
        scoresHigh = Rent<long>(companies);
        levels = Rent<Level>(companies);
        PanelScorer.Score(outcomes, scored, scores, scoresHigh, levels, threads);
        Latches = latches;
        if (latches is not null) Latch(latches);
        Listed = Rank();
    }

    /// <summary>The panel as of the date.</summary>
    public PanelView View => Outcomes.View;

    /// <summary>The outcome of each rule's condition for each company, without latches.</summary>
    public Outcomes Outcomes { get; }

    /// <summary>The rules that were latched before; null when the assessments were made without latches.</summary>
    public Latches? Latches { get; }

    /// <summary>
    /// The rows of the companies with a level above none, by descending level, score, affected workers and high score, then ascending id.
    /// </summary>
    public IReadOnlyList<int> Listed { get; }

    /// <summary>Returns the level of a company.</summary>
    /// <param name="row">The company's row in the panel.</param>
    /// <returns>The level.</returns>
    public Level LevelOf(int row) => levels[Checked(row)];

    /// <summary>Returns the score of a company.</summary>
    /// <param name="row">The company's row in the panel.</param>
    /// <returns>The points, with two decimals.</returns>
    public decimal ScoreOf(int row) => scores[Checked(row)] / 100m;

    /// <summary>Returns the score that a company would have if every indeterminate rule had fired.</summary>
    /// <param name="row">The company's row in the panel.</param>
    /// <returns>The points, with two decimals.</returns>
    public decimal ScoreHighOf(int row) => scoresHigh[Checked(row)] / 100m;

    /// <summary>Returns the number of affected workers of a company, as the policy computes it.</summary>
    /// <param name="row">The company's row in the panel.</param>
    /// <returns>The number; null when unknown.</returns>
    public double? AffectedWorkersOf(int row) => Checked(row) is var asked && scored.Policy.AffectedWorkers is { } workers ? Outcomes.NumberOf(workers, asked) : null;

    /// <summary>Returns the full assessment of one company, with sentences and evidence.</summary>
    /// <param name="row">The company's row in the panel.</param>
    /// <returns>The assessment.</returns>
    public Assessment Detail(int row)
    {
        Outcomes.KeepPeersOf(Checked(row)); // the detail stays valid when the memory is returned
        Reasons reasons = ReasonsOf(row);
        LatchedOutcomes? held = latched.GetValueOrDefault(row) ?? (Latches is null ? null : LatchedOutcomes.None);
        ScoreCard card = held?.Card ?? ScoreCard.Of(scored, line => OutcomeOf(line, row));
        Assessment found = card.ToAssessment(View.Companies[row], View.AsOf, AffectedWorkersOf(row), reasons, held, LevelNowOf(row), undecided: undecided?[row]);
        bool isAbout = View.HasApproximate && found.AffectedWorkers is not null && reasons.IsApproximate(scored.Policy.AffectedWorkers!);
        return isAbout ? found with { AffectedWorkersAreApproximate = true } : found;
    }

    /// <summary>
    /// Computes the numbers in which the companies of the panel are compared, so that <see cref="RulePack.Assess(Company, Observations, NodaTime.LocalDate, Latches?, PeerTables?)"/>
    /// compares a single company with them until the next scan.
    /// </summary>
    /// <param name="threads">The largest number of threads to use; the tables do not depend on it.</param>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The tables; they do not need the assessments any more.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PeerTables TabulatePeers(int threads = 1, CancellationToken cancellationToken = default) => scored.Rules.TabulatePeers(View, threads, cancellationToken);

    /// <summary>Returns the score of a company in hundredths of points; the row is not checked.</summary>
    internal long HundredthsOf(int row) => scores[row];

    /// <summary>The rules and the policy of the pack.</summary>
    internal ScoredRules Scored => scored;

    /// <summary>The indices of the active rules in force, in the order of ids.</summary>
    internal int[] ActiveRules =>
        [.. Enumerable.Range(0, scored.Rules.Rules.Count).Where(rule => Outcomes.IsEvaluated(rule) && !scored.Rules.Rules[rule].IsShadow)];

    /// <summary>Returns the level of a company without the rules that are fired only because a latch holds them.</summary>
    internal Level LevelNowOf(int row) => levelsNow.TryGetValue(row, out Level now) ? now : levels[row];

    /// <summary>Returns the outcomes of a company's latched and withdrawn rules; null when it has none.</summary>
    internal LatchedOutcomes? LatchedOf(int row) => latched.GetValueOrDefault(row);

    /// <summary>The rows of the companies that have latched or withdrawn rules, in no particular order.</summary>
    internal IReadOnlyCollection<int> LatchedRows => latched.Keys;

    /// <summary>Returns the outcome of a line for a company, without latches; null when its rule is not in force.</summary>
    internal Outcome? OutcomeOf(int line, int row) => Outcomes[scored.RuleOf[line], row, scored.StepOf(line)];

    /// <summary>Returns the explanations of one company's rules.</summary>
    private Reasons ReasonsOf(int row) => new(scored.Policy, explainers.Value!, row);

    /// <summary>
    /// Counts over all companies which indicators leave active rules undecided; those that could raise the most companies come first. After it
    /// <see cref="Detail"/> costs less, since the reasons of companies with a level are found on the way.
    /// </summary>
    /// <param name="threads">The largest number of threads to use, at least 1; the counts do not depend on it.</param>
    /// <param name="cancellationToken">Cancels the count.</param>
    /// <returns>The indicators that leave a rule undecided for at least one company.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1.</exception>
    /// <exception cref="ObjectDisposedException">The assessments were disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<MissingIndicator> MissingIndicators(int threads = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ObjectDisposedException.ThrowIf(disposed, this);
        int[] active = ActiveRules;
        using UndecidedReasons reasons = new(Outcomes, active);
        IndeterminateRule[]?[] found = new IndeterminateRule[companies][];
        ConcurrentBag<MissingTally> tallies = [];
        int next = 0;
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, threads, options, worker =>
        {
            MissingTally tally = new(this, scored, active, worker == 0 ? reasons : reasons.ForThread(), found);
            tallies.Add(tally);
            for (int from = Interlocked.Add(ref next, CompaniesTaken) - CompaniesTaken; from < companies; from = Interlocked.Add(ref next, CompaniesTaken) - CompaniesTaken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                tally.Add(from);
            }
        });
        IReadOnlyList<MissingIndicator> missing = MissingTally.Sum(tallies, scored);
        foreach (MissingTally tally in tallies) tally.Dispose();
        undecided = found;
        return missing;
    }

    /// <summary>Explains the outcome of one rule for one company, whether fired, clear or indeterminate.</summary>
    /// <param name="rule">The rule's index in the pack.</param>
    /// <param name="row">The company's row in the panel.</param>
    /// <returns>The outcome without latches, and the condition with the value of every part; null when the rule is not in force.</returns>
    public RuleExplanation? Explain(int rule, int row) => Outcomes[rule, row] is null ? null : explainer.ForThread().Explain(scored.Rules.Rules[rule], row);

    /// <summary>Returns why a rule is undecided for a company, without its other details.</summary>
    /// <param name="rule">The rule's index in the pack.</param>
    /// <param name="row">The company's row in the panel.</param>
    /// <returns>The missing observations; empty when the rule is decided or not in force.</returns>
    public IReadOnlyList<MissingReason> WhyMissing(int rule, int row)
    {
        if (Outcomes[rule, row] != Outcome.Indeterminate) return [];
        IndeterminateRule? known = Array.Find(undecided?[row] ?? [], other => ReferenceEquals(other.Rule, scored.Heads[scored.Tops[rule]]));
        return known?.Missing ?? ReasonsOf(row).Missing(scored.Rules.Rules[rule]);
    }

    /// <summary>Returns the rented memory for the next scan.</summary>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        explainers.Dispose();
        Outcomes.Dispose();
        ArrayPool<long>.Shared.Return(scores);
        ArrayPool<long>.Shared.Return(scoresHigh);
        ArrayPool<Level>.Shared.Return(levels);
    }

    /// <summary>Applies the latches; companies with a held rule are scored again, and the scores of all others stay.</summary>
    private void Latch(Latches latches)
    {
        foreach (string company in latches.LatchedOrWithdrawn)
        {
            if (!View.Panel.TryFind(company, out int row)) continue;
            LatchedOutcomes held = LatchedOutcomes.Of(
                latches.Of(company), latches.WithdrawnOf(company), scored, levels[row], line => OutcomeOf(line, row), line => explainer.IsCleared(scored.Rules.Rules[scored.RuleOf[line]], row, scored.StepOf(line)));
            latched.Add(row, held);
            if (held.Card is not { } card) continue;
            levelsNow.Add(row, levels[row]);
            (scores[row], scoresHigh[row], levels[row]) = (card.Score, card.ScoreHigh, card.Level);
        }
    }

    private int Checked(int row)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if ((uint)row >= (uint)companies) throw new ArgumentOutOfRangeException(nameof(row), row, $"The panel has {companies} companies, numbered from 0.");
        return row;
    }

    private static T[] Rent<T>(int length) => ArrayPool<T>.Shared.Rent(Math.Max(1, length));

    private int[] Rank()
    {
        int[] listed = CompaniesWithLevel();
        if (listed.Length < 2) return listed;
        using DescendingOrder order = new(listed); // by ascending row, which is the ordinal order of ids

        // Of companies with the same score the one with the higher high score has more undecided points.
        order.By(row => (ulong)(scoresHigh[row] - scores[row]));
        if (scored.Policy.AffectedWorkers is { } workers)
        {
            double[] affected = Rent<double>(companies);
            Outcomes.NumbersOf(workers).CopyTo(affected);
            order.By(row => DescendingOrder.KeyOf(affected[row]));
            ArrayPool<double>.Shared.Return(affected);
        }

        order.By(row => (ulong)scores[row]);
        order.By(row => (ulong)levels[row]);
        order.CopyTo(listed);
        return listed;
    }

    private int[] CompaniesWithLevel()
    {
        int count = 0;
        foreach (Level level in levels.AsSpan(0, companies)) count += level > Level.None ? 1 : 0;
        int[] listed = new int[count];
        for (int row = 0, place = 0; place < listed.Length; row++)
        {
            listed[place] = row;
            place += levels[row] > Level.None ? 1 : 0;
        }

        return listed;
    }
}
