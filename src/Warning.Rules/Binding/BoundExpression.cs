using EarlyWarning.Rules.Catalog;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// A typed expression whose names are resolved. Missing is NaN for numbers and dates, null for texts, unknown for conditions.
/// Dates are day numbers (<see cref="Time.DayNumber"/>) held as numbers.
/// </summary>
internal abstract class BoundExpression(ValueType type, Syntax syntax, IReadOnlyList<BoundExpression>? parts = null)
{
    public ValueType Type { get; } = type;

    /// <summary>The syntax that was bound; for an expanded let that of the let itself.</summary>
    public Syntax Syntax { get; } = syntax;

    /// <summary>The use of the let that was expanded to this expression, in the text that uses it; null if it is written out.</summary>
    public NameSyntax? Let { get; private set; }

    /// <summary>The unit of the number; <see cref="Unit.Unknown"/> if there is none.</summary>
    public Unit Unit { get; init; } = Unit.Unknown;

    /// <summary>Sets <see cref="Let"/> and returns this expression. Each use of a let is bound anew, so that no other use changes.</summary>
    public BoundExpression WithLet(NameSyntax use)
    {
        Let = use;
        return this;
    }

    /// <summary>
    /// Whether the number is computed, not observed. Comparisons of computed numbers are tolerant, since binary rounding leaves errors in the last
    /// digits, and people are shown 12 digits. Decided by the outermost operation as written, before constants fold; lets, brackets, unary minus,
    /// <c>if</c>, <c>??</c> and <c>coalesce</c> are transparent, and one computed branch is enough.
    /// </summary>
    public virtual bool IsComputed => false;

    /// <summary>The direct parts, left to right.</summary>
    public IReadOnlyList<BoundExpression> Parts { get; } = parts ?? [];
}

/// <summary>
/// A constant, by <see cref="BoundExpression.Type"/> a number or date (NaN if missing), a text (null if missing), or a truth (null if unknown).
/// </summary>
internal sealed class BoundConstant(ValueType type, Syntax syntax, double number, string? text, bool? truth, bool computed = false)
    : BoundExpression(type, syntax)
{
    /// <summary>False for a literal, true for a folded computation such as <c>0.1 + 0.2</c>.</summary>
    public override bool IsComputed { get; } = computed;

    public double Number { get; } = number;

    public string? Text { get; } = text;

    public bool? Truth { get; } = truth;
}

/// <summary>
/// A measure: its latest known value within <c>maxAge</c>, or its value at the period at which it is read with others of its record; inside a window
/// (<paramref name="perPeriod"/>) its value at the current period.
/// </summary>
internal sealed class BoundMeasure(Syntax syntax, Indicator indicator, bool perPeriod) : BoundExpression(ValueType.Number, syntax)
{
    public Indicator Indicator { get; } = indicator;

    public bool PerPeriod { get; } = perPeriod;

    /// <summary>The measures of its record with which it is read; null if it is read by itself.</summary>
    public RecordScope? Record { get; private set; }

    /// <summary>Sets <see cref="Record"/>, once the whole expression and its condition are bound.</summary>
    public void ReadWith(RecordScope? record) => Record = record;
}

/// <summary>An attribute of the company at the as-of date.</summary>
internal sealed class BoundAttribute(ValueType type, Syntax syntax, Indicator indicator) : BoundExpression(type, syntax)
{
    public Indicator Indicator { get; } = indicator;
}

/// <summary>A parameter at the as-of date, inside windows too. Counts as observed, not computed.</summary>
internal sealed class BoundParameter(Syntax syntax, Parameter parameter) : BoundExpression(ValueType.Number, syntax)
{
    public Parameter Parameter { get; } = parameter;
}

/// <summary>A function of one number or date.</summary>
internal sealed class BoundUnary(Syntax syntax, UnaryTraits traits, BoundExpression operand) : BoundExpression(ValueType.Number, syntax, [operand])
{
    public UnaryTraits Traits { get; } = traits;

