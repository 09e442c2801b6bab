using EarlyWarning.Companies;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Assessing;

/// <summary>Assesses single companies with the columnar engine at a length of one.</summary>
internal sealed class CompanyAssessor(ScoredRules scored)
{
    private readonly ObservationChecks checks = new(scored.Rules.Catalog);

    /// <summary>Returns all faults of observations.</summary>
    public IReadOnlyList<ObservationFault> FaultsOf(Observations observations) => checks.FaultsOf(observations);

    /// <summary>Assesses a company; returns null, with the faults, where observations do not fit the catalog.</summary>
    public Assessment? Assess(Company company, Observations observations, LocalDate asOf, Latches? latches, PeerTables? peers, out IReadOnlyList<ObservationFault> faults)
    {
        using CompanyEvaluator evaluator = scored.Rules.EvaluatorFor(asOf, peers);
        if (!TryFill(evaluator, observations))
        {
            faults = checks.FaultsOf(observations);
            return null;
        }

        faults = [];
        observations.Freeze();
        evaluator.Run(company.Id);
        PeerComparison? compared = evaluator.Peers;
        ScoreCard card = ScoreCard.Of(scored, line => OutcomeOf(evaluator, line));
        Reasons reasons = new(scored.Policy, new Lazy<RuleExplainer>(() => ExplainerOf(company, observations, asOf, compared)), row: 0);
        double? affected = scored.Policy.AffectedWorkers is { } workers ? evaluator.NumberOf(workers) : null;
        if (latches is null) return card.ToAssessment(company.Id, asOf, affected, reasons, peersAsOf: peers?.AsOf);
        LatchedOutcomes latched =
            Latch(latches.Of(company.Id), latches.WithdrawnOf(company.Id), card.Level, evaluator, () => ExplainerOf(company, observations, asOf, compared));
        return (latched.Card ?? card).ToAssessment(company.Id, asOf, affected, reasons, latched, card.Level, peers?.AsOf);
    }

    private LatchedOutcomes Latch(
        IReadOnlyList<Latch> latches, IReadOnlyList<RuleLevel> withdrawn, Level levelNow, CompanyEvaluator evaluator, Func<RuleExplainer> open)
    {
        RuleExplainer? explainer = null;
        return LatchedOutcomes.Of(
            latches, withdrawn, scored, levelNow, line => OutcomeOf(evaluator, line),
            line => (explainer ??= open()).IsCleared(scored.Rules.Rules[scored.RuleOf[line]], row: 0, scored.StepOf(line)));
    }

    private Outcome? OutcomeOf(CompanyEvaluator evaluator, int line) => evaluator.OutcomeOf(scored.RuleOf[line], scored.StepOf(line));

    private RuleExplainer ExplainerOf(Company company, Observations observations, LocalDate asOf, PeerComparison? peers)
    {
        PanelView view = PanelOfOne.Build(scored.Rules.Catalog, company, observations, asOf).AsOf(asOf);
        return peers is null ? new RuleExplainer(view) : new RuleExplainer(view, peers);
    }

    /// <summary>Adds the observations; returns false at the first that does not fit the catalog.</summary>
    private bool TryFill(CompanyEvaluator evaluator, Observations observations)
    {
        List<ObservationFault>? faults = null;
        foreach (string name in observations.DeliveredNames)
        {
            if (checks.Find(name, null, ref faults) is not { } indicator) return false;
            evaluator.Deliver(indicator);
        }

        foreach (Observations.Entry entry in observations.Entries)
        {
            Indicator? indicator = checks.Check(entry, ref faults);
            if (indicator is null || faults is not null) return false;
            if (entry.IsUnread) evaluator.AddUnread(indicator, entry.Date, entry.Known);
            else if (entry.Date is { } date) evaluator.Add(indicator, date, entry.Number, entry.Known, entry.Fields);
            else Set(evaluator, indicator, entry.Value!);
        }

        return true;
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
                _ = CellValue.TryConvert(value, out CellValue converted);
                evaluator.Set(attribute, converted.Number!.Value);
                break;
        }
    }
}
