using System.Collections.Concurrent;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules;

/// <summary>
/// What every rule in force says of every company at one date: two bitmaps a rule, <em>fired</em> and <em>clear</em>; a company in neither is
/// indeterminate. Immutable. The bitmaps are rented: <see cref="Dispose"/> gives them back, and nothing may be read afterwards.
/// Not to dispose is harmless.
/// </summary>
public sealed class Outcomes : IDisposable
{
    private readonly Results results;
    private readonly int[] truths;
    private readonly BoundPlan plan;
    private readonly ConcurrentDictionary<BoundPeer, int> peers = new(ReferenceEqualityComparer.Instance);

    internal Outcomes(IReadOnlyList<Rule> rules, PanelView view, BoundPlan plan, Results results, PlanInForce inForce)
    {
        Rules = rules;
        View = view;
        this.plan = plan;
        this.results = results;
        truths = inForce.Truths;
        Numbers = Array.ConvertAll(inForce.Numbers, results.Number);
    }

    /// <summary>The rules that were evaluated, by id (ordinal).</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The panel as of the date.</summary>
    public PanelView View { get; }

    /// <summary>What one rule says of one company.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The outcome; null where the rule is not in force.</returns>
    public Outcome? this[int rule, int row]
    {
        get
        {
            if (truths[rule] < 0) return null;
            ulong bit = 1UL << (row & 63);
            if ((Fired(rule)[row >> 6] & bit) != 0) return Outcome.Fired;
            return (Clear(rule)[row >> 6] & bit) != 0 ? Outcome.Clear : Outcome.Indeterminate;
        }
    }

    /// <summary>Whether a rule was in force, and so evaluated.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <returns>Whether it has outcomes.</returns>
    public bool IsEvaluated(int rule) => truths[rule] >= 0;

    /// <summary>The companies for which a rule has fired: bit <c>row % 64</c> of word <c>row / 64</c>. Empty where the rule is not in force.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <returns>The bitmap.</returns>
    public ReadOnlySpan<ulong> Fired(int rule) => truths[rule] < 0 ? [] : results.Fired(truths[rule]);

    /// <summary>The companies for which a rule is clear, laid out as <see cref="Fired"/>.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <returns>The bitmap.</returns>
    public ReadOnlySpan<ulong> Clear(int rule) => truths[rule] < 0 ? [] : results.Clear(truths[rule]);

    /// <summary>How many companies each outcome has.</summary>
    /// <param name="rule">An index into <see cref="Rules"/>.</param>
    /// <returns>Three numbers that add up to the companies; all 0 where the rule is not in force.</returns>
    public (int Fired, int Clear, int Indeterminate) Count(int rule)
    {
        if (truths[rule] < 0) return (0, 0, 0);
        int fired = Column.CountOf(Fired(rule)), clear = Column.CountOf(Clear(rule));
        return (fired, clear, View.Companies.Count - fired - clear);
    }

    /// <summary>Gives the bitmaps back for the next evaluation.</summary>
    public void Dispose() => results.Dispose();

    /// <summary>The columns of numbers that were evaluated beside the rules.</summary>
    internal IReadOnlyList<double[]> Numbers { get; }

    /// <summary>What the first pass found of a peer function for one company, NaN where it is missing; null of one that it did not evaluate.</summary>
    internal double? PeerOf(BoundPeer peer, int row)
    {
        int place = peers.GetOrAdd(peer, PlaceOf);
        return place < 0 ? null : plan.Peers[place][row];
    }

    /// <summary>How many companies have a number of their own that a peer function compares, and too few peers on every level.</summary>
    internal int PeersLackedBy(BoundPeer peer) => PlaceOf(peer) is >= 0 and var place ? plan.PeersLacked[place] : 0;

    private int PlaceOf(BoundPeer peer)
    {
        string key = BoundKey.Of(peer);
        return Array.FindIndex(plan.Plan.Peers, known => known.Key == key);
    }
}
