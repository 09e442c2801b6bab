using EarlyWarning.Companies;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;
using NodaTime;

namespace EarlyWarning.Assessing;

/// <summary>Assesses single companies with the columnar engine at a length of one.</summary>
internal sealed class CompanyAssessor(ScoredRules scored)
{
    public Assessment Assess(Company company, Observations observations, LocalDate asOf, Latches? latches)
    {
        observations.Freeze();
        CompanyFrames frames = scored.Rules.FramesFor(asOf.ToDateOnly().DayNumber);
        CompanyFrame frame = frames.Rent();
        try
        {
            Fill(frame, observations);
            frame.Run();
            ScoreCard card = ScoreCard.Of(scored, rule => OutcomeOf(frames, frame, rule));
            Reasons reasons = new(scored.Policy, () => (InterpreterOf(company, observations, asOf), 0));
            double? affected = frames.Numbers.Length == 0 || double.IsNaN(frame.Number(frames.Numbers[0])) ? null : frame.Number(frames.Numbers[0]);
            if (latches is null) return card.ToAssessment(company.Id, asOf, affected, reasons);
            LatchedOutcomes latched = Latch(latches.Of(company.Id), latches.WithdrawnOf(company.Id), card.Level, (frames, frame), () => InterpreterOf(company, observations, asOf));
            return (latched.Card ?? card).ToAssessment(company.Id, asOf, affected, reasons, latched, card.Level);
        }
        finally
        {
            frames.Return(frame);
        }
    }

    private LatchedOutcomes Latch(
        IReadOnlyList<Latch> latches, IReadOnlyList<RuleLevel> withdrawn, Level levelNow, (CompanyFrames All, CompanyFrame Frame) run, Func<Interpreter> open)
    {
        Interpreter? interpreter = null;
        return LatchedOutcomes.Of(
            latches,
            withdrawn,
            scored,
            levelNow,
            rule => OutcomeOf(run.All, run.Frame, rule),
            rule => (interpreter ??= open()).Evaluate(rule.ClearWhen!, row: 0).Truth);
    }

    private Interpreter InterpreterOf(Company company, Observations observations, LocalDate asOf) =>
        new(PanelOfOne.Build(scored.Rules.Catalog, company, observations, asOf).AsOf(asOf));

    private static Outcome? OutcomeOf(CompanyFrames frames, CompanyFrame frame, int rule) =>
        frames.Truths[rule] < 0 ? null : frame.OutcomeOf(frames.Truths[rule]);

    private void Fill(CompanyFrame frame, Observations observations)
    {
        foreach (string name in observations.DeliveredNames) frame.Deliver(PanelOfOne.Find(scored.Rules.Catalog, name));
        foreach (Observations.Entry entry in observations.Entries)
        {
            Indicator indicator = PanelOfOne.Find(scored.Rules.Catalog, entry.Indicator);
            PanelOfOne.Check(indicator, entry);
            if (entry.IsUnread)
                frame.AddUnread(indicator, entry.Date?.ToDateOnly().DayNumber, entry.KnownDay);
            else if (entry.Date is { } date)
                frame.Add(indicator, date.ToDateOnly().DayNumber, entry.Number, entry.KnownDay, EventFields.Of(indicator, entry.Fields));
            else if (indicator.Type == AttributeType.Text)
                frame.Set(indicator, (string)entry.Value!);
            else
                frame.Set(indicator, PanelOfOne.NumberOf(indicator, entry.Value!));
        }
    }
}