    public UnaryFunction Function => Traits.Function;

    public BoundExpression Operand { get; } = operand;

    public override bool IsComputed => Traits.Computes ?? Operand.IsComputed;
}

/// <summary><c>round(x, digits)</c>, as <see cref="Scalars.Round"/> computes it.</summary>
internal sealed class BoundRound(Syntax syntax, BoundExpression operand, int digits) : BoundExpression(ValueType.Number, syntax, [operand])
{
    public BoundExpression Operand { get; } = operand;

    public int Digits { get; } = digits;
}

/// <summary>A function of two numbers or dates; <c>least</c>, <c>greatest</c> and their kin of more fold from the left.</summary>
internal sealed class BoundBinary(Syntax syntax, BinaryTraits traits, BoundExpression left, BoundExpression right)
    : BoundExpression(ValueType.Number, syntax, [left, right])
{
    public BinaryTraits Traits { get; } = traits;

    public BinaryFunction Function => Traits.Function;

    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    public override bool IsComputed => Traits.Computes;
}

/// <summary>A date moved by a span; missing outside the years 1 to 9999.</summary>
internal sealed class BoundShift(Syntax syntax, BoundExpression date, CalendarSpan span, int sign) : BoundExpression(ValueType.Date, syntax, [date])
{
    public BoundExpression Date { get; } = date;

    public CalendarSpan Span { get; } = span;

    /// <summary>1 to add the span, -1 to subtract it.</summary>
    public int Sign { get; } = sign;
}

/// <summary>A comparison of two numbers, dates, texts or conditions.</summary>
internal sealed class BoundComparison(Syntax syntax, Comparison comparison, BoundExpression left, BoundExpression right)
    : BoundExpression(ValueType.Condition, syntax, [left, right])
{
    public Comparison Operator { get; } = comparison;

    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    public bool IsTolerant => Tolerance.Holds(Left, Right);
}

/// <summary>The Kleene <c>or</c> of <c>value == item</c>.</summary>
internal sealed class BoundIn(Syntax syntax, BoundExpression value, IReadOnlyList<BoundExpression> items)
    : BoundExpression(ValueType.Condition, syntax, [value, .. items])
{
    public BoundExpression Value { get; } = value;

    public IReadOnlyList<BoundExpression> Items { get; } = items;
}

/// <summary>The Kleene <c>and</c> of <c>value &gt;= low</c> and <c>value &lt;= high</c>.</summary>
internal sealed class BoundBetween(Syntax syntax, BoundExpression value, BoundExpression low, BoundExpression high)
    : BoundExpression(ValueType.Condition, syntax, [value, low, high])
{
    public BoundExpression Value { get; } = value;

    public BoundExpression Low { get; } = low;

    public BoundExpression High { get; } = high;
}

/// <summary>Kleene <c>not</c>.</summary>
internal sealed class BoundNot(Syntax syntax, BoundExpression operand) : BoundExpression(ValueType.Condition, syntax, [operand])
{
    public BoundExpression Operand { get; } = operand;
}

/// <summary>Kleene <c>and</c> or <c>or</c> of two or more conditions.</summary>
internal sealed class BoundJunction(Syntax syntax, Junction kind, IReadOnlyList<BoundExpression> operands) : BoundExpression(ValueType.Condition, syntax, operands)
{
    public Junction Kind { get; } = kind;

    public IReadOnlyList<BoundExpression> Operands { get; } = operands;
}

/// <summary>
/// <c>at_least(k, c1, .., cn)</c>: true if at least <c>k</c> conditions are true, false if fewer than <c>k</c> are true or unknown, else unknown.
/// </summary>
internal sealed class BoundAtLeast(Syntax syntax, int count, IReadOnlyList<BoundExpression> conditions) : BoundExpression(ValueType.Condition, syntax, conditions)
{
    /// <summary>The number of conditions that must be true, from 1 to all of them.</summary>
    public int Count { get; } = count;

