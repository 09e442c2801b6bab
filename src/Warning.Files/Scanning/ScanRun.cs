using System.Diagnostics;
using EarlyWarning.Files.Comparing;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Files.Results;
using EarlyWarning.Rules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Scanning;

/// <summary>Runs a scan: reads the ledger and the feeds, assesses all companies, and writes entries and results.</summary>
internal sealed class ScanRun(ScanFile scan, ScanOptions options, CaseLedger cases)
{
    /// <summary>The folder inside the usual folder of results that takes those of dry runs.</summary>
    private const string DryRuns = "dry-run";

    /// <summary>The release of the rules that the scan demands; null where it demands none, or none was found for a trial.</summary>
    public RuleRelease? Release { get; init; }

    /// <summary>What is warned of the rules' release.</summary>
    public IReadOnlyList<Diagnostic> ReleaseWarnings { get; init; } = [];

    private readonly ILogger logger = options.Logger ?? NullLogger.Instance;

    /// <summary>The current day in the scan file's time zone.</summary>
    private LocalDate Today => options.Clock.GetCurrentInstant().InZone(scan.TimeZone).Date;

    private string Output => options.Output ?? (options.IsDryRun ? Path.Combine(scan.Output, DryRuns) : scan.Output);

    private bool IsUsualState => options.State is not { } state || string.Equals(FullPathOf(state), FullPathOf(scan.State), StringComparison.Ordinal);

    /// <summary>Scans as of a date. If the results of the last scan may be incomplete, that scan is repeated first.</summary>
    public async Task<ScanResult> ScanAsync(LocalDate asOf, CancellationToken cancellationToken)
    {
        foreach (Diagnostic warning in cases.Warnings) ScanLog.LedgerTorn(logger, warning.File, warning.Line);

        // The clock is checked first, since a clock that went back makes a default as-of date wrong as well.
        cases.RefuseClockBehind(options.Clock.GetCurrentInstant());
        if (asOf > Today && !options.IsTrial) throw new LedgerException(LedgerReason.DateToCome, ScanMessages.DateToCome(asOf, Today, scan.TimeZone.Id));
        RefuseMixedTrials();
        if (cases.LastScan is { } last) StandingEntries.RefuseEarlier(asOf, last.AsOf, cases.Name);
        if (!options.IsDryRun && cases.State.UnwrittenAsOf is { } unwritten && unwritten < asOf)
        {
            ScanLog.WrittenAgain(logger, unwritten);
            await ScanOnceAsync(unwritten, cancellationToken).ConfigureAwait(false);
        }

        ScanResult result = await ScanOnceAsync(asOf, cancellationToken).ConfigureAwait(false);
        return options.IsDryRun ? result : result with { Expired = await new RecordExpiry(scan, options, cases, logger).RunAsync(asOf).ConfigureAwait(false) };
    }

