using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>rules diff</c>: what two versions of rules say otherwise.</summary>
public sealed class RulesDiffCommandTests
{
    private const string Old = """
        { "id": "x", "let": { "share": "wage_arrears_workers / headcount" }, "rules": [
          { "id": "x.gone", "when": "power_kwh > 1", "score": 5 },
          { "id": "x.many", "title": "拖欠", "when": "wage_arrears_months > 2 and share >= 30%", "score": 10, "because": "欠 {wage_arrears_months} 月" },
          { "id": "x.other", "when": "power_kwh > 100 or water_m3 > 20", "score": 5 },
          { "id": "x.param", "when": "headcount > big", "score": 5, "tests": [ { "given": {}, "expect": "indeterminate" } ] },
          { "id": "x.same", "when": "not (wage_arrears_months > 1)", "score": 5 },
          { "id": "x.spaced", "when": "power_kwh > 100", "score": 5 } ] }
        """;

    private const string New = """
        { "id": "x", "rules": [
          { "id": "x.many", "title": "拖欠", "when": "wage_arrears_workers / headcount >= 30% and wage_arrears_months > 3", "score": 12, "because": "欠薪 {wage_arrears_months} 月" },
          { "id": "x.new", "when": "power_kwh > 1", "score": 5 },
          { "id": "x.other", "when": "power_kwh > 100 and water_m3 > 20", "score": 5, "status": "retired" },
          { "id": "x.param", "when": "headcount > big", "score": 5 },
          { "id": "x.same", "when": "wage_arrears_months <= 1", "score": 5 },
          { "id": "x.spaced",   "when": "power_kwh > 100", "score": 5 } ] }
        """;

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task Each_rule_is_told_by_what_it_says_otherwise(MessageLanguage language)
    {
        using Region region = Two();
        CommandRun run = await CommandRun.OfAsync(language, "rules", "diff", $"default,{region.At("old")}", $"default,{region.At("new")}");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("rules-diff.txt", language, region.Steady(run.Out));
    }

    [Fact]
    public async Task The_json_has_each_rule_with_its_aspects()
    {
        using Region region = Two();
        CommandRun run = await CommandRun.OfAsync("rules", "diff", $"default,{region.At("old")}", $"default,{region.At("new")}", "--format", "json");
        Assert.Equal(
            ["x.gone removed", "x.many changed threshold points text", "x.new added", "x.other retired status condition", "x.param changed threshold tests",
                "x.same layout layout", "x.spaced layout layout"],
            run.Json.GetProperty("rules").EnumerateArray().Select(rule => string.Join(' ',
            [
                rule.GetProperty("id").GetString()!,
                rule.GetProperty("is").GetString()!,
                .. rule.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("aspect").GetString()!),
            ])));
        Assert.Equal("parameter big changed", string.Join(' ',
            new[] { "part", "id", "is" }.Select(key => run.Json.GetProperty("parts")[0].GetProperty(key).GetString())));
    }

    [Fact]
    public async Task Strict_fails_for_meaning_and_not_for_layout()
    {
        using Region region = Two();
        Task<CommandRun> RunAsync(string old, string current) =>
            CommandRun.OfAsync("rules", "diff", $"default,{region.At(old)}", $"default,{region.At(current)}", "--strict", "--lang", "en");
        Assert.Equal(1, (await RunAsync("old", "new")).Exit);
        CommandRun same = await RunAsync("old", "old");
        Assert.Equal((0, "the files are the same\n"), (same.Exit, same.Out));
        region.With("new/x.json", Old.Replace("headcount > big", "headcount>big", StringComparison.Ordinal))
            .With("new/parameters.json", await File.ReadAllTextAsync(region.At("old/parameters.json")));
        CommandRun layout = await RunAsync("old", "new");
        Assert.Equal(0, layout.Exit);
        Assert.EndsWith("only the layout differs: the rules say the same\n", layout.Out, StringComparison.Ordinal);
    }

    private static Region Two() => new Region()
        .With("old/x.json", Old).With("new/x.json", New)
        .With("old/parameters.json", Parameters(100)).With("new/parameters.json", Parameters(60));

    private static string Parameters(int value) => $$"""
        { "parameters": { "big": { "title": "大", "unit": "people", "values": [ { "from": "2020-01-01", "value": {{value}} } ] } } }
        """;
}
