using System.Diagnostics;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Evaluates an expression for one company, node by node, as the language reference defines it and without optimization. Explains results, runs rule tests,
/// and is the oracle that the columnar engine must agree with bit for bit. Not thread-safe: caches peer functions.
/// </summary>
/// <param name="view">The panel as of a date.</param>
/// <param name="peers">Returns known values of peer functions by call and row, null for those that it does not know; null if none are known.</param>
internal sealed class Interpreter(PanelView view, Func<BoundPeer, int, ScalarValue?>? peers = null)
{
    private static readonly Dictionary<string, ScalarValue> NothingPinned = [];

    private readonly Dictionary<AskedRule, bool?> conditions = [];
    private int conditionsRow = -1;
    private Dictionary<BoundMeasureWindow, ScalarValue>? windows;
    private int windowsRow = -1;
    private Dictionary<BoundPeer, double[]>? peerValues;
    private PeerGroups? peerGroups;
    private Interpreter? compared;
    private ApproximateReading? approximate;
    private Occurrence? judged;

    public PanelView View => view;

    /// <summary>What expressions read; shared by the interpreters of one panel.</summary>
    public ReadingScopes Scopes
    {
        get => field ??= new ReadingScopes();
        init;
    }

    /// <summary>The empty list that lists of reasons are extended from.</summary>
    public ReasonList NoReasons
    {
        get => field ??= ReasonList.Empty();
        init;
    }

    /// <summary>
    /// Opens the interpreter of the numbers that peer functions compare, for a company that is compared with a panel of another date or of other periods; null
    /// where this one reads them.
    /// </summary>
    public Func<Interpreter>? OpenCompared { get; init; }

    /// <summary>The interpreter of the numbers that peer functions compare; its only row is 0 unless it is this one.</summary>
    public Interpreter Compared => compared ??= OpenCompared?.Invoke() ?? this;

    /// <summary>Decides which values are only about right.</summary>
    public ApproximateReading Approximate => approximate ??= new ApproximateReading(this);

    /// <summary>The values of host names; null where expressions have none.</summary>
    public IHostValues? Host { get; set; }

    /// <summary>The values that a rule test gives parameters and other rules, by <see cref="BoundKey"/>.</summary>
    public IReadOnlyDictionary<string, ScalarValue> Pinned { get; init; } = NothingPinned;

    public ScalarValue Evaluate(BoundExpression expression, int row) => Evaluate(expression, row, period: null);

    /// <summary>Returns the highest step of a rule that a company has reached, from 1; 0 if none is. A rule without steps has one, its condition.</summary>
    public int StepReached(Rule rule, int row) => Enumerable.Range(1, rule.StepCount).LastOrDefault(step => Evaluate(rule.WhenOf(step - 1), row).Truth == true);

    /// <summary>Evaluates a condition, or a part of one, on one occurrence of an event.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="row">The company's row.</param>
    /// <param name="occurrence">The occurrence that fields, <c>day()</c> and <c>value()</c> read.</param>
    public ScalarValue Evaluate(BoundExpression expression, int row, Occurrence occurrence)
    {
        judged = occurrence;
        ScalarValue value = Evaluate(expression, row, period: null);
        judged = null;
        return value;
    }

    /// <summary>Evaluates an operand of a window at one of its periods.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="row">The company's row.</param>
    /// <param name="period">The period that its measures are read at; null outside of windows.</param>
    public ScalarValue Evaluate(BoundExpression expression, int row, int? period) => expression switch
    {
        BoundConstant constant => Constant(constant),
        BoundMeasure measure => ScalarValue.Of(Measure(measure, row, period)),
        BoundAttribute attribute => Attribute(attribute, row),
        BoundParameter parameter => Parameter(parameter, row),
        BoundUnary unary => ScalarValue.Of(Unary(unary.Function, Number(unary.Operand, row, period))),
        BoundRound round => ScalarValue.Of(Round(Number(round.Operand, row, period), round.Digits)),
        BoundBinary binary => ScalarValue.Of(Binary(binary.Function, Number(binary.Left, row, period), Number(binary.Right, row, period))),
        BoundShift shift => ScalarValue.OfDate(Shift(Number(shift.Date, row, period), shift.Span, shift.Sign)),
        BoundComparison comparison => ScalarValue.Of(
            Compare(comparison.Operator, Evaluate(comparison.Left, row, period), Evaluate(comparison.Right, row, period), comparison.IsTolerant)),
        BoundIn among => ScalarValue.Of(In(among, row, period)),
        BoundBetween between => ScalarValue.Of(Between(between, row, period)),
        BoundNot not => ScalarValue.Of(Kleene.Not(Truth(not.Operand, row, period))),
        BoundJunction junction => ScalarValue.Of(Junction(junction, row, period)),
        BoundAtLeast some => ScalarValue.Of(AtLeast(some, row, period)),
        BoundCoalesce coalesce => Coalesce(coalesce, row, period),
        BoundIf choice => If(choice, row, period),
        BoundKnown known => ScalarValue.Of(Evaluate(known.Operand, row, period).IsKnown != known.Negated),
        BoundTextMatch match => ScalarValue.Of(Match(match.Match, Evaluate(match.Text, row, period).Text, match.Pattern)),
        BoundMeasureWindow window => Window(window, row),
        BoundEventWindow window => new EventWindowReading(this, window, row).Value(),
        BoundDaysSince since => ScalarValue.Of(new DaysSinceReading(this, since, row).Value()),
        BoundEventField field => judged!.Value.Field(field, view.Texts),
        BoundEventDay => judged!.Value.Day,
        BoundEventValue => judged!.Value.Number,
        BoundPeer peer => Peer(peer, row),
        BoundFired fired => ScalarValue.Of(Fired(fired.Rule, row)),
        BoundAsOf => ScalarValue.OfDate(view.Day),
        BoundPeriod read => EndOf(read, period),
        BoundHostValue value when Host is not null => Host.ValueOf(value),
        _ => throw new UnreachableException($"{expression.GetType().Name} has no meaning to the interpreter."),
    };

