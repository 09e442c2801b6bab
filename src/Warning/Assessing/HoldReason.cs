using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>The reason why a latched rule is still fired although its condition is not true now.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HoldReason>))]
public enum HoldReason
{
    /// <summary>The rule is not held: its condition is true.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>The rule's clear condition cannot be decided.</summary>
    [JsonStringEnumMemberName("missing-data")]
    MissingData,

    /// <summary>The rule's clear condition is false.</summary>
    [JsonStringEnumMemberName("clear-condition")]
    ClearCondition,
}
