namespace EarlyWarning;

/// <summary>What is to be done, and by whom, until the last day of a deadline of a case.</summary>
public enum DeadlineKind
{
    /// <summary>The union accepts a matter that was registered.</summary>
    Acceptance,

    /// <summary>The union looks into the matter.</summary>
    Investigation,

    /// <summary>The union issues the letter.</summary>
    Issue,

    /// <summary>The authority files the case of a suggestion, or says why not.</summary>
    Filing,

    /// <summary>The authority deals with a case that it has filed.</summary>
    Handling,

    /// <summary>The authority tells the union the result.</summary>
    Feedback,

    /// <summary>The employer keeps a promise.</summary>
    Promise,

    /// <summary>The union tells the complainant that it does not accept the matter, if so.</summary>
    NotAcceptedNotice,

    /// <summary>The union tells the complainant the result.</summary>
    ResultNotice,

    /// <summary>The union answers the objection of an employer.</summary>
    ObjectionAnswer,
}
