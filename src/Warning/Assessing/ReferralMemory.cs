namespace EarlyWarning.Assessing;

/// <summary>
/// Caches the referrals of an assessment. A copy made by <c>with</c> shares the cache but computes its own referrals. All instances are equal,
/// so that the cache does not affect the equality of assessments. Thread-safe.
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
