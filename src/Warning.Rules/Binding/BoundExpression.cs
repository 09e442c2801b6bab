using EarlyWarning.Rules.Catalog;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// A typed expression whose names are resolved. Missing is NaN for numbers and dates, null for texts, unknown for conditions.
/// Dates are day numbers (<see cref="Time.DayNumber"/>) held as numbers.
/// </summary>
internal abstract class BoundExpression(ValueType type, Syntax syntax)
{
    public ValueType Type { get; } = type;

    /// <summary>What it was written as; of an expanded let the let's own expression.</summary>
    public Syntax Syntax { get; } = syntax;

    /// <summary>The let this expression was written as, if it was.</summary>
    public string? LetName { get; private set; }

    /// <summary>The unit of its number, where one is known.</summary>
    public Unit Unit { get; init; } = Unit.Unknown;

    /// <summary>Where that let is used, in the text that uses it.</summary>
    public TextSpan LetSpan { get; private set; }

    /// <summary>Names it by the let it was written as; while it is bound, so that one use does not rename another.</summary>
    public BoundExpression WithLet(NameSyntax use)
    {
        LetName = use.Name;
        LetSpan = use.Span;
        return this;
    }

    /// <summary>
    /// Whether its number is computed, not observed: comparisons then look past the last digits, which binary rounding leaves, and people read 12
    /// digits of it. Judged by the outermost step as it is written, before constants fold; names of lets, brackets, unary minus, <c>if</c>,
    /// <c>??</c> and <c>coalesce</c> are looked through, where one computed branch is enough.
    /// </summary>
    public virtual bool IsComputed => false;

    /// <summary>Its direct parts, left to right.</summary>
    public virtual IEnumerable<BoundExpression> Parts => [];
}

/// <summary>A number or date (NaN: missing), a text (null: missing), or a truth (null: unknown), by <see cref="BoundExpression.Type"/>.</summary>
internal sealed class BoundConstant(ValueType type, Syntax syntax, double number, string? text, bool? truth, bool computed = false)
    : BoundExpression(type, syntax)
{
    /// <summary>Of a literal false; of what folded from <c>0.1 + 0.2</c> true.</summary>
    public override bool IsComputed { get; } = computed;

    public double Number { get; } = number;

    public string? Text { get; } = text;

    public bool? Truth { get; } = truth;
}

/// <summary>
/// A measure: its latest known value within <c>maxAge</c>, or with others of its record the value of the period that they are read at; inside a
/// window (<paramref name="perPeriod"/>) the value of the period at hand.
/// </summary>
internal sealed class BoundMeasure(Syntax syntax, Indicator indicator, bool perPeriod) : BoundExpression(ValueType.Number, syntax)
{
    public Indicator Indicator { get; } = indicator;

    public bool PerPeriod { get; } = perPeriod;

    /// <summary>The measures of its record that it is read with; null: it is read by itself.</summary>
    public RecordScope? Record { get; private set; }

    /// <summary>Says with which measures of its record it is read, once the whole that it is part of is bound.</summary>
    public void ReadWith(RecordScope? record) => Record = record;
}

/// <summary>An attribute of the company, as of the date.</summary>
internal sealed class BoundAttribute(ValueType type, Syntax syntax, Indicator indicator) : BoundExpression(type, syntax)
{
    public Indicator Indicator { get; } = indicator;
}

/// <summary>A parameter as of the date, inside windows too. An observed number, not a computed one.</summary>
internal sealed class BoundParameter(Syntax syntax, Parameter parameter) : BoundExpression(ValueType.Number, syntax)
{
    public Parameter Parameter { get; } = parameter;
}

/// <summary>A function of one number or date.</summary>
internal sealed class BoundUnary(Syntax syntax, UnaryTraits traits, BoundExpression operand) : BoundExpression(ValueType.Number, syntax)
{
    public UnaryTraits Traits { get; } = traits;

    public UnaryFunction Function => Traits.Function;

    public BoundExpression Operand { get; } = operand;

    public override bool IsComputed => Traits.Computes ?? Operand.IsComputed;

    public override IEnumerable<BoundExpression> Parts => [Operand];
}

