using EarlyWarning;
using EarlyWarning.Files;
using EarlyWarning.Office;
using NodaTime;

namespace EarlyWarning.Cli.Readme;

/// <summary>The README's program for an app that scans departments' feeds.</summary>
internal static class WholeScan
{
    public static async Task RunAsync(string[] args)
    {
        ScanFile scan = ScanFile.Load(args[0], OfficeFormats.All); // samples/shili/scan.json
        ScanResult result = await Scanner.ScanAsync(scan, asOf: new LocalDate(2026, 11, 1));

        Console.WriteLine($"{result.Summary.Alerts} of {result.Summary.Companies} companies have an open alert");
        foreach (Alert alert in result.Alerts.Take(3))
            Console.WriteLine($"{alert.Rank}. {alert.Company.Name}: {alert.Assessment.Level}, {alert.Assessment.Rules.Count} rules");
    }
}
