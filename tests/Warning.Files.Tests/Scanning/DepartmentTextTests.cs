using System.Text;

namespace EarlyWarning.Files.Scanning;

/// <summary>Text files as departments' programs save them, from the file to the results.</summary>
public sealed class DepartmentTextTests
{
    private const string Feed = """{ "id": "power", "file": "FILE", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }""";

    private const string ByName = """
        "id": "power", "file": "f.csv", "company": { "column": "企业", "by": "name", "aliases": "a.csv" }, "date": "月份",
        "measures": { "power_kwh": { "column": "电量" } }
        """;

    [Fact]
    public async Task Texts_that_are_kept_from_excel_are_read_as_what_they_hold()
    {
        string rows = "=\"A\",2026-10,1\n'B,'2026-10,'1\n\tC,2026-10,3\nD\t,2026-10,\"=\"\"4\"\"\"\n'A,=\"2026-09\",'5\n=\"\",2026-10,1\n";
        using SmallRegion region = Region("f.csv", "企业,月份,电量\n" + rows);
        FeedSummary feed = (await region.ScanAsync()).Summary.Feeds[^1];
        Assert.Equal((5L, 0L, 4), (feed.Indicators[0].Observations, feed.Unmatched, feed.Companies));
        Assert.Equal("power,f.csv,7,企业,\"'=\"\"\"\"\",blank", Assert.Single(region.Lines("rejects.csv")));
    }

    [Fact]
    public async Task Names_and_aliases_are_so_too()
    {
        using SmallRegion region = new SmallRegion()
            .WithFeeds($"{{ {ByName} }}")
            .With("a.csv", "别名,企业\n'甲木业,'A\n").With("f.csv", "企业,月份,电量\n=\"甲木业\",2026-10,1\n'示例市乙电子有限公司,2026-10,1\n");
        Assert.Equal(2, (await region.ScanAsync()).Summary.Feeds[^1].Companies);
    }

    [Fact]
    public async Task Rows_that_were_cleared_are_nothing()
    {
        string rows = string.Concat(Enumerable.Range(1, 10).Select(month => $"A,2025-{month:00},1\n"));
        foreach (string blank in new[] { ",,\n", "\t, ,\u3000\n", "\"\",\"\",\n" })
        {
            using SmallRegion region = Region("f.csv", $"企业,月份,电量\n{rows}{string.Concat(Enumerable.Repeat(blank, 6))}");
            FeedSummary feed = (await region.ScanAsync(threads: 2)).Summary.Feeds[^1];
            Assert.Equal((10L, 0L), (feed.Rows, feed.RejectedRows));
        }
    }

    [Theory]
    [InlineData("gbk")]
    [InlineData("utf-16")]
    public async Task The_register_and_lists_of_other_names_may_be_in_any_encoding(string encoding)
    {
        Encoding code = encoding == "gbk" ? CodePagesEncodingProvider.Instance.GetEncoding(encoding)! : Encoding.Unicode;
        using SmallRegion region = new SmallRegion()
            .WithFeeds($$"""
                { {{ByName}} },
                { "id": "water", "file": "w.csv", "company": { "column": "户号", "via": "m.csv" }, "date": "月份", "measures": { "water_m3": { "column": "水量" } } }
                """)
            .With("companies.csv", code.GetBytes(SmallRegion.Companies))
            .With("a.csv", code.GetBytes("别名,企业\n甲木业,A\n丁货运,示例市乙电子有限公司\n"))
            .With("m.csv", code.GetBytes("户号,企业\n001,C\n"))
            .With("f.csv", code.GetBytes("企业,月份,电量\n甲木业,2026-10,1\n丁货运,2026年10月,1\n"))
            .With("w.csv", "户号,月份,水量\n001,2026-10,1\n");
        ScanSummary summary = (await region.ScanAsync()).Summary;
        Assert.Equal([4, 2, 1], summary.Feeds.Select(feed => feed.Companies));
    }

    [Fact]
    public async Task What_programs_keep_beside_a_file_is_left_out_and_counted()
    {
        using SmallRegion region = Region("d/*.csv", "")
            .With("d/a.csv", "企业,月份,电量\nA,2026-10,1\n").With("d/~$a.csv", [5, .. "user"u8]).With("d/._a.csv", [0, 5, 22, 7]);
        FeedSummary feed = (await region.ScanAsync()).Summary.Feeds[^1];
        Assert.Equal((2, 1L), (feed.LeftOut, feed.Rows));
        Assert.Contains("\"leftOut\": 2", region.Output("summary.json"), StringComparison.Ordinal);
    }

    private static SmallRegion Region(string file, string text)
    {
        SmallRegion region = new SmallRegion().WithFeeds(Feed.Replace("FILE", file, StringComparison.Ordinal));
        return file.Contains('*', StringComparison.Ordinal) ? region : region.With(file, text);
    }
}
