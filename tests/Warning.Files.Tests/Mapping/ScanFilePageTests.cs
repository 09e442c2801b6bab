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

    [Fact]
    public void The_office_file_of_the_page_loads()
    {
        string page = File.ReadAllText(RepositoryFolder.Combine("docs", "files.md"));
        string block = page.Split("```json\n").Select(part => part.Split("```")[0]).Single(part => part.Contains("\"people\": [", StringComparison.Ordinal));
        using TemporaryFolder folder = new();
        folder.Write("office.json", block);
        UnionOffice office = ScanFile.Load(folder.Write("scan.json", """{ "companies": { "file": "c.csv", "id": "编号" }, "feeds": [] }""")).Office!;
        Assert.Equal(["张某", "赵某", "王某", "李某"], office.People.Select(person => person.Name));
        Assert.Equal("示监012", office.Find("王某")!.Certificate);
    }
}
