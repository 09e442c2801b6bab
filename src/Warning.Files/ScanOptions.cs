using Microsoft.Extensions.Logging;

namespace EarlyWarning.Files;

/// <summary>How a scan is done. The results do not depend on it.</summary>
public sealed record ScanOptions
{
    /// <summary>How many threads may work; as many as the machine has processors unless it is said.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The folder of results; null: the scan file's.</summary>
    public string? Output { get; init; }

    /// <summary>Is told how far the scan is, from any thread.</summary>
    public IProgress<ScanProgress>? Progress { get; init; }

    /// <summary>Gets what was done and how long it took.</summary>
    public ILogger? Logger { get; init; }
}