/// <summary><c>round(x, digits)</c>: <c>x * 10^n</c>, half away from zero, <c>/ 10^n</c>.</summary>
internal sealed class BoundRound(Syntax syntax, BoundExpression operand, int digits) : BoundExpression(ValueType.Number, syntax)
{
    public BoundExpression Operand { get; } = operand;

    public int Digits { get; } = digits;

    public override IEnumerable<BoundExpression> Parts => [Operand];
}

/// <summary>A function of two numbers or dates; <c>least</c> and <c>greatest</c> of more fold from the left.</summary>
internal sealed class BoundBinary(Syntax syntax, BinaryTraits traits, BoundExpression left, BoundExpression right)
    : BoundExpression(ValueType.Number, syntax)
{
    public BinaryTraits Traits { get; } = traits;

    public BinaryFunction Function => Traits.Function;

    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    public override bool IsComputed => Traits.Computes;

    public override IEnumerable<BoundExpression> Parts => [Left, Right];
}

/// <summary>A date moved by a span; missing outside the years 1 to 9999.</summary>
internal sealed class BoundShift(Syntax syntax, BoundExpression date, CalendarSpan span, int sign) : BoundExpression(ValueType.Date, syntax)
{
    public BoundExpression Date { get; } = date;

    public CalendarSpan Span { get; } = span;

    /// <summary>1 for later, -1 for earlier.</summary>
    public int Sign { get; } = sign;

    public override IEnumerable<BoundExpression> Parts => [Date];
}

/// <summary>A comparison of two numbers, dates, texts or conditions.</summary>
internal sealed class BoundComparison(Syntax syntax, Comparison comparison, BoundExpression left, BoundExpression right)
    : BoundExpression(ValueType.Condition, syntax)
{
    public Comparison Operator { get; } = comparison;

    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    public bool IsTolerant => Tolerance.Holds(Left, Right);

    public override IEnumerable<BoundExpression> Parts => [Left, Right];
}

/// <summary>The Kleene <c>or</c> of <c>value == item</c>.</summary>
internal sealed class BoundIn(Syntax syntax, BoundExpression value, IReadOnlyList<BoundExpression> items) : BoundExpression(ValueType.Condition, syntax)
{
    public BoundExpression Value { get; } = value;

    public IReadOnlyList<BoundExpression> Items { get; } = items;

    public override IEnumerable<BoundExpression> Parts => [Value, .. Items];
}

/// <summary>The Kleene <c>and</c> of <c>value &gt;= low</c> and <c>value &lt;= high</c>.</summary>
internal sealed class BoundBetween(Syntax syntax, BoundExpression value, BoundExpression low, BoundExpression high)
    : BoundExpression(ValueType.Condition, syntax)
{
    public BoundExpression Value { get; } = value;

    public BoundExpression Low { get; } = low;

    public BoundExpression High { get; } = high;

    public override IEnumerable<BoundExpression> Parts => [Value, Low, High];
}

/// <summary>Kleene <c>not</c>.</summary>
internal sealed class BoundNot(Syntax syntax, BoundExpression operand) : BoundExpression(ValueType.Condition, syntax)
{
    public BoundExpression Operand { get; } = operand;

    public override IEnumerable<BoundExpression> Parts => [Operand];
}

/// <summary>Kleene <c>and</c> or <c>or</c> of two or more conditions.</summary>
internal sealed class BoundJunction(Syntax syntax, Junction kind, IReadOnlyList<BoundExpression> operands) : BoundExpression(ValueType.Condition, syntax)
{
    public Junction Kind { get; } = kind;

    public IReadOnlyList<BoundExpression> Operands { get; } = operands;

    public override IEnumerable<BoundExpression> Parts => Operands;
}

/// <summary>
/// <c>at_least(k, c1, .., cn)</c>: true when <c>k</c> of the conditions are, false when those that are true or unknown are fewer, else unknown.
/// </summary>
internal sealed class BoundAtLeast(Syntax syntax, int count, IReadOnlyList<BoundExpression> conditions) : BoundExpression(ValueType.Condition, syntax)
{
    /// <summary>How many must be true, from 1 to all of them.</summary>
    public int Count { get; } = count;

    public IReadOnlyList<BoundExpression> Conditions { get; } = conditions;