    public IReadOnlyList<BoundExpression> Conditions { get; } = conditions;
}

/// <summary>The first known of two or more values of one type.</summary>
internal sealed class BoundCoalesce(ValueType type, Syntax syntax, IReadOnlyList<BoundExpression> operands) : BoundExpression(type, syntax, operands)
{
    public IReadOnlyList<BoundExpression> Operands { get; } = operands;

    public override bool IsComputed { get; } = operands.Any(operand => operand.IsComputed);
}

/// <summary><c>if(c, a, b)</c>; missing or unknown when the condition is unknown.</summary>
internal sealed class BoundIf(ValueType type, Syntax syntax, BoundExpression condition, BoundExpression whenTrue, BoundExpression whenFalse)
    : BoundExpression(type, syntax, [condition, whenTrue, whenFalse])
{
    public BoundExpression Condition { get; } = condition;

    public BoundExpression WhenTrue { get; } = whenTrue;

    public BoundExpression WhenFalse { get; } = whenFalse;

    public override bool IsComputed { get; } = whenTrue.IsComputed || whenFalse.IsComputed;
}

/// <summary><c>known(x)</c>, or with <paramref name="negated"/> <c>missing(x)</c>; never unknown.</summary>
internal sealed class BoundKnown(Syntax syntax, BoundExpression operand, bool negated) : BoundExpression(ValueType.Condition, syntax, [operand])
{
    public BoundExpression Operand { get; } = operand;

    public bool Negated { get; } = negated;
}

/// <summary><c>starts_with(t, 'x')</c>, <c>ends_with</c> or <c>contains</c>; ordinal.</summary>
internal sealed class BoundTextMatch(Syntax syntax, TextMatch match, BoundExpression text, string pattern) : BoundExpression(ValueType.Condition, syntax, [text])
{
    public TextMatch Match { get; } = match;

    public BoundExpression Text { get; } = text;

    public string Pattern { get; } = pattern;
}

/// <summary>
/// A function over the periods at lags <c>Offset .. Offset + Periods - 1</c> of an expression read period by period
/// (its measures are <see cref="BoundMeasure.PerPeriod"/>), aligned on the oldest of its measures' anchors. The operand is not among the parts: it has
/// a value for each period, not one.
/// </summary>
internal sealed class BoundMeasureWindow(Syntax syntax, MeasureTraits traits, BoundExpression operand, IReadOnlyList<Indicator> measures)
    : BoundExpression(traits.Type, syntax)
{
    public MeasureTraits Traits { get; } = traits;

    public MeasureWindowFunction Function => Traits.Function;

    public BoundExpression Operand { get; } = operand;

    /// <summary>The measures of the operand: at least one, all of one cadence, each once, in the order of the catalog.</summary>
    public IReadOnlyList<Indicator> Measures { get; } = measures;

    public Cadence Cadence => Measures[0].Cadence;

    /// <summary>The length of the window in periods.</summary>
    public required int Periods { get; init; }

    /// <summary>The number of periods between the anchor and the newest period of the window.</summary>
    public int Offset { get; init; }

    /// <summary>The least number of known periods for a known result; for <c>share</c> decided ones, for <c>robust_z</c> among lags 1 to n.</summary>
    public int LeastKnown { get; init; }

    /// <summary>The number of periods back from the anchor that the value needs, the newest included.</summary>
    public int PeriodsNeeded => Offset + Traits.Needs(Periods, Cadence);

    public override bool IsComputed => Traits.Computes;
}

