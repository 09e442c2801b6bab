using System.Text.Json;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

public sealed class LettersCommandTests
{
    private const string Worst = "示例市甲家具有限公司";
    private const string Reminder = "A@2026-11-20#reminder";

    /// <summary>A clock some months after the scan: what persons record has happened by then.</summary>
    internal static CommandSetting Later { get; } = new() { Clock = new StandingClock(new LocalDate(2027, 2, 1)) };

    [Fact]
    public async Task A_case_goes_from_a_proposal_to_a_suggestion()
    {
        using Region region = await ScannedAsync();
        Assert.Contains("drafted: ", await DoAsync(region, "draft", Worst), StringComparison.Ordinal);
        Assert.Contains("the draft says what the register says", await DoAsync(region, "draft", Worst), StringComparison.Ordinal);
        Assert.True(File.Exists(region.At("state/letters/A-2026-11-20-reminder-checklist.docx")));
        Assert.True(File.Exists(region.At("state/letters/A-2026-11-20-reminder.docx")));
        Assert.Equal(
            $"reminder 示工劳监函字〔2026〕12号 示例市甲家具有限公司: issued\nwritten anew by the register: {region.At("state/letters/A-2026-11-20-reminder.docx")}\n",
            await DoAsync(region, "issue", Worst, "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court"));
        Assert.Equal(
            "reminder 示工劳监函字〔2026〕12号 示例市甲家具有限公司: served, reply due by 2026-12-07\n",
            await DoAsync(region, "serve", "示工劳监函字〔2026〕12号", "--on", "2026-11-20", "--form", "mail"));
        Assert.Equal(
            "reminder 示工劳监函字〔2026〕12号 示例市甲家具有限公司: replied, refused\nproposed next: 示例市甲家具有限公司#opinion (refused)\n",
            await DoAsync(region, "reply", Reminder, "--on", "2026-11-25", "--outcome", "refused"));
        CommandRun two = await CommandRun.OfAsync(Later, "letters", "draft", Worst, "--by", "李某", "--scan", region.Scan);
        Assert.Equal((1, $"2 letters of {Worst} are open; name one: {Worst}#reminder, {Worst}#opinion\n"), (two.Exit, two.Error));
        await DoAsync(region, "verify", $"{Worst}#opinion", "--on", "2026-11-26", "--supervisors", "甲,乙", "--fact", "拖欠职工工资", "--not-before-court");
        await DoAsync(region, "issue", "A@2026-11-20#opinion", "--on", "2026-11-27", "--signed-by", "张某");
        await DoAsync(region, "serve", "A@2026-11-20#opinion", "--on", "2026-11-27");
        await DoAsync(region, "escalate", "A@2026-11-20#opinion", "--on", "2026-11-30");
        foreach (MessageLanguage language in Enum.GetValues<MessageLanguage>())
            Golden.Check("letters-list.txt", language, (await CommandRun.OfAsync(language, "letters", "list", "--all", "--scan", region.Scan)).Out);
    }

    [Fact]
    public async Task What_became_of_a_letter_is_said_in_chinese()
    {
        using Region region = await ScannedAsync();
        Assert.StartsWith("已拟稿：", await SayAsync("draft", Worst), StringComparison.Ordinal);
        Assert.StartsWith("拟稿与台账一致：", await SayAsync("draft", Worst), StringComparison.Ordinal);
        Assert.Equal(
            $"提示函 示工劳监函字〔2026〕12号 示例市甲家具有限公司：已发出\n已按台账重写：{region.At("state/letters/A-2026-11-20-reminder.docx")}\n",
            await SayAsync("issue", Worst, "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court"));
        Assert.Equal("提示函 示工劳监函字〔2026〕12号 示例市甲家具有限公司：已送达，回复期限至 2026-12-07\n", await SayAsync("serve", Worst, "--on", "2026-11-20"));
        Assert.Equal(
            "提示函 示工劳监函字〔2026〕12号 示例市甲家具有限公司：已回复，拒绝整改\n下一步拟发：示例市甲家具有限公司#意见书（拒绝整改）\n",
            await SayAsync("reply", Worst, "--on", "2026-11-25", "--outcome", "refused"));

        async Task<string> SayAsync(string act, params string[] rest) =>
            (await CommandRun.OfAsync(Later with { Language = MessageLanguage.Chinese }, ["letters", act, .. rest, "--by", "李某", "--scan", region.Scan])).Out;
    }

    [Fact]
    public async Task The_list_as_json_has_the_funnel_and_the_letters()
    {
        using Region region = await ScannedAsync();
        await DoAsync(region, "issue", Worst, "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court");
        CommandRun run = await CommandRun.OfAsync("letters", "list", "--format", "json", "--scan", region.Scan);
        Assert.Equal(1, run.Json.GetProperty("funnel").GetProperty("reminders").GetInt32());
        JsonElement letter = run.Json.GetProperty("letters").EnumerateArray().Single(one => one.GetProperty("id").GetString() == Reminder);
        Assert.Equal(("issued", "reminder", "示工劳监函字〔2026〕12号"), (Text(letter, "state"), Text(letter, "kind"), Text(letter, "number")));
    }

