using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>Why a rule that has fired before is still fired, though its condition does not say so now.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HoldReason>))]
public enum HoldReason
{
    /// <summary>It is not held: its condition is true.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Its clear condition cannot be decided.</summary>
    [JsonStringEnumMemberName("missing-data")]
    MissingData,

    /// <summary>Its clear condition is false.</summary>
    [JsonStringEnumMemberName("clear-condition")]
    ClearCondition,
}
