namespace EarlyWarning;

/// <summary>Why an act on an alert is not allowed.</summary>
public enum AlertActionReason
{
    /// <summary>The company has no alert.</summary>
    NoAlert,

    /// <summary>The company's alert is closed.</summary>
    AlertClosed,

    /// <summary>Several companies have the name.</summary>
    AmbiguousName,

    /// <summary>Nobody is named who acts.</summary>
    NobodyNamed,

    /// <summary>No reason is given.</summary>
    NoReasonGiven,

    /// <summary>A silence would end on or before the last as-of date.</summary>
    SilenceEndsTooEarly,

    /// <summary>A number is below 0.</summary>
    NegativeNumber,

    /// <summary>The company's alert is open.</summary>
    AlertOpen,

    /// <summary>No person closed the company's alert: its level fell.</summary>
    NotClosedByPerson,

    /// <summary>No act of a person has this name.</summary>
    UnknownAct,

    /// <summary>Several acts have the name.</summary>
    AmbiguousAct,

    /// <summary>The act is of a kind that cannot be put right in this way.</summary>
    NotCorrectable,

    /// <summary>No value is given that differs from what stands.</summary>
    NothingToCorrect,

    /// <summary>The act was taken back already.</summary>
    TakenBack,

    /// <summary>A later act of a person rests on what would be taken back.</summary>
    RestedOn,

    /// <summary>The silence has ended, and cannot be made longer.</summary>
    SilenceOver,

    /// <summary>The company has a newer alert, so that its earlier one cannot be open.</summary>
    NewerAlert,

    /// <summary>A closing says neither what was found nor its result.</summary>
    NoFinding,

    /// <summary>What was found contradicts the result.</summary>
    FindingContradicts,

    /// <summary>A false alarm names no rule or feed at fault, or one that there is not.</summary>
    UnknownFault,

    /// <summary>The office has no such unit or person, or the person is not in the office.</summary>
    NobodyToAssign,

    /// <summary>The alert has been with them already.</summary>
    AlreadyAssigned,

    /// <summary>The work has come as far already, or further.</summary>
    ReachedAlready,

    /// <summary>The closing waits for a second person already.</summary>
    AwaitsApproval,

    /// <summary>No closing waits for a second person.</summary>
    NothingToApprove,

    /// <summary>Who wants to close the alert cannot approve it.</summary>
    ApproverIsCloser,

    /// <summary>Nobody owns the alert who could be urged.</summary>
    NobodyToUrge,

    /// <summary>A warning of another body does not say who gave it, or what it says.</summary>
    NoWarning,

    /// <summary>The day is to come.</summary>
    DayToCome,

    /// <summary>The warning was recorded already.</summary>
    KnownWarning,

    /// <summary>The alert has no such referral, or none that waits for an answer, or several.</summary>
    NoSuchReferral,

    /// <summary>The alert was referred to the body already, which has not answered.</summary>
    ReferredAlready,

    /// <summary>The referral was answered already, or the body has received it.</summary>
    AnsweredAlready,

    /// <summary>The day is before that of the referral.</summary>
    DayTooEarly,
}
