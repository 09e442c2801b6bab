namespace EarlyWarning.Files;

/// <summary>The number of alerts to which a scan did the same.</summary>
/// <param name="Transition">What it did.</param>
/// <param name="Alerts">The number of alerts.</param>
public readonly record struct TransitionCount(EpisodeTransition Transition, int Alerts);
