using EarlyWarning.Files.Reading;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules.Text;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>The options of a scan. Only the ledger and the clock affect its results.</summary>
public sealed record ScanOptions
{
    /// <summary>The maximum number of threads; by default the number of processors.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The sources of feeds that are no files, by the names that the scan file has under <c>source</c>.</summary>
    public IReadOnlyDictionary<string, IFeedSource> Sources { get; init => field = ValueTable.Of(value); } = ValueTable.Of(new Dictionary<string, IFeedSource>());

    /// <summary>The folder of results; null for the one in the scan file. It is not used where there is a <see cref="Sink"/>.</summary>
    public string? Output { get; init; }

    /// <summary>The sink that takes the results; null for the folder of results.</summary>
    public IResultSink? Sink { get; init; }

    /// <summary>The folder of the ledger and the letters; null for the one in the scan file.</summary>
    public string? State { get; init; }

    /// <summary>A ledger kept elsewhere, in a database for example, which is not disposed; null for the one in the state folder.</summary>
    public ILedger? Ledger { get; init; }

    /// <summary>For how long the scan waits for another writer of its state folder; by default not at all.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>
    /// The most bytes that may be kept of what is read, in the folder <c>cache</c> of the state: a file that has not changed is then not parsed again. By
    /// default 4 GiB; 0: files are parsed each time, and nothing is kept. Nothing is kept of a scan with a <see cref="Ledger"/> of its own or a dry run, which
    /// take what others have kept.
    /// </summary>
    public long CacheLimit { get; init; } = 4L << 30;

    /// <summary>
    /// Whether nothing is recorded: the results are those of a scan that starts from the ledger as it is, and nothing is appended to it. They go to
    /// <see cref="Output"/>, or into a folder <c>dry-run</c> inside the scan file's, so that no recorded scan loses its results.
    /// </summary>
    public bool IsDryRun { get; init; }

    /// <summary>
    /// Whether the scan is for trial: its as-of date may be after today. It needs <see cref="IsDryRun"/>, or a <see cref="State"/> or <see cref="Ledger"/>
    /// of its own: a ledger with one scan for trial takes only such scans.
    /// </summary>
    public bool IsTrial { get; init; }

    /// <summary>
    /// The clock that stamps ledger entries and decides the current day in the scan file's time zone; an observation dated more than 400 days after
    /// that day is rejected, whatever the as-of date, and a later as-of date is refused unless the scan is for trial. A scan fails if the clock is before
    /// the day on which the last entry was recorded (both in UTC), since the ledger would be out of order.
    /// </summary>
    public IClock Clock { get; init; } = SystemClock.Instance;

    /// <summary>Receives the progress of the scan, on any thread; null for none.</summary>
    public IProgress<ScanProgress>? Progress { get; init; }

    /// <summary>Receives log messages; null for none.</summary>
    public ILogger? Logger { get; init; }

    /// <summary>The promises of employers that the register of letters has as broken.</summary>
    internal IReadOnlyList<BrokenPromise> BrokenPromises { get; init => field = ValueList.Of(value); } = ValueList<BrokenPromise>.Empty;

    /// <summary>The disk to which the results, the ledger and the letters are written.</summary>
    internal IDisk Disk { get; init; } = Writing.Disk.OfMachine;

    /// <summary>The approximate size of the chunks in which a delimited text is read, in bytes; null for the default.</summary>
    internal int? ChunkLength { get; init; }
}
