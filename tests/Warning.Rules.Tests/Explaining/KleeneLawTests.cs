using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Tests.Execution;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Rules.Tests.Explaining;

/// <summary>Equivalent conditions have equal values, whatever is missing.</summary>
public sealed class KleeneLawTests
{
    [Theory]
    [InlineData("not (not ({0}))", "{0}")]
    [InlineData("not (({0}) and ({1}))", "not ({0}) or not ({1})")]
    [InlineData("not (({0}) or ({1}))", "not ({0}) and not ({1})")]
    [InlineData("({0}) and ({1})", "({1}) and ({0})")]
    [InlineData("({0}) or (({1}) or ({2}))", "(({0}) or ({1})) or ({2})")]
    [InlineData("({0}) and (({1}) or ({2}))", "(({0}) and ({1})) or (({0}) and ({2}))")]
    [InlineData("({0}) or (({0}) and ({1}))", "({0}) and (({0}) or ({1}))")] // both sides name the same measures, since those of one record are read of one period
    [InlineData("({0}) and ({0})", "{0}")]
    [InlineData("({0}) or true", "true")]
    [InlineData("({0}) and false", "false")]
    [InlineData("({0}) and true", "{0}")]
    [InlineData("known({0})", "not missing({0})")]
    [InlineData("({0}) in (({1}), ({2}))", "({0}) == ({1}) or ({0}) == ({2})")]
    [InlineData("({0}) != ({1})", "not (({0}) == ({1}))")]
    [InlineData("if({0}, {1}, {2})", "if(not ({0}), {2}, {1})")]
    [InlineData("({0}) ?? ({1})", "if(known({0}), {0}, {1})")]
    [InlineData("at_least(1, {0}, {1}, {2})", "({0}) or ({1}) or ({2})")]
    [InlineData("at_least(2, {0}, {1}, {2})", "(({0}) and ({1})) or (({0}) and ({2})) or (({1}) and ({2}))")]
    [InlineData("at_least(3, {0}, {1}, {2})", "({0}) and ({1}) and ({2})")]
    [InlineData("at_least(2, {0}, {1}, {2})", "at_least(2, {2}, {0}, {1})")]
    [InlineData("not at_least(2, {0}, {1}, {2})", "at_least(2, not ({0}), not ({1}), not ({2}))")] // two are false where not two are true
    [InlineData("at_least(2, {0}, {1}, {2}, true)", "at_least(1, {0}, {1}, {2})")]
    [InlineData("at_least(2, {0}, {1}, {2}, false)", "at_least(2, {0}, {1}, {2})")]
    public void A_law_holds(string left, string right)
    {
        Gen<string> condition = ExpressionGenerator.Condition(1);
        var trials = from a in condition from b in condition from c in condition from seed in Gen.Choose(0, 1_000_000) select (a, b, c, seed);
        Prop.ForAll(Arb.From(trials), trial =>
        {
            PanelView view = RandomPanel.Of(3, trial.seed);
            return Values(left, trial.a, trial.b, trial.c, view).SequenceEqual(Values(right, trial.a, trial.b, trial.c, view));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private static ScalarValue[] Values(string form, string a, string b, string c, PanelView view)
    {
        BoundExpression expression = Engine.Bind(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, a, b, c), RandomPanel.Catalog);
        return Engine.Interpret(expression, view);
    }
}
