using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using EarlyWarning.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace EarlyWarning.Hosting.Schedules;

/// <summary>The clock of the app stands at 8:00 in Shanghai on 20 November 2026 until a test moves it.</summary>
public sealed class ScanSchedulerTests : IDisposable
{
    private const string Nightly = """{ "EarlyWarning": { "Scans": { "nightly": { "File": "county", "Cron": "0 3 * * *" } } } }""";

    private readonly SmallApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_scan_runs_when_it_is_due_in_the_zone_of_its_file_as_of_that_day()
    {
        using IHost host = await StartedAsync();
        Assert.Equal("2026-11-21T03:00:00 Asia/Shanghai (+08)", $"{Scans(host).States[0].Next}");
        app.Time.Advance(TimeSpan.FromHours(19) - TimeSpan.FromSeconds(1));
        Assert.Empty(Results());
        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.Log.SeenAsync("Due", 2);

        Assert.Equal(["2026-11-21"], Results());
        ScheduledScanState state = Assert.Single(Scans(host).States);
        Assert.Equal(("nightly", false, new LocalDate(2026, 11, 21), null), (state.Name, state.IsRunning, state.LastRun!.AsOf, state.LastRun.Fault));
        Assert.Equal(new LocalDate(2026, 11, 22), state.Next!.Value.Date);
        await host.StopAsync();
    }

    [Fact]
    public async Task The_zone_of_the_scan_file_decides()
    {
        app.WriteScan(zone: "America/New_York");
        using IHost host = await StartedAsync();

        Assert.Equal(Instant.FromUtc(2026, 11, 20, 8, 0), Scans(host).States[0].Next!.Value.ToInstant());
        await host.StopAsync();
    }

