using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace EarlyWarning.Hosting.Health;

public sealed class EarlyWarningHealthCheckTests : IDisposable
{
    private const string Configuration = """{ "EarlyWarning": { "Rules": ["rules"], "Watch": false, "Scans": { "nightly": { "File": "county", "Cron": "0 3 * * *" } } } }""";

    private readonly SmallApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task An_app_whose_rules_are_in_use_is_healthy()
    {
        using IHost host = Host();
        HealthReportEntry entry = await CheckAsync(host);

        Assert.Equal((HealthStatus.Healthy, "1 rule in use", 1), (entry.Status, entry.Description, entry.Data["rules"]));
    }

    [Fact]
    public async Task An_app_that_uses_a_former_pack_is_degraded_and_says_why_until_it_is_mended()
    {
        using IHost host = Host();
        IRulePackSource source = host.Services.GetRequiredService<IRulePackSource>();
        app.WriteRule("hades > 20");
        source.Refresh();
        HealthReportEntry entry = await CheckAsync(host);

        Assert.Equal((HealthStatus.Degraded, "the rules changed and have 1 error; the former pack is in use"), (entry.Status, entry.Description));
        Assert.Contains("hades", Assert.Single((string[])entry.Data["errors"]), StringComparison.Ordinal);
        Assert.Equal(app.Time.GetUtcNow(), entry.Data["errorsSince"]);
        app.WriteRule("heads > 20");
        source.Refresh();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task An_app_is_degraded_after_a_scan_that_failed_until_it_is_done()
    {
        using IHost host = Host();
        string wages = File.ReadAllText(app.At("county/wages.csv"));
        File.Delete(app.At("county/wages.csv"));
        await Assert.ThrowsAsync<Files.ScanException>(() => host.Services.GetRequiredService<IScheduledScans>().RunAsync("nightly"));
        HealthReportEntry entry = await CheckAsync(host);

        Assert.Equal((HealthStatus.Degraded, "the last run of scan 'nightly', as of 2026-11-20, failed"), (entry.Status, entry.Description));
        Assert.IsType<Files.ScanException>(entry.Exception);
        app.Write("county/wages.csv", wages);
        await host.Services.GetRequiredService<IScheduledScans>().RunAsync("nightly");
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host)).Status);
    }

    [Fact]
    public async Task The_app_may_call_it_unhealthy_and_name_and_tag_the_check()
    {
        using IHost host = app.Host(Configuration, services: services => services.AddHealthChecks().AddEarlyWarning("rules", HealthStatus.Unhealthy, ["ready"]));
        app.WriteRule("hades > 20");
        await Assert.ThrowsAsync<RulePackException>(() => host.StartAsync());
        app.WriteRule("heads > 20");
        IRulePackSource source = host.Services.GetRequiredService<IRulePackSource>();
        app.WriteRule("hades > 20");
        source.Refresh();
        KeyValuePair<string, HealthReportEntry> entry = Assert.Single((await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries);

        Assert.Equal(("rules", HealthStatus.Unhealthy), (entry.Key, entry.Value.Status));
        Assert.Equal(["ready"], entry.Value.Tags);
    }

    private static async Task<HealthReportEntry> CheckAsync(IHost host) =>
        Assert.Single((await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries).Value;

    private IHost Host() => app.Host(Configuration, services: services => services.AddHealthChecks().AddEarlyWarning());
}