/// <summary>
/// A function over the occurrences of an event on the days <c>start &lt; day &lt;= end</c>, with <c>end = as-of - lag - Offset</c> and
/// <c>start = end - Window</c>; <c>surprise</c> also reads <c>Base</c>, which ends where the window starts.
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

    /// <summary>The condition on each occurrence; null if all count. Not among the parts: it has a value for each occurrence, not one.</summary>
    public BoundExpression? Where { get; init; }

    /// <summary>For <c>distinct</c>: the position of the text field in the event; else -1.</summary>
    public int Field { get; init; } = -1;

    public override bool IsComputed => Traits.Computes;
}

/// <summary>The days from the last visible occurrence of an event to the as-of date; missing if there is none.</summary>
internal sealed class BoundDaysSince(Syntax syntax, Indicator indicator, BoundExpression? where = null) : BoundExpression(ValueType.Number, syntax)
{
    public Indicator Indicator { get; } = indicator;

    /// <summary>The condition on each occurrence; null if all count.</summary>
    public BoundExpression? Where { get; } = where;
}

/// <summary>A field of the occurrence on which a <c>where:</c> is a condition.</summary>
internal sealed class BoundEventField(ValueType type, Syntax syntax, Indicator indicator, int field) : BoundExpression(type, syntax)
{
    public Indicator Indicator { get; } = indicator;

    /// <summary>The position of the field in the event.</summary>
    public int Field { get; } = field;
}

/// <summary><c>day()</c>: the date of the occurrence on which a <c>where:</c> is a condition.</summary>
internal sealed class BoundEventDay(Syntax syntax) : BoundExpression(ValueType.Date, syntax);

/// <summary><c>value()</c>: the number of the occurrence on which a <c>where:</c> is a condition; missing if it could not be read.</summary>
internal sealed class BoundEventValue(Syntax syntax, Indicator? indicator) : BoundExpression(ValueType.Number, syntax)
{
    /// <summary>The event; null in a let that is checked by itself.</summary>
    public Indicator? Indicator { get; } = indicator;
}

/// <summary>A function of the company's peers in a number: their median, or the company's rank among them.</summary>
internal sealed class BoundPeer(Syntax syntax, PeerFunction function, BoundExpression operand) : BoundExpression(ValueType.Number, syntax, [operand])
{
    private string? text;

    public PeerFunction Function { get; } = function;

    public BoundExpression Operand { get; } = operand;

    /// <summary>The canonical text of the call; cached, since it is the missing reason of every company with too few peers.</summary>
    public string Text => text ??= Formatter.Format(Syntax);

    public override bool IsComputed => true;
}

/// <summary><c>today()</c>: the as-of date.</summary>
internal sealed class BoundAsOf(Syntax syntax) : BoundExpression(ValueType.Date, syntax);

/// <summary><c>period()</c>: the last day of the current period inside a window; missing outside the years 1 to 9999.</summary>
internal sealed class BoundPeriod(Syntax syntax) : BoundExpression(ValueType.Date, syntax)
{
    public Cadence Cadence { get; private set; }

    /// <summary>Sets the cadence of the window, which is known once the whole operand is bound.</summary>
    public void ReadBy(Cadence cadence) => Cadence = cadence;
}

/// <summary>
/// <c>fired('rule-id')</c>: the condition of another rule for the same company and date, without latches; false if that rule is not in force.
/// </summary>
internal sealed class BoundFired(Syntax syntax, AskedRule rule, TextSpan idSpan) : BoundExpression(ValueType.Condition, syntax)
{
    public AskedRule Rule { get; } = rule;

    /// <summary>The place of the id.</summary>
    public TextSpan IdSpan { get; } = idSpan;
}

/// <summary>A value or condition of the host's vocabulary.</summary>
internal sealed class BoundHostValue(ValueType type, Syntax syntax, string name, string? argument) : BoundExpression(type, syntax)
{
    public string Name { get; } = name;

    /// <summary>The argument of a function; null for a value.</summary>
    public string? Argument { get; } = argument;
}

/// <summary>The type of the value of an expression. A flag is a condition.</summary>
internal enum ValueType
{
    Number,
    Text,
    Date,
    Condition,
}
