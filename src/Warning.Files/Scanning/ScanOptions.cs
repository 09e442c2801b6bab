using Microsoft.Extensions.Logging;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>How a scan is done. The results depend on the ledger and the clock alone.</summary>
public sealed record ScanOptions
{
    /// <summary>How many threads may work; as many as the machine has processors unless it is said.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The folder of results; null: the scan file's.</summary>
    public string? Output { get; init; }

    /// <summary>The folder of the ledger and the letters; null: the scan file's.</summary>
    public string? State { get; init; }

    /// <summary>A ledger that is kept elsewhere, in a database for example; it is not disposed. Null: the one in the state folder.</summary>
    public ILedger? Ledger { get; init; }

    /// <summary>
    /// Tells when something is recorded, and the day of the scan in the scan file's time zone: an observation dated more than 400 days after it is
    /// a reject, whatever the as-of date. A scan is refused where it is behind the day on which the last scan was recorded (both in UTC): a clock
    /// that has gone back would put the ledger out of order.
    /// </summary>
    public IClock Clock { get; init; } = SystemClock.Instance;

    /// <summary>Is told how far the scan is, from any thread.</summary>
    public IProgress<ScanProgress>? Progress { get; init; }

    /// <summary>Gets what was done and how long it took.</summary>
    public ILogger? Logger { get; init; }

    /// <summary>About how much of a delimited text is read at a time, in bytes; null: the usual.</summary>
    internal int? ChunkLength { get; init; }
}
