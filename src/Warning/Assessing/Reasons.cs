using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Assessing;

/// <summary>Explains the rules and referrals of one company, with an explainer that it may share with other companies. Thread-safe.</summary>
/// <param name="policy">The policy.</param>
/// <param name="explainer">The explainer, which is locked while it is used.</param>
/// <param name="row">The company's row.</param>
internal sealed class Reasons(Policy policy, Lazy<RuleExplainer> explainer, int row)
{
    public string Because(Rule rule)
    {
        lock (explainer) return explainer.Value.Because(rule, row);
    }

    public string? LetterSentence(Rule rule)
    {
        lock (explainer) return explainer.Value.LetterSentence(rule, row);
    }

    public IReadOnlyList<Evidence> Evidence(Rule rule)
    {
        lock (explainer) return explainer.Value.EvidenceOf(rule, row);
    }

    public IReadOnlyList<MissingReason> Missing(Rule rule)
    {
        lock (explainer) return ValueList.Of(explainer.Value.WhyMissing(rule, row));
    }

    public bool IsApproximate(CompiledNumber number)
    {
        lock (explainer) return explainer.Value.IsApproximate(number, row);
    }

    public IReadOnlyList<NamedNumber> PointsByDimension(Assessment assessment) => policy.PointsByDimension(assessment.Rules);

    public IReadOnlyList<Referral> Referrals(Assessment assessment)
    {
        lock (explainer) return ReferralFinder.ReferralsOf(assessment, policy, explainer.Value, row);
    }
}