    [Fact]
    public async Task Runs_that_were_missed_while_the_clock_ran_on_are_made_up_for_once_as_of_the_last_of_them()
    {
        using IHost host = await StartedAsync();
        app.Time.Advance(TimeSpan.FromDays(5));
        await app.Log.SeenAsync("Due", 2);

        Assert.Equal(["2026-11-25"], Results());
        Assert.Equal(new LocalDate(2026, 11, 26), Scans(host).States[0].Next!.Value.Date);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_run_that_was_missed_while_the_app_was_down_is_made_up_for_once_at_the_start()
    {
        using (IHost first = await StartedAsync())
        {
            await Scans(first).RunAsync("nightly");
            await first.StopAsync();
        }

        Assert.Equal(["2026-11-20"], Results());
        app.Time.Advance(TimeSpan.FromDays(3));
        using IHost second = await StartedAsync();
        await app.Log.SeenAsync("Done", 2);

        Assert.Equal(["2026-11-20", "2026-11-23"], Results());
        await second.StopAsync();
    }

    [Fact]
    public async Task An_app_that_starts_again_before_a_scan_is_due_does_not_repeat_the_last_one()
    {
        using (IHost first = await StartedAsync())
        {
            app.Time.Advance(TimeSpan.FromHours(19));
            await app.Log.SeenAsync("Due", 2);
            await first.StopAsync();
        }

        app.Time.Advance(TimeSpan.FromHours(1));
        using IHost second = await StartedAsync();
        await app.Log.SeenAsync("Due", 3);

        Assert.Single(app.Log.Of("Done"));
        Assert.Equal(new LocalDate(2026, 11, 22), Scans(second).States[0].Next!.Value.Date);
        await second.StopAsync();
    }

    [Fact]
    public async Task A_scan_that_fails_is_logged_and_shown_and_tried_again_when_it_is_next_due()
    {
        using IHost host = await StartedAsync();
        File.Delete(app.At("county/wages.csv"));
        app.Time.Advance(TimeSpan.FromHours(19));
        await app.Log.SeenAsync("Due", 2);
        Assert.IsType<ScanException>(Scans(host).States[0].LastRun!.Fault);
        Assert.Single(app.Log.Of("Failed"));
        app.Write("county/wages.csv", "企业,月份,欠薪\nA,2026-10,5000\n");
        app.Time.Advance(TimeSpan.FromDays(1));
        await app.Log.SeenAsync("Due", 3);

        Assert.Null(Scans(host).States[0].LastRun!.Fault);
        Assert.Equal(["2026-11-22"], Results());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_scan_file_that_breaks_after_the_start_is_a_failed_run()
    {
        using IHost host = await StartedAsync();
        app.Write("county/scan.json", "{");
        app.Time.Advance(TimeSpan.FromHours(19));
        await app.Log.SeenAsync("Due", 2);

        ScheduledRun run = Scans(host).States[0].LastRun!;
        Assert.Equal((new LocalDate(2026, 11, 21), typeof(ScanFileException)), (run.AsOf, run.Fault!.GetType()));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_scan_file_that_changes_is_used_from_the_next_run_on_with_its_zone()
    {
        using IHost host = await StartedAsync();
        app.WriteScan(zone: "UTC");
        app.Time.Advance(TimeSpan.FromHours(19));
        await app.Log.SeenAsync("Due", 2);

        Assert.Equal(Instant.FromUtc(2026, 11, 21, 3, 0), Scans(host).States[0].Next!.Value.ToInstant());
        await host.StopAsync();
    }

    [Fact]
    public async Task A_busy_ledger_is_waited_for()
    {
        using IHost host = await StartedAsync();
        using (FileLedger held = await FileLedger.OpenAsync(app.At("county/state"), issuer: null))
        {
            app.Time.Advance(TimeSpan.FromHours(19));
            await app.Log.SeenAsync("Busy");
            app.Time.Advance(TimeSpan.FromMinutes(1));
            await app.Log.SeenAsync("Busy", 2);
        }

        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.Log.SeenAsync("Due", 2);

        Assert.Equal(["2026-11-21"], Results());
        Assert.Empty(app.Log.Of("Failed"));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_ledger_that_stays_busy_fails_the_run()
    {
        using IHost host = await StartedAsync();
        using FileLedger held = await FileLedger.OpenAsync(app.At("county/state"), issuer: null);
        app.Time.Advance(TimeSpan.FromHours(19));
        for (int tries = 1; tries < 10; tries++)
        {
            await app.Log.SeenAsync("Busy", tries);
            app.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await app.Log.SeenAsync("Failed");
        Assert.IsType<LedgerBusyException>(Scans(host).States[0].LastRun!.Fault);
        await host.StopAsync();
    }

    [Fact]
    public async Task Scans_run_one_at_a_time()
    {
        Region("other");
        ConcurrentQueue<string> order = [];
        using IHost host = app.Host(configure: options =>
        {
            foreach (string name in (string[])["county", "other"])
            {
                options.Scans[name] = new ScheduledScanOptions
                {
                    File = name,
                    Cron = "0 3 * * *",
                    Configure = (_, usual) => usual with { Progress = new Told(stage => order.Enqueue($"{name} {stage}")) },
                };
            }
        });
        await host.StartAsync();
        app.Time.Advance(TimeSpan.FromHours(19));
        await app.Log.SeenAsync("Done", 2);
        await host.StopAsync();

        string[] scans = [.. order.Select(line => line.Split(' ')[0])];
        Assert.Equal(2, scans.Distinct().Count());
        Assert.Single(Enumerable.Range(1, scans.Length - 1), place => scans[place] != scans[place - 1]);
    }

    [Fact]
    public async Task Options_of_a_run_come_from_code_with_the_services_of_a_scope()
    {
        MemoryLedger ledger = new();
        using IHost host = app.Host(
            Nightly,
            options => options.Scans["nightly"].Configure = (services, usual) => usual with { Ledger = services.GetRequiredService<ILedger>(), Output = app.At("elsewhere") },
            services => services.AddScoped<ILedger>(_ => ledger));
        await host.StartAsync();
        ScanResult result = await Scans(host).RunAsync("NIGHTLY", new LocalDate(2026, 11, 19));

        Assert.Equal(app.At("elsewhere/2026-11-19"), result.Place);
        Assert.False(Directory.Exists(app.At("county/state")));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_scan_that_is_built_in_code_takes_the_rules_in_use_at_each_run()
    {
        using IHost host = app.Host("""{ "EarlyWarning": { "Rules": ["rules"], "Watch": false } }""", options => options.Scans["nightly"] = new ScheduledScanOptions
        {
            Cron = "0 3 * * *",
            Load = services => ScanFile.Load(app.At("county"), pack: services.GetRequiredService<IRulePackSource>().Current),
        });
        await host.StartAsync();
        IRulePackSource rules = host.Services.GetRequiredService<IRulePackSource>();
        string first = rules.Current.Hash;
        Assert.Equal(first, (await Scans(host).RunAsync("nightly")).Summary.RulesHash);
        app.WriteRule("heads > 50", score: 7);
        rules.Refresh();

        Assert.NotEqual(first, rules.Current.Hash);
        Assert.Equal(rules.Current.Hash, (await Scans(host).RunAsync("nightly")).Summary.RulesHash);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_file_beside_a_scan_that_is_built_in_code_stops_the_start()
    {
        using IHost host = app.Host(Nightly, options => options.Scans["nightly"].Load = _ => ScanFile.Load(app.At("county")));

        Microsoft.Extensions.Options.OptionsValidationException fault = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => host.StartAsync());
        Assert.Equal("EarlyWarning:Scans:nightly:File: the scan is built in code; a file beside it would not be read", Assert.Single(fault.Failures));
    }

    [Fact]
    public async Task A_scan_run_by_hand_is_as_of_today_in_the_zone_of_its_file_and_tells_the_caller_what_went_wrong()
    {
        app.WriteScan(zone: "Pacific/Kiritimati");
        using IHost host = app.Host(Nightly);

        Assert.Equal(app.At("county/out/2026-11-20"), (await Scans(host).RunAsync("nightly")).Place);
        await Assert.ThrowsAsync<LedgerException>(() => Scans(host).RunAsync("nightly", new LocalDate(2026, 11, 1)));
        ArgumentException unknown = await Assert.ThrowsAsync<ArgumentException>("name", () => Scans(host).RunAsync("weekly"));
        Assert.StartsWith("There is no scheduled scan 'weekly'.", unknown.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>("name", () => Scans(host).RunAsync(""));
    }

    [Fact]
    public async Task A_host_that_stops_while_a_scan_is_waited_for_stops_at_once()
    {
        using IHost host = await StartedAsync();
        await host.StopAsync();

        Assert.Empty(app.Log.Of("Failed"));
        Assert.Empty(Results());
    }

    [Fact]
    public async Task A_host_that_stops_while_a_ledger_is_busy_stops_at_once()
    {
        using IHost host = await StartedAsync();
        using FileLedger held = await FileLedger.OpenAsync(app.At("county/state"), issuer: null);
        app.Time.Advance(TimeSpan.FromHours(19));
        await app.Log.SeenAsync("Busy");
        await host.StopAsync();

        Assert.Empty(app.Log.Of("Failed"));
    }

    [Theory]
    [InlineData(ScanStage.Reading)]
    [InlineData(ScanStage.Assessing)]
    [InlineData(ScanStage.Writing)]
    public async Task A_host_that_stops_in_the_middle_of_a_scan_cancels_it_and_leaves_nothing_behind(ScanStage stage)
    {
        using SemaphoreSlim reached = new(0), go = new(0);
        using IHost host = app.Host(Nightly, options => options.Scans["nightly"].Configure = (_, usual) => usual with
        {
            Progress = new Told(at =>
            {
                if (at != stage) return;
                reached.Release();
                go.Wait();
            }),
        });
        await host.StartAsync();
        app.Time.Advance(TimeSpan.FromHours(19));
        await reached.WaitAsync();
        Assert.True(Scans(host).States[0].IsRunning);
        Task stopped = host.StopAsync();
        go.Release(100);
        await stopped;

        Assert.Empty(Results());
        Assert.Empty(app.Log.Of("Failed"));
        Assert.Equal((false, null), (Scans(host).States[0].IsRunning, Scans(host).States[0].LastRun));
        using FileLedger free = await FileLedger.OpenAsync(app.At("county/state"), issuer: null);
        Assert.Equal(0, await free.ReadAsync().CountAsync());
    }

    [Fact]
    public async Task A_run_by_hand_can_be_cancelled_while_it_waits_for_its_turn()
    {
        using SemaphoreSlim reached = new(0), go = new(0);
        using IHost host = app.Host(Nightly, options => options.Scans["nightly"].Configure = (_, usual) => usual with
        {
            Progress = new Told(_ =>
            {
                reached.Release();
                go.Wait();
            }),
        });
        await host.StartAsync();
        app.Time.Advance(TimeSpan.FromHours(19));
        await reached.WaitAsync();
        using CancellationTokenSource source = new();
        Task waiting = Scans(host).RunAsync("nightly", cancellationToken: source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        go.Release(100);
        await app.Log.SeenAsync("Done");
        await host.StopAsync();
    }

    [Fact]
    public async Task Runs_are_counted_by_what_became_of_them_within_an_activity()
    {
        ConcurrentBag<string> counted = [], activities = [];
        using Activity root = new Activity("test").Start();
        using ActivityListener traces = new()
        {
            ShouldListenTo = source => source.Name == EarlyWarningTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId) activities.Add($"{activity.OperationName} {activity.GetTagItem(HostingTelemetry.ScanTag)} {activity.Status}");
            },
        };
        ActivitySource.AddActivityListener(traces);
        using IHost host = app.Host(Nightly);
        IMeterFactory factory = host.Services.GetRequiredService<IMeterFactory>();
        using MeterListener meters = new()
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == HostingTelemetry.RunsInstrument && instrument.Meter.Scope == factory) listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Add($"{tags[0].Value} {tags[1].Value}"));
        meters.Start();

        await Scans(host).RunAsync("nightly");
        await Assert.ThrowsAsync<LedgerException>(() => Scans(host).RunAsync("nightly", new LocalDate(2026, 11, 1)));
        using CancellationTokenSource cancelled = new();
        host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<EarlyWarningOptions>>().Value.Scans["nightly"].Configure = (_, usual) => usual with { Progress = new Told(_ => cancelled.Cancel()) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Scans(host).RunAsync("nightly", cancellationToken: cancelled.Token));

        Assert.Equal(["nightly cancelled", "nightly done", "nightly failed"], counted.Order(StringComparer.Ordinal));
        Assert.Equal(["scheduled_scan nightly Error", "scheduled_scan nightly Error", "scheduled_scan nightly Unset"], activities.Where(one => one.StartsWith("scheduled_scan", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static IScheduledScans Scans(IHost host) => host.Services.GetRequiredService<IScheduledScans>();

    private async Task<IHost> StartedAsync()
    {
        IHost host = app.Host(Nightly);
        int due = app.Log.Of("Due").Count;
        await host.StartAsync();
        await app.Log.SeenAsync("Due", due + 1);
        return host;
    }

    private string[] Results() => Directory.Exists(app.At("county/out")) ? [.. Directory.GetDirectories(app.At("county/out")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)] : [];

    private void Region(string name)
    {
        foreach (string file in Directory.GetFiles(app.At("county"))) app.Write($"{name}/{Path.GetFileName(file)}", File.ReadAllText(file));
    }

    /// <summary>Tells a test the stages of a scan while they begin, on the thread of the scan.</summary>
    private sealed class Told(Action<ScanStage> told) : IProgress<ScanProgress>
    {
        public void Report(ScanProgress value) => told(value.Stage);
    }
}
