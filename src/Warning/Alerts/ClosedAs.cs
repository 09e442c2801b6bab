using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>What became of an episode.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClosedAs>))]
public enum ClosedAs
{
    /// <summary>The trouble was dealt with.</summary>
    [JsonStringEnumMemberName("handled")]
    Handled,

    /// <summary>There was no trouble.</summary>
    [JsonStringEnumMemberName("false-alarm")]
    FalseAlarm,

    /// <summary>There was trouble, and no breach of law.</summary>
    [JsonStringEnumMemberName("no-breach")]
    NoBreach,

    /// <summary>Something else; the note says what.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
