using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads the companies and all feeds of a scan into a panel.</summary>
internal static class FeedsReading
{
    /// <summary>Reads everything; different feeds in parallel, as each indicator has one feed.</summary>
    /// <exception cref="ScanException">A file cannot be read, or too much of one is rejected; all such faults are in it.</exception>
    public static ScanPanel Read(ScanFile scan, int asOf, ScanOptions options, CancellationToken cancellationToken)
    {
        RegisterReading register = ReadRegister(scan, cancellationToken);
        PanelBuilder panel = new(scan.Pack.Catalog, register.Register.Ids, scan.Pack.ReachOf(asOf));
        Deliver(scan, panel);
        register.Fill(panel);

        ReadingContext context = new(scan, register.Register, panel, asOf, options.Progress, cancellationToken);
        FeedReport?[] reports = new FeedReport?[scan.Feeds.Count];
        FeedException?[] unreadable = new FeedException?[scan.Feeds.Count];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancellationToken };
        Run(parallel, scan.Feeds.Count, feed =>
        {
            try
            {
                reports[feed] = FeedReading.Read(context, scan.Feeds[feed]);
            }
            catch (FeedException cause)
            {
                unreadable[feed] = cause;
            }
        });

        List<string> faults = [];
        if (register.Report.Fault is { } fault) faults.Add(fault);
        for (int feed = 0; feed < reports.Length; feed++)
        {
            if (unreadable[feed] is { } cause) faults.Add(Describe(scan, scan.Feeds[feed].Id, cause));
            else if (reports[feed]!.Fault is { } rejected) faults.Add(rejected);
        }

        if (faults.Count > 0) throw new ScanException(faults, unreadable.FirstOrDefault(cause => cause is not null));
        return new ScanPanel(scan, register.Register.Companies, panel.Build(), [register.Report, .. reports.Select(report => report!)]);
    }

    /// <summary>A file's fault with the feed's name before it.</summary>
    private static string Describe(ScanFile scan, string feed, FeedException cause)
    {
        string line = cause.Line is { } number ? FormattableString.Invariant($":{number}") : "";
        return $"feed '{feed}': {scan.Name(cause.File)}{line}: {cause.Fault}";
    }

    private static RegisterReading ReadRegister(ScanFile scan, CancellationToken cancellationToken)
    {
        try
        {
            return RegisterReading.Read(scan, cancellationToken);
        }
        catch (FeedException cause)
        {
            throw new ScanException([Describe(scan, RegisterMapping.FeedId, cause)], cause);
        }
    }

    private static void Deliver(ScanFile scan, PanelBuilder panel)
    {
        if (scan.Register.Attributes.Count > 0)
            panel.Deliver(new FeedDelivery(RegisterMapping.FeedId, [.. scan.Register.Attributes.Select(attribute => attribute.Indicator.Id)]));
        foreach (FeedMapping feed in scan.Feeds)
            panel.Deliver(new FeedDelivery(feed.Id, [.. feed.Indicators]) { From = feed.From, Through = feed.Through });
    }

    private static void Run(ParallelOptions options, int count, Action<int> work)
    {
        if (options.MaxDegreeOfParallelism > 1 && count > 1)
        {
            Parallel.For(0, count, options, work);
            return;
        }

        for (int i = 0; i < count; i++)
            work(i);
    }
}
