using System.Buffers;
using System.Numerics;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules;

/// <summary>
/// Finds why rules are undecided, for all companies of a panel: what <see cref="RuleExplainer.WhyMissing(Rule, int)"/> finds for one, at a small part of its
/// cost, since the companies that lack the same data share one list. Not thread-safe: <see cref="ForThread"/> gives one to another thread. The outcomes must
/// not be disposed while it is used; <see cref="Dispose"/> returns rented memory, and omitting it is harmless.
/// </summary>
/// <example>
/// <code>
/// using UndecidedReasons reasons = new(outcomes, [0, 1]);
/// int[] cells = new int[2 * UndecidedReasons.CompaniesAtOnce];
/// for (int row = 0; row &lt; view.Companies.Count; row += UndecidedReasons.CompaniesAtOnce) reasons.Find(row, cells);
/// foreach (IReadOnlyList&lt;MissingReason&gt; list in reasons.ListsOf(0)) Console.WriteLine(string.Join(", ", list));
/// </code>
/// </example>
public sealed class UndecidedReasons : IDisposable
{
    /// <summary>The number of companies that are looked at together.</summary>
    public const int CompaniesAtOnce = Block.Companies;

    /// <summary>What a company has where the rule is clear for it, or not in force.</summary>
    public const int Clear = 0;

    /// <summary>What a company has where the rule has fired for it.</summary>
    public const int Fired = 1;

    /// <summary>What a company has where the rule is undecided for it, for the reasons of the first list; of the next list one more, and so on.</summary>
    public const int FirstList = 2;

    /// <summary>The most companies for which it costs less to ask about each than to plan how to ask about all.</summary>
    private const int FewCompanies = Block.Companies;

    private readonly Outcomes outcomes;
    private readonly int[] rules;
    private readonly ReasonQuestions? questions;
    private readonly RuleExplainer explainer;
    private readonly Results? answers;
    private readonly BlockRunner? runner;
    private readonly ulong[] planes;
    private readonly RuleReasons[] reasons;
    private bool disposed;

    /// <summary>Creates a finder; it plans how to ask about the rules.</summary>
    /// <param name="outcomes">The outcomes of rules.</param>
    /// <param name="rules">The rules that are looked at, as indices into <see cref="Outcomes.Rules"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    /// <exception cref="ObjectDisposedException">The outcomes were disposed.</exception>
    public UndecidedReasons(Outcomes outcomes, IReadOnlyList<int> rules)
        : this(Checked(outcomes, rules), rules, FewCompanies)
    {
    }

    /// <summary>Creates a finder.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="few">The most companies for which each is asked about.</param>
    internal UndecidedReasons(Outcomes outcomes, IReadOnlyList<int> rules, int few)
        : this(outcomes, [.. rules], outcomes.View.Companies.Count <= few ? null : new ReasonQuestions(outcomes, rules), new RuleExplainer(outcomes))
    {
    }

    private UndecidedReasons(Outcomes outcomes, int[] rules, ReasonQuestions? questions, RuleExplainer explainer)
    {
        (this.outcomes, this.rules, this.questions, this.explainer) = (outcomes, rules, questions, explainer);
        reasons = [.. rules.Select((rule, place) => new RuleReasons(explainer, outcomes.Rules[rule], questions?.Rules[place]))];
        planes = ArrayPool<ulong>.Shared.Rent(Math.Max(1, (questions?.Planes ?? 0) * Block.Words));
        if (questions is null) return;
        answers = new Results(outcomes.View.Companies.Count, questions.Plan.Plan.Truths, 0, keepsAll: false);
        runner = new BlockRunner(questions.Plan, answers, reduces: true);
    }

    /// <summary>Creates a finder for another thread; the two have lists of their own. May be called from any thread.</summary>
    /// <returns>The finder.</returns>
    public UndecidedReasons ForThread() => new(outcomes, rules, questions, explainer.ForThread());

