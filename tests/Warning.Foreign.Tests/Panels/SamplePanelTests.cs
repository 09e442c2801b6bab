using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using EarlyWarning;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace UnionApp.Panels;

/// <summary>An app that has its own data fills a panel as the reader of files does, and gets what a scan of the files gets.</summary>
public sealed class SamplePanelTests : IDisposable
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);

    private readonly SampleFolder folder = new(Directory.CreateTempSubdirectory("union-app-").FullName);

    public SamplePanelTests()
    {
        string sample = PathOf("samples/shili");
        foreach (string file in Directory.GetFiles(sample, "*", SearchOption.AllDirectories))
        {
            string part = Path.GetRelativePath(sample, file);
            if (part.Split('/', '\\')[0] is "out" or "state") continue; // of a scan by hand, whose clock may be ahead of the test's
            string copy = Path.Combine(folder.Path, part);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(folder.Path, recursive: true);

    [Fact]
    public async Task A_panel_filled_by_an_app_gives_the_bytes_of_the_scan()
    {
        ScanResult scan = await Scan();
        RulePack pack = scan.Panel!.Scan.Pack;
        PanelView own = SamplePanel.Read(folder, pack, AsOf).AsOf(AsOf);
        using Assessments found = pack.Assess(own, latches: Latches.Empty);

        Assert.Equal(scan.Panel.Panel.Companies, own.Companies);
        StringBuilder lines = new();
        foreach (Alert alert in scan.Alerts)
        {
            Assert.True(own.Panel.TryFind(alert.Company.Id, out int row));
            lines.Append(JsonSerializer.Serialize(alert with { Assessment = found.Detail(row) }, EarlyWarningJson.Lines.Alert)).Append('\n');
        }

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(scan.Place, "alerts.jsonl")), lines.ToString());
        Assert.Equal(
            scan.Alerts.Where(alert => alert.Assessment.Level > Level.None).Select(alert => alert.Company.Id), found.Listed.Select(row => own.Companies[row]));
    }

    [Fact]
    public async Task It_gives_every_company_the_assessment_that_the_panel_of_the_scan_gives()
    {
        ScanResult scan = await Scan();
        RulePack pack = scan.Panel!.Scan.Pack;
        using Assessments expected = pack.Assess(scan.Panel.Panel.AsOf(AsOf));
        using Assessments found = pack.Assess(SamplePanel.Read(folder, pack, AsOf).AsOf(AsOf));

        Assert.All(Enumerable.Range(0, scan.Panel.Companies.Count), row => Assert.Equal(expected.Detail(row), found.Detail(row)));
    }

    [Fact]
    public async Task It_tells_of_its_feeds_what_the_scan_tells()
    {
        ScanResult scan = await Scan();
        RulePack pack = scan.Panel!.Scan.Pack;
        PanelView scanned = scan.Panel.Panel.AsOf(AsOf), own = SamplePanel.Read(folder, pack, AsOf).AsOf(AsOf);

        Assert.Equal(scanned.FindUnread(), own.FindUnread());
        Assert.Equal(scanned.FindFeedFaults(), own.FindFeedFaults());
        Assert.Equal(pack.Rules.FindLacksOfHistory(scanned), pack.Rules.FindLacksOfHistory(own));
        Assert.All(scan.Summary.Feeds.Skip(1), feed =>
        {
            FeedCoverage coverage = own.CoverageOf(feed.Id);
            Assert.Equal((feed.CoversFrom, feed.CoversThrough), (coverage.From, coverage.Through));
        });
        Assert.All(own.Panel.Catalog.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Measure), measure =>
        {
            Assert.Equal(scanned.AnchorOf(measure.Id), own.AnchorOf(measure.Id));
            Assert.All(Enumerable.Range(0, own.Companies.Count), row => Assert.Equal(scanned.LatestOf(row, measure.Id), own.LatestOf(row, measure.Id)));
        });
    }

    private Task<ScanResult> Scan() =>
        Scanner.ScanAsync(ScanFile.Load(Path.Combine(folder.Path, "scan.json"), OfficeFormats.All), AsOf, new ScanOptions { Clock = Morning.Clock });

    private static string PathOf(string path, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../..", path));
}