    public override IEnumerable<BoundExpression> Parts => Conditions;
}

/// <summary>The first known of two or more values of one type.</summary>
internal sealed class BoundCoalesce(ValueType type, Syntax syntax, IReadOnlyList<BoundExpression> operands) : BoundExpression(type, syntax)
{
    public IReadOnlyList<BoundExpression> Operands { get; } = operands;

    public override bool IsComputed { get; } = operands.Any(operand => operand.IsComputed);

    public override IEnumerable<BoundExpression> Parts => Operands;
}

/// <summary><c>if(c, a, b)</c>; missing or unknown when the condition is unknown.</summary>
internal sealed class BoundIf(ValueType type, Syntax syntax, BoundExpression condition, BoundExpression whenTrue, BoundExpression whenFalse)
    : BoundExpression(type, syntax)
{
    public BoundExpression Condition { get; } = condition;

    public BoundExpression WhenTrue { get; } = whenTrue;

    public BoundExpression WhenFalse { get; } = whenFalse;

    public override bool IsComputed { get; } = whenTrue.IsComputed || whenFalse.IsComputed;

    public override IEnumerable<BoundExpression> Parts => [Condition, WhenTrue, WhenFalse];
}

/// <summary><c>known(x)</c>, or with <paramref name="negated"/> <c>missing(x)</c>; never unknown.</summary>
internal sealed class BoundKnown(Syntax syntax, BoundExpression operand, bool negated) : BoundExpression(ValueType.Condition, syntax)
{
    public BoundExpression Operand { get; } = operand;

    public bool Negated { get; } = negated;

    public override IEnumerable<BoundExpression> Parts => [Operand];
}

/// <summary><c>starts_with(t, 'x')</c> and its kin, ordinal.</summary>
internal sealed class BoundTextMatch(Syntax syntax, TextMatch match, BoundExpression text, string pattern) : BoundExpression(ValueType.Condition, syntax)
{
    public TextMatch Match { get; } = match;

    public BoundExpression Text { get; } = text;

    public string Pattern { get; } = pattern;

    public override IEnumerable<BoundExpression> Parts => [Text];
}

/// <summary>
/// A function over the periods at lags <c>Offset .. Offset + Periods - 1</c> of an expression read period by period
/// (its measures are <see cref="BoundMeasure.PerPeriod"/>), aligned on the oldest of its measures' anchors.
/// </summary>
internal sealed class BoundMeasureWindow(Syntax syntax, MeasureTraits traits, BoundExpression operand, IReadOnlyList<Indicator> measures)
    : BoundExpression(traits.Type, syntax)
{
    public MeasureTraits Traits { get; } = traits;

    public MeasureWindowFunction Function => Traits.Function;

    public BoundExpression Operand { get; } = operand;

    /// <summary>The measures of the operand, at least one, all of one cadence, each once, by catalog order.</summary>
    public IReadOnlyList<Indicator> Measures { get; } = measures;

    public Cadence Cadence => Measures[0].Cadence;

    /// <summary>The window's length in periods.</summary>
    public required int Periods { get; init; }

    /// <summary>How many periods back it begins.</summary>
    public int Offset { get; init; }

    /// <summary>The least number of known (for <c>share</c>: decided) periods; of <c>robust_z</c> among lags 1 .. n.</summary>
    public int LeastKnown { get; init; }

    /// <summary>How many periods before the as-of date the value needs, the newest among them.</summary>
    public int PeriodsNeeded => Offset + Traits.Needs(Periods, Cadence);

    public override bool IsComputed => Traits.Computes;

    /// <summary>The operand is not among the parts: it has a value for each period, not one.</summary>
    public override IEnumerable<BoundExpression> Parts => [];
}

