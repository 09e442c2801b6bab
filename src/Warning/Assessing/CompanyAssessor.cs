using EarlyWarning.Companies;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Assessing;

/// <summary>Assesses single companies with the columnar engine at a length of one.</summary>
internal sealed class CompanyAssessor(ScoredRules scored)
{
    public Assessment Assess(Company company, Observations observations, LocalDate asOf, Latches? latches)
    {
        observations.Freeze();
        using CompanyEvaluator evaluator = scored.Rules.EvaluatorFor(asOf);
        Fill(evaluator, observations);
        evaluator.Run();
        ScoreCard card = ScoreCard.Of(scored, evaluator.OutcomeOf);
        Reasons reasons = new(scored.Policy, () => ExplainerOf(company, observations, asOf), row: 0);
        double? affected = scored.Policy.AffectedWorkers is { } workers ? evaluator.NumberOf(workers) : null;
        if (latches is null) return card.ToAssessment(company.Id, asOf, affected, reasons);
        LatchedOutcomes latched = Latch(latches.Of(company.Id), latches.WithdrawnOf(company.Id), card.Level, evaluator, () => ExplainerOf(company, observations, asOf));
        return (latched.Card ?? card).ToAssessment(company.Id, asOf, affected, reasons, latched, card.Level);
    }

    private LatchedOutcomes Latch(
        IReadOnlyList<Latch> latches, IReadOnlyList<RuleLevel> withdrawn, Level levelNow, CompanyEvaluator evaluator, Func<RuleExplainer> open)
    {
        RuleExplainer? explainer = null;
        return LatchedOutcomes.Of(latches, withdrawn, scored, levelNow, evaluator.OutcomeOf, rule => (explainer ??= open()).IsCleared(rule, row: 0));
    }

    private RuleExplainer ExplainerOf(Company company, Observations observations, LocalDate asOf) =>
        new(PanelOfOne.Build(scored.Rules.Catalog, company, observations, asOf).AsOf(asOf));

    private void Fill(CompanyEvaluator evaluator, Observations observations)
    {
        foreach (string name in observations.DeliveredNames) evaluator.Deliver(PanelOfOne.Find(scored.Rules.Catalog, name));
        foreach (Observations.Entry entry in observations.Entries)
        {
            Indicator indicator = PanelOfOne.Find(scored.Rules.Catalog, entry.Indicator);
            PanelOfOne.Check(indicator, entry);
            if (entry.IsUnread) evaluator.AddUnread(indicator, entry.Date, entry.Known);
            else if (entry.Date is { } date) evaluator.Add(indicator, date, entry.Number, entry.Known, entry.Fields);
            else Set(evaluator, indicator, entry.Value!);
        }
    }

    private static void Set(CompanyEvaluator evaluator, Indicator attribute, object value)
    {
        switch ((attribute.Type, value))
        {
            case (AttributeType.Text, string text):
                evaluator.Set(attribute, text);
                break;
            case (AttributeType.Flag, bool flag):
                evaluator.Set(attribute, flag);
                break;
            case (AttributeType.Date, LocalDate date):
                evaluator.Set(attribute, date);
                break;
            default:
                evaluator.Set(attribute, PanelOfOne.NumberOf(attribute, value));
                break;
        }
    }
}
