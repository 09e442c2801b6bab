using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads the companies and all feeds of a scan into a panel.</summary>
internal static class PanelReader
{
    /// <summary>Reads everything that scans of some dates need, on all threads that may work.</summary>
    /// <exception cref="ScanException">A file or source cannot be read, or too much of one is rejected; all such faults are in it.</exception>
    public static async Task<ScanPanel> ReadAsync(ScanFile scan, IReadOnlyList<LocalDate> dates, ReadingOptions options, CancellationToken cancellationToken)
    {
        ScanPanel panel = await ReadAllAsync(scan, dates, options, cancellationToken).ConfigureAwait(false);
        if (panel.Stops.Count == 0) return panel;
        FeedException? first = panel.Stops.Select(stop => stop.Cause).FirstOrDefault(cause => cause is not null);
        throw new ScanException([.. panel.Stops.Select(stop => stop.Fault)], first);
    }

    /// <summary>
    /// Reads everything that can be read; a feed that cannot, or of which too much is rejected, is one of the panel's <see cref="ScanPanel.Stops"/>.
    /// </summary>
    /// <exception cref="ScanException">The register cannot be read.</exception>
    public static async Task<ScanPanel> ReadAllAsync(ScanFile scan, IReadOnlyList<LocalDate> dates, ReadingOptions options, CancellationToken cancellationToken)
    {
        RegisterReader register = await ReadRegisterAsync(scan, options, cancellationToken).ConfigureAwait(false);
        PanelBuilder panel = scan.Pack.Rules.NewPanel(register.Register.Ids, dates, scan.ReadBeside, scan.ReadForTrials);
        Deliver(scan, panel);
        if (PromiseFeed.Deliver(panel, dates.Max())) PromiseFeed.Fill(panel, options.BrokenPromises);
        register.Fill(panel);

        ReadingContext context = new(scan, register.Register, panel, dates.Max().ToDateOnly().DayNumber, options, cancellationToken);
        using FeedReadings readings = new(context, options);
        await readings.ReadAsync(cancellationToken).ConfigureAwait(false);

        List<FeedStop> stops = [];
        if (register.Report.Fault is { } fault) stops.Add(new FeedStop(RegisterMapping.FeedId, fault, null));
        List<FeedReport> reports = [register.Report];
        for (int feed = 0; feed < scan.Feeds.Count; feed++)
        {
            FeedReport? report = readings.ReportOf(feed, out FeedException? unreadable);
            string id = scan.Feeds[feed].Id;
            if (report is not null) reports.Add(report);
            if (report is null) stops.Add(new FeedStop(id, Describe(scan, id, unreadable!), unreadable));
            else if (report.Fault is { } rejected) stops.Add(new FeedStop(id, rejected, null));
        }

        Diagnostic[] warnings = stops.Count > 0 ? [] : [.. SharedFiles.Warnings(scan, readings.RealPaths), .. SkippedTables.Warnings(scan, reports)];
        return new ScanPanel(scan, register.Register.Companies, panel.Build(Math.Max(1, options.Threads)), reports, warnings)
        {
            Stops = stops,
            Cache = readings.Cache,
        };
    }

    /// <summary>Describes a file's fault, the feed's id before it.</summary>
    private static Message Describe(ScanFile scan, string feed, FeedException cause) => cause.Line is { } line
        ? ReadingMessages.OfLine(feed, scan.Name(cause.File), line, cause.Fault)
        : ReadingMessages.OfFeed(feed, scan.Name(cause.File), cause.Fault);

    private static async Task<RegisterReader> ReadRegisterAsync(ScanFile scan, ReadingOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await RegisterReader.ReadAsync(scan, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is FeedException || FeedFaults.IsUnforeseen(cause))
        {
            FeedException fault = cause as FeedException ?? FeedFaults.Of(scan.Register.File, null, cause);
            throw new ScanException([Describe(scan, RegisterMapping.FeedId, fault)], fault);
        }
    }

    private static void Deliver(ScanFile scan, PanelBuilder panel)
    {
        if (scan.Register.Attributes.Count > 0)
            panel.Deliver(new FeedDelivery(RegisterMapping.FeedId, [.. scan.Register.Attributes.Select(attribute => attribute.Indicator.Id)]));
        foreach (FeedMapping feed in scan.Feeds)
            panel.Deliver(new FeedDelivery(feed.Id, [.. feed.Indicators]) { From = feed.From, Through = feed.Through });
    }
}
