namespace EarlyWarning;

/// <summary>The steps of a case, in their order. The register has one letter at most for each episode and step.</summary>
public enum LetterStep
{
    /// <summary>No letter yet: the fired rules name no breach, and the matter must be looked into.</summary>
    Investigate,

    /// <summary>The reminder to the employer.</summary>
    Reminder,

    /// <summary>The opinion to the employer.</summary>
    Opinion,

    /// <summary>The suggestion to the competent authority.</summary>
    Suggestion,
}
