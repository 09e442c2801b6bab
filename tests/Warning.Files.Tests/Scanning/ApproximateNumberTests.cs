using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Scanning;

/// <summary>Checks that a number that a department gives as only about right is read where the scan file allows it, and is nowhere told as a fact.</summary>
public sealed class ApproximateNumberTests
{
    private const string Rules = """
        { "id": "small", "rules": [
          { "id": "arrears", "when": "arrears_cny > 0", "score": 45, "level": "red", "because": "欠薪 {arrears_cny:n0} 元",
            "letterText": "你单位拖欠[ {sum(call, 60d)} 名]职工工资[，合计 {arrears_cny:n0} 元]" },
          { "id": "rising", "when": "sum(arrears_cny, 2m) > 10000", "score": 10,
            "because": "两月共{sum(arrears_cny, 2m):n0}元，投诉{count(call, 60d)}起，约 {sum(call, 60d)} 人" } ] }
        """;

    private const string Policy = """
        { "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "sum(call, 60d)",
          "referrals": [ { "id": "major", "to": "专报", "when": "affected_workers > 100", "because": "涉及职工[ {affected_workers} 人]" } ] }
        """;

    private const string Arrears = "编号,月份,金额\nA,2026-09,1万元\nA,2026-10,约3万\nB,2026-09,约2万\nB,2026-10,30000\nC,2026-09,10000\nC,2026-10,20000\n";

    private const string Calls = "编号,日期,人数\nA,2026-11-01,近200人\nA,2026-11-02,100\nB,2026-11-01,300余人\nC,2026-11-01,300\n";

    [Fact]
    public async Task It_is_marked_in_every_output()
    {
        using SmallRegion region = Region(approximate: ", \"approximate\": true");
        ScanResult result = await region.ScanAsync();
        Assert.Equal(0, result.Summary.Feeds.Sum(feed => feed.Rejects));
        Assessment a = AssessmentOf(result, "A"), b = AssessmentOf(result, "B"), c = AssessmentOf(result, "C");

        Assert.Equal("欠薪约 30,000 元", Fired(a, "arrears").Because);
        Assert.Equal("你单位拖欠约 300 名职工工资，合计约 30,000 元", Fired(a, "arrears").LetterSentence);
        Assert.Equal("两月共约40,000元，投诉2起，约 300 人", Fired(a, "rising").Because);
        Assert.Equal("涉及职工约 300 人", Assert.Single(a.Referrals).Reason);
        Assert.True(a.AffectedWorkersAreApproximate);

        // October is exact, the sum with September is not.
        Assert.Equal("欠薪 30,000 元", Fired(b, "arrears").Because);
        Assert.Equal("两月共约50,000元，投诉1起，约 300 人", Fired(b, "rising").Because);

        Assert.Equal("你单位拖欠 300 名职工工资，合计 20,000 元", Fired(c, "arrears").LetterSentence);
        Assert.False(c.AffectedWorkersAreApproximate);
        Assert.All(c.Rules.SelectMany(rule => rule.Evidence), evidence => Assert.False(evidence.IsApproximate));

        string[] marks = ["A: arrears_cny sum(arrears_cny, 2m) workers", "B: sum(arrears_cny, 2m) workers", "C:"];
        Assert.Equal(marks, MarksOf(region));
        Assert.Equal(["about 300", "about 300", "300"], region.Lines("alerts.csv").Order(StringComparer.Ordinal).Select(line => line.Split(',')[10]));
    }

    [Fact]
    public async Task A_feed_that_was_read_before_still_has_the_marks()
    {
        using SmallRegion region = Region(approximate: ", \"approximate\": true");
        await region.ScanAsync();
        string[] marks = MarksOf(region);
        ScanResult second = await region.ScanAsync();
        Assert.Equal(2, second.Panel?.FeedsKept);
        Assert.Equal("欠薪约 30,000 元", Fired(AssessmentOf(second, "A"), "arrears").Because);
        Assert.Equal(marks, MarksOf(region));
    }

    [Fact]
    public async Task An_alert_that_is_read_again_still_has_the_mark()
    {
        using SmallRegion region = Region(approximate: ", \"approximate\": true");
        ScanResult result = await region.ScanAsync();
        Alert alert = result.Alerts.Single(alert => alert.Company.Id == "A");
        Assert.Equal(alert, JsonSerializer.Deserialize<Alert>(JsonSerializer.Serialize(alert, EarlyWarningJson.Default.Alert), EarlyWarningJson.Default.Alert));
    }

    [Fact]
    public async Task Without_leave_it_is_refused_with_the_key_that_gives_it()
    {
        using SmallRegion region = Region(approximate: "");
        ScanResult result = await region.ScanAsync();
        Assert.Equal([0L, 2L, 2L], result.Summary.Feeds.Select(feed => feed.Rejects));
        string rejects = region.Output("rejects.csv");
        const string Why = "only about right; write the number, or allow such numbers of the column with \"\"approximate\"\": true";
        Assert.Contains($"约3万,\"{Why}", rejects, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Alerts, alert => alert.Company.Id == "A" && alert.Assessment.Rules.Any(rule => rule.Rule.Id == "arrears"));
    }