/// <summary>
/// A function over the events of the days <c>start &lt; day &lt;= end</c>, with <c>end = as-of - lag - Offset</c> and <c>start = end - Window</c>;
/// of <c>surprise</c> also over <c>Base</c>, which ends where the window starts.
/// </summary>
internal sealed class BoundEventWindow(Syntax syntax, EventTraits traits, Indicator indicator, CalendarSpan window)
    : BoundExpression(traits.Type, syntax)
{
    public EventTraits Traits { get; } = traits;

    public EventWindowFunction Function => Traits.Function;

    public Indicator Indicator { get; } = indicator;

    public CalendarSpan Window { get; } = window;

    public CalendarSpan Offset { get; init; } = CalendarSpan.Zero;

    public CalendarSpan Base { get; init; } = CalendarSpan.Zero;

    /// <summary>The condition on each occurrence; null: all count. It is not among the parts: it has a value for each occurrence, not one.</summary>
    public BoundExpression? Where { get; init; }

    /// <summary>Of <c>distinct</c> the place of the text field; else -1.</summary>
    public int Field { get; init; } = -1;

    public override bool IsComputed => Traits.Computes;
}

/// <summary>Days from the last visible event up to the as-of date; missing if there is none.</summary>
internal sealed class BoundDaysSince(Syntax syntax, Indicator indicator, BoundExpression? where = null) : BoundExpression(ValueType.Number, syntax)
{
    public Indicator Indicator { get; } = indicator;

    /// <summary>The condition on each occurrence; null: all count.</summary>
    public BoundExpression? Where { get; } = where;
}

/// <summary>A field of the occurrence that a <c>where</c> judges.</summary>
internal sealed class BoundEventField(ValueType type, Syntax syntax, Indicator indicator, int field) : BoundExpression(type, syntax)
{
    public Indicator Indicator { get; } = indicator;

    /// <summary>Its place among the event's fields.</summary>
    public int Field { get; } = field;
}

/// <summary><c>day()</c>: the date of the occurrence that a <c>where</c> judges.</summary>
internal sealed class BoundEventDay(Syntax syntax) : BoundExpression(ValueType.Date, syntax);

/// <summary><c>value()</c>: the number of the occurrence that a <c>where</c> judges; missing where it could not be read.</summary>
internal sealed class BoundEventValue(Syntax syntax, Indicator? indicator) : BoundExpression(ValueType.Number, syntax)
{
    /// <summary>The event; null in a let that is looked at by itself.</summary>
    public Indicator? Indicator { get; } = indicator;
}

/// <summary>The company's place among its peers in a number.</summary>
internal sealed class BoundPeer(Syntax syntax, PeerFunction function, BoundExpression operand) : BoundExpression(ValueType.Number, syntax)
{
    private string? text;

    public PeerFunction Function { get; } = function;

    public BoundExpression Operand { get; } = operand;

    /// <summary>The call as it is written; made once, since it is the reason of every company with too few peers.</summary>
    public string Text => text ??= Formatter.Format(Syntax);

    public override bool IsComputed => true;

    public override IEnumerable<BoundExpression> Parts => [Operand];
}

/// <summary><c>today()</c>: the as-of date.</summary>
internal sealed class BoundAsOf(Syntax syntax) : BoundExpression(ValueType.Date, syntax);

/// <summary><c>period()</c>: the last day of the period at hand, inside a window; missing outside the years 1 to 9999.</summary>
internal sealed class BoundPeriod(Syntax syntax) : BoundExpression(ValueType.Date, syntax)
{
    public Cadence Cadence { get; private set; }

    /// <summary>Tells it what its window reads, which is known when all of the window's operand is bound.</summary>
    public void ReadBy(Cadence cadence) => Cadence = cadence;
}

/// <summary><c>fired('rule-id')</c>: the condition of another rule for the same company at the same date, without latches; false while that is not in force.</summary>
internal sealed class BoundFired(Syntax syntax, AskedRule rule, TextSpan idSpan) : BoundExpression(ValueType.Condition, syntax)
{
    public AskedRule Rule { get; } = rule;

    /// <summary>Where the id stands.</summary>
    public TextSpan IdSpan { get; } = idSpan;
}

/// <summary>A value or condition of the host's vocabulary.</summary>
internal sealed class BoundHostValue(ValueType type, Syntax syntax, string name, string? argument) : BoundExpression(type, syntax)
{
    public string Name { get; } = name;

    /// <summary>What a function is asked of; null for a value.</summary>
    public string? Argument { get; } = argument;
}

/// <summary>What an expression gives. A flag is a condition.</summary>
internal enum ValueType
{
    Number,
    Text,
    Date,
    Condition,
}
