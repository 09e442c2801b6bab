using EarlyWarning.Rules;

namespace EarlyWarning.Files.Scanning;

/// <summary>Scans event feeds: fields, hashed callers, rows that cannot be read, and repeated rows without a key.</summary>
public sealed class EventFeedTests
{
    private const string Header = "企业,日期,人数,类别,电话,天,急\n";
    private static readonly string Count = Rule("a", "any(call, 60d)", "{count(call, 60d)} 件 {sum(call, 60d)} 人");
    private const string Fields = """ "fields": { "matter": "类别", "caller": { "column": "电话", "as": "hash" }, "waited_days": { "column": "天", "missing": ["-"] }, "urgent": "急" } """;

    [Fact]
    public async Task Fields_are_read_and_what_cannot_be_read_of_them_is_missing()
    {
        using SmallRegion region = Region($$""", {{Fields}}""")
            .With("calls/1.csv", Header + "A,2026-11-01,3,欠薪,13800138000,2,是\nA,2026-11-02,1,,,-,\nA,2026-11-03,2,工伤,138 0013 8000,x,也许\nA,2026-11-04,1,欠薪,王某,1,否\n")
            .With("rules/a.json", Rule("a", "sum(call, 60d, where: (waited_days ?? 9) < 3) == 4 and count(call, 60d, where: urgent ?? false) == 1"))
            .With("rules/b.json", Rule("b", "distinct(call, caller, 60d) == 2 and count(call, 60d, where: known(caller)) == 3"))
            .With("rules/c.json", Rule("c", "missing(count(call, 60d, where: waited_days > 1))"));
        ScanResult result = await region.ScanAsync();
        Assert.Equal(["a", "b", "c"], Fired(result));
        Assert.Equal(["calls,calls/1.csv,4,天,x,", "calls,calls/1.csv,4,急,也许,"], region.Lines("rejects.csv").Select(line => line[..(line.IndexOf("not a", StringComparison.Ordinal))]));
        Assert.Equal((4, 1, 2), (result.Summary.Feeds[^1].Rows, result.Summary.Feeds[^1].RejectedRows, result.Summary.Feeds[^1].Rejects));
    }

    [Fact]
    public async Task A_telephone_number_in_a_text_is_a_reject_whose_value_is_written_nowhere()
    {
        using SmallRegion region = Region(""", "fields": { "matter": "类别" } """)
            .With("calls/1.csv", Header + "A,2026-11-01,3,欠薪,,,\nA,2026-11-02,1,138 1234 5678,,,\nA,2026-11-03,2,工伤,,,\nA,2026-11-04,2,11010519491231002X,,,\n")
            .With("rules/a.json", Rule("a", "count(call, 60d) == 4 and count(call, 60d, where: known(matter)) == 2"));
        Assert.Equal(["a"], Fired(await region.ScanAsync()));
        Assert.Equal(
            [
                "calls,calls/1.csv,3,类别,(looks like a telephone number),\"looks like a telephone number, which is not kept; map the column with \"\"as\"\": \"\"hash\"\", or leave it out\"",
                "calls,calls/1.csv,5,类别,(looks like an identity number),\"looks like an identity number, which is not kept; map the column with \"\"as\"\": \"\"hash\"\", or leave it out\"",
            ],
            region.Lines("rejects.csv"));
        AssertNowhere(region, "138 1234 5678", "13812345678", "11010519491231002X");
    }

    [Fact]
    public async Task A_column_of_telephone_numbers_stops_the_scan_unless_it_is_hashed()
    {
        const string Rows = Header + "A,2026-11-01,3,欠薪,,,\nA,2026-11-02,1,13812345678,,,\nA,2026-11-03,1,13812345679,,,\nB,2026-11-03,1,,,,\n";
        using SmallRegion region = Region(""", "fields": { "matter": "类别" } """).With("calls/1.csv", Rows);
        ScanException stopped = await Assert.ThrowsAsync<ScanException>(() => region.ScanAsync());
        Assert.Equal(
            "feed 'calls': calls/1.csv: column '类别', mapped as the field 'matter' of 'call', holds telephone or identity numbers (2 of 3 cells); map it with \"as\": \"hash\", so that only a hash of it is kept, or leave it out",
            Assert.Single(stopped.Faults).ToString());
        using SmallRegion hashed = Region(""", "fields": { "matter": { "column": "类别", "as": "hash" } } """).With("calls/1.csv", Rows)
            .With("rules/a.json", Rule("a", "distinct(call, matter, 60d) == 3"));
        Assert.Equal(["a"], Fired(await hashed.ScanAsync()));
        AssertNowhere(hashed, "13812345678", "13812345679");
    }

