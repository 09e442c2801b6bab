namespace EarlyWarning.Files.Mapping;

/// <summary>Loads the <c>scan.json</c> that <c>docs/files.md</c> shows.</summary>
public sealed class ScanFilePageTests
{
    [Fact]
    public void The_scan_file_of_the_page_loads()
    {
        string page = File.ReadAllText(RepositoryFolder.Combine("docs", "files.md"));
        string block = page.Split("```json\n").Select(part => part.Split("```")[0]).Single(part => part.Contains("\"feeds\": [", StringComparison.Ordinal));
        using TemporaryFolder folder = new();
        string path = folder.Write("scan.json", block.Replace("[\"default\", \"rules-shili\"]", "\"default\"", StringComparison.Ordinal));
        ScanFile scan = ScanFile.Load(path);
        Assert.Equal(["default"], scan.Rules);
        Assert.Equal(["power", "arrears", "hotline"], scan.Feeds.Select(feed => feed.Id));
        Assert.Equal(10_000, scan.MaxGaps);
    }
}
