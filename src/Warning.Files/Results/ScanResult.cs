using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>What a scan found, and where it was written. Immutable.</summary>
public sealed record ScanResult
{
    /// <summary>The companies with an open alert, with a level above none, or whose alert was closed now; the most urgent first.</summary>
    public required IReadOnlyList<Alert> Alerts { get; init; }

    /// <summary>The data to go and get, the most telling first; at most as many as the scan file's <c>maxGaps</c>.</summary>
    public required IReadOnlyList<Gap> Gaps { get; init; }

    /// <summary>The scan in numbers.</summary>
    public required ScanSummary Summary { get; init; }

    /// <summary>The folder that holds the results.</summary>
    public required string Folder { get; init; }

    /// <summary>What this scan did to the alerts: a transition of each that is open or was closed now, by company.</summary>
    public required IReadOnlyList<EpisodeMoved> Transitions { get; init; }

    /// <summary>The letters that are open after it, of this and of earlier scans; the most urgent first.</summary>
    public required IReadOnlyList<Letter> Letters { get; init; }

    /// <summary>How long it took.</summary>
    public required ScanTimings Timings { get; init; }

    /// <summary>The feeds as read, to explain from.</summary>
    public required ScanPanel Panel { get; init; }

    /// <summary>What deserves a look; the same as the summary's.</summary>
    public IReadOnlyList<Diagnostic> Warnings => Summary.Warnings;
}
