using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class InitCommandTests
{
    [Fact]
    public async Task A_scan_file_is_drafted_and_what_is_to_decide_is_listed()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync("init", region.At("feeds"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("feeds/scan.json is drafted.\n", region.Steady(run.Out), StringComparison.Ordinal);
        Assert.Contains("companies.csv", File.ReadAllText(region.At("feeds/scan.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_decide_is_told_in_Chinese()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(MessageLanguage.Chinese, "init", region.At("feeds"));
        Golden.Check("init.txt", MessageLanguage.Chinese, region.Steady(run.Out));
    }

    [Fact]
    public async Task A_scan_file_that_is_there_is_kept()
    {
        using Region region = new();
        string before = File.ReadAllText(region.Scan);
        CommandRun run = await CommandRun.OfAsync("init", region.Path);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.StartsWith(before[..before.LastIndexOf(']')].TrimEnd(' ', ',', '\n'), File.ReadAllText(region.Scan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_terminal_questions_are_asked()
    {
        using Region region = new();
        CommandSetting setting = new()
        {
            // The union's name as it is suggested; the place as it is; the second of two time zones; the language is left for later.
            Keys = new PressedKeys([.. PressedKeys.Typed("示例市总工会"), PressedKeys.Enter, PressedKeys.Down, PressedKeys.Enter, PressedKeys.Up, PressedKeys.Enter,
                .. Enumerable.Repeat(PressedKeys.Enter, 20)]),
        };
        CommandRun run = await CommandRun.OfAsync(setting, "init", region.At("feeds"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        string text = File.ReadAllText(region.At("feeds/scan.json"));
        Assert.Contains("\n  \"issuer\": { \"name\": \"示例市总工会\", \"short\": \"示\"", text, StringComparison.Ordinal);
        Assert.Contains("\n  \"timeZone\": \"Asia/Urumqi\",", text, StringComparison.Ordinal);
        Assert.Contains("// ? in which language", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_fault_of_the_input()
    {
        CommandRun run = await CommandRun.OfAsync("init", "nowhere");
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("nowhere: no such folder", run.Error, StringComparison.Ordinal);
    }
}
