using EarlyWarning.Rules;
using NodaTime;

namespace FoodSafety.Kitchens;

/// <summary>One kitchen after the other is evaluated in the same memory.</summary>
public sealed class CompanyEvaluatorTests
{
    [Fact]
    public void A_company_alone_has_the_outcomes_that_it_has_in_a_panel()
    {
        RuleSet set = KitchenOffice.Set(out CompiledNumber guests);
        using Outcomes outcomes = set.Evaluate(KitchenOffice.Panel(set));
        using CompanyEvaluator evaluator = set.EvaluatorFor(KitchenOffice.July);
        for (int row = 0; row < 3; row++)
        {
            evaluator.Clear();
            Fill(evaluator, row);
            evaluator.Run();
            for (int rule = 0; rule < set.Rules.Count; rule++) Assert.Equal(outcomes[rule, row], evaluator.OutcomeOf(rule));
            Assert.Equal(outcomes.NumberOf(guests, row), evaluator.NumberOf(guests));
        }
    }

    [Fact]
    public void Nothing_is_allocated_for_a_company()
    {
        RuleSet set = KitchenOffice.Set(out CompiledNumber guests);
        using CompanyEvaluator evaluator = set.EvaluatorFor(KitchenOffice.July);
        double sum = Round(evaluator, guests);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 100; round++) sum += Round(evaluator, guests);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(101 * 80, sum);
    }

    [Fact]
    public void Bad_input_is_refused_by_name_and_after_the_end_everything_is()
    {
        RuleSet set = KitchenOffice.Set(out CompiledNumber guests);
        RuleSet other = KitchenOffice.Set(out CompiledNumber foreign);
        CompanyEvaluator evaluator = set.EvaluatorFor(KitchenOffice.July);
        Indicator fridge = Of(set, "fridge_celsius"), seats = Of(set, "seats"), licence = Of(set, "licence_until"), complaint = Of(set, "complaint");
        LocalDate june = new(2026, 6, 1);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => evaluator.Add(fridge, june, double.NaN)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => evaluator.Set(seats, double.PositiveInfinity)).ParamName);
        Assert.Equal("indicator", Assert.Throws<ArgumentException>(() => evaluator.Add(seats, june, 3)).ParamName);
        Assert.Equal("indicator", Assert.Throws<ArgumentException>(() => evaluator.Deliver(Of(other, "seats"))).ParamName);
        Assert.Equal("attribute", Assert.Throws<ArgumentException>(() => evaluator.Set(fridge, 3)).ParamName);
        Assert.Equal("attribute", Assert.Throws<ArgumentException>(() => evaluator.Set(licence, "soon")).ParamName);
        Assert.Equal("date", Assert.Throws<ArgumentException>(() => evaluator.AddUnread(seats, june)).ParamName);
        Assert.Throws<ArgumentException>(() => evaluator.Add(complaint, june, 1, fields: new Dictionary<string, object?> { ["drink"] = "茶" }));
        Assert.Equal("number", Assert.Throws<ArgumentException>(() => evaluator.NumberOf(foreign)).ParamName);
        evaluator.Dispose();
        evaluator.Dispose();
        Assert.Throws<ObjectDisposedException>(() => evaluator.Deliver(fridge));
        Assert.Throws<ObjectDisposedException>(() => evaluator.Run());
        Assert.Throws<ObjectDisposedException>(() => evaluator.NumberOf(guests));
    }

    private static double Round(CompanyEvaluator evaluator, CompiledNumber guests)
    {
        evaluator.Clear();
        Fill(evaluator, row: 0);
        evaluator.Run();
        return evaluator.NumberOf(guests)!.Value;
    }

    private static void Fill(CompanyEvaluator evaluator, int row)
    {
        IReadOnlyList<Indicator> indicators = evaluator.Catalog.Indicators;
        for (int place = 0; place < indicators.Count; place++) evaluator.Deliver(indicators[place]);
        switch (row)
        {
            case 0:
                evaluator.Add(indicators[0], new LocalDate(2026, 5, 1), 10);
                evaluator.Add(indicators[0], new LocalDate(2026, 6, 1), 12.6);
                evaluator.Add(indicators[1], new LocalDate(2026, 6, 3), 4);
                evaluator.Set(indicators[2], 40);
                break;
            case 1:
                evaluator.Add(indicators[0], new LocalDate(2026, 5, 1), 4);
                evaluator.Add(indicators[0], new LocalDate(2026, 6, 1), 4.5);
                break;
            default:
                evaluator.Set(indicators[3], new LocalDate(2026, 5, 31));
                break;
        }
    }

    private static Indicator Of(RuleSet set, string id) => set.Catalog.TryGet(id, out Indicator? found) ? found : throw new InvalidOperationException(id);
}
