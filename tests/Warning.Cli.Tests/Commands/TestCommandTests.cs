using System.Text.Json;
using System.Xml.Linq;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class TestCommandTests
{
    [Fact]
    public async Task All_passed_is_one_line()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("test", region.Rules);
        Assert.Equal((0, "12 tests of 4 rules, 1 scenario: 13 passed, 0 failed\n", ""), (run.Exit, run.Out, run.Error));
    }

    [Theory]
    [InlineData(MessageLanguage.English, "12 tests of 4 rules, 1 scenario: 9 passed, 4 failed\n")]
    [InlineData(MessageLanguage.Chinese, "规则测试 12 项（4 条规则），情景 1 个：通过 9 项，未通过 4 项\n")]
    public async Task A_failure_says_where_it_stands_what_came_out_and_why(MessageLanguage language, string summary)
    {
        using Region region = Failing();
        CommandRun run = await CommandRun.OfAsync(language, "test", region.Rules);
        Assert.Equal((1, summary), (run.Exit, run.Out));
        Golden.Check("test-failures.txt", language, region.Steady(run.Error));
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task Coverage_names_each_clause_and_what_no_test_has_shown_of_it(MessageLanguage language)
    {
        using Region region = new Region()
            .Change("rules/signs.json", ", { \"given\": {}, \"expect\": \"indeterminate\" } ] },\n  { \"id\": \"signs.calls\"", " ] },\n  { \"id\": \"signs.calls\"")
            .Change("rules/signs.json", "power_fall < -50%", "power_fall < -50% and headcount > 5");
        CommandRun run = await CommandRun.OfAsync(language, "test", region.Rules, "--coverage");
        Golden.Check("test-coverage.txt", language, region.Steady(run.Out));
    }

    [Fact]
    public async Task Full_coverage_is_said()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("test", region.Rules, "--coverage");
        Assert.EndsWith("coverage: 100 % (12 of 12 values of clauses seen)\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task Thresholds_names_each_change_that_no_test_notices(MessageLanguage language)
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(language, "test", region.Rules, "--thresholds");
        Assert.Equal(0, run.Exit);
        Golden.Check("test-thresholds.txt", language, region.Steady(run.Out));
    }

    [Fact]
    public async Task Thresholds_in_json_have_the_place_and_both_texts()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("test", region.Rules, "--thresholds", "--format", "json");
        JsonElement thresholds = run.Json.GetProperty("thresholds");
        Assert.Equal(thresholds.GetProperty("changes").GetInt32(), thresholds.GetProperty("noticed").GetInt32() + thresholds.GetProperty("unnoticed").GetArrayLength());
        JsonElement first = thresholds.GetProperty("unnoticed")[0];
        Assert.Equal(
            ("signs.arrears", "signs.json", 2, 71, "0", "1"),
            (first.GetProperty("rule").GetString(), Path.GetFileName(first.GetProperty("file").GetString()), first.GetProperty("line").GetInt32(),
                first.GetProperty("column").GetInt32(), first.GetProperty("written").GetString(), first.GetProperty("changed").GetString()));
    }

    [Fact]
    public async Task JUnit_has_a_testcase_a_test_by_rule_and_the_scenarios()
    {
        using Region region = Failing();
        CommandRun run = await CommandRun.OfAsync("test", region.Rules, "--junit", region.At("results.xml"));
        Assert.Equal(1, run.Exit);
        XElement suite = XDocument.Load(region.At("results.xml")).Root!.Element("testsuite")!;
        Assert.Equal(("13", "4"), ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures")));
        Assert.Equal(
            [("scenario", 1), ("signs.arrears", 3), ("signs.calls", 3), ("signs.large", 3), ("signs.power-down", 3)],
            suite.Elements("testcase").CountBy(test => (string)test.Attribute("classname")!).Select(pair => (pair.Key, pair.Value)).Order());
        XElement failure = suite.Elements("testcase").First(test => (string?)test.Attribute("classname") == "signs.arrears").Element("failure")!;
        Assert.Equal("expected clear, got fired", (string?)failure.Attribute("message"));
        Assert.Contains("wage_arrears_cny: 100 CNY", failure.Value, StringComparison.Ordinal);
        Assert.StartsWith("level red, expected blue; score 75, expected 45", (string?)suite.Elements("testcase").Last().Element("failure")!.Attribute("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_XML_cannot_hold_does_not_break_the_report()
    {
        using Region region = new Region().Change(
            "rules/signs.json",
            "{ \"given\": { \"headcount\": 91 }, \"expect\": \"fired\" }",
            "{ \"name\": \"\\u0001\\uFFFE <&> 😀\", \"given\": { \"headcount\": 91 }, \"expect\": \"clear\" }");
        await CommandRun.OfAsync("test", region.Rules, "--junit", region.At("results.xml"));
        IEnumerable<string> names = XDocument.Load(region.At("results.xml")).Descendants("testcase").Select(test => (string)test.Attribute("name")!);
        Assert.Contains("test 1 '\\u0001\uFFFD <&> 😀'", names);
    }

    [Fact]
    public async Task Json_has_tests_scenarios_and_coverage()
    {
        using Region region = Failing();
        CommandRun run = await CommandRun.OfAsync("test", region.Rules, "--coverage", "--format", "json");
        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.Equal((9, 4), (run.Json.GetProperty("passed").GetInt32(), run.Json.GetProperty("failed").GetInt32()));
        JsonElement failed = run.Json.GetProperty("tests").EnumerateArray().First(test => !test.GetProperty("passed").GetBoolean());
        Assert.Equal(("signs.arrears", "clear", "fired"), (failed.GetProperty("rule").GetString(), failed.GetProperty("expected").GetString(), failed.GetProperty("got").GetString()));
        Assert.True(failed.GetProperty("condition").GetProperty("value").GetBoolean());
        Assert.Equal(12, run.Json.GetProperty("coverage").GetProperty("needed").GetInt32());
        Assert.Equal("blue", run.Json.GetProperty("scenarios")[0].GetProperty("faults")[0].GetString()!.Split(' ')[^1]);
    }

    [Fact]
    public async Task No_test_at_all_fails()
    {
        using Region region = new();
        Directory.Delete(region.At("rules/scenarios"), recursive: true);
        region.With("rules/signs.json", """{ "id": "signs", "rules": [ { "id": "signs.one", "when": "headcount > 5", "score": 1 } ] }""");
        CommandRun run = await CommandRun.OfAsync("test", region.Rules);
        Assert.Equal((1, "0 tests of 0 rules, 0 scenarios: 0 passed, 0 failed\n"), (run.Exit, run.Out));
        Assert.Contains("there is no test", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_with_errors_is_not_tested()
    {
        using Region region = new Region().Change("rules/signs.json", "wage_arrears_cny > 0", "wage_arears_cny > 0");
        CommandRun run = await CommandRun.OfAsync("test", region.Rules, "--junit", region.At("results.xml"));
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("did you mean 'wage_arrears_cny'?", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(region.At("results.xml")));
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_said_in_a_line()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("test", region.Rules, "--junit", region.At("absent/results.xml"));
        Assert.Equal(1, run.Exit);
        Assert.Contains("absent", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    private static Region Failing() => new Region()
        .Change("rules/signs.json", "{ \"wage_arrears_cny\": 100 }, \"expect\": \"fired\"", "{ \"wage_arrears_cny\": 100 }, \"expect\": \"clear\"")
        .Change("rules/signs.json", "{ \"power_kwh\": [null, 50] }, \"expect\": \"indeterminate\"", "{ \"power_kwh\": [null, 50] }, \"expect\": \"fired\"")
        .Change("rules/signs.json", "{ \"hotline_call\": [ { \"ago\": \"10d\", \"value\": 5 } ] }, \"expect\": \"fired\"", "{ \"hotline_call\": [ { \"ago\": \"10d\", \"value\": 4 } ] }, \"expect\": \"fired\"")
        .Change("rules/scenarios/stop.json", "\"level\": \"red\", \"score\": 75, \"fired\": [\"signs.arrears\", \"signs.power-down\"]", "\"level\": \"blue\", \"score\": 45, \"fired\": [\"signs.arrears\"]");
}
