using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyWarning.Cli.Commands;
using EarlyWarning.Files;

namespace EarlyWarning.Cli;

/// <summary>
/// Kills scans and the acts of persons at random, as a power failure or the operating system would, some of them at the moment at which they begin to write.
/// The environment variable <c>EARLYWARNING_KILLS</c> says how many are killed, and <c>EARLYWARNING_SEED</c> when.
/// </summary>
public sealed partial class KilledActsTests
{
    private const int Kills = 48;

    /// <summary>Between the first sign of writing and the kill, in milliseconds.</summary>
    private const int LatestAfterSign = 40;

    /// <summary>A case from its first scan on, with what is put right of it, command by command; an act that is named by its kind stands in braces.</summary>
    private static readonly string[][] Steps =
    [
        ["scan", "scan.json", "--as-of", "2026-11-20"],
        ["alerts", "silence", "E", "--until", "2026-12-15", "--why", "已约谈", "--by", "李某"],
        ["letters", "draft", "A", "--by", "李某"],
        ["letters", "issue", "A", "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court", "--by", "李某"],
        ["letters", "correct", "A@2026-11-20#reminder issued", "--signed-by", "王某", "--by", "陈某", "--why", "写错了签发人"],
        ["letters", "void", "A@2026-11-20#reminder", "--why", "单位名称写错", "--by", "李某"],
        ["letters", "issue", "A@2026-11-20#reminder", "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court", "--by", "李某"],
        ["alerts", "correct", "{silenced}", "--until", "2026-12-20", "--by", "陈某", "--why", "写错了日期"],
        ["scan", "scan.json", "--as-of", "2026-11-21"],
        ["letters", "serve", "A", "--on", "2026-11-20", "--form", "mail", "--by", "李某"],
        ["letters", "reply", "A", "--on", "2026-11-21", "--outcome", "refused", "--by", "李某"],
        ["alerts", "close", "E", "--as", "handled", "--workers", "5", "--yuan", "73685.5", "--note", "已付清", "--by", "张某"],
        ["alerts", "reopen", "E", "--by", "陈某", "--why", "又有欠薪"],
        ["alerts", "withdraw", "{corrected}", "--by", "陈某", "--why", "原来的日期没有错"],
        ["letters", "correct", "A@2026-11-20#reminder", "--outcome", "unsuitable", "--by", "陈某", "--why", "看错了回函"],
        ["letters", "draft", "A@2026-11-20#opinion", "--by", "李某"],
        ["letters", "verify", "A@2026-11-20#opinion", "--on", "2026-11-21", "--supervisors", "甲,乙", "--fact", "拖欠职工工资", "--by", "李某"],
        ["letters", "withdraw", "A@2026-11-20#opinion verified", "--by", "陈某", "--why", "核实的是另一家"],
        ["letters", "withdraw", "A@2026-11-20#reminder replied", "--by", "陈某", "--why", "是另一家企业的回函"],
        ["letters", "revoke", "A@2026-11-20#reminder", "--on", "2026-11-21", "--signed-by", "张某", "--why", "核实有误", "--by", "李某"],
        ["letters", "open", "C", "--matter", "反映未签订劳动合同", "--source", "visit", "--on", "2026-11-21", "--fact", "未签订书面劳动合同", "--by", "李某"],
        ["letters", "batch", "heat", "--all", "--each", "--on", "2026-11-21", "--signed-by", "张某", "--by", "李某", "--record"],
        ["ledger", "redact", "{closed}", "--by", "陈某", "--why", "本人要求"],
        ["scan", "scan.json", "--as-of", "2026-11-22"],
        ["scan", "scan.json", "--withdraw", "--by", "陈某", "--why", "用错了数据"],
    ];