    [Fact]
    public async Task Half_of_a_column_stops_nothing()
    {
        using SmallRegion region = Region(""", "fields": { "matter": "类别" } """)
            .With("calls/1.csv", Header + "A,2026-11-01,3,欠薪,,,\nA,2026-11-02,1,13812345678,,,\n").With("rules/a.json", Rule("a", "count(call, 60d) == 2"));
        Assert.Equal(["a"], Fired(await region.ScanAsync()));
    }

    [Fact]
    public async Task Two_scans_write_the_same_bytes_whatever_the_key_of_their_hashes()
    {
        List<string> written = [];
        for (int scan = 0; scan < 2; scan++)
        {
            using SmallRegion region = Region($$""", {{Fields}}""")
                .With("calls/1.csv", Header + "A,2026-11-01,3,欠薪,13800138000,2,是\nA,2026-11-02,1,工伤,13900139000,,\nB,2026-11-02,1,工伤,13900139000,,\n")
                .With("rules/a.json", Rule("a", "distinct(call, caller, 60d) >= 1", "{distinct(call, caller, 60d)} 人来电"));
            await region.ScanAsync(threads: scan + 1);
            written.Add(string.Concat(new[] { "alerts.jsonl", "alerts.csv", "gaps.csv", "rejects.csv", "unmatched.csv", "summary.json" }.Select(region.Output)));
        }

        Assert.Equal(written[0], written[1]);
    }

