using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Planning;
using EarlyWarning.Rules.Testing;
using FsCheck.Fluent;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Tests.Execution;

/// <summary>
/// An addition to the language that lacks one of its parts fails here, if it compiles: a function, a node of the bound tree, an instruction or a source.
/// </summary>
public sealed class ClosedSwitchTests
{
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["avg"] = "avg(power, 3m) + avg(complaint, 1y)",
        ["min"] = "min(power, 3m) + min(complaint, 1y)",
        ["max"] = "max(power, 3m) + max(complaint, 1y)",
        ["median"] = "median(power, 3m)",
        ["sum"] = "sum(power, 3m) + sum(complaint, 1y)",
        ["count"] = "count(power, 3m) + count(complaint, 1y, where: weight > 1 and matter != 'A1' and urgent or day() < today() or value() > 1 and month(day()) == 3)",
        ["last"] = "last(power, 3m)",
        ["ago"] = "ago(power, 1m)",
        ["change"] = "change(power, 3m)",
        ["yoy"] = "yoy(power, 3m)",
        ["slope"] = "slope(power, 6m)",
        ["robust_z"] = "robust_z(power, 6m)",
        ["all"] = "all(power > 1, 3m)",
        ["any"] = "any(power > 1, 3m) or any(complaint, 1y)",
        ["share"] = "share(power > 1, 3m)",
        ["gone"] = "gone(power, 2m)",
        ["days_since"] = "days_since(complaint, where: urgent)",
        ["surprise"] = "surprise(complaint, 30d, 1y)",
        ["distinct"] = "distinct(complaint, matter, 1y)",
        ["value"] = "count(complaint, 1y, where: value() > 1)",
        ["peer_median"] = "peer_median(headcount)",
        ["peer_rank"] = "peer_rank(headcount)",
        ["abs"] = "abs(-headcount)",
        ["floor"] = "floor(headcount / 7)",
        ["ceil"] = "ceil(headcount / 7)",
        ["sqrt"] = "sqrt(headcount - 10)",
        ["round"] = "round(headcount / 7, 2)",
        ["mod"] = "mod(headcount, 7)",
        ["least"] = "least(headcount, power, 10)",
        ["greatest"] = "greatest(headcount, power, 10)",
        ["least_known"] = "least_known(headcount, power, bills)",
        ["greatest_known"] = "greatest_known(headcount, power, bills)",
        ["coalesce"] = "coalesce(power, bills, 1) + rate + tariff",
        ["if"] = "if((if(unionised, true, false) ?? true) == (headcount in (1, 2)), power, missing)",
        ["at_least"] = "at_least(2, power > 1, bills > 1, headcount between 1 and 50)",
        ["known"] = "known(power) and known(industry) and known(not unionised)",
        ["missing"] = "missing(industry ?? if(power > bills, region, missing))",
        ["starts_with"] = "starts_with(industry, 'A') or industry == region",
        ["ends_with"] = "ends_with(industry, '1')",
        ["contains"] = "contains(industry, 'A')",
        ["date"] = "founded < date('2020-02-29')",
        ["today"] = "founded + 1y < today()",
        ["period"] = "avg(if(month(period()) == 2, missing, power), 12m)",
        ["days_to_spring_festival"] = "days_to_spring_festival(founded) + days_to_spring_festival()",
        ["year"] = "year(founded)",
        ["month"] = "month(founded)",
        ["day"] = "day(founded)",
        ["days_between"] = "days_between(founded, today())",
    };

    /// <summary>Functions and nodes that only packs and referrals have; FiredTests and the tests of referrals cover them.</summary>
    private static readonly HashSet<string> OfPacks = ["fired", nameof(BoundFired), nameof(BoundHostValue)];

    public static TheoryData<string> Names => [.. FunctionTable.Names.Where(name => !OfPacks.Contains(name))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_has_all_its_parts(string name)
    {
        Assert.True(Samples.TryGetValue(name, out string? text), $"write a sample of {name}");
        Assert.Contains($"{name}(", text, StringComparison.Ordinal);
        BoundExpression expression = Engine.Bind(text, RandomPanel.Catalog);
        foreach (int companies in new[] { 1, 70 })
        {
            PanelView view = RandomPanel.Of(companies, 11);
            Assert.Equal(Engine.Interpret(expression, view), Engine.Evaluate(expression, view));
            Explainer explainer = new(view);
            for (int row = 0; row < companies; row++)
            {
                Assert.Equal(Formatter.Format(expression.Syntax), explainer.Explain(expression, row).Text);
                if (!explainer.Interpreter.Evaluate(expression, row).IsKnown) Assert.NotNull(explainer.WhyMissing(expression, row));
            }
        }

        foreach (BoundExpression part in BoundWalk.All(expression))
        {
            Assert.NotEmpty(BoundKey.Of(part));
            Assert.True(PossibleRange.Of(part) is not { } range || range.Low <= range.High);
            Clauses.CanBeMissing(part);
        }
    }

    [Fact]
    public void Engine_and_interpreter_are_compared_on_every_function()
    {
        var random = Gen.OneOf(ExpressionGenerator.Number(3), ExpressionGenerator.Condition(3), ExpressionGenerator.Date(3));
        string all = string.Join('\n', Gen.Sample(random, 4000, 30));
        Assert.All(FunctionTable.Names.Where(name => !OfPacks.Contains(name)), name => Assert.Contains($"{name}(", all, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_node_of_the_bound_tree_has_a_sample()
    {
        IEnumerable<string> nodes = typeof(BoundExpression).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BoundExpression))).Select(type => type.Name);
        IEnumerable<string> seen = Samples.Values.Append("not (-power > 1)").SelectMany(text => BoundWalk.All(Engine.Bind(text, RandomPanel.Catalog))).Select(part => part.GetType().Name);
        Assert.Empty(nodes.Except(OfPacks, StringComparer.Ordinal).Except(seen, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_instruction_and_source_of_a_plan_is_run()
    {
        HashSet<OpCode> operations = [];
        HashSet<NumberSourceKind> sources = [];
        HashSet<PlanConstantKind> constants = [];
        foreach (string text in Samples.Values)
        {
            Planner planner = new(RandomPanel.Catalog);
            BoundExpression expression = Engine.Bind(text, RandomPanel.Catalog);
            if (expression.Type == ValueType.Condition) planner.EmitTruth(expression);
            else planner.EmitNumber(expression);
            Queue<Plan> plans = new([planner.ToPlan()]);
            while (plans.TryDequeue(out Plan? plan))
            {
                operations.UnionWith(plan.Prologue.Concat(plan.Body).Select(instruction => instruction.Op));
                sources.UnionWith(plan.NumberSources.Select(source => source.Kind));
                constants.UnionWith(plan.Constants.Select(constant => constant.Kind));
                foreach (EventFilter filter in plan.Filters) plans.Enqueue(filter.Plan);
                if (plan.PeerPass is { } pass) plans.Enqueue(pass);
            }
        }

        Assert.Empty(Enum.GetValues<OpCode>().Except(operations));
        Assert.Empty(Enum.GetValues<NumberSourceKind>().Except(sources));
        Assert.Empty(Enum.GetValues<PlanConstantKind>().Except(constants));
    }

    [Fact]
    public void The_message_about_events_names_every_function_of_events() => Assert.Equal(
        FunctionTable.Names.Where(name => FunctionTable.Find(name)!.TakesWhere).Order(StringComparer.Ordinal),
        Binder.EventFunctions.Split(' ').Order(StringComparer.Ordinal));
}
