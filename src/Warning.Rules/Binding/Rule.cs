using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>A checked and bound rule. Immutable and thread-safe.</summary>
public sealed class Rule
{
    private IReadOnlyList<Term>? terms;

    internal Rule(RuleDefinition definition, BoundExpression when)
    {
        Definition = definition;
        When = when;
    }

    /// <summary>The id, such as <c>wages.arrears-over-two-months</c>.</summary>
    public string Id => Definition.Id.Value;

    /// <summary>The title for people; the id if it has none.</summary>
    public string Title => Definition.Title ?? Id;

    /// <summary>The category of trouble of which it warns, or null.</summary>
    public string? Category => Definition.Category?.Value;

    /// <summary>The points that it adds when it has fired, at most two decimals; of a rule with steps those of the last.</summary>
    public decimal Score => Definition.Score / 100m;

    /// <summary>The group, of whose fired rules only the one with the highest score counts; null if the rule counts by itself.</summary>
    public string? Group => Definition.Group?.Value;

    /// <summary>The articles of law that a letter may cite.</summary>
    public IReadOnlyList<string> Basis => Definition.Basis;

    /// <summary>Whether it is evaluated and reported, but never scored.</summary>
    public bool IsShadow => Definition.Status == RuleStatus.Shadow;

    /// <summary>Whether it is not evaluated any more.</summary>
    public bool IsRetired => Definition.IsRetired;

    /// <summary>
    /// The lowest level of a company for which it has fired, as it is written, such as <c>orange</c>; of a rule with steps that of the last. Null if it has
    /// none.
    /// </summary>
    public string? Level => Definition.Level?.Value;

    /// <summary>The source of its threshold, or null if it is not stated.</summary>
    public RuleSource? Source => Definition.Source;

    /// <summary>The condition as it is written; of a rule with steps that its value is over the first.</summary>
    public string Condition => Definition.When!.Value;

    /// <summary>The steps, rising: the highest that is reached gives the points and the level. Empty for a rule with one condition.</summary>
    public IReadOnlyList<RuleStep> Steps { get; internal init; } = ValueList<RuleStep>.Empty;

    /// <summary>The number that the steps are of, as it is written; null for a rule without.</summary>
    public string? StepValue => Definition.Value?.Value;

    /// <summary>The number of steps; 1 for a rule without, which is fired or not.</summary>
    public int StepCount => Math.Max(1, Steps.Count);

    /// <summary>The numbers that are written in the condition, in the order of its text, and then those of each let that it uses.</summary>
    public IReadOnlyList<RuleNumber> Numbers => WrittenNumbers.Of(this);

    /// <summary>The parameters that the condition reads, each once, in the order in which they are written.</summary>
    public IReadOnlyList<Parameter> Parameters => [.. BoundWalk.All(When).OfType<BoundParameter>().Select(read => read.Parameter).Distinct()];

    /// <summary>The condition that ends a state which the rule began, as it is written; null if the rule ends with its condition.</summary>
    public string? ClearCondition => Definition.ClearWhen?.Value;

    /// <summary>The sentence that tells why it has fired, as it is written, with its expressions in braces; null if it has none.</summary>
    public string? BecauseText => Definition.Because?.Value;

    /// <summary>The sentence for a letter, as it is written, with its expressions in braces; null if it has none.</summary>
    public string? LetterSentenceText => Definition.LetterText?.Value;

    /// <summary>
    /// The hash of the rule as all layers make it, with the lets that its texts use: <c>sha256:</c> and 64 digits. Layout, comments, notes and tests do not
    /// count.
    /// </summary>
    public string Hash => RuleHash.Of(Definition.Json, LetsOf);

    internal RuleDefinition Definition { get; }

    internal BoundExpression When { get; }

    /// <summary>The indicators that the condition reads, each once, in the order in which they are written.</summary>
    public IEnumerable<Indicator> Indicators => BoundWalk.Indicators(When);

    /// <summary>
    /// Whether its conditions or sentences, or a rule to which they refer, read a <see cref="Indicator.Confidential"/> indicator, so that it says something
    /// that may reveal a complainant.
    /// </summary>
    public bool RestsOnConfidential => Expressions.Any(expression => BoundWalk.Confidential(expression) is not null);

