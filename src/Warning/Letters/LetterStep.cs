namespace EarlyWarning;

/// <summary>The steps of a case, in their order. An episode has one entry of the register a step at most.</summary>
public enum LetterStep
{
    /// <summary>No letter yet: the signs name no breach, somebody is to look into it.</summary>
    Investigate,

    /// <summary>The reminder to the employer.</summary>
    Reminder,

    /// <summary>The opinion to the employer.</summary>
    Opinion,

    /// <summary>The suggestion to the competent authority.</summary>
    Suggestion,
}
