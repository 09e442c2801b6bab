using EarlyWarning.Rules;
using NodaTime;

namespace FoodSafety.Kitchens;

/// <summary>Outcomes of a panel are explained in another domain's words.</summary>
public sealed class RuleExplainerTests
{
    private const int Anshan = 0, Baohe = 1, Chunyu = 2;

    [Fact]
    public void An_explainer_agrees_with_the_outcomes_and_tells_why()
    {
        RuleSet set = KitchenOffice.Set(out CompiledNumber guests);
        using Outcomes outcomes = set.Evaluate(KitchenOffice.Panel(set));
        RuleExplainer explainer = new(outcomes);
        for (int row = 0; row < 3; row++)
        {
            for (int rule = 0; rule < set.Rules.Count; rule++) Assert.Equal(outcomes[rule, row], explainer.OutcomeOf(set.Rules[rule], row));
            Assert.Equal(outcomes.NumberOf(guests, row), explainer.NumberOf(guests, row));
        }

        Rule fridge = set.Rules[0];
        Assert.Equal("冰箱两个月平均 11.3 度", explainer.Because(fridge, Anshan));
        Assert.Equal("贵店冰箱平均 11.3 度", explainer.LetterSentence(fridge, Anshan));
        Assert.Null(explainer.LetterSentence(set.Rules[1], Anshan));
        Assert.Equal([("avg(fridge_celsius, 2m)", "11.3"), ("warmest_fridge", "8")], explainer.EvidenceOf(fridge, Anshan).Select(evidence => (evidence.Term, evidence.ValueText)));
        Assert.Equal([Outcome.Fired, Outcome.Clear, Outcome.Indeterminate], Enumerable.Range(0, 3).Select(row => explainer.Explain(fridge, row)!.Outcome));
        Assert.Equal(3.75 / 8, explainer.Explain(fridge, Baohe)!.Gap!.Value, 12);
        Assert.Equal(["fridge_celsius missing"], explainer.WhyMissing(fridge, Chunyu).Select(reason => reason.ToString()));
        Assert.Equal([false, true, null], Enumerable.Range(0, 3).Select(row => explainer.IsCleared(fridge, row)));
        Assert.Equal([false, true], new[] { Anshan, Baohe }.Select(row => explainer.IsCleared(set.Rules[2], row)));
        Assert.Equal([80, double.NaN, double.NaN], outcomes.NumbersOf(guests).ToArray());
        Assert.Equal("people", guests.Unit);
        Assert.Equal(["seats"], explainer.WhyMissing(guests, Baohe).Select(reason => reason.Indicator));
        Assert.Equal([false, true, true], Enumerable.Range(0, 3).Select(row => explainer.IsBlank(set.Rules[2], row)));
        Assert.False(explainer.IsUndelivered(fridge));
    }

    [Fact]
    public void Conditions_and_sentences_of_the_host_read_indicators_and_its_own_words()
    {
        RuleSetCompiler compiler = KitchenOffice.Compiler();
        CompiledCondition<Kitchen> visit = compiler.CompileCondition(LocatedText.At("grade_below('b') and (broken('fridge') or seats > 100) and not visited", "office.ini"), KitchenOffice.Words)!;
        CompiledSentence<Kitchen> why = compiler.CompileSentence(LocatedText.At("{grade} 级，{points} 分，座位 {seats}，上次检查 {last_visit}", "office.ini"), KitchenOffice.Words, visit)!;
        CompiledCondition<Kitchen> overdue = compiler.CompileCondition(LocatedText.At("last_visit + 1y < today()", "office.ini"), KitchenOffice.Words)!;
        RuleExplainer explainer = new(KitchenOffice.Panel(compiler.ToRuleSet()!));
        Kitchen poor = new('C', 42.5m, ["fridge"]), good = new('A', 0, [], new LocalDate(2024, 5, 1));

        Assert.True(explainer.TruthOf(visit, poor, Anshan));
        Assert.False(explainer.TruthOf(visit, good, Anshan));
        Assert.Null(explainer.TruthOf(visit, poor with { Broken = [] }, Baohe));
        Assert.Equal(["seats"], explainer.WhyMissing(visit, poor with { Broken = [] }, Baohe).Select(reason => reason.Indicator));
        Assert.Equal("C 级，42.5 分，座位 40，上次检查 (未知)", explainer.Write(why, poor, Anshan));
        Assert.True(explainer.TruthOf(overdue, good, Anshan));
        Assert.Null(explainer.TruthOf(overdue, poor, Anshan));
        Assert.Equal(["last_visit missing"], explainer.WhyMissing(overdue, poor, Anshan).Select(reason => reason.ToString()));
        Assert.Equal(["seats"], visit.Indicators.Select(indicator => indicator.Id));
    }

    [Fact]
    public void Explainers_of_several_threads_say_the_same()
    {
        RuleSet set = KitchenOffice.Set(out _);
        RuleExplainer first = new(KitchenOffice.Panel(set));
        string[] told = new string[64];
        Parallel.For(0, told.Length, place => told[place] = string.Join('|', set.Rules.Select(rule => $"{first.ForThread().Explain(rule, place % 3)?.Outcome} {first.ForThread().WhyMissing(rule, place % 3).Count}")));
        for (int place = 3; place < told.Length; place++) Assert.Equal(told[place - 3], told[place]);
    }

    [Fact]
    public void A_rule_that_is_not_in_force_has_no_explanation()
    {
        RuleSet set = KitchenOffice.Set(out _);
        Rule licence = set.Rules[1];
        Assert.Equal("licence", licence.Id);
        RuleExplainer explainer = new(new PanelBuilder(set.Catalog, ["anshan"]).Build().AsOf(new LocalDate(2025, 12, 31)));
        Assert.Null(explainer.OutcomeOf(licence, 0));
        Assert.Null(explainer.Explain(licence, 0));
    }

    [Fact]
    public void A_row_that_the_panel_lacks_and_a_number_of_another_set_are_refused()
    {
        RuleSet set = KitchenOffice.Set(out CompiledNumber guests);
        KitchenOffice.Set(out CompiledNumber foreign);
        using Outcomes outcomes = set.Evaluate(KitchenOffice.Panel(set));
        RuleExplainer explainer = new(outcomes);
        Assert.Equal("row", Assert.Throws<ArgumentOutOfRangeException>(() => explainer.Explain(set.Rules[0], 3)).ParamName);
        Assert.Equal("row", Assert.Throws<ArgumentOutOfRangeException>(() => explainer.NumberOf(guests, -1)).ParamName);
        Assert.Equal("row", Assert.Throws<ArgumentOutOfRangeException>(() => outcomes.NumberOf(guests, 3)).ParamName);
        Assert.Equal("number", Assert.Throws<ArgumentException>(() => outcomes.NumberOf(foreign, 0)).ParamName);
        Assert.Equal("view", Assert.Throws<ArgumentNullException>(() => new RuleExplainer((PanelView)null!)).ParamName);
        outcomes.Dispose();
        Assert.Throws<ObjectDisposedException>(() => outcomes.NumberOf(guests, 0));
    }
}
