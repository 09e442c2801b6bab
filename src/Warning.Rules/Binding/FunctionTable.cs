using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Binding;

/// <summary>The functions of the language, a row each. A name means a function only before a bracket.</summary>
internal static class FunctionTable
{
    private const int AnyNumber = int.MaxValue;

    private static readonly Dictionary<string, Function> ByName = All().ToDictionary(function => function.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> ForeignNames = ByName.Values
        .SelectMany(function => function.Foreign, (function, foreign) => (Foreign: foreign, function.Name))
        .ToDictionary(pair => pair.Foreign, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => ByName.Keys;

    public static Function? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Returns the end of a message about an unknown function, or null where no name is near.</summary>
    public static Message? Near(string name) =>
        (ForeignNames.GetValueOrDefault(name) ?? ChineseWords.MeantFunction(name)) is { } meant ? JsonMessages.DidYouMean(meant) : Suggestion.Advice(name, Names);

    private static Function[] All() =>
    [
        .. Windows(),
        new("days_since", "days_since(event)", 1, 1, static (binder, _, call, context) => binder.BindDaysSince(call, context)) { IsOfLastEvent = true },
        new("surprise", "surprise(event, 30d, 1y)", 3, 3, static (binder, function, call, context) => binder.BindSurprise(function, call, context))
        {
            Event = new(EventWindowFunction.Surprise) { Unit = Units.Ratio, Computes = true, Range = static _ => new ValueRange(0, 300) },
        },
        new("distinct", "distinct(event, field, 30d)", 3, 3, static (binder, function, call, context) => binder.BindDistinct(function, call, context))
        {
            Event = new(EventWindowFunction.Distinct) { Range = static _ => RangeArithmetic.NeverNegative },
            FieldArgument = 1,
        },
        new("value", "value()", 0, 0, static (binder, _, call, context) => binder.BindOccurrence(call, context)),
        new("peer_median", "peer_median(x)", 1, 1, static (binder, _, call, context) => binder.BindPeer(PeerFunction.Median, call, context)),
        new("peer_rank", "peer_rank(x)", 1, 1, static (binder, _, call, context) => binder.BindPeer(PeerFunction.Rank, call, context)) { Foreign = ["percentile"] },
        .. Numbers(),
        new("coalesce", "coalesce(a, b, ..)", 2, AnyNumber, static (binder, _, call, context) => binder.BindCoalesce(call, call.Arguments, context)) { Foreign = ["ifnull", "nvl"] },
        new("if", "if(c, a, b)", 3, 3, static (binder, _, call, context) => binder.BindIf(call, context)) { Foreign = ["iif"] },
        new("at_least", "at_least(2, a, b, c)", 2, AnyNumber, static (binder, _, call, context) => binder.BindAtLeast(call, context)),
        new("known", "known(x)", 1, 1, static (binder, _, call, context) => binder.BindKnown(call, negated: false, context)) { Foreign = ["exists"] },
        new("missing", "missing(x)", 1, 1, static (binder, _, call, context) => binder.BindKnown(call, negated: true, context)) { Foreign = ["isnull"] },
        new("fired", "fired('rule-id')", 1, 1, static (binder, _, call, context) => binder.BindFired(call, context)),
        new("starts_with", "starts_with(t, 'x')", 2, 2, static (binder, _, call, context) => binder.BindTextMatch(TextMatch.StartsWith, call, context)),
        new("ends_with", "ends_with(t, 'x')", 2, 2, static (binder, _, call, context) => binder.BindTextMatch(TextMatch.EndsWith, call, context)),
        new("contains", "contains(t, 'x')", 2, 2, static (binder, _, call, context) => binder.BindTextMatch(TextMatch.Contains, call, context)),
        .. Dates(),
    ];

    /// <summary>Returns the functions over windows of measures, some of them of events too.</summary>
    private static Function[] Windows() =>
    [
        Window("avg", new(MeasureWindowFunction.Avg) { Computes = true }, new(EventWindowFunction.Avg) { Unit = Units.Same, Computes = true }, "average", "mean"),
        Window("min", new(MeasureWindowFunction.Min) { StopsAtUnread = true }, new(EventWindowFunction.Min) { Unit = Units.Same }, "minimum"),
        Window("max", new(MeasureWindowFunction.Max) { StopsAtUnread = true }, new(EventWindowFunction.Max) { Unit = Units.Same }, "maximum"),
        Window("median", new(MeasureWindowFunction.Median) { Computes = true }),
        Window(
            "sum",
            new(MeasureWindowFunction.Sum)
            {
                UsualKnown = static periods => periods,
                Computes = true,
                StopsAtUnread = true,
                Range = static (window, operand) => RangeArithmetic.Sum(operand, window.LeastKnown, window.Periods),
            },
            new(EventWindowFunction.Sum)
            {
                Unit = Units.Same,
                Computes = true,
                Range = static one => new ValueRange(one.Low >= 0 ? 0 : double.NegativeInfinity, double.PositiveInfinity), // of any number of occurrences
            },
            "total",
            "sumif"),
        Window(
            "count",
            new(MeasureWindowFunction.Count)
            {
                Unit = Units.Unknown,
                UsualKnown = static _ => 0,
                StopsAtUnread = true,
                Range = static (window, _) => new ValueRange(window.LeastKnown, window.Periods),
            },
            new(EventWindowFunction.Count) { Range = static _ => RangeArithmetic.NeverNegative },
            "countif"),
        Window("last", new(MeasureWindowFunction.Last) { UsualKnown = static _ => 1, StopsAtUnread = true }),
        Window("ago", "ago(x, 1m)", new(MeasureWindowFunction.Ago) { UsualKnown = static _ => 1, TakesKnown = false, TakesOffset = false }, null, "lag"),
        Window("change", new(MeasureWindowFunction.Change)
        {
            Unit = Units.Ratio,
            Needs = static (periods, _) => 2 * periods,
            Computes = true,
            MayMiss = true,
            Range = static (_, operand) => RangeArithmetic.Change(operand),
        }),
        Window("yoy", new(MeasureWindowFunction.Yoy)
        {
            Unit = Units.Ratio,
            Needs = static (periods, cadence) => periods + CalendarPeriod.PerYear(cadence),
            Computes = true,
            MayMiss = true,
            Range = static (_, operand) => RangeArithmetic.Change(operand),
        }),
        Window("slope", "slope(x, 6m)", new(MeasureWindowFunction.Slope)
        {
            Unit = Units.Ratio,
            UsualKnown = AtLeastThree,
            Computes = true,
            MayMiss = true,
            Range = Unbounded,
        }, null, "trend"),
        Window("robust_z", "robust_z(x, 12m)", new(MeasureWindowFunction.RobustZ)
        {
            Unit = Units.Ratio,
            UsualKnown = AtLeastThree,
            Needs = static (periods, _) => periods + 1,
            Computes = true,
            MayMiss = true,
            Range = Unbounded,
        }, null),
        Window("all", "all(x > 0, 3m)", Condition(MeasureWindowFunction.All) with { Operand = ValueType.Condition }, null),
        Window("any", "any(x > 0, 3m)", Condition(MeasureWindowFunction.Any) with { Operand = ValueType.Condition }, new(EventWindowFunction.Any) { Type = ValueType.Condition }),
        Window("share", "share(x > 0, 3m)", new(MeasureWindowFunction.Share)
        {
            Operand = ValueType.Condition,
            Unit = Units.Ratio,
            Computes = true,
            Range = static (_, _) => RangeArithmetic.Share,
        }, null),
        Window("gone", "gone(x, 2m)", Condition(MeasureWindowFunction.Gone) with { MayMiss = true }, null),
    ];

    private static Function[] Numbers() =>
    [
        Unary("abs", new(UnaryFunction.Abs) { Computes = true, Range = RangeArithmetic.Absolute }),
        Unary("floor", new(UnaryFunction.Floor) { Range = static range => RangeArithmetic.Map(range, Math.Floor) }),
        Unary("ceil", new(UnaryFunction.Ceil) { Range = static range => RangeArithmetic.Map(range, Math.Ceiling) }, "ceiling"),
        Unary("sqrt", new(UnaryFunction.Sqrt) { Unit = Units.Unknown, Computes = true, MayMiss = true, Range = RangeArithmetic.Root }),
        new("round", "round(x, 2)", 1, 2, static (binder, _, call, context) => binder.BindRound(call, context)),
        Binary("mod", "mod(a, b)", 2, new(BinaryFunction.Mod) { MissesAtZero = true, Range = RangeArithmetic.Remainder }),
        Binary("least", "least(a, b, ..)", AnyNumber, new(BinaryFunction.Least)
        {
            Computes = false,
            Range = static (left, right) => new ValueRange(Math.Min(left.Low, right.Low), Math.Min(left.High, right.High)),
        }),
        Binary("greatest", "greatest(a, b, ..)", AnyNumber, new(BinaryFunction.Greatest)
        {
            Computes = false,
            Range = static (left, right) => new ValueRange(Math.Max(left.Low, right.Low), Math.Max(left.High, right.High)),
        }),
        Binary("least_known", "least_known(a, b, ..)", AnyNumber, BinaryTraits.LeastKnown),
        Binary("greatest_known", "greatest_known(a, b, ..)", AnyNumber, BinaryTraits.GreatestKnown),
    ];

    private static Function[] Dates() =>
    [
        new("date", "date('2026-01-31')", 1, 1, static (binder, _, call, context) => binder.BindDate(call, context)),
        new("today", "today()", 0, 0, static (_, _, call, _) => new BoundAsOf(call)) { Foreign = ["now"] },
        new("period", "period()", 0, 0, static (binder, _, call, context) => binder.BindPeriod(call, context)),
        new("days_to_spring_festival", "days_to_spring_festival()", 0, 1, static (binder, function, call, context) => binder.BindFestival(function, call, context))
        {
            // Lunar years have 353 to 385 days: the nearest New Year is at most half of that away.
            Unary = new(UnaryFunction.DaysToSpringFestival) { Unit = Units.Days, Range = static _ => new ValueRange(-193, 193) },
        },
        DatePart("year", "year(d)", 1, UnaryFunction.Year, 9999),
        DatePart("month", "month(d)", 1, UnaryFunction.Month, 12),
        DatePart("day", "day(d)", 0, UnaryFunction.Day, 31),
        new("days_between", "days_between(a, b)", 2, 2, static (binder, function, call, context) => binder.BindDaysBetween(function, call, context))
        {
            Binary = new(BinaryFunction.DaysBetween) { Computes = false, Range = static (_, _) => ValueRange.Unbounded },
            Foreign = ["datediff", "days"],
        },
    ];

    private static Function Window(string name, MeasureTraits measure, EventTraits? happening = null, params string[] foreign) =>
        Window(name, $"{name}(x, 3m)", measure, happening, foreign);

    private static Function Window(string name, string signature, MeasureTraits measure, EventTraits? happening, params string[] foreign) =>
        new(name, signature, 2, 2, static (binder, function, call, context) => binder.BindWindow(function, call, context)) { Measure = measure, Event = happening, Foreign = foreign };

    /// <summary>Returns the traits of a condition over the periods of a window, for which no number of known ones is required.</summary>
    private static MeasureTraits Condition(MeasureWindowFunction function) =>
        new(function) { Type = ValueType.Condition, Unit = Units.Unknown, TakesKnown = false, UsualKnown = static _ => 0 };

    private static Function Unary(string name, UnaryTraits traits, params string[] foreign) =>
        new(name, $"{name}(x)", 1, 1, static (binder, function, call, context) => binder.BindUnary(function, ValueType.Number, call, context)) { Unary = traits, Foreign = foreign };

    /// <summary>Returns a function of two numbers, applied from the left to more.</summary>
    private static Function Binary(string name, string signature, int most, BinaryTraits traits) =>
        new(name, signature, 2, most, static (binder, function, call, context) => binder.BindNumbers(function, call, context)) { Binary = traits };

    /// <summary>Returns a function of a date, or, if a date may be left out, of the occurrence on which a <c>where:</c> is a condition.</summary>
    private static Function DatePart(string name, string signature, int least, UnaryFunction function, int most) =>
        new(name, signature, least, 1, static (binder, function, call, context) =>
            call.Arguments.Count == 0 ? binder.BindOccurrence(call, context) : binder.BindUnary(function, ValueType.Date, call, context))
        {
            Unary = new(function) { Unit = Units.Unknown, Range = _ => new ValueRange(1, most) },
        };

    private static int AtLeastThree(int periods) => Math.Max((periods + 1) / 2, 3);

    private static ValueRange? Unbounded(BoundMeasureWindow window, ValueRange? operand) => operand is null ? null : ValueRange.Unbounded;
}
