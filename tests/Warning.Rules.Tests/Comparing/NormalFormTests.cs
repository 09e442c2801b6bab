using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Comparing;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Tests.Execution;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Rules.Tests.Comparing;

/// <summary>Expressions of one normal form have one value, whatever is missing.</summary>
public sealed class NormalFormTests
{
    [Theory]
    [InlineData("power > 1 and bills > 2", "bills>2 and power>1")]
    [InlineData("not (power > 1)", "power <= 1")]
    [InlineData("not (power > 1 and bills == 2)", "bills != 2 or power <= 1")]
    [InlineData("not not (power > 1)", "1 < power")]
    [InlineData("power > 1 and (bills > 2 and heads > 3)", "(heads > 3 and power > 1) and bills > 2")]
    [InlineData("power > 1 or power > 1", "power > 1")]
    [InlineData("power between 1 and 5", "power <= 5 and power >= 1")]
    [InlineData("power in (1, 2)", "power == 2 or 1 == power")]
    [InlineData("not at_least(2, power > 1, bills > 1, heads > 1)", "at_least(2, heads <= 1, power <= 1, bills <= 1)")]
    [InlineData("at_least(1, power > 1, bills > 1)", "bills > 1 or power > 1")]
    [InlineData("power + bills * heads > 1", "heads * bills + power > 1")]
    [InlineData("not known(power)", "missing(power)")]
    [InlineData("power > 30%", "power > 0.3")]
    [InlineData("power > 1 and true", "power > 1")]
    [InlineData("power > 1 and false", "false")]
    public void The_same_in_other_words_has_one_form(string one, string other) => Assert.Equal(FormOf(one).Key, FormOf(other).Key);

    [Theory]
    [InlineData("power > 1", "power >= 1")]
    [InlineData("power > 1 and bills > 2", "power > 1 or bills > 2")]
    [InlineData("power > 1 or power <= 1", "true")] // unknown where power is missing
    [InlineData("power > 1 and power <= 1", "false")]
    [InlineData("power - bills > 1", "bills - power > 1")]
    [InlineData("(power + bills) + heads > 1", "power + (bills + heads) > 1")] // sums of doubles are not associative
    [InlineData("power + 0 > 0.3", "power > 0.3")] // what is computed is compared with tolerance
    [InlineData("if(power > 1, bills, heads) > 1", "if(power > 1, heads, bills) > 1")]
    [InlineData("power ?? bills > 1", "bills ?? power > 1")]
    [InlineData("avg(power, 3m) > 1", "avg(power, 6m) > 1")]
    public void What_means_something_else_has_another(string one, string other) => Assert.NotEqual(FormOf(one).Key, FormOf(other).Key);

    [Fact]
    public void Numbers_that_differ_are_those_of_one_shape()
    {
        NormalForm one = FormOf("power > 2 and bills < 30%"), other = FormOf("40% > bills and power > 3");
        Assert.Equal(one.Shape, other.Shape);
        Assert.Equal([("0.3", "0.4"), ("2", "3")], one.Numbers.Zip(other.Numbers).Order());
        Assert.NotEqual(one.Shape, FormOf("power > 2 and bills <= 30%").Shape);
    }

    [Property(MaxTest = 150)]
    public Property Conditions_of_one_form_are_judged_alike()
    {
        // Few parts in many combinations, so that several have one form; equal numbers at the edges of comparisons, and missing ones.
        Gen<string> part = Gen.Elements(
            "power > 2", "power >= 2", "power < 2", "power <= 2", "2 < power", "power == 2", "power != 2", "bills > power", "power < bills", "bills >= power",
            "power between 1 and 3", "power in (1, 2)", "known(bills)", "missing(bills)", "power + bills > 3", "bills + power > 3", "true", "false");
        Gen<string> condition = Condition(part, 3);
        return Prop.ForAll(Arb.From(condition.ArrayOf(40)), Arb.From(Gen.Choose(0, 1_000_000)), (texts, seed) =>
        {
            PanelView view = RandomPanel.Of(45, seed);
            foreach (IGrouping<string, BoundExpression> alike in texts.Distinct().Select(text => Engine.Bind(text, RandomPanel.Catalog))
                .GroupBy(bound => NormalForm.Of(bound).Key))
            {
                ScalarValue[][] values = [.. alike.Select(bound => Engine.Interpret(bound, view))];
                Assert.All(values, one => Assert.Equal(values[0], one));
            }
        });
    }

    [Property(MaxTest = 150)]
    public Property Any_condition_keeps_its_form_and_its_value_when_it_is_written_otherwise() => Prop.ForAll(
        Arb.From(ExpressionGenerator.Condition(2)), Arb.From(ExpressionGenerator.Condition(1)), Arb.From(Gen.Choose(0, 1_000_000)), (one, other, seed) =>
        {
            PanelView view = RandomPanel.Of(21, seed);
            BoundExpression before = Engine.Bind($"({one}) and ({other})", RandomPanel.Catalog), after =
                Engine.Bind($"not (not ({other}) or not ({one}))", RandomPanel.Catalog);
            Assert.Equal(NormalForm.Of(before).Key, NormalForm.Of(after).Key);
            Assert.Equal(Engine.Interpret(before, view), Engine.Interpret(after, view));
        });

    private static Gen<string> Condition(Gen<string> part, int depth)
    {
        if (depth == 0) return part;
        Gen<string> inner = Condition(part, depth - 1);
        return Gen.Frequency(
            (2, part),
            (2, inner.Select(one => $"not ({one})")),
            (3, from one in inner from other in inner select $"({one}) and ({other})"),
            (3, from one in inner from other in inner select $"({one}) or ({other})"),
            (1, from count in Gen.Choose(1, 3)
                from one in inner
                from two in inner
                from three in inner
                select FormattableString.Invariant($"at_least({count}, {one}, {two}, {three})")));
    }

    private static NormalForm FormOf(string text) => NormalForm.Of(Engine.Bind(text, RandomPanel.Catalog));
}
