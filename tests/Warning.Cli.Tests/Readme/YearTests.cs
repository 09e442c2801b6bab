using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Readme;

/// <summary>Runs the commands of docs/year.md, compares their output, and checks that docs/year.sh runs the same ones.</summary>
public sealed partial class YearTests
{
    [Fact]
    public async Task The_page_shows_what_its_commands_print()
    {
        using Region folder = new();
        Region.Copy(Path.Combine(SourceFolder.Repository, "samples", "shili"), folder.At("shili"));
        File.Delete(folder.At("shili/office.json")); // the year has an office of its own
        Region.Copy(Path.Combine(SourceFolder.Repository, "docs", "year"), folder.At("shili"));
        foreach (string kept in new[] { "out", "state" }.Select(kept => folder.At($"shili/{kept}")).Where(Directory.Exists)) Directory.Delete(kept, recursive: true);
        string scan = folder.At("shili/scan.json");
        await File.WriteAllTextAsync(scan, (await File.ReadAllTextAsync(scan)).Replace("\"rules\": \"default\"", "\"rules\": [\"default\", \"county\"]", StringComparison.Ordinal));
        MarkdownPage page = new("docs/year.md");
        List<string> shown = [];
        LocalDateTime now = new(2025, 1, 1, 0, 0);
        foreach (MarkdownPage.Block block in page.Blocks.Where(block => block.Language == "sh"))
        {
            List<string> printed = [];
            foreach (string line in block.Text.Split('\n').Where(line => line.Length > 0))
            {
                if (MomentOf(line) is { } moment && moment > now) now = moment;
                if (line.StartsWith("early-warning ", StringComparison.Ordinal)) printed.Add(await RunAsync(folder, now, ArgumentsOf(line)));
            }

            shown.Add(string.Join(block.Text.Contains(" list ", StringComparison.Ordinal) ? "\n\n" : "\n", printed));
        }

        page.Check("text", shown);
    }

    [Fact]
    public async Task The_script_runs_the_commands_of_the_page()
    {
        using Region folder = new();
        string log = folder.At("log");
        folder.With("record", $"for word in \"$@\"; do printf '%s\\t' \"$word\" >> '{log}'; done; echo >> '{log}'\n");
        ProcessStartInfo start = new("bash", [Path.Combine(SourceFolder.Repository, "docs", "year.sh"), folder.At("copy")]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["EARLY_WARNING"] = $"sh {folder.At("record")}";
        using Process script = Process.Start(start)!;
        await script.StandardOutput.ReadToEndAsync();
        await ProcessRun.EndOfAsync(script);
        Assert.Equal(0, script.ExitCode);
        IEnumerable<string> ofPage = new MarkdownPage("docs/year.md").Blocks.Where(block => block.Language == "sh").SelectMany(block => CommandsOf(block.Text));
        Assert.Equal(ofPage.Select(command => string.Join('\t', ArgumentsOf(command))), (await File.ReadAllLinesAsync(log)).Select(line => line.TrimEnd('\t')));
    }

    private static IEnumerable<string> CommandsOf(string block) => block.Split('\n').Where(line => line.StartsWith("early-warning ", StringComparison.Ordinal));

    private static string[] ArgumentsOf(string command) => MarkdownPage.ArgumentsOf(command)!;

    /// <summary>
    /// Returns when a line of the page is done: a scan in the evening of its as-of date, an act in the morning of the day that it names; a comment says when what
    /// follows is.
    /// </summary>
    private static LocalDateTime? MomentOf(string line)
    {
        if (Comment().Match(line) is { Success: true } said) return DayOf(said).At(new LocalTime(int.Parse(said.Groups["hour"].Value, System.Globalization.CultureInfo.InvariantCulture), 0));
        if (Evening().Match(line) is { Success: true } scan) return DayOf(scan).At(new LocalTime(18, 0));
        return Morning().Match(line) is { Success: true } act ? DayOf(act).At(new LocalTime(10, 0)) : null;

        static LocalDate DayOf(Match match) => LocalDatePattern.Iso.Parse(match.Groups["day"].Value).Value;
    }

    private static async Task<string> RunAsync(Region folder, LocalDateTime now, string[] command)
    {
        string[] args = [.. command.Select(word => word.EndsWith(".csv", StringComparison.Ordinal) || word.EndsWith(".docx", StringComparison.Ordinal) || word == "scan.json" ? folder.At($"shili/{word}") : word)];
        if (command[0] != "scan") args = [.. args, "--scan", folder.At("shili/scan.json")];
        // The width of a common terminal.
        CommandSetting setting = new() { Width = 120, Clock = new StandingClock(now) };
        CommandRun run = await CommandRun.OfAsync(setting, args);
        Assert.True(run.Exit == 0, $"early-warning {string.Join(' ', command)}: {run.Exit}\n{run.Error}");
        return command[0] == "scan" ? NewsOf(run.Out) : WithoutHashes(run.Out).Replace(folder.At("shili/"), "", StringComparison.Ordinal).TrimEnd('\n');
    }

    /// <summary>An entry's hash covers the account and the machine that recorded it; the page shows each by digits made from its position.</summary>
    private static string WithoutHashes(string output) =>
        Entry().Replace(output, entry => $"{entry.Groups["n"].Value}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Groups["n"].Value)))[..8]}");

    /// <summary>Returns the changes of a scan and the alerts that were opened or raised.</summary>
    private static string NewsOf(string scan)
    {
        string[] lines = scan.Split('\n');
        int moves = Array.FindIndex(lines, line => line.Contains(" open alert", StringComparison.Ordinal));
        int urgent = Array.FindIndex(lines, line => line.StartsWith("The most urgent", StringComparison.Ordinal));
        List<string> rows = [];
        bool isNews = false;
        foreach (string line in lines[(urgent + 2)..].TakeWhile(line => line.Length > 0 && !line.StartsWith("  and ", StringComparison.Ordinal)))
        {
            Match row = Row().Match(line);
            if (row.Success) isNews = row.Groups["move"].Value is "opened" or "raised";
            if (isNews) rows.Add(line);
        }

        string[] table = rows.Count == 0 ? [] : ["", lines[urgent + 1], .. rows];
        int overdue = Array.FindIndex(lines, line => line.StartsWith("Overdue work", StringComparison.Ordinal));
        string[] late = overdue < 0 ? [] : ["", .. lines[overdue..].TakeWhile(line => line.Length > 0)];
        return string.Join('\n', [.. lines[moves..].TakeWhile(line => line.Length > 0), .. table, .. late]);
    }

    [GeneratedRegex("^# (?<day>[0-9-]{10}) (?<hour>[0-9]{2}):00$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("^early-warning scan .*--as-of (?<day>[0-9-]{10})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Evening();

    [GeneratedRegex("^early-warning .* --on (?<day>[0-9-]{10})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Morning();

    [GeneratedRegex(@"^ +\d+  \w+ +(?<move>[a-z]*) ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\b(?<n>\d+):[0-9a-f]{8}\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();
}
