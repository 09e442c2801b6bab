using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>
/// Explains rules and evaluates the expressions of a host for single companies of a panel: why a rule has fired, in sentences and values, how far a clear one is from
/// firing, and what is missing where it cannot be decided. It evaluates the same trees as the columnar engine, node by node, and agrees with it bit for bit.
/// Not thread-safe: <see cref="ForThread"/> gives one to another thread.
/// </summary>
public sealed class RuleExplainer
{
    private readonly PanelReasons shared;
    private readonly Interpreter interpreter;
    private readonly Explainer explainer;

    /// <summary>Creates an explainer of a panel; peer functions are computed when they are first read.</summary>
    /// <param name="view">The panel as of a date, over the catalog of the rules.</param>
    public RuleExplainer(PanelView view)
        : this(view ?? throw new ArgumentNullException(nameof(view)), null, null)
    {
    }

    /// <summary>Creates an explainer of evaluated rules, which takes the values of peer functions from the evaluation.</summary>
    /// <param name="outcomes">The outcomes; they must not be disposed while the explainer is used.</param>
    public RuleExplainer(Outcomes outcomes)
        : this((outcomes ?? throw new ArgumentNullException(nameof(outcomes))).View, (peer, row) => outcomes.PeerOf(peer, row) is { } number ? ScalarValue.Of(number) : null, null)
    {
    }

    /// <summary>Creates an explainer of a single company that was compared with the peers of another panel.</summary>
    /// <param name="view">The panel of the company alone, as of the date of its evaluation.</param>
    /// <param name="peers">How the company compares with its peers; the numbers compared are explained as of their date.</param>
    public RuleExplainer(PanelView view, PeerComparison peers)
        : this(ReasonsOf(view, peers))
    {
    }

    internal RuleExplainer(PanelView view, Func<BoundPeer, int, ScalarValue?>? peers, IReadOnlyDictionary<string, ScalarValue>? pinned)
        : this(new PanelReasons(view, peers, pinned))
    {
    }

    private RuleExplainer(PanelReasons shared)
    {
        this.shared = shared;
        interpreter = shared.MakeInterpreter();
        explainer = new Explainer(interpreter);
    }

    /// <summary>The panel as of the date.</summary>
    public PanelView View => interpreter.View;

    /// <summary>Creates an explainer for another thread; it shares what this one has found out about the panel. May be called from any thread.</summary>
    /// <returns>The explainer.</returns>
    public RuleExplainer ForThread() => new(shared);

    /// <summary>Evaluates the condition of a rule.</summary>
    /// <param name="rule">A rule over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The outcome; null if the rule is not in force at the as-of date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public Outcome? OutcomeOf(Rule rule, int row)
    {
        return OutcomeOf(rule, row, step: 0);
    }

    /// <summary>Evaluates the condition of a step of a rule.</summary>
    /// <param name="rule">A rule over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <param name="step">A step of the rule, from 0, below its <see cref="Rule.StepCount"/>.</param>
    /// <returns>Whether the step is reached; null if the rule is not in force at the as-of date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row, or the rule no such step.</exception>
    public Outcome? OutcomeOf(Rule rule, int row, int step)
    {
        Check(rule, row);
        if (!rule.IsInForce(View.Day)) return null;
        return interpreter.Evaluate(rule.WhenOf(rule.Checked(step)), row).Truth switch
        {
            true => Outcome.Fired,
            false => Outcome.Clear,
            null => Outcome.Indeterminate,
        };
    }

    /// <summary>Explains the outcome of a rule: the value of every part of its condition, its sentence, what decided it, or what is missing.</summary>
    /// <param name="rule">A rule over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The explanation; null if the rule is not in force at the as-of date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public RuleExplanation? Explain(Rule rule, int row)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (OutcomeOf(rule, row) is not { } outcome) return null;