    private async Task<ScanResult> ScanOnceAsync(LocalDate asOf, CancellationToken cancellationToken)
    {
        using Activity? activity = ScanTelemetry.Begin(asOf);
        long start = Stopwatch.GetTimestamp();
        LastBacktest? backtest = scan.Budget?.Backtest is { } figures ? LastBacktest.Read(scan, figures) : null;
        CaseState before = await cases.BeforeAsync(asOf, cancellationToken).ConfigureAwait(false);
        AlertBook book = before.Alerts;
        ScanOptions reading = options with { BrokenPromises = PromiseFeed.Of(before.Letters, asOf) };
        ScanPanel panel = await Scanner.ReadFeedsAsync(scan, asOf, reading, cancellationToken).ConfigureAwait(false);
        long read = Stopwatch.GetTimestamp();

        options.Progress?.Report(new ScanProgress(ScanStage.Assessing, null, 0));
        using Assessments assessments = scan.Pack.Assess(panel.Panel.AsOf(asOf, options.Threads), options.Threads, book.Latches, cancellationToken);
        EventStamp stamp = EventStamp.OfScan(options.Clock.GetCurrentInstant(), asOf, scan.Pack.Hash);
        AlertAdvance advance = book.Advance(assessments, panel.Companies, panel.ReceivedWarnings, stamp.At);
        Findings findings = Findings.Of(panel, assessments, advance, [.. cases.Warnings, .. ReleaseWarnings], options.Threads, cancellationToken);
        IReadOnlyList<LedgerEntry> letters = before.Letters.Advance(advance.Transitions, findings.Grounds(), scan.Pack.Calendar, stamp);
        HandlingClock clock = cases.Clock;
        Func<Episode, CaseTraits> traits = AlertTraits.Of(assessments, findings.Alerts, advance.Book);
        HandlingMove work = before.Handling.Advance(advance, scan.Office, scan.Pack.Policy.Handling, clock, stamp, traits, cases.State.Handling);
        LedgerEntry[] entries =
        [
            new LedgerEntry(stamp, new ScanBegan(panel.Companies.Count) { TrialOn = options.IsTrial ? Today : null, Release = Release?.Number }),
            .. EpisodeCounties.Note(advance.Entries, assessments.View),
            .. letters,
            .. work.Entries,
            new LedgerEntry(stamp, new ScanEnded()),
        ];
        entries = [.. entries, .. NewChannels(before, stamp)];
        CaseState after = before.With(entries)!;
        findings = findings.WithLetters(after).WithWork(after, scan, clock, stamp, work.Undispatched).JudgedBy(Release);
        (IReadOnlyList<Alert> alerts, VisitPlan? visits) = VisitPlanner.Plan(panel, assessments, findings.Alerts, after.Letters, backtest);
        long assessed = Stopwatch.GetTimestamp();
        ScanLog.Assessed(logger, findings.Summary.Rules.Count, panel.Companies.Count, findings.Alerts.Count, Stopwatch.GetElapsedTime(read, assessed));

        options.Progress?.Report(new ScanProgress(ScanStage.Writing, null, 0));
        ScanResult result = new()
        {
            Alerts = alerts,
            Visits = visits,
            Gaps = findings.Gaps,
            Missing = findings.Missing,
            Summary = findings.Summary,
            Place = "",
            Timings = new ScanTimings(Stopwatch.GetElapsedTime(start, read), Stopwatch.GetElapsedTime(read, assessed), TimeSpan.Zero),
            Panel = panel,
            Assessments = assessments,
            Transitions = advance.Transitions,
            Letters = findings.Letters,
            NoticesToTell = scan.Channels.Sum(channel => scan.PendingOf(after, channel).Count()),
            Deadlines = LetterDeadline.Of(
                after.Letters,
                scan.Jurisdiction is { } named ? scan.Pack.Jurisdictions.GetValueOrDefault(named) : null,
                scan.Pack.Calendar,
                asOf,
                scan.Pack.Policy.Letters.ObjectionAnswer),
            Drifts = DriftsOf(findings.Summary.Feeds, asOf),
        };
        IResultSink sink = options.Sink ?? new ResultFolder(Output) { Threads = options.Threads, Disk = options.Disk };
        Func<Task> record = options.IsDryRun ? () => Task.CompletedTask : () => cases.AppendAsync(entries, CancellationToken.None);
        string place = await ResultDelivery.DeliverAsync(sink, result, record, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<Message> left = options.IsDryRun ? [] : cases.DraftsLeft;
        if (!options.IsDryRun) await RecordWrittenAsync(stamp).ConfigureAwait(false);
        Message? unkept = options.IsDryRun || options.Ledger is not null ? null : panel.Cache?.Store(panel.Panel, options.Threads);
        if (unkept is not null) ScanLog.FeedsNotKept(logger, unkept.ToString());
        long written = Stopwatch.GetTimestamp();
        ScanLog.Written(logger, place, Stopwatch.GetElapsedTime(assessed, written));
        result = result with { Assessments = null, Place = place, Timings = result.Timings with { Writing = Stopwatch.GetElapsedTime(assessed, written) }, CacheFault = unkept, DraftsLeft = left };
        ScanTelemetry.Record(result);
        return result;
    }

    /// <summary>Opens channels that the scan file has now, so that they are told of this scan whenever that is done; nobody is told of scans for trial.</summary>
    private IEnumerable<LedgerEntry> NewChannels(CaseState before, EventStamp stamp) => options.IsTrial ? [] : scan.Channels
        .Where(channel => !cases.State.Notices.Channels.ContainsKey(channel.Id))
        .Select(channel => new LedgerEntry(stamp, new ChannelOpened(channel.Id, before.LastScan?.AsOf is { } last && last < stamp.AsOf ? last.PlusDays(1) : before.LastScan is null ? null : stamp.AsOf)));

    /// <summary>Compares the feeds with the last scan; those of a trial with the last that counted.</summary>
    private FeedDrift[] DriftsOf(IReadOnlyList<FeedSummary> feeds, LocalDate asOf)
    {
        if (options.Sink is not null || LastSummary.Find(options.Output ?? scan.Output, asOf) is not { } last) return [];
        return [.. feeds.SelectMany(feed => FeedDriftFinder.Find(feed, last.Feeds.GetValueOrDefault(feed.Id), scan.Pack.Catalog))];
    }

    /// <summary>Records that the results are in place.</summary>
    private async Task RecordWrittenAsync(EventStamp stamp)
    {
        LedgerEntry written = new(stamp with { At = options.Clock.GetCurrentInstant() }, new ScanWritten());
        while (true)
        {
            try
            {
                await cases.AppendAsync([written], CancellationToken.None).ConfigureAwait(false);
                return;
            }
            catch (LedgerException moved) when (moved.Reason == LedgerReason.Moved)
            {
                // A ledger without a lock lets persons act between a scan and its results. Another scan says itself whether its results are in place.
                IReadOnlyList<LedgerEntry> others = await cases.RefreshAsync(CancellationToken.None).ConfigureAwait(false);
                if (others.Any(entry => entry.Event is ScanEvent)) return;
                if (others.Count == 0) throw;
            }
        }
    }

    private static string FullPathOf(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>Refuses to record scans for trial and scans of the office's work in one ledger.</summary>
    private void RefuseMixedTrials()
    {
        if (options.IsDryRun) return;
        Message? ledger = cases.Name.Length > 0 ? ScanMessages.OfTheLedger(cases.Name) : null;
        if (options.IsTrial && options.Ledger is null && IsUsualState) throw new LedgerException(LedgerReason.NotForTrials, ScanMessages.NotForTrials(scan.State));
        if (!cases.HasScans || cases.IsForTrials == options.IsTrial) return;
        throw options.IsTrial
            ? new LedgerException(LedgerReason.NotForTrials, ScanMessages.LedgerNotForTrials(ledger))
            : new LedgerException(LedgerReason.ForTrialsOnly, ScanMessages.LedgerForTrialsOnly(ledger));
    }
}
