using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>What is due besides answers, and what stands behind a letter, on the command line.</summary>
public sealed class LetterDeadlineTests
{
    private const string Worst = "示例市甲家具有限公司";

    [Fact]
    public async Task A_scan_and_the_list_tell_what_the_union_owes_and_on_whose_forms()
    {
        using Region region = await LettersCommandTests.UnscannedAsync();
        region.Change("scan.json", "\"hubei\"", "\"kunming\"");
        foreach (string place in (string[])["kunming", "yunnan"])
        {
            string text = await File.ReadAllTextAsync(Path.Combine(SourceFolder.Repository, "rules/jurisdictions", $"{place}.json"));
            region.With($"rules/jurisdictions/{place}.json", text);
        }

        CommandRun scan = await CommandRun.OfAsync(LettersCommandTests.Later, "scan", region.Scan, "--as-of", "2026-11-20");
        Assert.Equal(0, scan.Exit);
        Assert.Contains("2026-11-27", scan.Out, StringComparison.Ordinal);
        Assert.Contains("accept the matter", scan.Out, StringComparison.Ordinal);
        CommandRun list = await CommandRun.OfAsync(
            LettersCommandTests.Later with { Language = MessageLanguage.Chinese }, "letters", "list", "--as-of", "2026-11-30", "--scan", region.Scan);
        Assert.Contains("其中逾期", list.Out, StringComparison.Ordinal);
        Assert.Contains("《昆明市工会劳动法律监督条例》第十九条", list.Out, StringComparison.Ordinal);
        Assert.Contains("文书使用市监督委员会的格式（第二十一条）。", list.Out, StringComparison.Ordinal);
        CommandRun told = await CommandRun.OfAsync(
            LettersCommandTests.Later, "letters", "list", "--as-of", "2026-11-30", "--scan", region.Scan, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(told.Out);
        JsonElement first = json.RootElement.GetProperty("deadlines")[0];
        Assert.Equal(("acceptance", "2026-11-27"), (first.GetProperty("kind").GetString(), first.GetProperty("due").GetString()));
        Assert.Equal((-1, true), (first.GetProperty("workingDaysLeft").GetInt32(), first.GetProperty("overdue").GetBoolean()));
    }

    [Fact]
    public async Task A_place_whose_text_is_silent_gives_no_deadline()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        CommandRun told = await CommandRun.OfAsync(LettersCommandTests.Later, "letters", "list", "--scan", region.Scan, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(told.Out);
        Assert.Equal(0, json.RootElement.GetProperty("deadlines").GetArrayLength());
    }

    [Theory]
    [InlineData(MessageLanguage.English, "opening: ", "policy letters.reminder.opening")]
    [InlineData(MessageLanguage.Chinese, "引言：", "用语设置 letters.reminder.opening")]
    public async Task A_letter_is_explained_sentence_by_sentence(MessageLanguage language, string part, string source)
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        CommandRun run = await CommandRun.OfAsync(LettersCommandTests.Later with { Language = language }, "letters", "explain", Worst, "--scan", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains($"\n{part}", run.Out, StringComparison.Ordinal);
        Assert.Contains(source, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_facts_of_a_reminder_name_rule_value_and_feed()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        CommandRun run = await CommandRun.OfAsync(LettersCommandTests.Later, "letters", "explain", Worst, "--scan", region.Scan, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(run.Out);
        JsonElement fact = json.RootElement.GetProperty("sentences").EnumerateArray().First(sentence => sentence.GetProperty("part").GetString() == "fact");
        string[] kinds = [.. fact.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("kind").GetString()!)];
        Assert.Equal(["scan", "rule", "observation"], kinds.Distinct());
    }
}
