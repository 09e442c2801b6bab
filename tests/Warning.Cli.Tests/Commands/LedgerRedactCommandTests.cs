using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class LedgerRedactCommandTests
{
    private const string Note = "王芳 13800138000 来电";

    [Fact]
    public async Task What_a_person_wrote_is_deleted_and_says_by_whom_when_and_why()
    {
        using Region region = await ClosedAsync();
        int position = PositionOf(region, "episode-closed");
        CommandRun done = await RedactAsync(region, NameOf(region, "episode-closed"), "--kind", "remarks");
        Assert.Equal((0, $"deleted from entry {position}\n", ""), (done.Exit, done.Out, done.Error));
        Assert.DoesNotContain("13800138000", StateOf(region), StringComparison.Ordinal);
        JsonElement closing = (await CommandRun.OfAsync("alerts", "list", "--all", "--format", "json", "--scan", region.Scan)).Json
            .GetProperty("alerts").EnumerateArray().Single(alert => alert.GetProperty("company").GetString() == "A").GetProperty("closing");
        Assert.Matches("^■■■ 张某 [0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z: 本人要求$", closing.GetProperty("note").GetString());
        Assert.Equal(("李某", 5), (closing.GetProperty("by").GetString(), closing.GetProperty("workers").GetInt32()));
    }

    [Fact]
    public async Task The_report_is_the_same_after_a_redaction_as_before()
    {
        using Region region = await ClosedAsync();
        string[] report = ["alerts", "report", "--from", "2026-11-01", "--to", "2026-12-31", "--format", "csv", "--scan", region.Scan];
        string before = (await CommandRun.OfAsync(report)).Out;
        Assert.Equal(0, (await RedactAsync(region, "A@2026-11-20")).Exit);
        Assert.Equal(before, (await CommandRun.OfAsync(report)).Out);
        Assert.DoesNotContain("李某", StateOf(region), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_may_say_what_was_deleted_is_named_and_not_changed()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        await DoAsync(region, "letters", "draft", "A@2026-11-20#reminder");
        await DoAsync(region, "alerts", "silence", "A", "--until", "2026-12-24", "--why", Note);
        byte[] draft = await File.ReadAllBytesAsync(region.At("state/letters/A-2026-11-20-reminder.docx"));
        CommandRun done = await RedactAsync(region, NameOf(region, "company-silenced"), "--format", "json");
        string? named = Assert.Single(done.Json.GetProperty("drafts").EnumerateArray()).GetString();
        Assert.EndsWith("state/letters/A-2026-11-20-reminder.docx", named, StringComparison.Ordinal);
        Assert.Equal([PositionOf(region, "company-silenced")], done.Json.GetProperty("entries").EnumerateArray().Select(entry => entry.GetInt32()));
        Assert.Equal(draft, await File.ReadAllBytesAsync(region.At("state/letters/A-2026-11-20-reminder.docx")));
    }

    [Fact]
    public async Task What_has_nothing_to_delete_is_said_and_nothing_is_recorded()
    {
        using Region region = await ClosedAsync();
        string named = NameOf(region, "episode-closed");
        await RedactAsync(region, named);
        byte[] before = await File.ReadAllBytesAsync(region.At("state/ledger.jsonl"));
        CommandRun again = await RedactAsync(region, named);
        Assert.Equal((1, ""), (again.Exit, again.Out));
        Assert.EndsWith("has nothing that could be deleted: it has no such text, or somebody has deleted it already\n", again.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.OfAsync("ledger", "redact", "乙@2026-11-20", "--by", "张某", "--why", "x", "--scan", region.Scan)).Exit);
        Assert.Equal(1, (await CommandRun.OfAsync("ledger", "redact", named, "--by", "张某", "--why", " ", "--scan", region.Scan)).Exit);
        Assert.Equal(2, (await CommandRun.OfAsync("ledger", "redact", named, "--by", "张某", "--scan", region.Scan)).Exit);
        Assert.Equal(before, await File.ReadAllBytesAsync(region.At("state/ledger.jsonl")));
    }

    [Fact]
    public async Task It_is_said_in_Chinese()
    {
        using Region region = await ClosedAsync();
        CommandRun done = await CommandRun.OfAsync(
            MessageLanguage.Chinese,
            "ledger", "redact", NameOf(region, "episode-closed"), "--kind", "备注", "--by", "张某", "--why", "本人要求", "--scan", region.Scan);
        Assert.Equal((0, $"已从第 {PositionOf(region, "episode-closed")} 条登记中删去\n", ""), (done.Exit, done.Out, done.Error));
    }

    private static async Task<Region> ClosedAsync()
    {
        Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan)).Exit);
        await DoAsync(region, "alerts", "close", "A", "--as", "handled", "--workers", "5", "--note", Note);
        return region;
    }

    private static async Task DoAsync(Region region, params string[] act)
    {
        CommandRun done = await CommandRun.OfAsync([.. act, "--by", "李某", "--scan", region.Scan]);
        Assert.Equal((0, ""), (done.Exit, done.Error));
    }

    private static Task<CommandRun> RedactAsync(Region region, string named, params string[] more) =>
        CommandRun.OfAsync(["ledger", "redact", named, "--by", "张某", "--why", "本人要求", "--scan", region.Scan, .. more]);

    private static string NameOf(Region region, string kind)
    {
        string line = File.ReadAllLines(region.At("state/ledger.jsonl")).Single(line => line.Contains($"\"event\":\"{kind}\"", StringComparison.Ordinal));
        return $"{line[5..line.IndexOf(',', StringComparison.Ordinal)]}:{line[^66..^58]}";
    }

    private static int PositionOf(Region region, string kind) =>
        File.ReadAllLines(region.At("state/ledger.jsonl")).ToList().FindIndex(line => line.Contains($"\"event\":\"{kind}\"", StringComparison.Ordinal)) - 1;

    private static string StateOf(Region region) =>
        string.Concat(Directory.EnumerateFiles(region.At("state"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
}