    private double Number(BoundExpression expression, int row, int? period) => Evaluate(expression, row, period).Number;

    private bool? Truth(BoundExpression expression, int row, int? period) => Evaluate(expression, row, period).Truth;

    private static ScalarValue Constant(BoundConstant constant) => constant.Type switch
    {
        ValueType.Text => ScalarValue.Of(constant.Text),
        ValueType.Condition => ScalarValue.Of(constant.Truth),
        ValueType.Date => ScalarValue.OfDate(constant.Number),
        ValueType.Number => ScalarValue.Of(constant.Number),
    };

    /// <summary>Evaluates a window, once a company: those who look for reasons ask for the parts of an expression again and again.</summary>
    private ScalarValue Window(BoundMeasureWindow window, int row)
    {
        windows ??= new Dictionary<BoundMeasureWindow, ScalarValue>(ReferenceEqualityComparer.Instance);
        if (windowsRow != row) windows.Clear();
        windowsRow = row;
        if (windows.TryGetValue(window, out ScalarValue value)) return value;
        value = new MeasureWindowReading(this, window, row).Value();
        windows[window] = value;
        return value;
    }

    private double Measure(BoundMeasure measure, int row, int? period)
    {
        MeasureView values = view.Measure(measure.Indicator);
        if (!measure.PerPeriod) return view.PeriodRead(measure.Indicator, measure.Record, row) is { } read ? values.At(read)[row] : double.NaN;
        return values.At(period ?? throw new InvalidOperationException($"'{measure.Indicator.Id}' is read by period outside of a window."))[row];
    }

    private ScalarValue Attribute(BoundAttribute attribute, int row)
    {
        AttributeView values = view.Attribute(attribute.Indicator);
        if (attribute.Type == ValueType.Text)
            return ScalarValue.Of(values.Texts[row] is var code && code != TextPool.Missing ? view.Texts[code] : null);
        double number = values.Numbers[row];
        return attribute.Type switch
        {
            ValueType.Condition => ScalarValue.Of(double.IsNaN(number) ? null : number != 0),
            ValueType.Date => ScalarValue.OfDate(number),
            ValueType.Number => ScalarValue.Of(number),
            ValueType.Text => throw new UnreachableException("A text attribute has codes."),
        };
    }

    private ScalarValue Parameter(BoundParameter named, int row)
    {
        if (Pinned.Count > 0 && Pinned.TryGetValue(BoundKey.Of(named), out ScalarValue pinned)) return pinned;
        ParameterValue? standing = null;
        foreach (ParameterValue value in named.Parameter.Values)
        {
            if (value.FromDay <= view.Day) standing = value;
        }

        if (standing?.By is not { } by) return ScalarValue.Of(standing?.Number ?? double.NaN);
        if (view.Attribute(by).Texts[row] is var code && code == TextPool.Missing) return ScalarValue.MissingOf(ValueType.Number);
        string? longest = standing.Entries.Keys.Where(key => view.Texts[code].StartsWith(key, StringComparison.Ordinal)).MaxBy(key => key.Length);
        return ScalarValue.Of(longest is null ? standing.Number ?? double.NaN : standing.Entries[longest]);
    }

