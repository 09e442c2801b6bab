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
}