    [Fact]
    public async Task An_act_as_json_is_the_letter_after_it()
    {
        using Region region = await ScannedAsync();
        CommandRun run = await CommandRun.OfAsync("letters", "close", Worst, "--by", "李某", "--why", "不用", "--format", "json", "--scan", region.Scan);
        Assert.Equal("closed", Text(run.Json, "state"));
    }

    [Theory]
    [InlineData("the register has no letter 'x'", "issue", "x", "--on", "2026-11-20", "--signed-by", "张某")]
    [InlineData("--not-before-court", "issue", Worst, "--on", "2026-11-20", "--signed-by", "张某")]
    [InlineData("is proposed, not issued", "serve", Worst, "--on", "2026-11-20")]
    [InlineData("it has no number to void", "void", Worst, "--why", "写错")]
    public async Task What_is_not_allowed_is_said_and_nothing_is_recorded(string said, params string[] act)
    {
        using Region region = await ScannedAsync();
        string before = await File.ReadAllTextAsync(region.At("state/ledger.jsonl"));
        CommandRun run = await CommandRun.OfAsync(["letters", .. act, "--by", "李某", "--scan", region.Scan]);
        Assert.Equal(1, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(region.At("state/ledger.jsonl")));
    }

    [Fact]
    public async Task All_that_an_act_lacks_is_told_a_line_each()
    {
        using Region region = await ScannedAsync();
        await DoAsync(region, "verify", Worst, "--on", "2026-11-20", "--supervisors", "甲,乙", "--fact", "拖欠职工工资");
        CommandRun run = await CommandRun.OfAsync(
            "letters", "issue", "示例市甲家具有限公司#opinion", "--on", "2026-11-19", "--signed-by", "张某", "--by", "李某", "--scan", region.Scan);
        Assert.Equal(1, run.Exit);
        string[] lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.Contains("--not-before-court", lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'soon' is no date", "serve", Worst, "--on", "soon")]
    [InlineData("'pigeon' is not known; --form is in-person, mail, electronic, left, posting", "serve", Worst, "--on", "2026-11-20", "--form", "pigeon")]
    [InlineData("say what was found", "verify", Worst, "--on", "2026-11-20", "--supervisors", "甲,乙")]
    [InlineData("say what was found", "verify", Worst, "--on", "2026-11-20", "--supervisors", "甲,乙", "--no-breach", "--fact", "欠薪")]
    public async Task Wrong_usage_is_told_with_the_usage_of_the_command(string said, params string[] act)
    {
        CommandRun run = await CommandRun.OfAsync(["letters", .. act, "--by", "李某"]);
        Assert.Equal(2, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Contains($"More: early-warning letters {act[0]} --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_cut_off_before_its_event_is_set_aside_where_it_says_something_else()
    {
        using Region region = await ScannedAsync();
        string draft = region.At("state/letters/A-2026-11-20-reminder.docx");
        Directory.CreateDirectory(Path.GetDirectoryName(draft)!);
        await File.WriteAllTextAsync(draft, "edited");
        Assert.Contains("drafted: ", await DoAsync(region, "draft", Worst), StringComparison.Ordinal);
        Assert.Equal("edited", await File.ReadAllTextAsync(region.At("state/letters/A-2026-11-20-reminder-unrecorded-1.docx")));
        Assert.NotEqual("edited", await File.ReadAllTextAsync(draft));
        Assert.Contains("\"letter-drafted\"", await File.ReadAllTextAsync(region.At("state/ledger.jsonl")), StringComparison.Ordinal);
    }

    internal static async Task<string> DoAsync(Region region, params string[] act)
    {
        CommandRun run = await CommandRun.OfAsync(Later, ["letters", .. act, "--by", "李某", "--scan", region.Scan]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return run.Out;
    }

    internal static async Task<Region> ScannedAsync()
    {
        Region region = await UnscannedAsync();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan)).Exit);
        return region;
    }

    /// <summary>Returns a region of a place whose letters are known, before its first scan.</summary>
    internal static async Task<Region> UnscannedAsync()
    {
        Region region = new Region()
            .Change("scan.json", "\"issuer\": { \"name\": \"示例市总工会\" }", "\"jurisdiction\": \"hubei\", \"issuer\": { \"name\": \"示例市总工会\", \"short\": \"示\", \"level\": \"county\", \"contact\": \"联系人：法律工作部，电话：0750-0000000\", \"numbers\": { \"2026\": { \"reminder\": 12 } } }")
            .Change("rules/signs.json", "\"because\": \"欠薪 {wage_arrears_cny:n0} 元\"", "\"because\": \"欠薪 {wage_arrears_cny:n0} 元\", \"letterText\": \"你单位存在拖欠职工工资情形\"");
        foreach (string data in new[] { "jurisdictions/hubei.json", "calendars/cn-2026.json" })
            region.With($"rules/{data}", await File.ReadAllTextAsync(Path.Combine(SourceFolder.Repository, "rules", data)));
        return region;
    }

    private static string? Text(JsonElement json, string key) => json.GetProperty(key).GetString();
}
