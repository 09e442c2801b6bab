using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>Why an episode moved, or did not.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TransitionReason>))]
public enum TransitionReason
{
    /// <summary>The level of the company reached the new level.</summary>
    [JsonStringEnumMemberName("level-reached")]
    LevelReached,

    /// <summary>The level has been lower for long enough.</summary>
    [JsonStringEnumMemberName("level-fell")]
    LevelFell,

    /// <summary>No rule fires any more: the clear conditions were true.</summary>
    [JsonStringEnumMemberName("rule-cleared")]
    RuleCleared,

    /// <summary>A rule is held because its data are missing.</summary>
    [JsonStringEnumMemberName("held-missing-data")]
    HeldMissingData,

    /// <summary>A rule is held because its clear condition is not true yet.</summary>
    [JsonStringEnumMemberName("held-clear-condition")]
    HeldClearCondition,

    /// <summary>The level is lower, not yet for long enough.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>A person silenced the episode.</summary>
    [JsonStringEnumMemberName("silenced")]
    Silenced,

    /// <summary>Nothing changed for <c>repeatAfter</c>.</summary>
    [JsonStringEnumMemberName("repeat-due")]
    RepeatDue,

    /// <summary>The company left the companies file: held and listed.</summary>
    [JsonStringEnumMemberName("not-in-register")]
    NotInRegister,

    /// <summary>A person closed the episode.</summary>
    [JsonStringEnumMemberName("closed-by-person")]
    ClosedByPerson,

    /// <summary>A silence is over: an episode that is still open is told of again.</summary>
    [JsonStringEnumMemberName("silence-ended")]
    SilenceEnded,

    /// <summary>A latched rule was withdrawn (retired, renamed or out of force); had it still fired, the level would not have fallen so far. Never an improvement.</summary>
    [JsonStringEnumMemberName("rule-withdrawn")]
    RuleWithdrawn,
}
