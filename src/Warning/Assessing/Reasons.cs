using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Assessing;

/// <summary>Explains the rules and referrals of one company; creates the explainer on first use. Thread-safe.</summary>
internal sealed class Reasons(Policy policy, Func<RuleExplainer> open, int row)
{
    private readonly Lock gate = new();
    private RuleExplainer? explainer;

    private RuleExplainer Explainer => explainer ??= open();

    public string Because(Rule rule)
    {
        lock (gate) return Explainer.Because(rule, row);
    }

    public string? LetterSentence(Rule rule)
    {
        lock (gate) return Explainer.LetterSentence(rule, row);
    }

    public IReadOnlyList<Evidence> Evidence(Rule rule)
    {
        lock (gate) return Explainer.EvidenceOf(rule, row);
    }

    public IReadOnlyList<MissingReason> Missing(Rule rule)
    {
        lock (gate) return ValueList.Of(Explainer.WhyMissing(rule, row));
    }

    public bool IsApproximate(CompiledNumber number)
    {
        lock (gate) return Explainer.IsApproximate(number, row);
    }

    public IReadOnlyList<Referral> Referrals(Assessment assessment)
    {
        lock (gate) return ReferralFinder.ReferralsOf(assessment, policy, Explainer, row);
    }
}
