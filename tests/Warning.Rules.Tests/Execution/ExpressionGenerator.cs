using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Rules.Tests.Execution;

/// <summary>Generates well-typed expressions over the catalog of <see cref="RandomPanel"/>, as an analyst might write them.</summary>
internal static class ExpressionGenerator
{
    private static readonly string[][] MeasuresByCadence = [["power", "bills", "heads", "power", "sales", "sales", "late", "late", "arrears", "arrears", "undelivered"], ["staff"], ["profit"], ["gas"]];

    private static readonly string[][] WindowsByCadence = [["1m", "2m", "3m", "1q", "6m", "1y"], ["1q", "2q", "3m", "1y"], ["1y", "2y", "3y"], ["1d", "5d", "2w", "30d"]];

    private static readonly string[][] OffsetsByCadence = [["0m", "1m", "3m", "1y"], ["1q", "1y"], ["1y"], ["1d", "1w"]];

    private static readonly string[] AllMeasures = MeasuresByCadence.SelectMany(names => names).ToArray();

    private static readonly Gen<string> Event = Gen.Elements("complaint", "accident", "strike");

    private static readonly Gen<string> EventSpan = Gen.Elements("1d", "10d", "4w", "3m", "1q", "1y");

    public static Gen<string> Number(int size) => Number(new Scope(size));

    public static Gen<string> Condition(int size) => Condition(new Scope(size));

    public static Gen<string> Date(int size) => Date(new Scope(size));

    private static Gen<string> Number(Scope scope)
    {
        Gen<string> literal = Gen.Elements("0", "1", "2", "0.5", "10", "30%", "1万", "3", "7");
        Gen<string> measure = scope.Cadence is { } cadence ? Gen.Elements(MeasuresByCadence[cadence]) : Gen.Elements(AllMeasures);
        Gen<string> leaf = Gen.Frequency((6, literal), (20, measure), (4, Gen.Constant("headcount")), (3, Gen.Elements("rate", "tariff", "floor", "levelled", "coming")), (1, Gen.Constant("days_to_spring_festival()")));
        if (scope.Size <= 0) return leaf;
        Scope inner = scope.Smaller();
        Gen<string> number = Number(inner);
        List<(int, Gen<string>)> choices =
        [
            (2, leaf),
            (6, Formed("({0} {1} {2})", number, Gen.Elements("+", "-", "*", "/"), number)),
            (2, Formed("{0}({1})", Gen.Elements("-", "abs", "floor", "ceil", "sqrt", "round"), number)),
            (1, Formed("round({0}, {1})", number, Gen.Elements("0", "1", "2", "15"))),
            (1, Formed("mod({0}, {1})", number, number)),
            (1, Formed("{0}({1}, {2})", Gen.Elements("least", "greatest", "least_known", "greatest_known"), number, number)),
            (1, Formed("{0}({1}, {2}, {3})", Gen.Elements("least", "greatest", "least_known", "greatest_known"), number, number, number)),
            (2, Formed("({0} ?? {1})", number, number)),
            (1, Formed("coalesce({0}, {1}, {2})", number, number, number)),
            (2, Formed("if({0}, {1}, {2})", Condition(inner), number, number)),
            (1, Formed("if({0}, {1}, missing)", Condition(inner), number)),
            (1, Formed("days_between({0}, {1})", Date(inner), Date(inner))),
            (1, Formed("{0}({1})", Gen.Elements("year", "month", "day", "days_to_spring_festival"), Date(inner))),
        ];
        if (scope.Cadence is null)
        {
            choices.Add((8, MeasureWindow(inner, Gen.Elements("avg", "min", "max", "median", "sum", "count", "last", "change", "yoy", "slope", "robust_z"), condition: false)));
            choices.Add((2, Ago(inner)));
            choices.Add((2, MeasureWindow(inner, Gen.Constant("share"), condition: true)));
            choices.Add((3, Formed("{0}({1}, {2}{3})", Gen.Elements("count", "sum", "max", "min", "avg"), Event, EventSpan, EventOffset)));
            choices.Add((1, Formed("days_since({0})", Event)));
            choices.Add((1, Formed("surprise({0}, {1}, {2}{3})", Event, EventSpan, EventSpan, EventOffset)));
            choices.Add((1, Formed("distinct(complaint, matter, {0}{1})", EventSpan, EventOffset)));
            Gen<string> where = Where(inner.Size);
            choices.Add((2, Formed("{0}(complaint, {1}{2}, where: {3})", Gen.Elements("count", "sum", "max", "min", "avg", "distinct"), EventSpan, EventOffset, where)
                .Select(text => text.Replace("distinct(complaint, ", "distinct(complaint, matter, ", StringComparison.Ordinal))));
            choices.Add((1, Formed("days_since(complaint, where: {0})", where)));
            choices.Add((1, Formed("surprise(complaint, {0}, {1}{2}, where: {3})", EventSpan, EventSpan, EventOffset, where)));
            if (!scope.InPeer) choices.Add((2, Formed("{0}({1})", Gen.Elements("peer_median", "peer_rank"), Number(inner with { InPeer = true }))));
        }

        return Gen.Frequency(choices.ToArray());
    }

