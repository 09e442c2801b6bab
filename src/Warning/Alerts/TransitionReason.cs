namespace EarlyWarning;

/// <summary>The reason of a transition.</summary>
public enum TransitionReason
{
    /// <summary>The level of the company reached the new level.</summary>
    LevelReached,

    /// <summary>The level has been lower for long enough.</summary>
    LevelFell,

    /// <summary>No rule fires any more: the clear conditions were true.</summary>
    RuleCleared,

    /// <summary>A rule is held because its data are missing.</summary>
    HeldMissingData,

    /// <summary>A rule is held because its clear condition is not true yet.</summary>
    HeldClearCondition,

    /// <summary>The level is lower, not yet for long enough.</summary>
    Waiting,

    /// <summary>A person silenced the episode.</summary>
    Silenced,

    /// <summary>Nothing changed for <c>repeatAfter</c>.</summary>
    RepeatDue,

    /// <summary>The company left the companies file: held and listed.</summary>
    NotInRegister,

    /// <summary>A person closed the episode.</summary>
    ClosedByPerson,

    /// <summary>A person reopened the episode.</summary>
    ReopenedByPerson,

    /// <summary>A silence has ended, and the episode is still open.</summary>
    SilenceEnded,

    /// <summary>
    /// A latched rule was withdrawn (retired, renamed or out of force); had it still fired, the level would not have fallen so far. Never an improvement.
    /// </summary>
    RuleWithdrawn,

    /// <summary>Another body warned of the company, and the rules alone give a lower level.</summary>
    Warned,
}
