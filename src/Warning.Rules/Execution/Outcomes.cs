using System.Collections.Concurrent;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules;

/// <summary>
/// Holds the results of all rules in force for all companies at one date, two bitmaps for each rule: <em>fired</em> and <em>clear</em>; a company in neither
/// is indeterminate. Immutable. <see cref="Dispose"/> returns the rented bitmaps, after which outcomes cannot be read any more; omitting it is harmless.
/// </summary>
public sealed class Outcomes : IDisposable
{
    /// <summary>The least number of peers with a value that a company is compared with; with fewer it is compared with a wider group, or with nobody.</summary>
    public const int LeastPeers = PeerGroups.LeastPeers;

    private readonly Results results;
    private readonly int[] truths;
    private readonly BoundPlan plan;
    private readonly ConcurrentDictionary<BoundPeer, int> peers = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<int, double[]> keptPeers = [];

    private readonly IReadOnlyList<CompiledNumber> numbers;

    // Numbers and comparisons with peers are then those of other outcomes, which return their memory.
    private readonly bool borrows;

    internal Outcomes(IReadOnlyList<Rule> rules, IReadOnlyList<CompiledNumber> numbers, PanelView view, BoundPlan plan, Results results, PlanInForce inForce)
    {
        Rules = rules;
        this.numbers = numbers;
        View = view;
        this.plan = plan;
        this.results = results;
        truths = inForce.Truths;
        Numbers = Array.ConvertAll(inForce.Numbers, results.Number);
    }

    private Outcomes(Outcomes known, Results results)
    {
        Rules = known.Rules;
        numbers = known.numbers;
        View = known.View;
        plan = known.plan;
        this.results = results;
        truths = known.truths;
        Numbers = known.Numbers;
        borrows = true;
    }

    /// <summary>The evaluated rules, by id (ordinal).</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The evaluated panel as of the date.</summary>
    public PanelView View { get; }

    /// <summary>Gets the outcome of a rule for a company.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The outcome; null if the rule is not in force.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule or row.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public Outcome? this[int rule, int row] => this[rule, row, 0];

    /// <summary>Gets the outcome of a step of a rule for a company.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <param name="row">The company's row.</param>
    /// <param name="step">A step of the rule, from 0, below its <see cref="Rule.StepCount"/>.</param>
    /// <returns>Whether the step is reached; null if the rule is not in force.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule, row or step.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public Outcome? this[int rule, int row, int step]
    {
        get
        {
            CheckRow(row);
            if (TruthOf(rule, step) < 0) return null;
            ulong bit = 1UL << (row & 63);
            if ((Fired(rule, step)[row >> 6] & bit) != 0) return Outcome.Fired;
            return (Clear(rule, step)[row >> 6] & bit) != 0 ? Outcome.Clear : Outcome.Indeterminate;
        }
    }

    /// <summary>Returns whether a rule was in force and thus evaluated.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <returns>Whether the rule has outcomes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public bool IsEvaluated(int rule) => TruthOf(rule) >= 0;

    /// <summary>Returns the companies for which a rule fired: bit <c>row % 64</c> of word <c>row / 64</c>. Empty if the rule is not in force.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <returns>The bitmap, which is valid until <see cref="Dispose"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public ReadOnlySpan<ulong> Fired(int rule) => Fired(rule, step: 0);

    /// <summary>Returns the companies for which a step of a rule is reached, in the layout of <see cref="Fired(int)"/>.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <param name="step">A step of the rule, from 0, below its <see cref="Rule.StepCount"/>.</param>
    /// <returns>The bitmap, which is valid until <see cref="Dispose"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule or step.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public ReadOnlySpan<ulong> Fired(int rule, int step) => TruthOf(rule, step) is >= 0 and var truth ? results.Fired(truth) : [];

    /// <summary>Returns the companies for which a rule is clear, in the layout of <see cref="Fired(int)"/>.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <returns>The bitmap, which is valid until <see cref="Dispose"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public ReadOnlySpan<ulong> Clear(int rule) => Clear(rule, step: 0);

    /// <summary>Returns the companies for which a step of a rule is not reached, in the layout of <see cref="Fired(int)"/>.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <param name="step">A step of the rule, from 0, below its <see cref="Rule.StepCount"/>.</param>
    /// <returns>The bitmap, which is valid until <see cref="Dispose"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule or step.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public ReadOnlySpan<ulong> Clear(int rule, int step) => TruthOf(rule, step) is >= 0 and var truth ? results.Clear(truth) : [];

    /// <summary>Counts the companies of each outcome.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <returns>Three counts that add up to the number of companies; all 0 if the rule is not in force.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public OutcomeCount Count(int rule)
    {
        if (TruthOf(rule) < 0) return default;
        int fired = Column.CountOf(Fired(rule)), clear = Column.CountOf(Clear(rule));
        return new OutcomeCount(fired, clear, View.Companies.Count - fired - clear);
    }

