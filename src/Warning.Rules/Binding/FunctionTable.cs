using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>The functions of the language: one row each. A name means a function only before a bracket.</summary>
internal static class FunctionTable
{
    private static readonly Dictionary<string, Function> ByName = All().ToDictionary(function => function.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>What people call a function who know spreadsheets or SQL.</summary>
    private static readonly Dictionary<string, string> ForeignNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["average"] = "avg",
        ["mean"] = "avg",
        ["total"] = "sum",
        ["minimum"] = "min",
        ["maximum"] = "max",
        ["countif"] = "count",
        ["sumif"] = "sum",
        ["now"] = "today",
        ["datediff"] = "days_between",
        ["days"] = "days_between",
        ["lag"] = "ago",
        ["ifnull"] = "coalesce",
        ["nvl"] = "coalesce",
        ["isnull"] = "missing",
        ["exists"] = "known",
        ["iif"] = "if",
        ["ceiling"] = "ceil",
        ["trend"] = "slope",
        ["percentile"] = "peer_rank",
    };

    public static Function? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The end of a message about a function that there is not, or nothing.</summary>
    public static string DidYouMean(string name) => ForeignNames.TryGetValue(name, out string? meant)
        ? $"; did you mean '{meant}'?"
        : Suggestion.DidYouMean(name, Names);

    private static Function[] All() =>
    [
        new("avg", "avg(x, 3m)", 2, 2, FunctionKind.Window, true, TakesWhere: true),
        new("min", "min(x, 3m)", 2, 2, FunctionKind.Window, true, TakesWhere: true),
        new("max", "max(x, 3m)", 2, 2, FunctionKind.Window, true, TakesWhere: true),
        new("median", "median(x, 3m)", 2, 2, FunctionKind.Window, true),
        new("sum", "sum(x, 3m)", 2, 2, FunctionKind.Window, true, TakesWhere: true),
        new("count", "count(x, 3m)", 2, 2, FunctionKind.Window, true, TakesWhere: true),
        new("last", "last(x, 3m)", 2, 2, FunctionKind.Window, true),
        new("ago", "ago(x, 1m)", 2, 2, FunctionKind.Window, false, TakesOffset: false),
        new("change", "change(x, 3m)", 2, 2, FunctionKind.Window, true),
        new("yoy", "yoy(x, 3m)", 2, 2, FunctionKind.Window, true),
        new("slope", "slope(x, 6m)", 2, 2, FunctionKind.Window, true),
        new("robust_z", "robust_z(x, 12m)", 2, 2, FunctionKind.Window, true),
        new("all", "all(x > 0, 3m)", 2, 2, FunctionKind.Window, false),
        new("any", "any(x > 0, 3m)", 2, 2, FunctionKind.Window, false, TakesWhere: true),
        new("share", "share(x > 0, 3m)", 2, 2, FunctionKind.Window, true),
        new("gone", "gone(x, 2m)", 2, 2, FunctionKind.Window, false),
        new("days_since", "days_since(event)", 1, 1, FunctionKind.DaysSince, false, TakesOffset: false, TakesWhere: true),
        new("surprise", "surprise(event, 30d, 1y)", 3, 3, FunctionKind.Surprise, false, TakesWhere: true),
        new("distinct", "distinct(event, field, 30d)", 3, 3, FunctionKind.Distinct, false, TakesWhere: true),
        new("value", "value()", 0, 0, FunctionKind.Occurrence, false, TakesOffset: false),
        new("peer_median", "peer_median(x)", 1, 1, FunctionKind.Peer, false, TakesOffset: false),
        new("peer_rank", "peer_rank(x)", 1, 1, FunctionKind.Peer, false, TakesOffset: false),
        new("abs", "abs(x)", 1, 1, FunctionKind.Unary, false, TakesOffset: false),
        new("floor", "floor(x)", 1, 1, FunctionKind.Unary, false, TakesOffset: false),
        new("ceil", "ceil(x)", 1, 1, FunctionKind.Unary, false, TakesOffset: false),
        new("sqrt", "sqrt(x)", 1, 1, FunctionKind.Unary, false, TakesOffset: false),
        new("round", "round(x, 2)", 1, 2, FunctionKind.Round, false, TakesOffset: false),
        new("mod", "mod(a, b)", 2, 2, FunctionKind.Mod, false, TakesOffset: false),
        new("least", "least(a, b, ..)", 2, int.MaxValue, FunctionKind.Extreme, false, TakesOffset: false),
        new("greatest", "greatest(a, b, ..)", 2, int.MaxValue, FunctionKind.Extreme, false, TakesOffset: false),
        new("coalesce", "coalesce(a, b, ..)", 2, int.MaxValue, FunctionKind.Coalesce, false, TakesOffset: false),
        new("if", "if(c, a, b)", 3, 3, FunctionKind.If, false, TakesOffset: false),
        new("at_least", "at_least(2, a, b, c)", 2, int.MaxValue, FunctionKind.AtLeast, false, TakesOffset: false),
        new("known", "known(x)", 1, 1, FunctionKind.Known, false, TakesOffset: false),
        new("missing", "missing(x)", 1, 1, FunctionKind.Known, false, TakesOffset: false),
        new("fired", "fired('rule-id')", 1, 1, FunctionKind.Fired, false, TakesOffset: false),
        new("starts_with", "starts_with(t, 'x')", 2, 2, FunctionKind.TextMatch, false, TakesOffset: false),
        new("ends_with", "ends_with(t, 'x')", 2, 2, FunctionKind.TextMatch, false, TakesOffset: false),
        new("contains", "contains(t, 'x')", 2, 2, FunctionKind.TextMatch, false, TakesOffset: false),
        new("date", "date('2026-01-31')", 1, 1, FunctionKind.Date, false, TakesOffset: false),
        new("today", "today()", 0, 0, FunctionKind.AsOf, false, TakesOffset: false),
        new("period", "period()", 0, 0, FunctionKind.Period, false, TakesOffset: false),
        new("days_to_spring_festival", "days_to_spring_festival()", 0, 1, FunctionKind.Festival, false, TakesOffset: false),
        new("year", "year(d)", 1, 1, FunctionKind.DatePart, false, TakesOffset: false),
        new("month", "month(d)", 1, 1, FunctionKind.DatePart, false, TakesOffset: false),
        new("day", "day(d)", 0, 1, FunctionKind.DatePart, false, TakesOffset: false),
        new("days_between", "days_between(a, b)", 2, 2, FunctionKind.DaysBetween, false, TakesOffset: false),
    ];
}
