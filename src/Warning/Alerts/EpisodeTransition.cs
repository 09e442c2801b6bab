using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>What a scan did to an episode.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EpisodeTransition>))]
public enum EpisodeTransition
{
    /// <summary>The level reached the opening level: a new episode, or an old one that goes on.</summary>
    [JsonStringEnumMemberName("opened")]
    Opened,

    /// <summary>The level rose above the episode's.</summary>
    [JsonStringEnumMemberName("raised")]
    Raised,

    /// <summary>The level has been lower for long enough.</summary>
    [JsonStringEnumMemberName("lowered")]
    Lowered,

    /// <summary>Nothing changed.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>Nothing changed for so long that it is said again.</summary>
    [JsonStringEnumMemberName("repeated")]
    Repeated,

    /// <summary>The episode fell below the opening level, or a person closed it.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,
}
