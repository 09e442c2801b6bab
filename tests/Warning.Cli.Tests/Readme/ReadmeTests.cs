using System.Text.RegularExpressions;

namespace EarlyWarning.Cli.Readme;

/// <summary>Runs the commands and programs of the pages and compares their output with what is shown.</summary>
public sealed partial class ReadmeTests
{
    private const string CountyRules = """
        { "id": "shutdown", "let": { "power_yoy": "yoy(power_kwh, 3m)" }, "rules": [
          { "id": "shutdown.power-down-30", "title": "用电量同比下降两成五以上", "when": "power_yoy < -25% and peer_rank(power_yoy) < 0.1", "score": 10,
            "tests": [ { "given": {}, "expect": "indeterminate" } ] } ] }
        """;

    [Fact]
    public async Task Every_command_of_the_READMEs_runs_and_they_show_what_it_prints()
    {
        using Region folder = Copy();
        MarkdownPage english = new("README.md"), chinese = new("README.zh-CN.md");
        List<(string[] Command, string Out)> runs = [];
        foreach (string[] command in english.Commands()) runs.Add((command, await RunAsync(folder, command)));
        string scan = runs.First(run => run.Command[0] == "scan").Out;
        string[] shown =
        [
            TopOf(scan),
            runs.First(run => run.Command[0] == "test").Out,
            runs.First(run => run.Command[0] == "explain").Out,
            await PrintedByAsync(() => Task.Run(OneCompany.Run)),
            await PrintedByAsync(() => WholeScan.RunAsync([folder.At("samples/heshan/scan.json")])),
        ];
        string[] programs = [ProgramIn("OneCompany.cs"), ProgramIn("WholeScan.cs"), ServiceIn("NightlyScan.cs")];
        foreach (MarkdownPage page in (MarkdownPage[])[english, chinese])
        {
            page.Check("text", shown);
            page.Check("csharp", programs);
        }

        Assert.Equal(english.Blocks, chinese.Blocks);
        Assert.Equal(["alerts", "check", "explain", "init", "scan", "simulate", "test"], runs.Select(run => run.Command[0]).Distinct().Order(StringComparer.Ordinal));
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
        Assert.Contains("<!-- main-job -->\n```sh\ndotnet run --project src/Warning.Cli -c Release -- scan samples/heshan/scan.json --as-of 2026-11-01\n```\n", page, StringComparison.Ordinal);
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
        Region folder = new Region().With("rules-county/shutdown.json", CountyRules);
        Directory.Delete(folder.Rules, recursive: true);
        Region.Copy(Path.Combine(SourceFolder.Repository, "rules"), folder.Rules);
        string sample = Path.Combine(SourceFolder.Repository, "samples", "heshan");
        foreach (string part in Directory.GetDirectories(sample).Select(part => Path.GetFileName(part)).Except(["out", "state"]))
            Region.Copy(Path.Combine(sample, part), folder.At($"samples/heshan/{part}"));
        foreach (string file in Directory.GetFiles(sample)) File.Copy(file, folder.At($"samples/heshan/{Path.GetFileName(file)}"));
        return folder;
    }

    private static async Task<string> RunAsync(Region folder, string[] command)
    {
        ProcessRun run = await ProcessRun.OfAsync(folder.Path, command);
        Assert.True(run.Exit == 0, $"early-warning {string.Join(' ', command)}: {run.Exit}\n{run.Error}");
        return run.Out.TrimEnd('\n');
    }

    /// <summary>Returns the summary of a scan without the feeds above it and the parts below that differ between runs.</summary>
    private static string TopOf(string scan)
    {
        string[] lines = scan.Split('\n');
        int begin = Array.FindIndex(lines, line => line.Contains(" companies · ", StringComparison.Ordinal));
        int end = Array.FindIndex(lines, line => line.EndsWith(" for lack of data", StringComparison.Ordinal));
        return string.Join('\n', lines[begin..(end - 1)]);
    }

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
