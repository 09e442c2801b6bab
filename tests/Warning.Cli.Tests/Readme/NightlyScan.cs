using System.Net.Http.Json;
using EarlyWarning;
using EarlyWarning.Files;
using EarlyWarning.Hosting;
using EarlyWarning.Office;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace County.App;

/// <summary>The README's service for an app that scans every night and sends new alerts to another program.</summary>
public sealed class NightlyScan(string scanFile, IRulePackSource rules, HttpClient webhook, IClock clock, ILogger<NightlyScan> logger) : BackgroundService
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public async Task ScanAsync(LocalDate asOf, CancellationToken cancellationToken)
    {
        ScanFile scan = ScanFile.Load(scanFile, OfficeFormats.All, rules.Current);
        ScanResult result = await Scanner.ScanAsync(scan, asOf, new ScanOptions { Clock = clock, Logger = logger }, cancellationToken);
        foreach (Alert alert in result.Alerts.Where(alert => alert.Episode is { Notified: true }))
        {
            object news = new
            {
                company = alert.Company.Name,
                level = alert.Episode!.Level.ToString(),
                what = alert.Episode.Transition.ToString(),
                why = alert.Assessment.Rules.Select(rule => rule.Because),
            };
            using HttpResponseMessage answer = await webhook.PostAsJsonAsync("alerts", news, cancellationToken);
            answer.EnsureSuccessStatusCode();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            ZonedDateTime now = clock.GetCurrentInstant().InZone(Zone), next = Zone.AtStartOfDay(now.Date.PlusDays(1)).PlusHours(3);
            await Task.Delay((next - now).ToTimeSpan(), stoppingToken);
            try
            {
                await ScanAsync(next.Date, stoppingToken);
            }
            catch (Exception fault) when (fault is ScanException or ScanFileException or LedgerException or HttpRequestException)
            {
                logger.LogError(fault, "The scan as of {AsOf} is not done; scan the same date again when the cause is mended.", next.Date);
            }
        }
    }
}