    /// <summary>Returns the values of a number for all companies, by row; NaN where it is missing.</summary>
    /// <param name="number">A number of the rule set.</param>
    /// <returns>A column as long as the panel has companies, which is valid until <see cref="Dispose"/>.</returns>
    /// <exception cref="ArgumentException">The rule set does not evaluate the number.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public ReadOnlySpan<double> NumbersOf(CompiledNumber number)
    {
        ObjectDisposedException.ThrowIf(results.IsDisposed, this);
        return Numbers[CompiledNumber.PlaceOf(number, numbers)].AsSpan(0, View.Companies.Count);
    }

    /// <summary>Returns the value of a number for a company.</summary>
    /// <param name="number">A number of the rule set.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The value; null if it is missing.</returns>
    /// <exception cref="ArgumentException">The rule set does not evaluate the number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public double? NumberOf(CompiledNumber number, int row)
    {
        CheckRow(row);
        return NumbersOf(number)[row] is var value && double.IsNaN(value) ? null : value;
    }

    /// <summary>Keeps how a company compares with its peers, so that it can be explained after <see cref="Dispose"/> too.</summary>
    /// <param name="row">The company's row.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public void KeepPeersOf(int row)
    {
        CheckRow(row);
        ObjectDisposedException.ThrowIf(results.IsDisposed, this);
        if (plan.Peers.Length > 0) keptPeers.GetOrAdd(row, static (row, plan) => Array.ConvertAll(plan.Peers, column => column[row]), plan);
    }

    /// <summary>Returns the rented memory to the pool for the next evaluation.</summary>
    public void Dispose()
    {
        if (results.Return() && !borrows) plan.ReturnPeers();
    }

    /// <summary>The columns of numbers that were evaluated with the rules.</summary>
    internal IReadOnlyList<double[]> Numbers { get; }

    /// <summary>Returns the value of a peer function for a company, NaN if missing; null if the function was not evaluated.</summary>
    internal double? PeerOf(BoundPeer peer, int row)
    {
        int place = peers.GetOrAdd(peer, PlaceOf);
        if (place < 0) return null;
        if (keptPeers.TryGetValue(row, out double[]? kept)) return kept[place];
        ObjectDisposedException.ThrowIf(results.IsDisposed, this);
        return plan.Peers[place][row];
    }

    /// <summary>Returns these outcomes with those of some rules replaced; numbers and comparisons with peers are shared.</summary>
    /// <param name="rules">The indices of the rules.</param>
    /// <param name="changed">Their results, in this order, of each rule step by step.</param>
    internal Outcomes With(int[] rules, Results changed)
    {
        Results copy = results.Copy();
        int truth = 0;
        foreach (int rule in rules)
        {
            for (int step = 0; step < Rules[rule].StepCount; step++, truth++)
            {
                changed.Fired(truth).CopyTo(copy.Fired(truths[rule] + step));
                changed.Clear(truth).CopyTo(copy.Clear(truths[rule] + step));
            }
        }

        return new Outcomes(this, copy);
    }

    /// <summary>Returns whether all of some peer functions were evaluated.</summary>
    internal bool HasPeers(IEnumerable<PeerColumn> wanted) => wanted.All(peer => Array.Exists(plan.Plan.Peers, known => known.Key == peer.Key));

    /// <summary>Returns the column of a peer function that was evaluated.</summary>
    /// <param name="key">The <see cref="BoundKey"/> of the call.</param>
    internal Column PeerColumn(string key) => plan.Peers[Array.FindIndex(plan.Plan.Peers, known => known.Key == key)];

    /// <summary>Counts the companies that a rule compares with nobody though they have a number of their own, for too few peers have one.</summary>
    /// <param name="rule">A rule of <see cref="Rules"/>.</param>
    /// <returns>The number of companies; of a rule with several comparisons that of the one with the most, 0 for a rule without.</returns>
    public int CountWithoutPeers(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Peers.Select(PeersLackedBy).DefaultIfEmpty().Max();
    }

    private int TruthOf(int rule, int step) => TruthOf(rule) is >= 0 and var truth ? truth + Rules[rule].Checked(step) : -1;

    private int TruthOf(int rule)
    {
        ObjectDisposedException.ThrowIf(results.IsDisposed, this);
        if ((uint)rule >= (uint)truths.Length) throw new ArgumentOutOfRangeException(nameof(rule), rule, $"There are {truths.Length} rules, numbered from 0.");
        return truths[rule];
    }

    private void CheckRow(int row)
    {
        int companies = View.Companies.Count;
        if ((uint)row >= (uint)companies) throw new ArgumentOutOfRangeException(nameof(row), row, $"The panel has {companies} companies, numbered from 0.");
    }

    private int PeersLackedBy(BoundPeer peer) => PlaceOf(peer) is >= 0 and var place ? plan.PeersLacked[place] : 0;

    private int PlaceOf(BoundPeer peer)
    {
        string key = BoundKey.Of(peer);
        return Array.FindIndex(plan.Plan.Peers, known => known.Key == key);
    }
}
