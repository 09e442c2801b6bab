using EarlyWarning.Office;
using EarlyWarning.Simulation;
using NodaTime;

namespace EarlyWarning.Files.Samples;

/// <summary>Checks what the README of <c>samples/shili</c> states.</summary>
public sealed class ShiliSampleTests : IDisposable
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);
    private static readonly string Sample = RepositoryFolder.Combine("samples", "shili");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => this.folder.Dispose();

    // early-warning simulate --companies 300 --months 24 --seed 4409 --county 440799 --form departments --output FOLDER
    [Fact]
    public void The_sample_is_what_its_command_makes()
    {
        string made = Path.Combine(this.folder.Path, "shili");
        SimulatedFeeds.Write(
            new RegionOptions { Companies = 300, Months = 24, Seed = 4409, County = "440799" }, made, SimulationForm.Departments);
        Assert.Equal(FilesOf(made), FilesOf(Sample));
    }

    [Fact]
    public async Task Eight_companies_are_yellow_or_above_and_eighteen_listed()
    {
        ScanResult result = await Scan();
        Assert.Equal(300, result.Summary.Companies);
        Assert.Equal(
            [(Level.Red, 2), (Level.Orange, 2), (Level.Yellow, 4), (Level.Blue, 10), (Level.None, 282)],
            result.Summary.Levels.Select(level => (level.Level, level.Companies)));
    }

    [Fact]
    public async Task Who_is_yellow_or_above_has_trouble()
    {
        HashSet<string> troubled = [.. File.ReadLines(Path.Combine(Sample, "outcomes.csv")).Skip(1).Select(line => line.Split(',')[0])];
        ScanResult result = await Scan();
        Assert.All(result.Alerts.Where(alert => alert.Assessment.Level >= Level.Yellow), alert => Assert.Contains(alert.Company.Id, troubled));
    }

    [Fact]
    public async Task The_scan_gives_the_same_bytes_on_one_thread_and_on_two()
    {
        await Scan("one", threads: 1);
        await Scan("two", threads: 2);
        Assert.Equal(FolderContent.Of(Path.Combine(this.folder.Path, "one")), FolderContent.Of(Path.Combine(this.folder.Path, "two")));
    }

    [Fact]
    public async Task No_callers_number_is_written()
    {
        ScanResult result = await Scan();
        string number = File.ReadAllText(Path.Combine(Sample, "12351.jsonl")).Split("\"来电号码\":\"")[1][..7];
        Assert.All(Directory.GetFiles(result.Place), file => Assert.DoesNotContain(number, File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_has_late_revised_repeated_unknown_and_unreadable_rows()
    {
        ScanResult result = await Scan();
        Assert.Contains(result.Summary.Feeds, feed => feed.Revised > 0);
        Assert.Contains(result.Summary.Feeds, feed => feed.Repeated > 0);
        Assert.Equal(new ListedCount(20, 20), result.Summary.Rejects);
        Assert.InRange(result.Summary.Unmatched.Total, 10, 40);
    }

    [Fact]
    public void It_is_under_two_megabytes() => Assert.InRange(
        Directory.EnumerateFiles(Sample, "*", SearchOption.AllDirectories).Where(IsDelivered).Sum(path => new FileInfo(path).Length), 1, 2_000_000);

    // The sample has a README of its own instead of the generated one; the output of scans is not part of it.
    private static SortedDictionary<string, string> FilesOf(string folder)
    {
        SortedDictionary<string, string> content = FolderContent.Of(folder);
        foreach (string name in content.Keys.Where(name => !IsDelivered(Path.Combine(folder, name)) || name.StartsWith("README", StringComparison.Ordinal)).ToList())
            content.Remove(name);
        return content;
    }

    private static bool IsDelivered(string path) => !$"{path}/".Replace('\\', '/').Contains("/out/", StringComparison.Ordinal)
        && !$"{path}/".Replace('\\', '/').Contains("/state/", StringComparison.Ordinal);

    private Task<ScanResult> Scan(string output = "out", int threads = 2) => Scanner.ScanAsync(
        ScanFile.Load(Path.Combine(Sample, "scan.json"), OfficeFormats.All), AsOf,
        new ScanOptions { Output = Path.Combine(this.folder.Path, output), State = Path.Combine(this.folder.Path, "state"), Threads = threads, Clock = StandingClock.Morning });
}
