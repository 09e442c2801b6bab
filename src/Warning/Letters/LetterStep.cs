using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>The steps of a case, in their order. An episode has one entry of the register a step at most.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LetterStep>))]
public enum LetterStep
{
    /// <summary>No letter yet: the signs name no breach, somebody is to look into it.</summary>
    [JsonStringEnumMemberName("investigate")]
    Investigate,

    /// <summary>The reminder to the employer.</summary>
    [JsonStringEnumMemberName("reminder")]
    Reminder,

    /// <summary>The opinion to the employer.</summary>
    [JsonStringEnumMemberName("opinion")]
    Opinion,

    /// <summary>The suggestion to the competent authority.</summary>
    [JsonStringEnumMemberName("suggestion")]
    Suggestion,
}