    [Fact]
    public async Task An_attribute_has_no_such_key_and_its_message_does_not_name_it()
    {
        using SmallRegion region = Region(approximate: ", \"approximate\": true").With("companies.csv", "编号,名称,人数\nA,甲家具有限公司,约500\nB,乙电子有限公司,20\n");
        await region.ScanAsync();
        string line = Assert.Single(region.Lines("rejects.csv"), line => line.StartsWith("companies", StringComparison.Ordinal));
        Assert.EndsWith("约500,only about right; write the number", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_later_file_with_the_number_takes_the_mark_away(int threads)
    {
        using SmallRegion region = Region(approximate: ", \"approximate\": true").With("arrears-2.csv", "编号,月份,金额\nA,2026-10,30000\n");
        ScanResult result = await region.ScanAsync(threads);
        Assert.Equal("欠薪 30,000 元", Fired(AssessmentOf(result, "A"), "arrears").Because);
    }

    [Fact]
    public async Task Columns_of_months_and_lines_of_json_have_it_too()
    {
        using SmallRegion region = Region(approximate: "")
            .With("wide.csv", "编号,2026年9月,2026年10月\nA,10000,约3万\n")
            .With("calls.jsonl", """{ "编号": "A", "日期": "2026-11-01", "人数": "近200人" }""" + "\n")
            .WithFeeds("""
                { "id": "arrears", "file": "wide.csv", "company": "编号", "months": { "header": "{yyyy}年{M}月" },
                  "measures": { "arrears_cny": { "approximate": true } } },
                { "id": "calls", "file": "calls.jsonl", "company": "编号", "date": "日期", "from": "2026-01-01", "through": "2026-11-20",
                  "events": { "call": { "value": "人数", "approximate": true } } }
                """);
        Assessment a = AssessmentOf(await region.ScanAsync(), "A");
        Assert.Equal("你单位拖欠约 200 名职工工资，合计约 30,000 元", Fired(a, "arrears").LetterSentence);
    }

    [Fact]
    public async Task The_explanation_of_a_company_says_about()
    {
        using SmallRegion region = Region(approximate: ", \"approximate\": true");
        await region.ScanAsync();
        CompanyExplanation explanation = await ScanExplainer.ExplainAsync(ScanFile.Load(region.ScanPath), "A", SmallRegion.AsOf);
        RuleExplanation rising = explanation.Rules.Single(rule => rule.Rule.Id == "rising");
        Assert.Contains("about 40000", rising.Condition.ToString(), StringComparison.Ordinal);
        Assert.Contains("2026-09 10000, 2026-10 about 30000", rising.Condition.ToString(), StringComparison.Ordinal);
    }

    private static SmallRegion Region(string approximate) => new SmallRegion()
        .With("rules/small.json", Rules)
        .With("rules/policy.json", Policy)
        .With("arrears-1.csv", Arrears)
        .With("calls.csv", Calls)
        .WithFeeds($$"""
            { "id": "arrears", "file": "arrears-*.csv", "company": "编号", "date": "月份", "maxRejects": 1,
              "measures": { "arrears_cny": { "column": "金额"{{approximate}} } } },
            { "id": "calls", "file": "calls.csv", "company": "编号", "date": "日期", "from": "2026-01-01", "through": "2026-11-20", "maxRejects": 1,
              "events": { "call": { "value": "人数"{{approximate}} } } }
            """);

    private static Assessment AssessmentOf(ScanResult result, string company) => result.Alerts.Single(alert => alert.Company.Id == company).Assessment;

    private static FiredRule Fired(Assessment assessment, string rule) => assessment.Rules.Single(fired => fired.Rule.Id == rule);

    private static string[] MarksOf(SmallRegion region) =>
        [.. region.Output("alerts.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(MarksOf).Order(StringComparer.Ordinal)];

    /// <summary>Returns the terms of evidence that a line marks, each once.</summary>
    private static string MarksOf(string line)
    {
        using JsonDocument alert = JsonDocument.Parse(line);
        IEnumerable<JsonElement> marked = alert.RootElement.GetProperty("rules").EnumerateArray()
            .SelectMany(rule => rule.GetProperty("evidence").EnumerateArray())
            .Where(one => IsSet(one, "approximate"));
        string[] terms = [.. marked.Select(one => one.GetProperty("term").GetString()!).Distinct().Order(StringComparer.Ordinal)];
        if (IsSet(alert.RootElement, "affectedWorkersApproximate")) terms = [.. terms, "workers"];
        return $"{alert.RootElement.GetProperty("company").GetString()}: {string.Join(' ', terms)}".TrimEnd();
    }

    private static bool IsSet(JsonElement json, string key) => json.TryGetProperty(key, out JsonElement mark) && mark.GetBoolean();
}
