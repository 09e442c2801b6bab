using System.IO.Compression;
using System.Text;

namespace EarlyWarning.Cli.Commands;

/// <summary>The case of one company on the command line: what happened, files and visits, and the zip that is handed out.</summary>
public sealed class CaseCommandTests
{
    private const string Worst = "示例市甲家具有限公司";

    [Fact]
    public async Task The_case_is_told_day_by_day_the_newest_last()
    {
        using Region region = await ServedAsync();
        CommandRun run = await OfAsync(region, "show", Worst);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        int opened = run.Out.IndexOf("alert opened", StringComparison.Ordinal);
        int issued = run.Out.IndexOf("reminder issued: 示工劳监函字〔2026〕12号", StringComparison.Ordinal);
        int served = run.Out.IndexOf("reminder 示工劳监函字〔2026〕12号 served: in person", StringComparison.Ordinal);
        int replied = run.Out.IndexOf("answered: refused", StringComparison.Ordinal);
        Assert.True(opened > 0 && opened < issued && issued < served && served < replied, run.Out);
        Assert.Contains("rule fired: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("(feed ", run.Out, StringComparison.Ordinal);
        CommandRun json = await OfAsync(region, "show", "甲家具", "--format", "json");
        string[] days = [.. json.Json.GetProperty("moments").EnumerateArray().Select(moment => moment.GetProperty("day").GetString()!)];
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }

    [Fact]
    public async Task What_was_put_right_is_told_as_it_is_and_as_it_was()
    {
        using Region region = await ServedAsync();
        await CommandRun.OfAsync(
            LettersCommandTests.Later,
            "letters", "correct", "示工劳监函字〔2026〕12号", "--outcome", "carried-out", "--why", "看错了回函", "--by", "李某", "--scan", region.Scan);
        CommandRun run = await OfAsync(region, "show", Worst);
        Assert.Contains("(as put right) reminder 示工劳监函字〔2026〕12号 answered: carried out", run.Out, StringComparison.Ordinal);
        Assert.Contains("had said: reminder 示工劳监函字〔2026〕12号 answered: refused", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_that_nobody_is_called_by_is_told()
    {
        using Region region = await ServedAsync();
        CommandRun run = await OfAsync(region, "show", "没有这家");
        Assert.Equal(1, run.Exit);
        Assert.Contains("no company is called '没有这家'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_kept_once_under_its_hash_and_verified()
    {
        using Region region = await ServedAsync();
        region.With("a.txt", "工资条").With("b.txt", "工资条");
        CommandRun run = await OfAsync(region, "attach", Worst, region.At("a.txt"), region.At("b.txt"), "--about", "8月工资", "--by", "李某");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("nothing was recorded", run.Out, StringComparison.Ordinal);
        string kept = Assert.Single(Directory.GetFiles(region.At("state/evidence"), "*", SearchOption.AllDirectories));
        Assert.Equal("工资条", await File.ReadAllTextAsync(kept));
        Assert.Contains("attached a.txt: 8月工资", (await OfAsync(region, "show", Worst)).Out, StringComparison.Ordinal);
        await File.WriteAllTextAsync(kept, "别的");
        CommandRun changed = await CommandRun.OfAsync(LettersCommandTests.Later, "ledger", "verify", "--scan", region.Scan);
        Assert.Equal(1, changed.Exit);
        Assert.Contains("the evidence was changed", changed.Out + changed.Error, StringComparison.Ordinal);
        File.Delete(kept);
        CommandRun missing = await CommandRun.OfAsync(LettersCommandTests.Later, "ledger", "verify", "--scan", region.Scan);
        Assert.Contains("is missing", missing.Out + missing.Error, StringComparison.Ordinal);
        await OfAsync(region, "attach", Worst, region.At("b.txt"), "--about", "8月工资", "--by", "李某");
        Assert.Equal(0, (await CommandRun.OfAsync(LettersCommandTests.Later, "ledger", "verify", "--scan", region.Scan)).Exit);
    }

    [Fact]
    public async Task What_cannot_be_attached_is_told_and_nothing_is_recorded()
    {
        using Region region = await ServedAsync();
        region.With("a.txt", "工资条").With("empty.txt", "");
        using (FileStream large = File.Create(region.At("large.bin"))) large.SetLength((100L << 20) + 1);
        File.CreateSymbolicLink(region.At("link.txt"), region.At("a.txt"));
        string before = await File.ReadAllTextAsync(region.At("state/ledger.jsonl"));
        foreach ((string file, string said) in new[]
        {
            ("link.txt", "is a link"), ("empty.txt", "is empty"), ("large.bin", "attach a smaller copy"),
            ("none.txt", "there is no file"), ("state", "is a folder"),
        })
        {
            CommandRun run = await OfAsync(region, "attach", Worst, region.At("a.txt"), region.At(file), "--about", "工资", "--by", "李某");
            Assert.Equal(1, run.Exit);
            Assert.Contains(said, run.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(region.At("state/evidence")));
        }

        Assert.Equal(before, await File.ReadAllTextAsync(region.At("state/ledger.jsonl")));
    }

    [Fact]
    public async Task A_visit_stands_in_the_case_until_it_is_withdrawn_and_its_content_goes_with_a_redaction()
    {
        using Region region = await ServedAsync();
        region.With("a.txt", "工资条");
        await OfAsync(region, "visit", Worst, "--on", "2026-11-25", "--with", "张经理", "--found", "车间停工", "--by", "李某");
        await OfAsync(region, "attach", Worst, region.At("a.txt"), "--about", "工资", "--by", "李某");
        CommandRun json = await OfAsync(region, "show", Worst, "--format", "json");
        string EventOf(string kind) =>
            json.Json.GetProperty("moments").EnumerateArray().Single(one => one.GetProperty("kind").GetString() == kind).GetProperty("event").GetString()!;
        CommandRun withdrawn = await OfAsync(region, "withdraw", EventOf("visit"), "--why", "记错企业", "--by", "李某");
        Assert.Equal((0, ""), (withdrawn.Exit, withdrawn.Error));
        Assert.Contains("(withdrawn) visited, spoke with 张经理: 车间停工", (await OfAsync(region, "show", Worst)).Out, StringComparison.Ordinal);
        CommandRun redacted = await CommandRun.OfAsync(
            LettersCommandTests.Later, "ledger", "redact", EventOf("evidence"), "--why", "本人要求", "--by", "李某", "--scan", region.Scan);
        Assert.Equal((0, ""), (redacted.Exit, redacted.Error));
        Assert.Empty(Directory.GetFiles(region.At("state/evidence"), "*", SearchOption.AllDirectories));
        Assert.Equal(0, (await CommandRun.OfAsync(LettersCommandTests.Later, "ledger", "verify", "--scan", region.Scan)).Exit);
    }

    [Fact]
    public async Task The_zip_is_the_same_each_time_and_is_verified_by_itself()
    {
        using Region region = await ExportedAsync();
        CommandRun again = await OfAsync(region, "export", Worst, "--out", region.At("again.zip"));
        Assert.Equal((0, ""), (again.Exit, again.Error));
        Assert.Equal(await File.ReadAllBytesAsync(region.At("case.zip")), await File.ReadAllBytesAsync(region.At("again.zip")));
        CommandRun verified = await CommandRun.OfAsync("case", "verify", region.At("case.zip"));
        Assert.Equal((0, ""), (verified.Exit, verified.Error));
        Assert.Contains("as it was written", verified.Out, StringComparison.Ordinal);
        Assert.Equal(1, (await OfAsync(region, "export", Worst, "--out", region.At("case.zip"))).Exit);
    }

    [Theory]
    [InlineData("evidence/", "", "is missing")]
    [InlineData("timeline.txt", "x", "timeline.txt was changed")]
    [InlineData("extra.txt", "x", "extra.txt was added")]
    [InlineData("observations.jsonl", "{\"attribute\":\"x\"}", "the rows in ")]
    [InlineData("signs.json", "{}", "the rules in ")]
    public async Task Each_damage_has_its_message(string file, string content, string said)
    {
        using Region region = await ExportedAsync();
        using (ZipArchive zip = ZipFile.Open(region.At("case.zip"), ZipArchiveMode.Update))
        {
            ZipArchiveEntry? entry = zip.Entries.FirstOrDefault(one => one.FullName.Contains(file, StringComparison.Ordinal));
            string name = entry?.FullName ?? file;
            entry?.Delete();
            if (content.Length > 0) Write(zip, name, content);
        }

        CommandRun run = await CommandRun.OfAsync("case", "verify", region.At("case.zip"));
        Assert.Equal(1, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    /// <summary>Whoever changes a row and the manifest with it is found by the assessment, and whoever changes a line of the ledger by its hash.</summary>
    [Theory]
    [InlineData("observations.jsonl", "\"value\":", "\"value\":1", "comes out otherwise")]
    [InlineData("ledger/lines.jsonl", "2026-11-20", "2026-11-19", "of the ledger was changed")]
    public async Task Damage_that_the_manifest_hides_is_found(string file, string from, string to, string said)
    {
        using Region region = await ExportedAsync();
        using (ZipArchive zip = ZipFile.Open(region.At("case.zip"), ZipArchiveMode.Update))
        {
            ZipArchiveEntry entry = zip.Entries.First(one => one.FullName.EndsWith(file, StringComparison.Ordinal));
            string before = Read(entry), after = before.Replace(from, to, StringComparison.Ordinal), name = entry.FullName;
            Assert.NotEqual(before, after);
            entry.Delete();
            Write(zip, name, after);
            ZipArchiveEntry manifest = zip.GetEntry("manifest.json")!;
            string hidden = Read(manifest).Replace(HashOf(before), HashOf(after), StringComparison.Ordinal);
            manifest.Delete();
            Write(zip, "manifest.json", hidden);
        }

        CommandRun run = await CommandRun.OfAsync("case", "verify", region.At("case.zip"));
        Assert.Equal(1, run.Exit);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_archive_of_a_case_is_told()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("case", "verify", region.Scan);
        Assert.Equal(1, run.Exit);
        Assert.Contains("no archive of a case", run.Error, StringComparison.Ordinal);
    }

    private static async Task<Region> ServedAsync()
    {
        Region region = await LettersCommandTests.ScannedAsync();
        await LettersCommandTests.DoAsync(region, "issue", Worst, "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court");
        await LettersCommandTests.DoAsync(region, "serve", "示工劳监函字〔2026〕12号", "--on", "2026-11-20");
        await LettersCommandTests.DoAsync(region, "reply", "示工劳监函字〔2026〕12号", "--on", "2026-11-23", "--outcome", "refused");
        return region;
    }

    private static async Task<Region> ExportedAsync()
    {
        Region region = (await ServedAsync()).With("a.txt", "工资条");
        await OfAsync(region, "attach", Worst, region.At("a.txt"), "--about", "工资", "--by", "李某");
        CommandRun run = await OfAsync(region, "export", Worst, "--out", region.At("case.zip"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return region;
    }

    private static Task<CommandRun> OfAsync(Region region, params string[] act) =>
        CommandRun.OfAsync(LettersCommandTests.Later, ["case", .. act, "--scan", region.Scan]);

    private static string Read(ZipArchiveEntry entry)
    {
        using StreamReader text = new(entry.Open(), Encoding.UTF8);
        return text.ReadToEnd();
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using StreamWriter text = new(zip.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        text.Write(content);
    }

    private static string HashOf(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
