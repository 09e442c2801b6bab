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
        Assert.StartsWith("feeds/scan.json is drafted.\n", region.Steady(run.Out), StringComparison.Ordinal);
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
    public async Task A_scan_file_that_is_there_is_not_overwritten()
    {
        using Region region = new();
        string before = File.ReadAllText(region.Scan);
        CommandRun run = await CommandRun.OfAsync("init", region.Path);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("is there already", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(region.Scan));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_fault_of_the_input()
    {
        CommandRun run = await CommandRun.OfAsync("init", "nowhere");
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("nowhere: no such folder", run.Error, StringComparison.Ordinal);
    }
}