    private static double Unary(UnaryFunction function, double operand) => function switch
    {
        UnaryFunction.Negate => -operand,
        UnaryFunction.Abs => Math.Abs(operand),
        UnaryFunction.Floor => Math.Floor(operand),
        UnaryFunction.Ceil => Math.Ceiling(operand),
        UnaryFunction.Sqrt => Math.Sqrt(operand),
        _ when double.IsNaN(operand) => double.NaN,
        UnaryFunction.Year => DateOnly.FromDayNumber((int)operand).Year,
        UnaryFunction.Month => DateOnly.FromDayNumber((int)operand).Month,
        UnaryFunction.Day => DateOnly.FromDayNumber((int)operand).Day,
        UnaryFunction.DaysToSpringFestival => SpringFestival.DaysTo((int)operand),
        _ => throw new UnreachableException($"{function} has no meaning to the interpreter."),
    };

    private static double Round(double operand, int digits)
    {
        double power = 1;
        for (int i = 0; i < digits; i++) power *= 10;
        double scaled = Scalars.Finite(operand * power), whole = Math.Truncate(scaled), rest = Math.Abs(scaled - whole);
        double slack = Math.Min(Math.Abs(scaled) / 4503599627370496, 0.001);
        return (rest >= 0.5 || 0.5 - rest <= slack ? whole + Math.CopySign(1, scaled) : whole) / power;
    }

    private static double Binary(BinaryFunction function, double left, double right)
    {
        bool oneIsEnough = function is BinaryFunction.LeastKnown or BinaryFunction.GreatestKnown;
        if (double.IsNaN(left) || double.IsNaN(right)) return oneIsEnough ? (double.IsNaN(left) ? right : left) : double.NaN;
        return function switch
        {
            BinaryFunction.Add => left + right,
            BinaryFunction.Subtract => left - right,
            BinaryFunction.Multiply => left * right,
            BinaryFunction.Divide => left / right,
            BinaryFunction.Mod => left % right,
            BinaryFunction.Least or BinaryFunction.LeastKnown => right < left ? right : left,
            BinaryFunction.Greatest or BinaryFunction.GreatestKnown => right > left ? right : left,
            BinaryFunction.DaysBetween => right - left,
            _ => throw new UnreachableException($"{function} has no meaning to the interpreter."),
        };
    }

    private static double Shift(double date, CalendarSpan span, int sign) =>
        double.IsNaN(date) ? double.NaN : span.Shift((int)date, sign) ?? double.NaN;

    private static bool? Compare(Comparison comparison, ScalarValue left, ScalarValue right, bool tolerant)
    {
        if (!left.IsKnown || !right.IsKnown) return null;
        if (tolerant && AreNear(left.Number, right.Number)) return comparison is Comparison.Equal or Comparison.LessOrEqual or Comparison.GreaterOrEqual;
        return comparison switch
        {
            Comparison.Equal => AreEqual(left, right),
            Comparison.NotEqual => !AreEqual(left, right),
            Comparison.Less => left.Number < right.Number,
            Comparison.LessOrEqual => left.Number <= right.Number,
            Comparison.Greater => left.Number > right.Number,
            Comparison.GreaterOrEqual => left.Number >= right.Number,
            _ => throw new UnreachableException($"{comparison} has no meaning to the interpreter."),
        };
    }

    /// <summary>Compares two known values; unlike in <see cref="ScalarValue.Equals(ScalarValue)"/>, -0 equals 0.</summary>
    private static bool AreEqual(ScalarValue left, ScalarValue right) => left.Type switch
    {
        ValueType.Text => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
        ValueType.Condition => left.Truth == right.Truth,
        ValueType.Number or ValueType.Date => left.Number == right.Number,
    };

    /// <summary>Returns whether two known numbers, one of them computed, count as equal: within 1e-12, times the larger if it exceeds 1.</summary>
    public static bool AreNear(double left, double right)
    {
        double scale = Math.Abs(left) > Math.Abs(right) ? Math.Abs(left) : Math.Abs(right);
        double distance = left > right ? left - right : right - left;
        return distance <= 1e-12 * (scale > 1 ? scale : 1);
    }

    private bool? In(BoundIn among, int row, int? period)
    {
        ScalarValue value = Evaluate(among.Value, row, period);
        return Kleene.Or(among.Items.Select(item => Compare(Comparison.Equal, value, Evaluate(item, row, period), Tolerance.Holds(among.Value, item))));
    }

    private bool? Between(BoundBetween between, int row, int? period)
    {
        ScalarValue value = Evaluate(between.Value, row, period);
        return Kleene.And(
        [
            Compare(Comparison.GreaterOrEqual, value, Evaluate(between.Low, row, period), Tolerance.Holds(between.Value, between.Low)),
            Compare(Comparison.LessOrEqual, value, Evaluate(between.High, row, period), Tolerance.Holds(between.Value, between.High)),
        ]);
    }

