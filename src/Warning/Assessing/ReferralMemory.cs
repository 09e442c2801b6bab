using EarlyWarning.Rules.Text;

namespace EarlyWarning.Assessing;

/// <summary>
/// Holds the referrals that an assessment was given, or computes them on first use. A copy made by <c>with</c> shares the object and computes its own.
/// Thread-safe.
/// </summary>
internal sealed class ReferralMemory(IReadOnlyList<Referral>? given = null)
{
    private readonly IReadOnlyList<Referral>? given = ValueList.Of(given);
    private Entry? latest;

    public IReadOnlyList<Referral> Of(Assessment assessment)
    {
        if (given is not null) return given;
        Entry? known = latest;
        if (known is null || !ReferenceEquals(known.Assessment, assessment))
            latest = known = new Entry(assessment, ValueList.Of(assessment.Reasons?.Referrals(assessment)) ?? ValueList<Referral>.Empty);
        return known.Referrals;
    }

    private sealed class Entry(Assessment assessment, IReadOnlyList<Referral> referrals)
    {
        public Assessment Assessment => assessment;

        public IReadOnlyList<Referral> Referrals => referrals;
    }
}