    private static Gen<string> Condition(Scope scope)
    {
        Scope inner = scope.Smaller();
        Gen<string> number = Number(inner), order = Gen.Elements("==", "!=", "<", "<=", ">", ">=");
        List<(int, Gen<string>)> choices =
        [
            (6, Formed("{0} {1} {2}", number, order, number)),
            (1, Near(number, order)),
            (1, Gen.Elements("unionised", "unionised", "unionised", "true", "false")),
            (1, Formed("{0}({1}, {2})", Gen.Elements("starts_with", "ends_with", "contains"), Text(inner), Gen.Elements("'A'", "'1'", "'B2'", "''"))),
        ];
        if (scope.Size > 0)
        {
            Gen<string> condition = Condition(inner);
            choices.AddRange(
            [
                (1, Formed("{0} {1} {2}", Text(inner), Gen.Elements("==", "!="), Text(inner))),
                (1, Formed("{0} {1} {2}", Date(inner), order, Date(inner))),
                (1, Formed("({0}) {1} ({2})", condition, Gen.Elements("==", "!="), condition)),
                (1, Formed("{0} {1} ({2}, {3})", number, Gen.Elements("in", "not in"), number, number)),
                (1, Formed("{0} {1} ({2}, {3})", Text(inner), Gen.Elements("in", "not in"), Text(inner), Text(inner))),
                (1, Formed("({0}) in (({1}), ({2}))", condition, condition, condition)),
                (1, Formed("{0} between {1} and {2}", number, number, number)),
                (1, Formed("{0} between {1} and {2}", Date(inner), Date(inner), Date(inner))),
                (3, Formed("({0}) {1} ({2})", condition, Gen.Elements("and", "or"), condition)),
                (2, Formed("({0}) {1} ({2}) {1} ({3})", condition, Gen.Elements("and", "or"), condition, condition)),
                (2, Formed("not ({0})", condition)),
                (2, Formed("at_least({0}, {1}, {2}, {3})", Gen.Elements("1", "2", "3"), condition, condition, condition)),
                (1, Formed("at_least({0}, {1}, {2}, {3}, {4}, {5})", Gen.Elements("2", "3", "4"), condition, condition, condition, condition, condition)),
                (1, Formed("(({0}) ?? ({1}))", condition, condition)),
                (1, Formed("if({0}, {1}, {2})", condition, condition, condition)),
                (2, Formed("{0}({1})", Gen.Elements("known", "missing"), Gen.OneOf(number, condition, Text(inner), Date(inner)))),
            ]);
        }

        if (scope.Cadence is null)
        {
            choices.Add((2, MeasureWindow(inner, Gen.Elements("all", "any"), condition: true)));
            choices.Add((1, MeasureWindow(inner, Gen.Constant("gone"), condition: false)));
            choices.Add((1, Formed("any({0}, {1}{2})", Event, EventSpan, EventOffset)));
            choices.Add((1, Formed("any(complaint, {0}{1}, where: {2})", EventSpan, EventOffset, Where(inner.Size))));
        }

        return Gen.Frequency(choices.ToArray());
    }

    /// <summary>Compares a number with a nearly equal one, where tolerant comparisons change their result.</summary>
    private static Gen<string> Near(Gen<string> number, Gen<string> order) =>
        from one in number
        from sign in order
        from other in Gen.Elements("{0}", "({0} + 0.0000000000005)", "({0} - 0.000000000001)", "({0} + 0.0000000000011)", "({0} * 1.0000000000009)", "({0} / 3 * 3)", "-(-{0} - 0.1 + 0.1)")
        select $"{one} {sign} {other.Replace("{0}", one, StringComparison.Ordinal)}";

    private static Gen<string> Date(Scope scope)
    {
        Gen<string> leaf = Gen.Elements("founded", "founded", "today()", "date('2024-02-29')", "date('2026-01-31')", scope.Cadence is null ? "founded" : "period()");
        if (scope.Size <= 0) return leaf;
        Scope inner = scope.Smaller();
        return Gen.Frequency(
            (3, leaf),
            (2, Formed("({0} {1} {2})", Date(inner), Gen.Elements("+", "-"), Gen.Elements("1d", "6w", "1m", "5q", "1y", "3000y"))),
            (1, Formed("if({0}, {1}, {2})", Condition(inner), Date(inner), Date(inner))),
            (1, Formed("({0} ?? {1})", Date(inner), Date(inner))));
    }

    private static Gen<string> Text(Scope scope)
    {
        Gen<string> leaf = Gen.Elements("industry", "industry", "region", "'A1'", "'B0'", "'new'");
        if (scope.Size <= 0) return leaf;
        Scope inner = scope.Smaller();
        return Gen.Frequency(
            (4, leaf),
            (1, Formed("if({0}, {1}, {2})", Condition(inner), Text(inner), Text(inner))),
            (1, Formed("if({0}, missing, {1})", Condition(inner), Text(inner))),
            (1, Formed("({0} ?? {1})", Text(inner), Text(inner))));
    }