    /// <summary>Finds the outcomes and reasons of some companies: the next <see cref="CompaniesAtOnce"/>, or as many as the panel has.</summary>
    /// <param name="from">The row of the first company, a multiple of <see cref="CompaniesAtOnce"/>.</param>
    /// <param name="cells">
    /// Receives for each company, one after another, and each rule <see cref="Clear"/>, <see cref="Fired"/>, or from <see cref="FirstList"/> on which of the
    /// lists of the rule tells why it is undecided.
    /// </param>
    /// <returns>The number of companies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such company, or it is not the first of those that are looked at together.</exception>
    /// <exception cref="ArgumentException">There is no room for the companies.</exception>
    /// <exception cref="ObjectDisposedException">The finder or the outcomes were disposed.</exception>
    public int Find(int from, Span<int> cells)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (from < 0 || from >= outcomes.View.Companies.Count || from % CompaniesAtOnce != 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(from), from, $"The panel has {outcomes.View.Companies.Count} companies, of which {CompaniesAtOnce} are looked at together.");
        }

        int count = Math.Min(CompaniesAtOnce, outcomes.View.Companies.Count - from), words = (count + 63) / 64;
        if (cells.Length < count * rules.Length)
            throw new ArgumentException($"There is no room for {count} companies and {rules.Length} rules.", nameof(cells));
        cells = cells[..(count * rules.Length)];
        cells.Clear();
        runner?.Run(from / Block.Companies);
        foreach (ReasonPlanes filled in questions?.Groups ?? []) filled.Fill(from / 64, words, answers!, planes);
        for (int place = 0; place < rules.Length; place++)
        {
            if (!outcomes.IsEvaluated(rules[place])) continue;
            ReadOnlySpan<ulong> fired = outcomes.Fired(rules[place]).Slice(from / 64, words), clear = outcomes.Clear(rules[place]).Slice(from / 64, words);
            for (int word = 0; word < words; word++)
            {
                int row = from + (word * 64);
                ulong valid = count - (word * 64) >= 64 ? ulong.MaxValue : (1UL << (count - (word * 64))) - 1, undecided = valid & ~(fired[word] | clear[word]);
                Span<int> of = cells[((word * 64 * rules.Length) + place)..];
                Mark(fired[word], Fired, of);
                if (undecided != 0) reasons[place].Find(undecided, row, word, planes, of, rules.Length);
            }
        }

        return count;
    }

    /// <summary>Returns the lists of reasons of a rule that were met so far.</summary>
    /// <param name="rule">The place of the rule among those that are looked at.</param>
    /// <returns>The lists, none of which is empty unless nothing can be named.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule.</exception>
    public IReadOnlyList<IReadOnlyList<MissingReason>> ListsOf(int rule) => ReasonsOf(rule).Lists;

    /// <summary>Returns the first list of a rule that names the same indicators for the same reasons as a list, if at other periods.</summary>
    /// <param name="rule">The place of the rule among those that are looked at.</param>
    /// <param name="list">A list, as its place among those of the rule.</param>
    /// <returns>The first list, as its place; <paramref name="list"/> itself where there is none before it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rule or list.</exception>
    public int AlikeOf(int rule, int list) => ReasonsOf(rule).AlikeOf(list);

    /// <summary>Returns the rented memory.</summary>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        runner?.Dispose();
        answers?.Dispose();
        ArrayPool<ulong>.Shared.Return(planes);
    }

    private static Outcomes Checked(Outcomes outcomes, IReadOnlyList<int> rules)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(rules);
        foreach (int rule in rules) outcomes.IsEvaluated(rule);
        return outcomes;
    }

    private RuleReasons ReasonsOf(int rule)
    {
        if ((uint)rule >= (uint)rules.Length) throw new ArgumentOutOfRangeException(nameof(rule), rule, $"There are {rules.Length} rules, numbered from 0.");
        return reasons[rule];
    }

    private void Mark(ulong companies, int cell, Span<int> cells)
    {
        for (; companies != 0; companies &= companies - 1) cells[BitOperations.TrailingZeroCount(companies) * rules.Length] = cell;
    }
}
