namespace EarlyWarning;

/// <summary>What a scan did to an episode.</summary>
public enum EpisodeTransition
{
    /// <summary>The level reached the opening level: a new episode, or the continuation of one.</summary>
    Opened,

    /// <summary>The level rose above the episode's.</summary>
    Raised,

    /// <summary>The level has been lower for long enough.</summary>
    Lowered,

    /// <summary>Nothing changed.</summary>
    Unchanged,

    /// <summary>Nothing changed for so long that it is notified again.</summary>
    Repeated,

    /// <summary>The episode fell below the opening level, or a person closed it.</summary>
    Closed,
}
