using EarlyWarning.Rules.Explaining;

namespace EarlyWarning.Assessing;

/// <summary>Finds the referrals of an assessment, in the order of the policy, including those that cannot be decided.</summary>
internal static class ReferralFinder
{
    public static IReadOnlyList<Referral> ReferralsOf(Assessment assessment, Policy policy, Explainer known, int row)
    {
        if (policy.Referrals.Count == 0) return [];
        AssessmentValues values = new(assessment, () => policy.AffectedWorkers is { } workers ? known.WhyMissing(workers, row) : []);
        Interpreter interpreter = new(known.Interpreter.View) { Host = values, NoReasons = known.Interpreter.NoReasons };
        return [.. policy.Referrals.Select(route => Of(route, interpreter, row)).OfType<Referral>()];
    }

    private static Referral? Of(ReferralRoute route, Interpreter interpreter, int row)
    {
        bool? truth = interpreter.Evaluate(route.When, row).Truth;
        if (truth == false) return null;
        string reason = route.Because is { } because ? SentenceWriter.Write(because, interpreter, row) : route.Title;
        return new Referral(route.Id, route.To, route.Within, truth == true, reason, truth == true ? [] : MissingReasons.Of(interpreter, route.When, row));
    }
}
