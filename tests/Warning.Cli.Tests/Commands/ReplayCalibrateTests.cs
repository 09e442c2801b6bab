using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>Calibrates the rules of <c>samples/real/layoffs</c> by later notices of closures; the page on replays states the figures.</summary>
public sealed class ReplayCalibrateTests
{
    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task The_screen_shows_points_figures_and_whether_they_are_better(MessageLanguage language)
    {
        using Folder folder = new();
        CommandRun run = await CommandRun.OfAsync(language, folder.Line);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-calibrate.txt", language, run.Out);
    }

    [Fact]
    public async Task The_layer_and_its_card_are_written_and_the_layer_is_checked_with_its_pack()
    {
        using Folder folder = new();
        folder.Change("scan.json", "\"output\": \"out\"", "\"output\": \"out\", \"language\": \"zh\"");
        CommandRun run = await CommandRun.OfAsync([.. folder.Line, "--every", "3m", "--output", folder.At("points"), "--format", "json"]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("replay-calibrate.json", run.Out.Replace(folder.Path, "", StringComparison.Ordinal));
        Assert.Equal(["model-card.md", "points.json"], Directory.GetFiles(folder.At("points")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        CommandRun check = await CommandRun.OfAsync("check", $"{folder.At("rules")},{folder.At("points")}");
        Assert.Equal((0, ""), (check.Exit, check.Error));
        JsonElement judged = run.Json.GetProperty("judged"), proposed = run.Json.GetProperty("models").GetProperty("proposed");
        CommandRun backtest = await CommandRun.OfAsync(
            "replay", "backtest", folder.At("scan.json"), "--outcomes", folder.At("closures.csv"), "--horizon", "1y", "--every", "3m",
            "--from", judged.GetProperty("from").GetString()!, "--to", judged.GetProperty("to").GetString()!,
            "--rules", $"{folder.At("rules")},{folder.At("points")}", "--format", "json");
        Assert.Equal(proposed.GetProperty("auc").GetDouble(), backtest.Json.GetProperty("auc").GetDouble());
        JsonElement blue = run.Json.GetProperty("levels").GetProperty("blue"), same = backtest.Json.GetProperty("levels").GetProperty("blue");
        Assert.Equal(
            (same.GetProperty("alerted").GetInt64(), same.GetProperty("hits").GetInt64()),
            (blue.GetProperty("proposedAlerted").GetInt64(), blue.GetProperty("proposedHits").GetInt64()));
    }

    [Theory]
    [InlineData(MessageLanguage.English, "en")]
    [InlineData(MessageLanguage.Chinese, "zh")]
    public async Task The_layer_and_its_card_are_in_the_language_of_the_scan(MessageLanguage language, string word)
    {
        using Folder folder = new();
        folder.Change("scan.json", "\"output\": \"out\"", $"\"output\": \"out\", \"language\": \"{word}\"");
        Assert.Equal(0, (await CommandRun.OfAsync([.. folder.Line, "--every", "3m", "--output", folder.At("points")])).Exit);
        Golden.Check("replay-calibrate-points.json", language, File.ReadAllText(folder.At("points/points.json")));
        Golden.Check("replay-calibrate-card.md", language, File.ReadAllText(folder.At("points/model-card.md")));
    }

    [Theory]
    [InlineData(MessageLanguage.English, "is there already")]
    [InlineData(MessageLanguage.Chinese, "已经存在")]
    public async Task A_folder_that_is_there_is_not_touched(MessageLanguage language, string words)
    {
        using Folder folder = new();
        Directory.CreateDirectory(folder.At("points"));
        CommandRun run = await CommandRun.OfAsync(language, [.. folder.Line, "--output", folder.At("points")]);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder.At("points")));
    }

    [Theory]
    [InlineData(MessageLanguage.English, "2023-01-01", "too few dates to calibrate")]
    [InlineData(MessageLanguage.Chinese, "2023-01-01", "日期太少，不能校准")]
    public async Task What_cannot_be_calibrated_is_refused_and_nothing_is_written(MessageLanguage language, string from, string words)
    {
        using Folder folder = new();
        string[] line = [.. folder.Line, "--output", folder.At("points")];
        line[Array.IndexOf(line, "--from") + 1] = from;
        CommandRun run = await CommandRun.OfAsync(language, line);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(folder.At("points")));
    }

    [Fact]
    public async Task Outcomes_that_are_too_few_are_counted()
    {
        using Folder folder = new();
        string[] rows = File.ReadAllLines(folder.At("closures.csv"));
        File.WriteAllLines(folder.At("closures.csv"), rows.Where((row, place) => place == 0 || row.EndsWith("1231", StringComparison.Ordinal)));
        CommandRun run = await CommandRun.OfAsync([.. folder.Line, "--through", "2026-01-01"]);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("too few outcomes to calibrate", run.Error, StringComparison.Ordinal);
        Assert.Contains("30 are needed", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A copy of the sample, deleted when disposed.</summary>
    private sealed class Folder : IDisposable
    {
        public Folder() => Region.Copy(System.IO.Path.Combine(SourceFolder.Repository, "samples", "real", "layoffs"), Path);

        public string Path { get; } = Directory.CreateTempSubdirectory("early-warning-").FullName;

        public string[] Line =>
        [
            "replay", "calibrate", At("scan.json"), "--from", "2005-01-01", "--to", "2025-01-01", "--outcomes", At("closures.csv"), "--horizon", "1y",
        ];

        public string At(string name) => System.IO.Path.Combine(Path, name);

        public void Change(string name, string from, string to)
        {
            string text = File.ReadAllText(At(name));
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(At(name), text.Replace(from, to, StringComparison.Ordinal));
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
