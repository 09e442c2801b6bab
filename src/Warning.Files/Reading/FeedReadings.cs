using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;

namespace EarlyWarning.Files.Reading;

/// <summary>The readings of all feeds of a scan: those of files on as many threads as may work, those of sources beside them.</summary>
internal sealed class FeedReadings : IDisposable
{
    private readonly ReadingContext context;
    private readonly ReadingOptions options;
    private readonly Crosswalk?[] crosswalks;
    private readonly IFeedReading?[] readings;
    private readonly FeedException?[] unreadable;
    private readonly FeedCache? cache;

    public FeedReadings(ReadingContext context, ReadingOptions options)
    {
        cache = options.Cache is { } folder ? new FeedCache(folder, context) : null;
        this.context = context;
        this.options = options;
        int count = context.Scan.Feeds.Count;
        crosswalks = new Crosswalk?[count];
        readings = new IFeedReading?[count];
        unreadable = new FeedException?[count];
    }

    /// <summary>Of each feed, in the scan file's order, the real paths of its files.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RealPaths => [.. readings.Select(reading => reading!.RealPaths)];

    /// <summary>What was taken from the cache, and is to be kept in it; null where there is none.</summary>
    public FeedCache? Cache => cache;

    private IReadOnlyList<FeedMapping> Feeds => this.context.Scan.Feeds;

    /// <summary>Reads all feeds.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        int[] all = [.. Enumerable.Range(0, Feeds.Count)];
        int[] lookups = [.. all.Where(feed => Feeds[feed].Company.IsSource)];
        await EachAsync(lookups, LoadCrosswalkAsync, cancellationToken).ConfigureAwait(false);
        int[] sources = [.. all.Where(feed => Feeds[feed].IsSource && unreadable[feed] is null)];
        int[] files = [.. all.Where(feed => !Feeds[feed].IsSource && unreadable[feed] is null)];
        if (sources.Length == 0)
        {
            ReadFiles(files, cancellationToken);
        }
        else if (this.options.Threads <= 1)
        {
            await EachAsync(sources, ReadSourceAsync, cancellationToken).ConfigureAwait(false);
            ReadFiles(files, cancellationToken);
        }
        else
        {
            // Sources mostly wait for others, so that their rows come in while files keep the threads busy.
            Task waiting = EachAsync(sources, ReadSourceAsync, cancellationToken);
            await Task.WhenAll(waiting, Task.Run(() => ReadFiles(files, cancellationToken), CancellationToken.None)).ConfigureAwait(false);
        }
    }

    /// <summary>Sums up a feed, or says why it could not be read.</summary>
    public FeedReport? ReportOf(int feed, out FeedException? fault)
    {
        fault = unreadable[feed] ?? readings[feed]!.Unreadable;
        if (fault is not null) return null;
        try
        {
            FeedReport report = readings[feed]!.Report();
            if (readings[feed] is FeedReader reading) cache?.Add(Feeds[feed], reading, report);
            return report;
        }
        catch (Exception cause) when (cause is FeedException || FeedFaults.IsUnforeseen(cause))
        {
            fault = FaultOf(feed, cause);
            return null;
        }
    }

    public void Dispose()
    {
        foreach (IFeedReading? reading in readings)
            (reading as IDisposable)?.Dispose();
    }

    private Task EachAsync(int[] feeds, Func<int, CancellationToken, Task> read, CancellationToken cancellationToken)
    {
        // Where no feed has a source the files are read on the caller's own thread.
        if (feeds.Length == 0) return Task.CompletedTask;
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = Math.Max(1, this.options.Threads), CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(feeds, parallel, async (feed, token) =>
        {
            try
            {
                await read(feed, token).ConfigureAwait(false);
            }
            catch (Exception cause) when (cause is FeedException || FeedFaults.IsUnforeseen(cause))
            {
                unreadable[feed] = FaultOf(feed, cause);
            }
        });
    }

    /// <summary>What broke the reading of a feed, with its file or source.</summary>
    private FeedException FaultOf(int feed, Exception cause) => cause as FeedException ?? FeedFaults.Of(Feeds[feed].File.Value, null, cause);

    private async Task LoadCrosswalkAsync(int feed, CancellationToken cancellationToken)
    {
        CompanyMapping company = Feeds[feed].Company;
        IFeedSource source = this.options.SourceOf(company.File!.Value);
        crosswalks[feed] = await CompanyResolver.LoadAsync(company, this.context.Register, source, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadSourceAsync(int feed, CancellationToken cancellationToken)
    {
        SourceReader reading = new(this.context, Feeds[feed], this.options.SourceOf(Feeds[feed].File.Value), crosswalks[feed]);
        readings[feed] = reading;
        await reading.ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Each thread begins with feeds of its own, the largest first, since different feeds have nothing in common; when all are begun it helps
    /// with those that are not at their end.
    /// </summary>
    private void ReadFiles(int[] feeds, CancellationToken cancellationToken)
    {
        int[] order = [.. feeds.OrderByDescending(feed => FeedFiles.LengthOf(this.context.Scan.Folder, Feeds[feed].File.Value))];
        int begun = -1;
        void Work()
        {
            for (int next = Interlocked.Increment(ref begun); next < order.Length; next = Interlocked.Increment(ref begun))
            {
                int feed = order[next];
                Read(feed, () =>
                {
                    if (cache?.Take(Feeds[feed]) is { } kept)
                    {
                        Volatile.Write(ref readings[feed], kept);
                        return;
                    }

                    FeedReader reading = FeedReader.Open(cache?.ContextOf(Feeds[feed]) ?? this.context, Feeds[feed], crosswalks[feed]);
                    Volatile.Write(ref readings[feed], reading);
                    reading.Work();
                });
            }

            foreach (int feed in order)
                Read(feed, () => (Volatile.Read(ref readings[feed]) as FeedReader)?.Work());
        }

        void Read(int feed, Action read)
        {
            try
            {
                read();
            }
            catch (Exception cause) when (cause is FeedException || FeedFaults.IsUnforeseen(cause))
            {
                unreadable[feed] = FaultOf(feed, cause);
            }
        }

        int threads = Math.Max(1, this.options.Threads);
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        if (threads == 1) Work();
        else Parallel.For(0, threads, parallel, _ => Work());
    }
}
