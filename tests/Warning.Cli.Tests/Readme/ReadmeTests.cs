using System.Text.RegularExpressions;
using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Readme;

/// <summary>Runs the commands and programs of the pages and compares their output with what is shown.</summary>
public sealed partial class ReadmeTests(CommandProcess process) : IClassFixture<CommandProcess>
{
    private const string CountyRules = """
        { "id": "county", "let": { "power_yoy": "yoy(power_kwh, 3m)" }, "changes": [
          { "id": "shutdown.power-down-30", "title": "用电量同比下降两成五以上", "score": 12,
            "when": "power_yoy < -25% and coalesce(peer_rank(power_yoy) < 0.1 or power_yoy < peer_median(power_yoy) - 20%, power_yoy < -40%)" } ] }
        """;

    private static readonly Lazy<Task<string[]>> Printed = new(PrintedByProgramsAsync);

    private static string[] Programs => [ProgramIn("OneCompany.cs"), ProgramIn("WholeScan.cs"), ServiceIn("NightlyScan.cs")];

    [Fact]
    public async Task Every_command_of_the_README_runs_and_it_shows_what_it_prints()
    {
        using Region folder = Copy();
        MarkdownPage page = new("README.md");
        List<(string[] Command, string Out)> runs = [];
        foreach (string[] command in page.Commands()) runs.Add((command, await RunAsync(folder, command)));
        page.Check("text",
        [
            TopOf(runs.First(run => run.Command[0] == "scan").Out),
            runs.First(run => run.Command[0] == "test").Out,
            runs.First(run => run.Command[0] == "explain").Out,
            .. await Printed.Value,
        ]);
        page.Check("csharp", Programs);
        Assert.Equal(["alerts", "check", "explain", "init", "scan", "simulate", "test"], runs.Select(run => run.Command[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_command_of_the_Chinese_README_runs_in_its_order_and_it_shows_what_it_prints()
    {
        using Region folder = Copy();
        MarkdownPage page = new("README.zh-CN.md");
        string[] mainJob = page.Commands().First();
        List<string> shown = [], printed = [TopOf(await RunAsync(folder.Path, mainJob, exit: 0))];
        Queue<string> programs = new(await Printed.Value);
        string here = folder.Path;
        foreach (MarkdownPage.Block block in page.Blocks)
        {
            switch (block.Language)
            {
                case "text":
                    shown.Add(string.Join(printed.Exists(text => text.Contains('\n', StringComparison.Ordinal)) ? "\n\n" : "\n", printed));
                    break;
                case "json":
                    folder.With(block.Mark["file ".Length..], block.Text);
                    break;
                case "csharp":
                    printed = [programs.Count > 0 ? programs.Dequeue() : ""];
                    break;
                case "sh":
                    printed = [];
                    int exit = block.Mark.StartsWith("exit ", StringComparison.Ordinal) ? block.Mark[^1] - '0' : 0;
                    foreach (string line in block.Text.Split('\n'))
                    {
                        if (line.StartsWith("cd ", StringComparison.Ordinal)) here = Path.GetFullPath(Path.Combine(here, line["cd ".Length..]));
                        else if (MarkdownPage.ArgumentsOf(line) is { } command)
                            printed.Add(command[0] == "scan" ? RestOf(await RunAsync(here, command, exit)) : await RunAsync(here, command, exit));
                    }

                    break;
            }
        }

        page.Check("text", shown);
        page.Check("csharp", Programs);
        Assert.Empty(new MarkdownPage("README.md").Commands().Select(command => command[0]).Except(page.Commands().Select(command => command[0])));
    }

    [Fact]
    public async Task The_page_on_explain_shows_what_it_prints_of_a_company_and_of_a_fired_a_clear_and_an_undecided_rule()
    {
        using Region folder = Copy();
        MarkdownPage page = new("docs/explaining.md");
        List<string> shown = [];
        foreach (string[] command in page.Commands()) shown.Add(await RunAsync(folder, command));
        page.Check("text", shown);
        Assert.Equal(["fired", "clear", "indeterminate"], shown.Skip(1).Select(text => text.Split('\n')[4].Split(' ')[0]));
    }

    [Fact]
    public void The_main_job_and_the_tests_are_marked_for_continuous_integration()
    {
        string page = File.ReadAllText(Path.Combine(SourceFolder.Repository, "README.md"));
        Assert.Contains("<!-- main-job -->\n```sh\ndotnet run --project src/Warning.Cli -c Release -- scan samples/shili/scan.json --as-of 2026-11-01\n```\n", page, StringComparison.Ordinal);
        Assert.Contains("<!-- tests -->\n```sh\ndotnet test EarlyWarning.sln -c Release\n```\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("docs/explaining.md")]
    public void Links_lead_somewhere(string page)
    {
        string folder = Path.GetDirectoryName(Path.Combine(SourceFolder.Repository, page))!;
        string[] targets = [.. Links().Matches(File.ReadAllText(Path.Combine(SourceFolder.Repository, page))).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal))];
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(folder, target)), target));
    }

    /// <summary>Creates a folder as the pages assume it: the rules, the sample, a county's own rules, a folder of feeds.</summary>
    private static Region Copy()
    {
        Region folder = new Region().With("rules-county/county.json", CountyRules);
        Directory.Delete(folder.Rules, recursive: true);
        Region.Copy(Path.Combine(SourceFolder.Repository, "rules"), folder.Rules);
        string sample = Path.Combine(SourceFolder.Repository, "samples", "shili");
        foreach (string part in Directory.GetDirectories(sample).Select(part => Path.GetFileName(part)).Except(["out", "state"]))
            Region.Copy(Path.Combine(sample, part), folder.At($"samples/shili/{part}"));
        foreach (string file in Directory.GetFiles(sample)) File.Copy(file, folder.At($"samples/shili/{Path.GetFileName(file)}"));
        return folder;
    }

    /// <summary>Returns what the two programs of the pages print that are run.</summary>
    private static async Task<string[]> PrintedByProgramsAsync()
    {
        using Region folder = Copy();
        return
        [
            await PrintedByAsync(() => Task.Run(OneCompany.Run)),
            await PrintedByAsync(() => WholeScan.RunAsync([folder.At("samples/shili/scan.json")])),
        ];
    }

    /// <summary>Returns what a command prints in Chinese, its faults first.</summary>
    private async Task<string> RunAsync(string folder, string[] command, int exit)
    {
        ProcessRun run = await process.RunAsync(folder, MessageLanguage.Chinese, command);
        Assert.True(run.Exit == exit, $"early-warning {string.Join(' ', command)}: {run.Exit}\n{run.Error}");
        return (exit == 0 ? run.Out : run.Error + run.Out).TrimEnd('\n');
    }

    private async Task<string> RunAsync(Region folder, string[] command)
    {
        ProcessRun run = await process.RunAsync(folder.Path, MessageLanguage.English, command);
        Assert.True(run.Exit == 0, $"early-warning {string.Join(' ', command)}: {run.Exit}\n{run.Error}");
        return run.Out.TrimEnd('\n');
    }

    /// <summary>Returns the summary of a scan without the feeds above it and the parts below that differ between runs.</summary>
    private static string TopOf(string scan)
    {
        string[] lines = scan.Split('\n');
        int begin = Array.FindIndex(lines, line => line.Contains(" 2026-11-01 · ", StringComparison.Ordinal)), end = Array.FindIndex(lines, IsAboutMissingData);
        return string.Join('\n', lines[begin..(end - 1)]);
    }

    /// <summary>Returns what a scan says of missing data, warnings and feeds, without the parts below that differ between runs.</summary>
    private static string RestOf(string scan)
    {
        string[] lines = scan.Split('\n');
        int end = Array.FindIndex(lines, line => line.EndsWith("out/2026-11-01", StringComparison.Ordinal));
        return string.Join('\n', lines[Array.FindIndex(lines, IsAboutMissingData)..(end - 1)]);
    }

    private static bool IsAboutMissingData(string line) =>
        line.EndsWith(" for lack of data", StringComparison.Ordinal) || line.StartsWith("因缺数据而无法判定", StringComparison.Ordinal);

    private static async Task<string> PrintedByAsync(Func<Task> program)
    {
        using StringWriter output = new() { NewLine = "\n" };
        TextWriter console = Console.Out;
        Console.SetOut(output);
        try
        {
            await program();
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString().TrimEnd('\n');
    }

    /// <summary>Returns the usings of a file and the body of its only method, as a program.</summary>
    private static string ProgramIn(string file)
    {
        string[] lines = LinesOf(file);
        int begin = Array.IndexOf(lines, "    {") + 1, end = Array.IndexOf(lines, "    }");
        string[] body = Array.ConvertAll(lines[begin..end], line => line.Length == 0 ? line : line[8..]);
        return string.Join('\n', [.. UsingsOf(lines), "", .. body]);
    }

    /// <summary>Returns the usings of a file and its class.</summary>
    private static string ServiceIn(string file)
    {
        string[] lines = LinesOf(file);
        int begin = Array.FindIndex(lines, line => line.StartsWith("public sealed class ", StringComparison.Ordinal));
        return string.Join('\n', [.. UsingsOf(lines), "", .. lines[begin..]]);
    }

    private static string[] LinesOf(string file) => File.ReadAllLines(Path.Combine(SourceFolder.Repository, "tests", "Warning.Cli.Tests", "Readme", file));

    private static IEnumerable<string> UsingsOf(string[] lines) => lines.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal));

    [GeneratedRegex(@"\]\(([^)#]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();
}