        // The step that is reached is what the rule says; of a rule that has not fired the first is what it lacks.
        int step = outcome == Outcome.Fired ? interpreter.StepReached(rule, row) - 1 : 0;
        return new RuleExplanation(
            rule,
            outcome,
            explainer.Explain(rule.WhenOf(step), row),
            outcome == Outcome.Fired ? Because(rule, row) : "",
            outcome == Outcome.Indeterminate ? explainer.WhyMissing(rule.When, row) : [])
        {
            Step = rule.Steps.Count > 0 && outcome == Outcome.Fired ? step + 1 : null,
            Deciding = explainer.Deciding(rule.WhenOf(step), row),
            Gap = outcome == Outcome.Clear ? explainer.GapOf(rule.When, row) : null,
        };
    }

    /// <summary>Writes the sentence that tells why a rule has fired, for use within the office; a missing value is written as （未知）.</summary>
    /// <param name="rule">A rule over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The sentence; empty if the rule has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public string Because(Rule rule, int row)
    {
        Check(rule, row);
        return rule.Because is { } template ? SentenceWriter.Write(template, interpreter, row) : "";
    }

    /// <summary>
    /// Writes the sentence of a rule for a letter, after the departments that report it and the time: clauses with a missing or zero value are left out, other such values are left for a person to fill in, and numbers
    /// of people so few that they could be identified are not told.
    /// </summary>
    /// <param name="rule">A rule over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The sentence; null if the rule has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public string? LetterSentence(Rule rule, int row)
    {
        Check(rule, row);
        if (rule.LetterText is not { } template) return null;
        LetterSources sources = new(interpreter, row);
        return ReportedFact.Of(sources.Departments(rule), sources.Period(rule), LetterSentenceWriter.Write(template, interpreter, row));
    }

    /// <summary>Returns the values that the condition of a rule is decided on: of each indicator, parameter, window and peer function once, as written.</summary>
    /// <param name="rule">A rule over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The evidence; a missing value is null in it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public IReadOnlyList<Evidence> EvidenceOf(Rule rule, int row)
    {
        Check(rule, row);
        return explainer.EvidenceOf(rule.Terms, row);
    }

    /// <summary>Evaluates the condition that ends a state which the rule began (<see cref="Rule.ClearCondition"/>).</summary>
    /// <param name="rule">A rule over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>Whether it holds, null if it is unknown; for a rule without one whether its condition does not hold.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public bool? IsCleared(Rule rule, int row)
    {
        return IsCleared(rule, row, step: 0);
    }

    /// <summary>Evaluates the condition that ends a state which a step of a rule began.</summary>
    /// <param name="rule">A rule over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <param name="step">A step of the rule, from 0, below its <see cref="Rule.StepCount"/>.</param>
    /// <returns>Whether it holds, null if it is unknown; for a step without one whether the step is not reached.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row, or the rule no such step.</exception>
    public bool? IsCleared(Rule rule, int row, int step)
    {
        Check(rule, row);
        BoundExpression? clear = rule.ClearWhenOf(rule.Checked(step));
        return clear is not null ? interpreter.Evaluate(clear, row).Truth : Kleene.Not(interpreter.Evaluate(rule.WhenOf(step), row).Truth);
    }

    /// <summary>Returns the indicators that leave a rule undecided, and why; companies that lack the same data share one list.</summary>
    /// <param name="rule">A rule over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The reasons; empty if the condition is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public IReadOnlyList<MissingReason> WhyMissing(Rule rule, int row)
    {
        Check(rule, row);
        return shared.IsSilent(rule) ? shared.Of(rule, silent => ValueList.Of(explainer.WhyMissing(silent.When, row))) : explainer.WhyMissing(rule.When, row);
    }

    /// <summary>Returns whether no feed delivers anything that a rule reads: it is undecided for every company, for the same reasons.</summary>
    /// <param name="rule">A rule over the catalog of the panel.</param>
    /// <returns>Whether nothing is delivered; false for a rule that asks other rules.</returns>
    public bool IsUndelivered(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return shared.IsSilent(rule);
    }

    /// <summary>
    /// Returns whether nothing that a rule reads was ever told of a company: the rule is decided alike, and undecided for the same reasons, for all such companies,
    /// so that one of them needs to be asked about. The first call for a rule goes through the panel.
    /// </summary>
    /// <param name="rule">A rule over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>Whether nothing was told; false where more than the company's own observations decides.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public bool IsBlank(Rule rule, int row)
    {
        Check(rule, row);
        return shared.IsBlank(rule, row);
    }

    /// <summary>Evaluates a number.</summary>
    /// <param name="number">A number over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The number; null if it is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public double? NumberOf(CompiledNumber number, int row)
    {
        Check(number, row);
        return interpreter.Evaluate(number.Expression, row) is { IsKnown: true } value ? value.Number : null;
    }

    /// <summary>Returns whether a number rests on one that was given as only about right.</summary>
    /// <param name="number">A number over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>Whether it does; false if the number is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public bool IsApproximate(CompiledNumber number, int row)
    {
        Check(number, row);
        return interpreter.Approximate.Of(number.Expression, row);
    }

    /// <summary>Returns the indicators that leave a number unknown, and why.</summary>
    /// <param name="number">A number over the catalog of the panel.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The reasons; empty if the number is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public IReadOnlyList<MissingReason> WhyMissing(CompiledNumber number, int row)
    {
        Check(number, row);
        return explainer.WhyMissing(number.Expression, row);
    }

    /// <summary>Evaluates a condition of the host.</summary>
    /// <typeparam name="T">What the host knows of a company.</typeparam>
    /// <param name="condition">A condition over the catalog of the panel.</param>
    /// <param name="host">What the host knows of the company.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>Whether it holds; null if it is unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public bool? TruthOf<T>(CompiledCondition<T> condition, T host, int row)
    {
        Check(condition, row);
        return With(condition.Vocabulary, host, () => interpreter.Evaluate(condition.Expression, row).Truth);
    }

    /// <summary>Returns the indicators that leave a condition of the host unknown, and why; of a name of the host what the host says.</summary>
    /// <typeparam name="T">What the host knows of a company.</typeparam>
    /// <param name="condition">A condition over the catalog of the panel.</param>
    /// <param name="host">What the host knows of the company.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The reasons; empty if the condition is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public IReadOnlyList<MissingReason> WhyMissing<T>(CompiledCondition<T> condition, T host, int row)
    {
        Check(condition, row);
        return With(condition.Vocabulary, host, () => explainer.WhyMissing(condition.Expression, row));
    }

    /// <summary>Writes a sentence of the host; a missing value is written as （未知）.</summary>
    /// <typeparam name="T">What the host knows of a company.</typeparam>
    /// <param name="sentence">A sentence over the catalog of the panel.</param>
    /// <param name="host">What the host knows of the company.</param>
    /// <param name="row">The company's row.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The panel has no such row.</exception>
    public string Write<T>(CompiledSentence<T> sentence, T host, int row)
    {
        Check(sentence, row);
        return With(sentence.Vocabulary, host, () => SentenceWriter.Write(sentence.Template, interpreter, row));
    }

    private static PanelReasons ReasonsOf(PanelView view, PeerComparison peers)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(peers);
        return new PanelReasons(view, (peer, _) => peers.ValueOf(peer) is { } number ? ScalarValue.Of(number) : null, null) { OpenCompared = () => new Interpreter(peers.View) };
    }

    private TResult With<T, TResult>(HostVocabulary<T> vocabulary, T host, Func<TResult> evaluate)
    {
        interpreter.Host = vocabulary.ValuesOf(host);
        try
        {
            return evaluate();
        }
        finally
        {
            interpreter.Host = null;
        }
    }

    private void Check(object subject, int row)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if ((uint)row >= (uint)View.Count) throw new ArgumentOutOfRangeException(nameof(row), row, $"The panel has {View.Count} companies, numbered from 0.");
    }
}