    private static Gen<string> EventOffset =>
        Gen.Frequency((3, Gen.Constant("")), (1, EventSpan.Select(span => $", offset: {span}")), (1, Gen.Constant(", offset: 0d")));

    /// <summary>A condition on a complaint: its fields, day and number beside attributes.</summary>
    private static Gen<string> Where(int size)
    {
        Gen<string> order = Gen.Elements("==", "!=", "<", "<=", ">", ">=");
        Gen<string> number = Gen.Elements("weight", "weight", "value()", "headcount", "1", "3", "(weight + value())", "(weight ?? 2)", "days_between(day(), today())", "month(day())", "rate", "tariff", "levelled");
        Gen<string> text = Gen.Elements("matter", "matter", "industry", "'A1'", "'B0'", "(matter ?? 'A2')", "if(urgent, matter, region)");
        Gen<string> leaf = Gen.Frequency(
            (3, Formed("{0} {1} {2}", number, order, number)),
            (3, Formed("{0} {1} {2}", text, Gen.Elements("==", "!="), text)),
            (2, Gen.Elements("urgent", "urgent", "unionised", "known(matter)", "missing(weight)", "known(urgent)")),
            (1, Formed("day() {0} {1}", order, Gen.Elements("founded", "today() - 1m", "date('2026-01-31')"))),
            (1, Formed("{0}({1}, {2})", Gen.Elements("starts_with", "ends_with", "contains"), text, Gen.Elements("'A'", "'1'", "'B2'", "''"))),
            (1, Formed("{0} in ({1}, {2})", text, text, text)),
            (1, Formed("at_least(2, {0} > {1}, urgent, {2} == {3})", number, number, text, text)));
        if (size <= 0) return leaf;
        Gen<string> inner = Where(size - 1);
        return Gen.Frequency((3, leaf), (2, Formed("(({0}) {1} ({2}))", inner, Gen.Elements("and", "or"), inner)), (1, Formed("not ({0})", inner)), (1, Formed("(({0}) ?? ({1}))", inner, inner)));
    }

    /// <summary>A window has a measure in it, so that there are periods to read.</summary>
    private static Gen<string> MeasureWindow(Scope scope, Gen<string> function, bool condition) =>
        from cadence in Cadence
        let inside = scope with { Cadence = cadence }
        from operand in condition ? PeriodCondition(inside) : PeriodNumber(inside)
        from name in function
        where !(name == "yoy" && cadence == 3)
        from window in Gen.Elements(WindowsByCadence[cadence])
        from offset in Gen.Frequency((2, Gen.Constant("")), (1, Gen.Elements(OffsetsByCadence[cadence]).Select(span => $", offset: {span}")))
        from known in name is "all" or "any" or "gone" ? Gen.Constant("") : Gen.Frequency((3, Gen.Constant("")), (1, Gen.Constant(", known: 1")))
        select $"{name}({operand}, {window}{offset}{known})";

    private static Gen<string> Ago(Scope scope) =>
        from cadence in Cadence
        from operand in PeriodNumber(scope with { Cadence = cadence })
        from lag in Gen.Elements(OffsetsByCadence[cadence])
        select $"ago({operand}, {lag})";

    private static Gen<int> Cadence => Gen.Frequency((6, Gen.Constant(0)), (2, Gen.Choose(1, 3)));

    private static Gen<string> PeriodNumber(Scope scope)
    {
        Gen<string> measure = Gen.Elements(MeasuresByCadence[scope.Cadence!.Value]);
        if (scope.Size <= 0) return measure;
        Scope inner = scope.Smaller();
        return Gen.Frequency(
            (4, measure),
            (2, Formed("{0} {1} {2}", measure, Gen.Elements("+", "-", "*", "/"), Number(inner))),
            (1, Formed("({0} ?? {1})", measure, Number(inner))),
            (1, Formed("if({0}, {1}, {2})", Condition(inner), measure, Number(inner))));
    }

    private static Gen<string> PeriodCondition(Scope scope)
    {
        Scope inner = scope.Smaller();
        Gen<string> plain = Formed("{0} {1} {2}", PeriodNumber(inner), Gen.Elements("==", "<", ">="), Number(inner));
        return scope.Size <= 0 ? plain : Gen.Frequency((3, plain), (1, Formed("{0} {1} ({2})", plain, Gen.Elements("and", "or"), Condition(inner))));
    }

    private static Gen<string> Formed(string form, params Gen<string>[] parts) =>
        Gen.CollectToArray(parts, part => part).Select(texts => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, texts));

    /// <summary>The expressions allowed at a place: levels left, inside which window, inside a peer function.</summary>
    private sealed record Scope(int Size)
    {
        public int? Cadence { get; init; }

        public bool InPeer { get; init; }

        public Scope Smaller() => this with { Size = Size - 1 };
    }
}
