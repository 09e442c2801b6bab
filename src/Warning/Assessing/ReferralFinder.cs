using EarlyWarning.Rules;

namespace EarlyWarning.Assessing;

/// <summary>Finds the referrals of an assessment, in the order of the policy, including those that cannot be decided.</summary>
internal static class ReferralFinder
{
    public static IReadOnlyList<Referral> ReferralsOf(Assessment assessment, Policy policy, RuleExplainer explainer, int row)
    {
        if (policy.Referrals.Count == 0) return [];
        AssessmentValues values = new(assessment, () => policy.AffectedWorkers is { } workers ? explainer.WhyMissing(workers, row) : []);
        return [.. policy.Referrals.Select(route => Of(route, explainer, values, row)).OfType<Referral>()];
    }

    private static Referral? Of(ReferralRoute route, RuleExplainer explainer, AssessmentValues values, int row)
    {
        bool? truth = explainer.TruthOf(route.When, values, row);
        if (truth == false) return null;
        string reason = route.Because is { } because ? explainer.Write(because, values, row) : route.Title;
        return new Referral(route.Id, route.To, route.Within, truth == true, reason, truth == true ? [] : explainer.WhyMissing(route.When, values, row));
    }
}
