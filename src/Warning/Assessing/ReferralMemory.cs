namespace EarlyWarning.Assessing;

/// <summary>
/// Keeps the referrals of an assessment once somebody has asked for them. A copy of the assessment shares the memory and finds its own. What is
/// remembered makes no difference between two assessments. Thread-safe.
/// </summary>
internal sealed class ReferralMemory : IEquatable<ReferralMemory>
{
    private Entry? latest;

    public IReadOnlyList<Referral> Of(Assessment assessment)
    {
        Entry? known = latest;
        if (known is null || !ReferenceEquals(known.Assessment, assessment)) latest = known = new Entry(assessment, assessment.Reasons?.Referrals(assessment) ?? []);
        return known.Referrals;
    }

    public bool Equals(ReferralMemory? other) => other is not null;

    public override bool Equals(object? obj) => obj is ReferralMemory;

    public override int GetHashCode() => 0;

    private sealed class Entry(Assessment assessment, IReadOnlyList<Referral> referrals)
    {
        public Assessment Assessment => assessment;

        public IReadOnlyList<Referral> Referrals => referrals;
    }
}