    [Fact]
    public async Task Rows_without_a_key_that_several_files_have_count_once_with_a_warning()
    {
        using SmallRegion region = Region()
            .With("calls/1.csv", "企业,日期,人数\nA,2026-11-05,2\n")
            .With("calls/2.csv", "企业,日期,人数\nA,2026-11-05,2\nA,2026-11-12,1\nA,2026-11-12,1\n")
            .With("calls/3.csv", "企业,日期,人数\nA,2026-11-12,1\nA,2026-11-05,2\nA,2026-11-05,3\n")
            .With("rules/a.json", Count);
        ScanResult result = await region.ScanAsync();
        Assert.Equal("4 件 7 人", Said(result)); // 2 and 3 on the fifth, 1 twice on the twelfth
        Assert.Equal((3L, 3L), (result.Summary.Feeds[^1].Repeated, result.Summary.Feeds[^1].RepeatedWithoutKey));
        Diagnostic warning = Assert.Single(result.Summary.Warnings, warning => warning.Code == "EW1931");
        Assert.StartsWith("feed 'calls': 3 rows of events stand, equal in everything, in an earlier file too", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_and_come_again_count_once_too()
    {
        using SmallRegion region = Region()
            .With("calls/1.csv", "企业,日期,人数\nA,2026-11-05,许多\n")
            .With("calls/2.csv", "企业,日期,人数\nA,2026-11-05,许多\nA,2026-11-05,不少\nA,2026-11-05,许多\n")
            .With("rules/a.json", Count);
        ScanResult result = await region.ScanAsync();
        Assert.Equal("3 件 (未知) 人", Said(result));
        Assert.Equal(1, result.Summary.Feeds[^1].RepeatedWithoutKey);
    }

    [Fact]
    public async Task Equal_rows_of_one_file_all_count_and_need_no_key()
    {
        using SmallRegion region = Region().With("calls/1.csv", "企业,日期,人数\nA,2026-11-05,2\nA,2026-11-05,2\n").With("rules/a.json", Count);
        ScanResult result = await region.ScanAsync();
        Assert.Equal("2 件 4 人", Said(result));
        Assert.DoesNotContain(result.Summary.Warnings, warning => warning.Code == "EW1931");
    }

    [Fact]
    public async Task Rows_of_two_accounts_or_with_another_known_date_or_field_are_not_equal()
    {
        using SmallRegion region = new SmallRegion().WithFeeds("""
            { "id": "calls", "file": "calls/*.csv", "company": { "column": "户", "via": "m.csv" }, "date": "日期", "known": "登记", "from": "2026-01-01", "through": "2026-11-20", "maxRejects": 1,
              "events": { "call": { "value": "人数", "fields": { "matter": "类别" } } } }
            """).With("m.csv", "户,企业\nh1,A\nh2,A\n")
            .With("calls/1.csv", "户,日期,登记,人数,类别\nh1,2026-11-05,2026-11-06,2,a\n")
            .With("calls/2.csv", "户,日期,登记,人数,类别\nh2,2026-11-05,2026-11-06,2,a\nh1,2026-11-05,2026-11-07,2,a\nh1,2026-11-05,2026-11-06,2,b\nh1,2026-11-05,2026-11-06,2,a\n")
            .With("rules/a.json", Count);
        ScanResult result = await region.ScanAsync();
        Assert.Equal("4 件 8 人", Said(result));
        Assert.Equal(1, result.Summary.Feeds[^1].RepeatedWithoutKey);
    }

    [Fact]
    public async Task A_blank_key_makes_an_event_without_one_that_has_happened()
    {
        using SmallRegion region = Region(""", "fields": { "matter": "类别" } """, """ "key": "电话", """)
            .With("calls/1.csv", Header + "A,2026-11-05,2,a,,,\nA,2026-11-06,1,b,17,,\nA,2026-11-07,3,c,17,,\n")
            .With("rules/a.json", Rule("a", "any(call, 60d, where: matter == 'a') and count(call, 60d) == 2 and missing(sum(call, 60d))"));
        Assert.Equal(["a"], Fired(await region.ScanAsync()));
        Assert.Single(region.Lines("rejects.csv"));
    }

    [Fact]
    public async Task A_row_whose_known_date_cannot_be_read_keeps_its_fields()
    {
        using SmallRegion region = Region(""", "fields": { "matter": "类别" } """, """ "known": "电话", """)
            .With("calls/1.csv", Header + "A,2026-11-05,2,a,,,\nA,2026-11-06,1,b,2026-11-07,,\n")
            .With("rules/a.json", Rule("a", "any(call, 60d, where: matter == 'a') and count(call, 60d) == 2 and missing(sum(call, 60d))"));
        Assert.Equal(["a"], Fired(await region.ScanAsync()));
    }

    /// <summary>Returns the events of a feed of several files, with further keys of the event and of the feed.</summary>
    private static SmallRegion Region(string fields = "", string feed = "") => new SmallRegion().WithFeeds($$"""
        { "id": "calls", "file": "calls/*.csv", "company": "企业", "date": "日期", {{feed}} "from": "2026-01-01", "through": "2026-11-20", "maxRejects": 1,
          "events": { "call": { "value": "人数"{{fields}} } } }
        """);

    private static string Rule(string id, string when, string because = "有") =>
        $$"""{ "id": "{{id}}", "rules": [ { "id": "{{id}}", "when": "{{when}}", "score": 30, "because": "{{because}}" } ] }""";

    private static string[] Fired(ScanResult result) =>
        [.. result.Alerts.Where(alert => alert.Company.Id == "A").SelectMany(alert => alert.Assessment.Rules).Select(rule => rule.Rule.Id).Where(id => id.Length == 1).Order(StringComparer.Ordinal)];

    private static string Said(ScanResult result) =>
        result.Alerts.Single(alert => alert.Company.Id == "A").Assessment.Rules.Single(rule => rule.Rule.Id == "a").Because;

    /// <summary>Asserts that no file in the folders of results and state contains a text.</summary>
    private static void AssertNowhere(SmallRegion region, params string[] texts)
    {
        foreach (string file in new[] { "out", "state" }.SelectMany(folder => Directory.GetFiles(Path.Combine(region.Path, folder), "*", SearchOption.AllDirectories)))
        {
            string content = File.ReadAllText(file);
            Assert.All(texts, text => Assert.DoesNotContain(text, content, StringComparison.Ordinal));
        }
    }
}
