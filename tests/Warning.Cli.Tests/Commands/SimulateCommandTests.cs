using System.Diagnostics;

namespace EarlyWarning.Cli.Commands;

public sealed class SimulateCommandTests
{
    private static readonly string[] Small = ["simulate", "--companies", "12", "--months", "18", "--seed", "7", "--output"];

    [Fact]
    public async Task A_region_is_written_and_can_be_scanned_as_it_says()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync([.. Small, region.At("made-up")]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.StartsWith("12 made-up companies, ", run.Out, StringComparison.Ordinal);
        string[] next = run.Out.Split('\n')[1]["Scan them: early-warning ".Length..].Split(' ');
        Assert.Equal(["scan", region.At("made-up/scan.json"), "--as-of", "2026-11-01"], next);
        CommandRun scan = await CommandRun.OfAsync([.. next, "--format", "json"]);
        Assert.Equal((0, 12), (scan.Exit, scan.Json.GetProperty("companies").GetInt32()));
    }

    [Fact]
    public async Task The_rules_can_be_tried_on_what_came_of_it_as_it_says()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(["simulate", "--companies", "60", "--months", "18", "--seed", "7", "--output", region.At("made-up")]);
        string[] next = run.Out.Split('\n')[2]["Try the rules on them: early-warning ".Length..].Split(' ');
        Assert.Equal(["--from", "2025-06-01", "--to", "2026-04-01"], next[3..7]);
        CommandRun replay = await CommandRun.OfAsync([.. next, "--format", "json"]);
        Assert.Equal((0, "", 11, 0), (replay.Exit, replay.Error, replay.Json.GetProperty("dates").GetInt32(), replay.Json.GetProperty("open").GetInt32()));
        Assert.True(replay.Json.GetProperty("positives").GetInt32() > 0);
    }

    [Fact]
    public async Task Of_feeds_too_short_for_a_replay_none_is_named()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(["simulate", "--companies", "2", "--months", "7", "--seed", "7", "--output", region.At("made-up")]);
        Assert.DoesNotContain("replay", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_an_office_is_drafted_and_scanned_as_it_says()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync([.. Small, region.At("made-up"), "--form", "office"]);
        string[] next = [.. run.Out.Split('\n')[1..3].Select(line => line[(line.IndexOf("early-warning ", StringComparison.Ordinal) + "early-warning ".Length)..])];
        Assert.Equal($"init {region.At("made-up")}", next[0]);
        CommandRun init = await CommandRun.OfAsync(next[0].Split(' '));
        CommandRun scan = await CommandRun.OfAsync([.. next[1].Split(' '), "--format", "json"]);
        Assert.Equal((0, 0, 12), (init.Exit, scan.Exit, scan.Json.GetProperty("companies").GetInt32()));
    }

    [Fact]
    public async Task What_was_written_is_told_in_Chinese()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(Rules.MessageLanguage.Chinese, [.. Small, region.At("made-up"), "--form", "部门原样", "--last-month", "2026年10月"]);
        Golden.Check("simulate.txt", Rules.MessageLanguage.Chinese, region.Steady(run.Out));
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_files()
    {
        using Region region = new();
        await CommandRun.OfAsync([.. Small, region.At("one")]);
        await CommandRun.OfAsync([.. Small, region.At("two")]);
        Assert.Equal(File.ReadAllBytes(region.At("one/companies.csv")), File.ReadAllBytes(region.At("two/companies.csv")));
    }

    [Fact]
    public async Task Month_county_and_form_are_options()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync([.. Small, region.At("made-up"), "--last-month", "2025-03", "--county", "440784", "--form", "departments"]);
        Assert.Equal(0, run.Exit);
        Assert.EndsWith("--as-of 2025-04-01", run.Out.Split('\n')[1], StringComparison.Ordinal);
        Assert.EndsWith("--through 2025-03-31\n", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(region.At("made-up/12351.jsonl")));
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_left_alone()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync([.. Small, region.Rules]);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("is not empty", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_shown_on_a_terminal()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { ShowsProgress = true }, [.. Small, region.At("made-up")]);
        Assert.Equal("\r\e[Kwriting: 12 companies\r\e[K", run.Error);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_process_with_130_and_leaves_nothing()
    {
        // Signals as shells send them; Windows has others.
        if (OperatingSystem.IsWindows()) return;
        using Region region = new();
        using Process process = ProcessRun.Start(region.Path, ["simulate", "--companies", "1000000", "--months", "120", "--seed", "1", "--output", "made-up"]);
        Task<string> error = process.StandardError.ReadToEndAsync();

        // Polled, since the operating system may lose notifications about a folder; the region takes hours to complete.
        while (!process.HasExited && Directory.GetFileSystemEntries(region.Path, "made-up*").Length == 0) await Task.Delay(TimeSpan.FromMilliseconds(10));
        string signal = IsInterruptIgnored() ? "-TERM" : "-INT";
        using (Process kill = Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await ProcessRun.EndOfAsync(process);
        Assert.Equal((130, "early-warning: cancelled\n"), (process.ExitCode, await error));
        Assert.Empty(Directory.GetFileSystemEntries(region.Path, "made-up*"));
    }

    /// <summary>Returns whether the process ignores SIGINT, as background jobs of a shell do; SIGTERM then takes its place.</summary>
    private static bool IsInterruptIgnored()
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status)) return false;
        string ignored = File.ReadLines(Status).First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..].Trim();
        return (Convert.ToUInt64(ignored, 16) & 2) != 0;
    }
}