    /// <summary>The peer functions of the condition.</summary>
    internal IEnumerable<BoundPeer> Peers => BoundWalk.All(When).OfType<BoundPeer>();

    /// <summary>Whether the condition refers to other rules.</summary>
    internal bool AsksRules => BoundWalk.All(When).OfType<BoundFired>().Any();

    /// <summary>Whether the condition compares a company with its peers.</summary>
    public bool ComparesWithPeers => Peers.Any();

    /// <summary>Whether the condition can be true where no company has enough peers.</summary>
    public bool CanFireWithoutPeers => WithoutPeers.CanBe(When, true);

    /// <summary>The terms of the condition, which evidence shows.</summary>
    internal IReadOnlyList<Term> Terms => terms ??= Term.Of(When);

    /// <summary>The lets of the file in which its condition stands.</summary>
    internal LetScope Lets { get; init; } = LetScope.Empty;

    /// <summary>Returns the lets of the file in which a text stands; its tests may use those of theirs in pinned peer calls.</summary>
    internal Func<SourceText, LetScope> LetsOf { get; init; } = _ => LetScope.Empty;

    /// <summary>The condition that releases a latch; null for <c>not when</c>, and for a rule with steps.</summary>
    internal BoundExpression? ClearWhen { get; init; }

    /// <summary>Returns the condition of a step, from 0, as it is written; of a rule without steps its condition.</summary>
    internal string TextOf(int step) => Steps.Count == 0 ? Condition : RuleStepsReader.ConditionOf(Definition.Value!, Definition.Steps[step]).Value;

    /// <summary>Returns the condition of a step, from 0, before any name of it has a meaning: one that is a let is its name.</summary>
    internal Syntax SyntaxOf(int step) => Parser.Parse(TextOf(step), out _)!;

    /// <summary>The conditions of the steps; of a rule without steps its condition.</summary>
    internal IEnumerable<BoundExpression> Whens => Enumerable.Range(0, StepCount).Select(WhenOf);

    /// <summary>Returns the condition of a step, from 0; of a rule without steps its condition.</summary>
    internal BoundExpression WhenOf(int step) => step == 0 ? When : Steps[step].When;

    /// <summary>Returns the condition that releases the latch of a step, from 0; null for that it is not reached.</summary>
    internal BoundExpression? ClearWhenOf(int step) => Steps.Count == 0 ? ClearWhen : Steps[step].ClearWhen;

    /// <summary>Returns the place of a step for one that is asked of, which is checked.</summary>
    internal int Checked(int step) => (uint)step < (uint)StepCount
        ? step
        : throw new ArgumentOutOfRangeException(nameof(step), step, $"The rule has {StepCount} steps, numbered from 0.");

    internal BoundTemplate? Because { get; init; }

    internal BoundTemplate? LetterText { get; init; }

    /// <summary>The conditions and the expressions of the sentences.</summary>
    internal IEnumerable<BoundExpression> Expressions
    {
        get
        {
            for (int step = 0; step < StepCount; step++)
            {
                yield return WhenOf(step);
                if (ClearWhenOf(step) is { } clear) yield return clear;
            }

            foreach (BoundExpression expression in Because?.Expressions ?? []) yield return expression;
            foreach (BoundExpression expression in LetterText?.Expressions ?? []) yield return expression;
        }
    }

    /// <summary>The points in hundredths.</summary>
    internal long Hundredths => Definition.Score;

    /// <summary>
    /// Returns whether the rule is not retired and reads the value of an event's field, rather than only whether it is known or how many different values there
    /// are.
    /// </summary>
    /// <param name="happening">The event.</param>
    /// <param name="field">The name of the field, compared after NFC.</param>
    /// <returns>Whether the value is read.</returns>
    /// <exception cref="ArgumentException">The event has no such field.</exception>
    public bool ReadsValueOf(Indicator happening, string field) => FieldReads.OfValue(this, happening, FieldReads.PlaceOf(happening, field));

    /// <summary>Tells whether the rule is in force on a date: active or shadow, and inside <c>[from, to)</c>.</summary>
    /// <param name="date">The as-of date.</param>
    /// <returns>Whether it is evaluated.</returns>
    public bool IsInForce(LocalDate date) => IsInForce(DayNumber.Of(date));

    internal bool IsInForce(int day) => Definition.IsInForce(day);
}