    private bool? Junction(BoundJunction junction, int row, int? period)
    {
        IEnumerable<bool?> operands = Truths(junction.Operands, row, period);
        return junction.Kind == Language.Junction.And ? Kleene.And(operands) : Kleene.Or(operands);
    }

    private bool? AtLeast(BoundAtLeast some, int row, int? period) => Kleene.AtLeast(some.Count, Truths(some.Conditions, row, period));

    /// <summary>Evaluates conditions one by one, as they are asked for.</summary>
    private IEnumerable<bool?> Truths(IReadOnlyList<BoundExpression> conditions, int row, int? period)
    {
        for (int i = 0; i < conditions.Count; i++) yield return Truth(conditions[i], row, period);
    }

    private ScalarValue Coalesce(BoundCoalesce coalesce, int row, int? period)
    {
        foreach (BoundExpression operand in coalesce.Operands)
        {
            ScalarValue value = Evaluate(operand, row, period);
            if (value.IsKnown) return value;
        }

        return ScalarValue.MissingOf(coalesce.Type);
    }

    private ScalarValue If(BoundIf choice, int row, int? period) => Truth(choice.Condition, row, period) switch
    {
        true => Evaluate(choice.WhenTrue, row, period),
        false => Evaluate(choice.WhenFalse, row, period),
        null => ScalarValue.MissingOf(choice.Type),
    };

    private static bool? Match(TextMatch match, string? text, string pattern) => text is null ? null : match switch
    {
        TextMatch.StartsWith => text.StartsWith(pattern, StringComparison.Ordinal),
        TextMatch.EndsWith => text.EndsWith(pattern, StringComparison.Ordinal),
        TextMatch.Contains => text.Contains(pattern, StringComparison.Ordinal),
        _ => throw new UnreachableException($"{match} has no meaning to the interpreter."),
    };

    private ScalarValue Peer(BoundPeer peer, int row)
    {
        if (peers?.Invoke(peer, row) is { } given) return given;
        peerValues ??= new Dictionary<BoundPeer, double[]>(ReferenceEqualityComparer.Instance);
        if (!peerValues.TryGetValue(peer, out double[]? values))
        {
            values = Enumerable.Range(0, view.Count).Select(other => Number(peer.Operand, other, period: null)).ToArray();
            peerValues.Add(peer, values);
        }

        peerGroups ??= new PeerGroups(view);
        double[]? known = double.IsNaN(values[row]) ? null : peerGroups.KnownAmongPeers(values, row);
        if (known is null) return ScalarValue.MissingOf(ValueType.Number);
        return ScalarValue.Of(peer.Function == PeerFunction.Median ? Statistics.Median(known) : Rank(values[row], known));
    }

    /// <summary>Returns the result that a rule test gives a rule; null if it gives none.</summary>
    public ScalarValue? PinnedRule(AskedRule rule) => Pinned.Count > 0 && Pinned.TryGetValue(BoundKey.OfFired(rule.Id), out ScalarValue pinned) ? pinned : null;

    /// <summary>
    /// Returns the condition of another rule, evaluated once for each company. Rules that it asks for are evaluated before it with an explicit stack, since
    /// twenty thousand nested rules would exhaust the call stack.
    /// </summary>
    private bool? Fired(AskedRule rule, int row)
    {
        if (conditionsRow != row) conditions.Clear();
        conditionsRow = row;
        if (conditions.TryGetValue(rule, out bool? decided)) return decided;
        Stack<AskedRule> open = new([rule]);
        while (open.TryPeek(out AskedRule? next))
        {
            AskedRule[] undecided = PinnedRule(next) is null && next.IsInForce(view.Day) ? [.. next.Asks.Where(asked => !conditions.ContainsKey(asked))] : [];
            foreach (AskedRule asked in undecided) open.Push(asked);
            if (undecided.Length > 0) continue;
            open.Pop();
            if (!conditions.ContainsKey(next)) conditions.Add(next, Decide(next, row));
        }

        return conditions[rule];
    }

    private bool? Decide(AskedRule rule, int row)
    {
        if (PinnedRule(rule) is { } pinned) return pinned.Truth;
        return rule.IsInForce(view.Day) ? Truth(rule.When!, row, period: null) : false;
    }

    /// <summary>Returns the share strictly below plus half the ties, the number itself among the ties.</summary>
    private static double Rank(double own, double[] known)
    {
        int below = known.Count(value => value < own), ties = known.Count(value => value == own);
        return (below + (ties / 2.0)) / known.Length;
    }

    private static ScalarValue EndOf(BoundPeriod read, int? period) => ScalarValue.OfDate(
        CalendarPeriod.LastDayIfAny(read.Cadence, period ?? throw new InvalidOperationException("period() is asked for outside of a window.")));
}
