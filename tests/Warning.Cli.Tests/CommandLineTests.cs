using EarlyWarning.Rules;

namespace EarlyWarning.Cli;

/// <summary>Checks what all commands share: usage, help, exit codes, unexpected errors.</summary>
public sealed class CommandLineTests(CommandProcess process) : IClassFixture<CommandProcess>
{
    private static readonly string[] Names = ["init", "feeds", "scan", "check", "test", "explain", "indicators", "simulate"];

    public static TheoryData<string> Commands => new(Names);

    [Theory]
    [InlineData("", "")]
    [InlineData("chekc rules", "")]
    [InlineData("check", "check ")]
    [InlineData("check ,", "check ")]
    [InlineData("check rules more", "check ")]
    [InlineData("check rules --format xml", "check ")]
    [InlineData("check rules --colour", "check ")]
    [InlineData("test rules --junit", "test ")]
    [InlineData("init", "init ")]
    [InlineData("alerts", "alerts ")]
    [InlineData("alerts mute", "alerts ")]
    [InlineData("alerts close A --as solved --by B", "alerts close ")]
    [InlineData("alerts silence A --until soon --by B --why C", "alerts silence ")]
    [InlineData("alerts report --from 2026-01-01", "alerts report ")]
    [InlineData("scan", "scan ")]
    [InlineData("scan scan.json --as-of 2026-13-01", "scan ")]
    [InlineData("scan scan.json --as-of yesterday", "scan ")]
    [InlineData("scan scan.json --threads 0", "scan ")]
    [InlineData("scan scan.json --threads many", "scan ")]
    [InlineData("explain scan.json", "explain ")]
    [InlineData("simulate --companies 10 --months 24 --seed 1", "simulate ")]
    [InlineData("simulate --companies 0 --months 24 --seed 1 --output x", "simulate ")]
    [InlineData("simulate --companies 10 --months 1000 --seed 1 --output x", "simulate ")]
    [InlineData("simulate --companies 10 --months 24 --seed one --output x", "simulate ")]
    [InlineData("simulate --companies 10 --months 24 --seed 1 --output x --last-month 2026-13", "simulate ")]
    [InlineData("simulate --companies 10 --months 24 --seed 1 --output x --county 110000", "simulate ")]
    [InlineData("simulate --companies 10 --months 24 --seed 1 --output x --form tidy", "simulate ")]
    [InlineData("explain scan.json A --as-of 1.11.2026", "explain ")]
    public async Task Wrong_usage_ends_with_2_and_the_usage(string arguments, string command)
    {
        CommandRun run = await CommandRun.OfAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.StartsWith("early-warning: ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith($"Usage: early-warning {command}", run.ErrorLines[^2], StringComparison.Ordinal);
        Assert.Equal($"More: early-warning {command}--help", run.ErrorLines[^1]);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task The_examples_of_help_run(string command)
    {
        CommandRun help = await CommandRun.OfAsync(command, "--help");
        string[] examples = help.Out[help.Out.IndexOf("\nExample", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.NotEmpty(examples);
        foreach (string example in examples)
        {
            using Region region = new();
            region.With("rules-county/more.json", """{ "id": "more", "rules": [ { "id": "more.one", "when": "职工人数 > 90000", "score": 1, "tests": [ { "given": { "职工人数": 90001 }, "expect": "fired" } ] } ] }""");
            ProcessRun run = await process.RunAsync(region.Path, MessageLanguage.English, example.Trim().Split(' ')[1..]);
            Assert.True(run.Exit == 0, $"{example.Trim()}: {run.Exit}\n{run.Error}");
        }
    }

    [Fact]
    public async Task An_unexpected_error_is_one_line_and_shows_where_it_happened_when_asked()
    {
        using Region region = new();
        CommandSetting broken = new() { Clock = new StoppedClock() };
        CommandRun run = await CommandRun.OfAsync(broken, "scan", region.Scan);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        string line = Assert.Single(run.ErrorLines);
        Assert.Contains("the clock stopped", line, StringComparison.Ordinal);
        Assert.Contains("please report it with what --verbose shows", line, StringComparison.Ordinal);

        CommandRun verbose = await CommandRun.OfAsync(broken, "scan", region.Scan, "--verbose");
        Assert.Contains("   at EarlyWarning.Cli", verbose.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_that_cannot_be_written_is_a_line_on_standard_error()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Out = new FullDisk() }, "check", region.Rules);
        Assert.Equal((1, "early-warning: No space left on device\n"), (run.Exit, run.Error));
    }

    [Fact]
    public async Task What_is_cancelled_before_it_begins_ends_with_130()
    {
        using Region region = new();
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Cancellation = new CancellationToken(canceled: true) }, "test", region.Rules);
        Assert.Equal((130, "", "early-warning: cancelled\n"), (run.Exit, run.Out, run.Error));
    }

    [Fact]
    public async Task The_process_prints_paths_as_they_were_given_in_UTF8_without_colours_or_progress_when_piped()
    {
        using Region region = new Region().Change("rules/signs.json", "wage_arrears_cny > 0", "wage_arears_cny > 0");
        ProcessRun check = await ProcessRun.OfAsync(region.Path, "check", "rules");
        Assert.Equal(1, check.Exit);
        Assert.StartsWith("rules/signs.json:2:", check.Error, StringComparison.Ordinal);

        using Region whole = new();
        ProcessRun scan = await ProcessRun.OfAsync(whole.Path, "scan", "scan.json", "--as-of", "2026-11-20");
        Assert.Equal((0, ""), (scan.Exit, scan.Error));
        Assert.StartsWith("示例市总工会 · 2026-11-20", scan.Out, StringComparison.Ordinal);
        Assert.Contains("Results: out/2026-11-20\n", scan.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', scan.Out);
    }
}
