using NodaTime;

namespace EarlyWarning;

/// <summary>Records that a person referred an alert to another body.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Referral">The number of the referral.</param>
/// <param name="To">The body.</param>
/// <param name="On">The day.</param>
public sealed record CaseReferred(string Company, string Episode, string Referral, CaseBody To, LocalDate On) : HandlingAct(Company, Episode)
{
    /// <summary>What the body is asked for, or why; null if that is not said.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day by which the body is to answer; null: none was set.</summary>
    public LocalDate? Due { get; init; }
}

/// <summary>Records that a body has received a referral.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Referral">The number of the referral.</param>
/// <param name="On">The day.</param>
public sealed record ReferralReceived(string Company, string Episode, string Referral, LocalDate On) : HandlingAct(Company, Episode);

/// <summary>Records the answer of a body to a referral.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Referral">The number of the referral.</param>
/// <param name="On">The day of the answer.</param>
/// <param name="Finding">What the body has found.</param>
public sealed record ReferralAnswered(string Company, string Episode, string Referral, LocalDate On, BodyFinding Finding) : HandlingAct(Company, Episode)
{
    /// <summary>The number of workers who were paid, or null.</summary>
    public int? Workers { get; init; }

    /// <summary>The yuan that were paid, or null.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>What the body says besides, or null.</summary>
    public string? Remark { get; init; }
}

/// <summary>Records that a scan found a referral without an answer after its last day.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Referral">The number of the referral.</param>
/// <param name="Due">The last day.</param>
public sealed record ReferralOverdue(string Company, string Episode, string Referral, LocalDate Due) : ScanEvent;
