using System.Text.Json;

namespace EarlyWarning.Cli.Commands;

/// <summary>Promises of an employer and new rounds of letters on the command line.</summary>
public sealed class LetterPromiseTests
{
    private const string Worst = "示例市甲家具有限公司";
    private const string First = "示工劳监函字〔2026〕12号";

    [Fact]
    public async Task Promises_are_recorded_paid_in_part_and_kept()
    {
        using Region region = await ServedAsync();
        Assert.Equal(
            $"reminder {First} {Worst}: accepted\npromised: 50,000 yuan by 2026-12-31\npromised: 补签劳动合同 by 2027-01-20\n",
            await LettersCommandTests.DoAsync(region, "accept", First, "--on", "2026-11-26", "--promised", "2026-12-31=5万", "--promised", "2027-01-20=补签劳动合同"));
        Assert.Contains(
            "promised: 50,000 yuan by 2026-12-31; 20,000 yuan paid\n",
            await LettersCommandTests.DoAsync(region, "fulfil", "甲家具", "--on", "2026-12-20", "--yuan", "20000"),
            StringComparison.Ordinal);
        Assert.Contains(
            "promised: 50,000 yuan by 2026-12-31; kept on 2026-12-30\n",
            await LettersCommandTests.DoAsync(region, "fulfil", First, "--on", "2026-12-30"),
            StringComparison.Ordinal);
        Assert.Contains(
            "promised: 补签劳动合同 by 2027-01-20; kept on 2027-01-15\n",
            await LettersCommandTests.DoAsync(region, "fulfil", First, "--on", "2027-01-15", "--promised", "2027-01-20"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missed_promise_proposes_the_next_letter_in_a_new_round()
    {
        using Region region = await ServedAsync();
        await LettersCommandTests.DoAsync(region, "accept", First, "--on", "2026-11-20", "--promised", "2026-11-20=50000");
        CommandRun scan = await CommandRun.OfAsync(LettersCommandTests.Later, "scan", region.Scan, "--as-of", "2026-11-21");
        Assert.Equal(0, scan.Exit);
        CommandRun shown = await CommandRun.OfAsync(LettersCommandTests.Later, "letters", "show", $"{Worst}#opinion-2", "--scan", region.Scan);
        Assert.StartsWith($"opinion (round 2) {Worst}: proposed", shown.Out, StringComparison.Ordinal);
        Assert.Contains("promise missed", shown.Out, StringComparison.Ordinal);
    }

    /// <summary>The register is the feed of the event: nobody delivers it, and it goes when the promise is kept whole.</summary>
    [Fact]
    public async Task A_missed_promise_is_an_event_that_a_rule_reads_until_it_is_kept_whole()
    {
        using Region region = await ServedAsync();
        const string Event = """{ "id": "broken_promise", "title": "承诺逾期", "kind": "event", "unit": "case", "lag": "0d" },""";
        region.Change("rules/indicators.json", "\"indicators\": [", $"\"indicators\": [ {Event}");
        region.With(
            "rules/promises.json",
            """
            { "id": "promises", "title": "承诺", "rules": [ {
              "id": "promises.broken", "title": "承诺逾期", "category": "wages", "when": "any(broken_promise, 1y)", "score": 30,
              "because": "承诺 {count(broken_promise, 1y)} 项逾期", "source": { "kind": "assumed", "text": "试" } } ] }
            """);
        await LettersCommandTests.DoAsync(region, "accept", First, "--on", "2026-11-20", "--promised", "2026-11-21=50000", "--promised", "2026-11-22=补签劳动合同");
        Assert.Equal("clear", await OutcomeAsync(region, "2026-11-21"));
        Assert.Equal("fired", await OutcomeAsync(region, "2026-11-22"));
        await LettersCommandTests.DoAsync(region, "fulfil", First, "--on", "2026-11-22", "--yuan", "20000");
        Assert.Equal("fired", await OutcomeAsync(region, "2026-11-23"));
        await LettersCommandTests.DoAsync(region, "fulfil", First, "--on", "2026-11-23");
        Assert.Equal("fired", await OutcomeAsync(region, "2026-11-24"));
        await LettersCommandTests.DoAsync(region, "fulfil", First, "--on", "2026-11-24");
        Assert.Equal("clear", await OutcomeAsync(region, "2026-11-25"));
    }

    /// <summary>Scans, and returns the outcome of the rule about promises for the worst company.</summary>
    private static async Task<string> OutcomeAsync(Region region, string asOf)
    {
        CommandRun scan = await CommandRun.OfAsync(LettersCommandTests.Later, "scan", region.Scan, "--as-of", asOf);
        Assert.Equal((0, ""), (scan.Exit, scan.Error));
        CommandRun explained = await CommandRun.OfAsync(
            LettersCommandTests.Later, "explain", region.Scan, Worst, "--rule", "promises.broken", "--as-of", asOf, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(explained.Out);
        return json.RootElement.GetProperty("rules")[0].GetProperty("outcome").GetString()!;
    }

    [Fact]
    public async Task A_case_that_is_done_with_is_begun_again_by_hand()
    {
        using Region region = await ServedAsync();
        await LettersCommandTests.DoAsync(region, "accept", First, "--on", "2026-11-26");
        Assert.Equal($"reminder (round 2) {Worst}: proposed\n", await LettersCommandTests.DoAsync(region, "reopen", "甲家具", "--why", "又开始欠薪"));
        CommandRun again = await CommandRun.OfAsync(LettersCommandTests.Later, "letters", "reopen", "甲家具", "--why", "又", "--by", "李某", "--scan", region.Scan);
        Assert.Equal(1, again.Exit);
        Assert.Contains("go on with that", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "is before 2026-11-26", "2026-11-25=50000")]
    [InlineData(1, "says nothing", "2026-12-31=0")]
    [InlineData(2, "'50000' is no promise", "50000")]
    [InlineData(2, "'2026-12-31=' is no promise", "2026-12-31=")]
    [InlineData(2, "'soon=50000' is no promise", "soon=50000")]
    public async Task A_promise_without_a_date_or_with_one_behind_is_refused(int exit, string said, string promised)
    {
        using Region region = await ServedAsync();
        string before = await File.ReadAllTextAsync(region.At("state/ledger.jsonl"));
        string[] act = ["letters", "accept", First, "--on", "2026-11-26", "--promised", promised, "--by", "李某", "--scan", region.Scan];
        CommandRun run = await CommandRun.OfAsync(LettersCommandTests.Later, act);
        Assert.Equal(exit, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(region.At("state/ledger.jsonl")));
    }

    private static async Task<Region> ServedAsync()
    {
        Region region = await LettersCommandTests.ScannedAsync();
        await LettersCommandTests.DoAsync(region, "issue", Worst, "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court");
        await LettersCommandTests.DoAsync(region, "serve", First, "--on", "2026-11-20");
        return region;
    }
}
