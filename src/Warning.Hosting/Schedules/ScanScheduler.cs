using System.Diagnostics;
using EarlyWarning.Files;
using EarlyWarning.Hosting.Settings;
using EarlyWarning.Hosting.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace EarlyWarning.Hosting.Schedules;

/// <summary>Runs the scheduled scans of an application, one at a time.</summary>
internal sealed partial class ScanScheduler : BackgroundService, IScheduledScans
{
    /// <summary>The longest wait at once: a clock that is set, or a machine that slept, is noticed this soon.</summary>
    private static readonly Duration LongestWait = Duration.FromHours(1);

    /// <summary>A ledger is busy, or moves on during a scan, while a person acts on an alert or somebody scans by hand.</summary>
    private static readonly Duration BusyWait = Duration.FromMinutes(1);

    /// <summary>No delay takes this long to begin.</summary>
    private static readonly Duration Jump = Duration.FromMilliseconds(100);

    private const int BusyTries = 10;

    private readonly Lazy<SortedDictionary<string, ScheduledScan>> scans;
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider time;
    private readonly TimeProviderClock clock;
    private readonly HostingMeter meter;
    private readonly ILogger logger;
    private readonly SemaphoreSlim turn = new(1, 1);
    private Instant started;

    public ScanScheduler(
        IOptions<EarlyWarningOptions> options, ContentRoot root, IServiceScopeFactory scopes, TimeProvider time, HostingMeter meter, ILogger<ScanScheduler> logger)
    {
        (this.scopes, this.time, this.meter, this.logger) = (scopes, time, meter, logger);
        clock = new TimeProviderClock(time);

        // Hosted services are made before the options are checked.
        scans = new(() => new(options.Value.Scans.ToDictionary(
            scan => scan.Key, scan => new ScheduledScan(scan.Key, scan.Value, root.Resolve(scan.Value.File), options.Value.Formats, scopes)), StringComparer.OrdinalIgnoreCase));
    }

    public IReadOnlyList<ScheduledScanState> States => [.. scans.Value.Values.Select(scan => scan.State)];

