using NodaTime;

namespace EarlyWarning;

/// <summary>What a body answers to a referral. Immutable; equal by value.</summary>
/// <param name="On">The day of the answer.</param>
/// <param name="Finding">What the body has found.</param>
public sealed record ReferralAnswer(LocalDate On, BodyFinding Finding)
{
    /// <summary>The number of workers who were paid; null if not given.</summary>
    public int? Workers { get; init; }

    /// <summary>The yuan that were paid; null if not given.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>What the body says besides; null if nothing.</summary>
    public string? Remark { get; init; }
}