    [Fact]
    public async Task Whenever_commands_are_killed_each_has_happened_whole_or_not_at_all()
    {
        int wanted = NumberOf("EARLYWARNING_KILLS", Kills), seed = NumberOf("EARLYWARNING_SEED", 1);
        Random random = new(seed);
        using Region unbroken = await LettersOpenTests.UnscannedWithHeatAsync(), killed = await LettersOpenTests.UnscannedWithHeatAsync();
        int kills = 0;
        for (int step = 0; step < Steps.Length; step++)
        {
            ScanFolderState before = await ScanFolderState.OfAsync(killed.Path);
            TimeSpan usual = await RunAsync(unbroken, Steps[step]);
            ScanFolderState after = await ScanFolderState.OfAsync(unbroken.Path);
            int share = (wanted * (step + 1) / Steps.Length) - (wanted * step / Steps.Length);
            using Region kept = Region.CopyOf(killed);
            string[] arguments = await ArgumentsOfAsync(killed, Steps[step]);
            for (int kill = 0; kill < share; kill++)
            {
                kills += await KillAsync(killed, arguments, usual, random) ? 1 : 0;
                ScanFolderState found = await ScanFolderState.OfAsync(killed.Path);
                found.MustBeOneOf(before, after, $"step {step}, kill {kill}, seed {seed}");

                // What has happened cannot happen again; what has not leaves behind what the next must clear away.
                if (!found.HasEntriesOf(before)) killed.ReplaceBy(kept);
            }

            ScanFolderState left = await ScanFolderState.OfAsync(killed.Path);
            await RunAsync(killed, Steps[step]);
            ScanFolderState ended = await ScanFolderState.OfAsync(killed.Path);
            ended.MustBe(after, $"step {step}, seed {seed}, after {left.Entries.Count} entries");
        }

        Assert.True(kills > wanted / 2, $"Of {wanted} commands only {kills} were killed before their end.");
        foreach (string list in (string[])["alerts", "letters"])
            Assert.Equal(await ListAsync(unbroken, list), await ListAsync(killed, list));
    }

    private static int NumberOf(string variable, int usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;

    /// <summary>Runs a command to its end; returns how long it took.</summary>
    private static async Task<TimeSpan> RunAsync(Region region, string[] step)
    {
        string[] arguments = await ArgumentsOfAsync(region, step);
        Stopwatch watch = Stopwatch.StartNew();
        ProcessRun run = await ProcessRun.OfAsync(region.Path, arguments);
        Assert.True(run.Exit == 0, $"{string.Join(' ', step)}: {run.Error}");
        return watch.Elapsed;
    }

    /// <summary>Returns the arguments of a command, which names an earlier act by what the list of acts says.</summary>
    private static async Task<string[]> ArgumentsOfAsync(Region region, string[] step)
    {
        if (step[0] == "scan") return step;
        string[] named = [.. step, "--scan", "scan.json"];
        int at = Array.FindIndex(named, argument => argument.StartsWith('{'));
        if (at < 0) return named;
        using JsonDocument list = JsonDocument.Parse((await CommandRun.OfAsync("alerts", "list", "--acts", "--format", "json", "--scan", region.Scan)).Out);
        named[at] = list.RootElement.GetProperty("acts").EnumerateArray()
            .Single(act => act.GetProperty("kind").GetString() == named[at].Trim('{', '}')).GetProperty("event").GetString()!;
        return named;
    }

    /// <summary>Returns whether the process was still running when it was killed.</summary>
    private static async Task<bool> KillAsync(Region region, string[] arguments, TimeSpan usual, Random random)
    {
        using FileSystemWatcher watcher = new(region.Path)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.Size,
        };
        using SemaphoreSlim sign = new(0);
        watcher.Created += (_, _) => sign.Release();
        watcher.Changed += (_, _) => sign.Release();
        watcher.EnableRaisingEvents = true;
        using Process process = ProcessRun.Start(region.Path, arguments);
        Task output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        bool isLate = random.Next(2) == 0
            ? process.WaitForExit(usual * (0.2 + random.NextDouble()))
            : await sign.WaitAsync(usual * 4) && process.WaitForExit(TimeSpan.FromMilliseconds(random.NextDouble() * LatestAfterSign));
        process.Kill(entireProcessTree: true);
        await ProcessRun.EndOfAsync(process);
        await Task.WhenAll(output, error);
        return !isLate;
    }

    private static async Task<string> ListAsync(Region region, string list) =>
        TimesAndHashes().Replace((await CommandRun.OfAsync(list, "list", "--all", "--format", "json", "--scan", region.Scan)).Out, "");

    [GeneratedRegex("\"(at|event|about)\": \"[^\"]+\"|T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TimesAndHashes();
}
