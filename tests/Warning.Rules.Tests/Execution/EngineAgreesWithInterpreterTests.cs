using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Planning;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Execution;

/// <summary>Compares the columnar engine with the interpreter, bit for bit.</summary>
public sealed class EngineAgreesWithInterpreterTests
{
    private static readonly Gen<(int Companies, int Seed)> Panel =
        from companies in Gen.Elements(1, 2, 3, 21, 45, 70)
        from seed in Gen.Choose(0, 1_000_000)
        select (companies, seed);

    [Property(MaxTest = 400)]
    public Property On_random_numbers() => Agree(ExpressionGenerator.Number(3));

    [Property(MaxTest = 400)]
    public Property On_random_conditions() => Agree(ExpressionGenerator.Condition(3));

    [Property(MaxTest = 400)]
    public Property On_random_dates() => Agree(ExpressionGenerator.Date(2));

    [Property(MaxTest = 60)]
    public Property On_many_expressions_that_share_their_parts() =>
        Prop.ForAll(Arb.From(ExpressionGenerator.Condition(2).ArrayOf(12)), Arb.From(Panel), (texts, panel) =>
        {
            PanelView view = RandomPanel.Of(panel.Companies, panel.Seed);
            BoundExpression[] expressions = texts.Select(text => Engine.Bind(text, RandomPanel.Catalog)).ToArray();
            ScalarValue[][] values = Engine.Evaluate(expressions, view);
            for (int i = 0; i < texts.Length; i++) AssertSame(texts[i], panel, Engine.Interpret(expressions[i], view), values[i]);
        });

    [Property(MaxTest = 400)]
    public Property On_panels_that_hold_only_the_periods_that_are_read() =>
        Prop.ForAll(Arb.From(ExpressionGenerator.Condition(2)), Arb.From(Panel), (text, panel) =>
        {
            BoundExpression expression = Engine.Bind(text, RandomPanel.Catalog);
            Planner planner = new(RandomPanel.Catalog);
            planner.EmitTruth(expression);
            PanelView narrow = RandomPanel.Of(panel.Companies, panel.Seed, new PlanReach(planner.ToPlan(), RandomPanel.AsOf.ToDateOnly().DayNumber));
            AssertSame(text, panel, Engine.Interpret(expression, RandomPanel.Of(panel.Companies, panel.Seed)), Engine.Evaluate(expression, narrow));
        });

    [Property(MaxTest = 300)]
    public Property Of_one_company_in_a_frame_that_is_used_again_and_again() =>
        Prop.ForAll(Arb.From(ExpressionGenerator.Condition(2).ArrayOf(4)), Arb.From(Gen.Choose(0, 1_000_000)), (texts, seed) =>
        {
            int day = RandomPanel.AsOf.ToDateOnly().DayNumber;
            BoundExpression[] expressions = texts.Select(text => Engine.Bind(text, RandomPanel.Catalog)).ToArray();
            Planner planner = new(RandomPanel.Catalog);
            foreach (BoundExpression expression in expressions) planner.EmitTruth(expression);
            CompanyFrame frame = new(planner.ToPlan(), day);
            for (int use = 0; use < 3; use++)
            {
                frame.Clear();
                Interpreter interpreter = new(RandomPanel.OfOne(seed + use, frame));
                frame.Run();
                for (int i = 0; i < texts.Length; i++)
                {
                    Outcome expected = interpreter.Evaluate(expressions[i], 0).Truth switch { true => Outcome.Fired, false => Outcome.Clear, null => Outcome.Indeterminate };
                    if (frame.OutcomeOf(i) != expected) Assert.Fail($"{texts[i]} of seed {seed} + {use}: the interpreter says {expected}, the frame {frame.OutcomeOf(i)}");
                }
            }
        });

    [Fact]
    public void On_a_peer_median_that_is_missing_among_the_narrowest_peers()
    {
        IndicatorCatalog catalog = new([Attribute("capital", AttributeType.Number), Attribute("industry", AttributeType.Text)], ["industry"]);
        PanelBuilder builder = new(catalog, Enumerable.Range(0, 40).Select(row => $"c{row:00}"));
        builder.Deliver(new FeedDelivery("register", ["capital", "industry"]));
        for (int row = 0; row < 40; row++)
        {
            builder.Attribute(catalog.Indicators[0]).Set(row, row < 20 ? 1.5e308 : 1);
            builder.Attribute(catalog.Indicators[1]).Set(row, builder.Texts.Add(row < 20 ? "A" : "B"));
        }

        BoundExpression expression = Engine.Bind("peer_median(capital)", catalog);
        PanelView view = builder.Build().AsOf(July);
        AssertSame("peer_median(capital)", (40, 0), Engine.Interpret(expression, view), Engine.Evaluate(expression, view));
        Assert.Equal(20, Engine.Evaluate(expression, view).Count(value => value.IsKnown));
    }

    [Fact]
    public void On_comparisons_in_one_plan_that_differ_in_exactness_alone()
    {
        IndicatorCatalog catalog = new([Attribute("n", AttributeType.Number)]);
        PanelBuilder builder = new(catalog, ["c"]);
        builder.Deliver(new FeedDelivery("register", ["n"]));
        builder.Attribute(catalog.Indicators[0]).Set(0, 0.3);
        PanelView view = builder.Build().AsOf(July);
        string[] texts = ["n == 0.30000000000000004", "n == 0.1 + 0.2", "n < if(n > 0, n, 0.1 + 0.2)", "n >= 0.30000000000000004", "n >= 0.1 + 0.2", "n + 0 == n + 0"];
        BoundExpression[] expressions = [.. texts.Select(text => Engine.Bind(text, catalog))];
        Assert.Equal("False True False False True True", string.Join(' ', Engine.Evaluate(expressions, view).Select(values => values[0].Truth)));
        Assert.Equal("False True False False True True", string.Join(' ', expressions.Select(expression => Engine.Interpret(expression, view)[0].Truth)));
    }

    [Fact]
    public void Across_blocks_and_whatever_the_number_of_threads()
    {
        PanelView view = RandomPanel.Of(2100, 7);
        string[] texts = Gen.Sample(ExpressionGenerator.Condition(2), 40, 12).ToArray();
        BoundExpression[] expressions = texts.Select(text => Engine.Bind(text, RandomPanel.Catalog)).ToArray();
        ScalarValue[][] one = Engine.Evaluate(expressions, view), three = Engine.Evaluate(expressions, view, threads: 3);
        Interpreter interpreter = new(view);
        int[] rows = [0, 63, 64, 1023, 1024, 1025, 2047, 2048, 2099];
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.Equal(one[i], three[i]);
            Assert.Equal(rows.Select(row => interpreter.Evaluate(expressions[i], row)), rows.Select(row => one[i][row]));
        }
    }

    private static Property Agree(Gen<string> expressions) => Prop.ForAll(Arb.From(expressions), Arb.From(Panel), (text, panel) =>
    {
        PanelView view = RandomPanel.Of(panel.Companies, panel.Seed);
        BoundExpression expression = Engine.Bind(text, RandomPanel.Catalog);
        AssertSame(text, panel, Engine.Interpret(expression, view), Engine.Evaluate(expression, view));
    });

    private static void AssertSame(string text, (int Companies, int Seed) panel, ScalarValue[] expected, ScalarValue[] actual)
    {
        for (int row = 0; row < expected.Length; row++)
        {
            if (expected[row] != actual[row])
                Assert.Fail($"{text} of row {row} of {panel}: the interpreter says {expected[row]}, the engine {actual[row]}");
        }
    }
}
