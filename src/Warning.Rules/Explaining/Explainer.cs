using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Time;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Explains the value of an expression for one company: its parts, evidence and reasons. Not thread-safe.</summary>
internal sealed class Explainer
{
    /// <summary>The most rules deep that the trees below <c>fired(..)</c> are shown.</summary>
    private const int DeepestAsked = 16;

    private readonly Interpreter interpreter;
    private readonly Origin origin;
    private Explainer? compared;

    public Explainer(PanelView view)
        : this(new Interpreter(view))
    {
    }

    public Explainer(Interpreter interpreter)
    {
        this.interpreter = interpreter;
        origin = new Origin(interpreter);
    }

    public Interpreter Interpreter => interpreter;

    /// <summary>
    /// Returns the tree of an expression with the value of every part. Below <c>fired('rule-id')</c> is the tree of that rule, once each and at most
    /// <see cref="DeepestAsked"/> rules deep.
    /// </summary>
    public Explanation Explain(BoundExpression expression, int row) => Explain(expression, row, [], depth: 0);

    /// <summary>Returns the trees of the conditions that a condition has its value from, as <see cref="DecidingParts"/> finds them.</summary>
    public IReadOnlyList<Explanation> Deciding(BoundExpression condition, int row) =>
        [.. new DecidingParts(interpreter, row).Of(condition).Select(part => Explain(part, row))];

    /// <summary>
    /// Returns by how much of their thresholds numbers would have to change for a condition to be true; null where no change of numbers is enough.
    /// </summary>
    public double? GapOf(BoundExpression condition, int row) =>
        new DecidingParts(interpreter, row).GapOf(condition) is var gap && double.IsFinite(gap) ? gap : null;

    /// <summary>Returns the indicators that make an expression unknown; empty if it is known.</summary>
    public IReadOnlyList<MissingReason> WhyMissing(BoundExpression expression, int row) => MissingReasons.Of(interpreter, expression, row);

    /// <summary>Returns the values of the terms that a condition depends on.</summary>
    public IReadOnlyList<Evidence> EvidenceOf(IReadOnlyList<Term> terms, int row)
    {
        Evidence[] evidence = new Evidence[terms.Count];
        for (int i = 0; i < evidence.Length; i++)
        {
            BoundExpression term = terms[i].Expression;
            evidence[i] = new Evidence(terms[i].Text, ToObject(interpreter.Evaluate(term, row)), terms[i].Unit, origin.PeriodOf(term, row), origin.FeedOf(term))
            {
                IsComputed = term.IsComputed,
                IsApproximate = interpreter.Approximate.Of(term, row),
            };
        }

        return evidence;
    }

    public static object? ToObject(ScalarValue value)
    {
        if (!value.IsKnown) return null;
        return value.Type switch
        {
            ValueType.Text => value.Text,
            ValueType.Condition => value.Truth,
            ValueType.Date => DayNumber.TextOf((int)value.Number),
            ValueType.Number => value.Number,
        };
    }

    private Explanation Explain(BoundExpression expression, int row, HashSet<AskedRule> shown, int depth) => new()
    {
        Text = Formatter.Format(expression.Syntax),
        LetName = expression.Let?.Name,
        Value = ToObject(interpreter.Evaluate(expression, row)),
        IsCondition = expression.Type == ValueType.Condition,
        IsComputed = expression.IsComputed,
        IsApproximate = expression.Type == ValueType.Number && interpreter.Approximate.Of(expression, row),
        Unit = Term.UnitOf(expression),
        Period = Term.Is(expression) ? origin.PeriodOf(expression, row) : null,
        Feed = Term.Is(expression) ? origin.FeedOf(expression) : null,
        Margin = Margins.Of(interpreter, expression, row),
        Unread = UnreadRowOf(expression, row),
        Readings = Readings(expression, row),
        Parts = expression is BoundFired { Rule: var rule }
            ? TreeOf(rule, row, shown, depth)
            : expression is BoundPeer && interpreter.OpenCompared is not null
            ? (compared ??= new Explainer(interpreter.Compared)).Explain(Parts(expression), row)
            : Parts(expression).Select(part => Explain(part, row, shown, depth)).ToArray(),
    };

    private Explanation[] Explain(IEnumerable<BoundExpression> parts, int row) => [.. parts.Select(part => Explain(part, row))];

    /// <summary>Returns the tree of a rule asked for by <c>fired</c>; empty if its condition did not decide or has been shown.</summary>
    private Explanation[] TreeOf(AskedRule rule, int row, HashSet<AskedRule> shown, int depth)
    {
        bool decides = interpreter.PinnedRule(rule) is null && rule.IsInForce(interpreter.View.Day);
        return decides && depth < DeepestAsked && shown.Add(rule) ? [Explain(rule.When!, row, shown, depth + 1)] : [];
    }

    /// <summary>Returns the parts as written: those bound as several, as of <c>least(a, b, c)</c> and <c>x not in (a)</c>, are one.</summary>
    private static IEnumerable<BoundExpression> Parts(BoundExpression expression) => expression.Parts.SelectMany(part =>
        ReferenceEquals(part.Syntax, expression.Syntax) ? Parts(part) : [part]);

    /// <summary>Returns the row that left an indicator without a value; null if there is none.</summary>
    private UnreadRow? UnreadRowOf(BoundExpression expression, int row) => expression switch
    {
        BoundMeasure { PerPeriod: false } measure when interpreter.View.OpenRow(measure.Indicator, measure.Record, row) is { } open => open,
        BoundMeasure { PerPeriod: false } measure when interpreter.View.PeriodRead(measure.Indicator, measure.Record, row) is { } read =>
            interpreter.View.Measure(measure.Indicator).UnreadRowOf(row, read),
        BoundAttribute attribute => interpreter.View.Attribute(attribute.Indicator).Unread.GetValueOrDefault(row),
        _ => null,
    };

    private Reading[] Readings(BoundExpression expression, int row) => expression switch
    {
        BoundMeasureWindow window => new MeasureWindowReading(interpreter, window, row).Readings.ToArray(),
        BoundEventWindow window => new EventWindowReading(interpreter, window, row).Readings.ToArray(),
        _ => [],
    };
}
