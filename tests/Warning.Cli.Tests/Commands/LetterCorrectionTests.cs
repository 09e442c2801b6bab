using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>Puts acts on letters right on the command line: what is said, what a letter shows, and what is refused.</summary>
public sealed partial class LetterCorrectionTests
{
    private const string Worst = "示例市甲家具有限公司";
    private const string First = "示工劳监函字〔2026〕12号";

    [Fact]
    public async Task A_wrong_answer_is_corrected_the_opinion_goes_and_both_stay_visible()
    {
        using Region region = await AnsweredAsync();
        await LettersCommandTests.DoAsync(region, "draft", $"{Worst}#opinion");
        Assert.Equal(
            $"reminder {First} {Worst}: replied, carried out\nno longer proposed: {Worst}#opinion\n",
            await LettersCommandTests.DoAsync(region, "correct", First, "--outcome", "carried-out", "--note", "已付清", "--why", "看错了回函"));
        JsonElement shown = (await ShowAsync(region, "--format", "json")).Json;
        JsonElement[] corrections = [.. shown.GetProperty("corrections").EnumerateArray()];
        Assert.Equal(["corrected"], corrections.Select(act => Text(act, "kind")));
        Assert.Equal(
            ("看错了回函", "李某", "carried-out"),
            (Text(corrections[0], "why"), Text(corrections[0], "by"), corrections[0].GetProperty("values").GetProperty("outcome").GetString()));
        foreach (MessageLanguage language in Enum.GetValues<MessageLanguage>())
        {
            CommandRun run =
                await CommandRun.OfAsync(LettersCommandTests.Later with { Language = language }, "letters", "show", First, "--history", "--scan", region.Scan);
            Golden.Check("letters-show-history.txt", language, Hash().Replace(run.Out, ":********"));
        }
    }

    [Fact]
    public async Task A_service_is_corrected_by_letter_and_kind_and_the_due_date_follows()
    {
        using Region region = await AnsweredAsync();
        await LettersCommandTests.DoAsync(region, "withdraw", $"{First} 回复", "--why", "是另一家企业的回函");
        Assert.Equal(
            $"reminder {First} {Worst}: served, reply due by 2026-12-08\n",
            await LettersCommandTests.DoAsync(region, "correct", $"{First} 送达", "--on", "11月23日", "--form", "邮寄送达", "--why", "看错了回执"));
    }

    [Fact]
    public async Task A_letter_is_shown_by_its_company_also_when_it_is_done_with()
    {
        using Region region = await AnsweredAsync();
        await LettersCommandTests.DoAsync(region, "correct", First, "--outcome", "carried-out", "--why", "看错了回函");
        await LettersCommandTests.DoAsync(region, "accept", First, "--on", "2026-11-26");
        CommandRun run = await CommandRun.OfAsync(LettersCommandTests.Later, "letters", "show", "甲家具", "--scan", region.Scan);
        Assert.StartsWith($"reminder {First} {Worst}: accepted", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("correct 无名 --on 2026-11-21 --why 误登", "no act on a letter is named '无名'")]
    [InlineData("correct 示工劳监函字〔2026〕12号 --on 2026-11-21 --why 误登", "'示工劳监函字〔2026〕12号' names several acts")]
    [InlineData("correct 示工劳监函字〔2026〕12号#served --outcome partly --why 误登", "it does not have the outcome")]
    [InlineData("correct 示工劳监函字〔2026〕12号#served --on 2026-11-26 --why 误登", "rests on")]
    [InlineData("withdraw 示工劳监函字〔2026〕12号#issued --why 误登", ": early-warning letters correct, or withdraw")]
    [InlineData("withdraw 示工劳监函字〔2026〕12号#issued --why \u3000", "--why is empty")]
    public async Task What_is_not_allowed_is_one_line_and_the_ledger_is_as_it_was(string act, string fault)
    {
        using Region region = await AnsweredAsync();
        string before = await File.ReadAllTextAsync(region.At("state/ledger.jsonl"));
        CommandRun run = await CommandRun.OfAsync(LettersCommandTests.Later, ["letters", .. act.Split(' '), "--by", "陈某", "--scan", region.Scan]);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(fault, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(region.At("state/ledger.jsonl")));
    }

    [Theory]
    [InlineData("say what is right: --on", "correct", First)]
    [InlineData("--deemed and --not-deemed exclude each other", "correct", First, "--deemed", "--not-deemed")]
    public async Task Wrong_usage_is_told(string said, params string[] act)
    {
        CommandRun run = await CommandRun.OfAsync(["letters", .. act, "--by", "李某", "--why", "误登"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    private static async Task<Region> AnsweredAsync()
    {
        Region region = await LettersCommandTests.ScannedAsync();
        await LettersCommandTests.DoAsync(region, "issue", Worst, "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court");
        await LettersCommandTests.DoAsync(region, "serve", First, "--on", "2026-11-20");
        await LettersCommandTests.DoAsync(region, "reply", First, "--on", "2026-11-25", "--outcome", "refused");
        return region;
    }

    private static Task<CommandRun> ShowAsync(Region region, params string[] options) =>
        CommandRun.OfAsync(LettersCommandTests.Later, ["letters", "show", First, .. options, "--scan", region.Scan]);

    private static string? Text(JsonElement json, string key) => json.GetProperty(key).GetString();

    [GeneratedRegex(":[0-9a-f]{8}", RegexOptions.NonBacktracking)]
    private static partial Regex Hash();
}