    public async Task<ScanResult> RunAsync(string name, LocalDate? asOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!scans.Value.TryGetValue(name, out ScheduledScan? scan)) throw new ArgumentException($"There is no scheduled scan '{name}'.", nameof(name));
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunInTurnAsync(scan, asOf, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Loads every scan file once, so that one with faults stops the start.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (ScheduledScan scan in scans.Value.Values) scan.Load();
        started = clock.GetCurrentInstant();
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(scans.Value.Values.Select(scan => FollowAsync(scan, stoppingToken)));

    /// <summary>Runs a scan whenever it is due, until the host stops.</summary>
    private async Task FollowAsync(ScheduledScan scan, CancellationToken stoppingToken)
    {
        Instant since = await LastScanAsync(scan, stoppingToken).ConfigureAwait(false) ?? started;
        while (scan.Schedule.NextAfter(since) is { } due)
        {
            scan.Due(due);
            LogDue(scan.Name, due);
            await WaitUntilAsync(due.ToInstant(), stoppingToken).ConfigureAwait(false);
            since = await RunDueAsync(scan, due, stoppingToken).ConfigureAwait(false);
        }

        scan.Due(null);
        LogNeverDue(scan.Name);
    }

    /// <summary>Returns when the last scan was recorded in the ledger, whoever did it; null if none was, or the ledger cannot be read now.</summary>
    private async Task<Instant?> LastScanAsync(ScheduledScan scan, CancellationToken stoppingToken)
    {
        try
        {
            ScanFile file = scan.Load();
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            ScanOptions options = OptionsOf(scan, scope.ServiceProvider);
            using CaseLedger cases = await CaseLedger.OpenToReadAsync(file, options.State, options.Ledger, stoppingToken).ConfigureAwait(false);
            return cases.LastScan?.At;
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // The run itself will say the same again, if it lasts; a missed run is then not made up for.
            LogLastScanUnknown(scan.Name, fault);
            return null;
        }
    }

    private async Task WaitUntilAsync(Instant due, CancellationToken stoppingToken)
    {
        for (Duration wait = due - clock.GetCurrentInstant(); wait > Duration.Zero; wait = due - clock.GetCurrentInstant())
        {
            using CancellationTokenSource waiting = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            Task delay = Task.Delay(Duration.Min(wait, LongestWait).ToTimeSpan(), time, waiting.Token);

            // A clock that was set while the delay began is waited for anew.
            if (wait - (due - clock.GetCurrentInstant()) < Jump) await delay.ConfigureAwait(false);
            else await waiting.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Runs a scan as of the day on which it was due last; returns that time. A fault is logged, and the scan is tried again when it is next due.
    /// </summary>
    private async Task<Instant> RunDueAsync(ScheduledScan scan, ZonedDateTime due, CancellationToken stoppingToken)
    {
        for (int tries = 1; ; tries++)
        {
            Instant again;
            await turn.WaitAsync(stoppingToken).ConfigureAwait(false);
            try
            {
                // Of several times that went by meanwhile, the last one counts.
                if (scan.Schedule.LastUntil(clock.GetCurrentInstant()) is { } last && last.ToInstant() > due.ToInstant()) due = last;
                await RunInTurnAsync(scan, due.Date, stoppingToken).ConfigureAwait(false);
                return due.ToInstant();
            }
            catch (LedgerException fault) when (fault.Reason is LedgerReason.Busy or LedgerReason.Moved && tries < BusyTries)
            {
                again = clock.GetCurrentInstant() + BusyWait;
                LogBusy(scan.Name, fault);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever an app's own feeds, ledger or sinks throw: the schedule goes on.
                LogFailed(scan.Name, due.Date, fault);
                return due.ToInstant();
            }
            finally
            {
                turn.Release();
            }

            await WaitUntilAsync(again, stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>Runs a scan in its turn, as of a day or today, and records what became of it.</summary>
    private async Task<ScanResult> RunInTurnAsync(ScheduledScan scan, LocalDate? given, CancellationToken cancellationToken)
    {
        using Activity? activity = HostingMeter.Begin(scan.Name);
        Instant began = clock.GetCurrentInstant();
        LocalDate asOf = given ?? began.InZone(scan.Zone).Date;
        scan.Begin();
        Exception? cause = null;
        try
        {
            ScanFile file = scan.Load();
            asOf = given ?? began.InZone(scan.Zone).Date;
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            ScanResult result = await Scanner.ScanAsync(file, asOf, OptionsOf(scan, scope.ServiceProvider), cancellationToken).ConfigureAwait(false);
            LogDone(scan.Name, asOf, result.Alerts.Count);
            return result;
        }
        catch (Exception fault)
        {
            cause = fault;
            activity?.SetStatus(ActivityStatusCode.Error, fault.Message);
            throw;
        }
        finally
        {
            bool cancelled = cause is OperationCanceledException && cancellationToken.IsCancellationRequested;
            scan.End(cancelled ? null : new ScheduledRun(asOf, began, clock.GetCurrentInstant(), cause));
            meter.Ran(scan.Name, cancelled ? "cancelled" : cause is null ? "done" : "failed");
        }
    }

    private ScanOptions OptionsOf(ScheduledScan scan, IServiceProvider services)
    {
        ScanOptions usual = new() { Clock = clock, Logger = logger };
        return scan.Configure is { } configure ? configure(services, usual) : usual;
    }

    [LoggerMessage(20, LogLevel.Information, "Scan {Scan} is due at {Due}.", EventName = "Due")]
    private partial void LogDue(string scan, ZonedDateTime due);

    [LoggerMessage(21, LogLevel.Information, "Scan {Scan} as of {AsOf} is done: {Alerts} alerts.", EventName = "Done")]
    private partial void LogDone(string scan, LocalDate asOf, int alerts);

    [LoggerMessage(22, LogLevel.Error, "Scan {Scan} as of {AsOf} failed; it is tried again when it is next due.", EventName = "Failed")]
    private partial void LogFailed(string scan, LocalDate asOf, Exception cause);

    [LoggerMessage(23, LogLevel.Warning, "Scan {Scan} waits a minute for its ledger, which is in use.", EventName = "Busy")]
    private partial void LogBusy(string scan, Exception cause);

    [LoggerMessage(24, LogLevel.Warning, "It is not known when scan {Scan} was last done; a missed run is not made up for.", EventName = "LastScanUnknown")]
    private partial void LogLastScanUnknown(string scan, Exception cause);

    [LoggerMessage(25, LogLevel.Warning, "Scan {Scan} is not due any more.", EventName = "NeverDue")]
    private partial void LogNeverDue(string scan);
}
