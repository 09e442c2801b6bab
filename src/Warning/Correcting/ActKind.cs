namespace EarlyWarning;

/// <summary>The kinds of acts that persons record.</summary>
public enum ActKind
{
    /// <summary>An alert was silenced.</summary>
    Silenced,

    /// <summary>An alert was closed.</summary>
    Closed,

    /// <summary>An alert was reopened.</summary>
    Reopened,

    /// <summary>An alert was given to a unit and its people.</summary>
    Assigned,

    /// <summary>The work on an alert was said to have come further.</summary>
    Marked,

    /// <summary>The owner of an alert was urged.</summary>
    Urged,

    /// <summary>A closing was submitted to a second person.</summary>
    ClosingSubmitted,

    /// <summary>A closing was sent back by a second person.</summary>
    ClosingReturned,

    /// <summary>The values of an act were corrected.</summary>
    Corrected,

    /// <summary>An act was withdrawn.</summary>
    Withdrawn,

    /// <summary>A scan was withdrawn.</summary>
    ScanWithdrawn,

    /// <summary>The facts of a case were verified.</summary>
    Verified,

    /// <summary>A letter was drafted.</summary>
    Drafted,

    /// <summary>A letter was issued.</summary>
    Issued,

    /// <summary>A letter was served.</summary>
    Served,

    /// <summary>A letter was answered.</summary>
    Replied,

    /// <summary>A letter had its effect.</summary>
    Accepted,

    /// <summary>A letter had no effect.</summary>
    Escalated,

    /// <summary>The number of a letter was voided.</summary>
    Voided,

    /// <summary>A letter was closed.</summary>
    LetterClosed,

    /// <summary>A promise was kept, or a part of it paid.</summary>
    Fulfilled,

    /// <summary>A new round of letters was begun.</summary>
    LetterReopened,

    /// <summary>A case was opened that no feed told of.</summary>
    CaseOpened,

    /// <summary>A letter that was served was taken back by another.</summary>
    Revoked,

    /// <summary>A file was put to the case file of a company.</summary>
    Attached,

    /// <summary>A company was visited.</summary>
    Visited,

    /// <summary>An alert was opened since another body warned of the company.</summary>
    Warned,

    /// <summary>An alert was referred to another body.</summary>
    Referred,

    /// <summary>A body has received a referral.</summary>
    ReferralReceived,

    /// <summary>A body has answered a referral.</summary>
    ReferralAnswered,

    /// <summary>The union answered an objection.</summary>
    ObjectionAnswered,

    /// <summary>The case of a company was archived.</summary>
    Archived,
}
