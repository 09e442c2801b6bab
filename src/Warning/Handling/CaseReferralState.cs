namespace EarlyWarning;

/// <summary>How far a referral has come; one that was withdrawn is none any more.</summary>
public enum CaseReferralState
{
    /// <summary>It was sent.</summary>
    Referred,

    /// <summary>The body has received it.</summary>
    Received,

    /// <summary>The body has answered.</summary>
    Answered,
}
