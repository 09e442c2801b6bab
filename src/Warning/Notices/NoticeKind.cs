namespace EarlyWarning;

/// <summary>What a notice tells.</summary>
public enum NoticeKind
{
    /// <summary>An alert opened.</summary>
    Opened,

    /// <summary>The level of an alert rose.</summary>
    Raised,

    /// <summary>The level of an alert fell.</summary>
    Lowered,

    /// <summary>An alert has not changed for so long that it is told again.</summary>
    Repeated,

    /// <summary>An alert was closed, by a person or since its level fell.</summary>
    Closed,

    /// <summary>A scan gave an alert to a unit.</summary>
    Dispatched,

    /// <summary>A person gave an alert to a unit and its people.</summary>
    Assigned,

    /// <summary>An alert is over the limit of its state.</summary>
    Overdue,

    /// <summary>A person urged the owner of an alert.</summary>
    Urged,

    /// <summary>An alert went to the next unit.</summary>
    Escalated,

    /// <summary>A closing waits for a second person.</summary>
    ToApprove,

    /// <summary>A second person sent a closing back.</summary>
    Returned,

    /// <summary>A letter has no answer after its due date.</summary>
    LetterOverdue,

    /// <summary>A body has not answered a referral by its last day.</summary>
    ReferralOverdue,
}
