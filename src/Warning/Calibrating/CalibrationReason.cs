namespace EarlyWarning;

/// <summary>Why points cannot be calibrated.</summary>
public enum CalibrationReason
{
    /// <summary>There are too few dates for a part to fit on and a part to judge by, a horizon apart.</summary>
    TooFewDates,

    /// <summary>Too few companies have an outcome on the dates of the fit.</summary>
    TooFewToFit,

    /// <summary>Too few companies have an outcome on the dates that judge.</summary>
    TooFewToJudge,

    /// <summary>Every pair has an outcome.</summary>
    OneKind,

    /// <summary>No rule that is scored fired for some companies and not for others.</summary>
    NothingVaries,

    /// <summary>More rules vary than can be compared with one another.</summary>
    TooManyRules,

    /// <summary>A rule has steps, whose points follow from one another.</summary>
    RulesWithSteps,

    /// <summary>No rule fired more often before outcomes than otherwise.</summary>
    NothingWarns,
}
