namespace EarlyWarning.Files.Scanning;

/// <summary>
/// Checks that a file that two feeds or patterns read is reported before anything is written, since rows counted twice do not show in the results.
/// </summary>
public sealed class FilesReadTwiceTests
{
    private const string Rows = "企业,月份,电量\nA,2026-10,5\n";

    [Fact]
    public async Task Two_files_with_the_same_bytes_are_an_error_that_names_both()
    {
        using SmallRegion region = Region().With("power/2026.csv", Rows).With("power/2026 (1).csv", Rows);
        Assert.Equal(
            "feed 'power': power/2026.csv has the same bytes as power/2026 (1).csv; the same rows would be read twice; take one of the two files away",
            await StoppedBy(region));
    }

    [Fact]
    public async Task Files_without_rows_may_be_alike()
    {
        using SmallRegion region = Region().With("power/1.csv", "企业,月份,电量\n").With("power/2.csv", "企业,月份,电量\n").With("power/3.csv", Rows);
        ScanResult result = await region.ScanAsync();
        Assert.Equal(["power/1.csv", "power/2.csv", "power/3.csv"], result.Summary.Feeds[^1].Files.Select(file => file.File));
    }

    [Fact]
    public async Task A_file_that_a_feed_meets_again_by_a_link_is_an_error_that_names_both()
    {
        using SmallRegion region = Region().With("power/1.csv", "企业,月份,电量\n");
        File.CreateSymbolicLink(Path.Combine(region.Path, "power", "2.csv"), "1.csv");
        Assert.Equal(
            "feed 'power': power/2.csv: the same file as power/1.csv, by a link; its rows would be read twice; take the link away, or narrow the pattern",
            await StoppedBy(region));
    }

    [Fact]
    public async Task A_loop_of_folders_ends_and_adds_nothing()
    {
        using SmallRegion region = Region("power/**/*.csv").With("power/a.csv", Rows);
        Directory.CreateSymbolicLink(Path.Combine(region.Path, "power", "loop"), ".");
        Directory.CreateSymbolicLink(Path.Combine(region.Path, "power", "again"), Path.Combine(region.Path, "power"));
        FeedSummary feed = (await region.ScanAsync()).Summary.Feeds[^1];
        Assert.Equal((1, 1L), (feed.Files.Count, feed.Rows));
    }

    [Fact]
    public async Task A_file_that_two_feeds_read_is_a_warning_at_the_later_one()
    {
        using SmallRegion region = new SmallRegion().WithFeeds("""
            { "id": "power", "file": "use.csv", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } },
            { "id": "water", "file": "u*.csv", "company": "企业", "date": "月份", "measures": { "water_m3": { "column": "电量" } } }
            """).With("use.csv", Rows);
        ScanResult result = await region.ScanAsync();
        EarlyWarning.Rules.Diagnostic warning = Assert.Single(result.Warnings, warning => warning.Code == "EW1921");
        Assert.Equal("feed 'water' reads the file of feed 'power' too: use.csv; if one of the two was to read another file, correct its \"file\"", warning.Message);
        Assert.Equal((region.ScanPath, 2), (warning.File, warning.Line));
        Assert.Contains("\"EW1921\"", region.Output("summary.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_rows_of_revise_each_other_are_read_in_the_order_of_their_numbers()
    {
        using SmallRegion region = Region().With("power/10.csv", "企业,月份,电量\nA,2026-10,10\n").With("power/9.csv", "企业,月份,电量\nA,2026-10,9\n");
        Assert.Equal(["power/9.csv", "power/10.csv"], (await region.ScanAsync()).Summary.Feeds[^1].Files.Select(file => file.File));
    }

    private static SmallRegion Region(string file = "power/*.csv") => new SmallRegion().WithFeeds(
        $$"""{ "id": "power", "file": "{{file}}", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量", "combine": "sum" } } }""");

    private static async Task<string> StoppedBy(SmallRegion region)
    {
        ScanException stopped = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.False(Directory.Exists(Path.Combine(region.Path, "out")));
        return Assert.Single(stopped.Faults).ToString();
    }
}
