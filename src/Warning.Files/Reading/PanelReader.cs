using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads the companies and all feeds of a scan into a panel.</summary>
internal static class PanelReader
{
    /// <summary>Reads everything, on all threads that may work.</summary>
    /// <exception cref="ScanException">A file cannot be read, or too much of one is rejected; all such faults are in it.</exception>
    public static ScanPanel Read(ScanFile scan, int asOf, ReadingOptions options, CancellationToken cancellationToken)
    {
        RegisterReader register = ReadRegister(scan, cancellationToken);
        PanelBuilder panel = scan.Pack.Rules.NewPanel(register.Register.Ids, LocalDate.FromDateOnly(DateOnly.FromDayNumber(asOf)));
        Deliver(scan, panel);
        register.Fill(panel);

        ReadingContext context = new(scan, register.Register, panel, asOf, options, cancellationToken);
        FeedReader?[] readings = new FeedReader?[scan.Feeds.Count];
        FeedException?[] unreadable = new FeedException?[scan.Feeds.Count];
        Run(context, readings, unreadable, options, cancellationToken);

        List<Message> faults = [];
        if (register.Report.Fault is { } fault) faults.Add(fault);
        List<FeedReport> reports = [register.Report];
        for (int feed = 0; feed < readings.Length; feed++)
        {
            if (ReportOf(readings[feed], ref unreadable[feed]) is not { } report) faults.Add(Describe(scan, scan.Feeds[feed].Id, unreadable[feed]!));
            else if (report.Fault is { } rejected) faults.Add(rejected);
            else reports.Add(report);
        }

        if (faults.Count > 0) throw new ScanException(faults, unreadable.FirstOrDefault(cause => cause is not null));
        IReadOnlyList<Diagnostic> warnings = SharedFiles.Warnings(scan, [.. readings.Select(reading => reading!.RealPaths)]);
        return new ScanPanel(scan, register.Register.Companies, panel.Build(Math.Max(1, options.Threads)), reports, warnings);
    }

    private static FeedReport? ReportOf(FeedReader? reading, ref FeedException? unreadable)
    {
        unreadable ??= reading!.Unreadable;
        if (unreadable is not null) return null;
        try
        {
            return reading!.Report();
        }
        catch (FeedException cause)
        {
            unreadable = cause;
            return null;
        }
    }

    /// <summary>Describes a file's fault, the feed's id before it.</summary>
    private static Message Describe(ScanFile scan, string feed, FeedException cause) => cause.Line is { } line
        ? ReadingMessages.OfLine(feed, scan.Name(cause.File), line, cause.Fault)
        : ReadingMessages.OfFeed(feed, scan.Name(cause.File), cause.Fault);

    private static RegisterReader ReadRegister(ScanFile scan, CancellationToken cancellationToken)
    {
        try
        {
            return RegisterReader.Read(scan, cancellationToken);
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

    /// <summary>
    /// Each thread begins with feeds of its own, the largest first, since different feeds have nothing in common; when all are begun it helps
    /// with those that are not at their end.
    /// </summary>
    private static void Run(
        ReadingContext context, FeedReader?[] readings, FeedException?[] unreadable, ReadingOptions options, CancellationToken cancellationToken)
    {
        int[] order = [.. Enumerable.Range(0, readings.Length).OrderByDescending(feed => FeedFiles.LengthOf(context.Scan.Folder, context.Scan.Feeds[feed].File.Value))];
        int begun = -1;
        void Work()
        {
            for (int next = Interlocked.Increment(ref begun); next < order.Length; next = Interlocked.Increment(ref begun))
            {
                int feed = order[next];
                try
                {
                    Volatile.Write(ref readings[feed], FeedReader.Open(context, context.Scan.Feeds[feed]));
                    readings[feed]!.Work();
                }
                catch (FeedException cause)
                {
                    unreadable[feed] = cause;
                }
            }

            foreach (int feed in order)
                Volatile.Read(ref readings[feed])?.Work();
        }

        try
        {
            int threads = Math.Max(1, options.Threads);
            ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
            if (threads == 1) Work();
            else Parallel.For(0, threads, parallel, _ => Work());
        }
        finally
        {
            foreach (FeedReader? reading in readings)
                reading?.Dispose();
        }
    }
}
