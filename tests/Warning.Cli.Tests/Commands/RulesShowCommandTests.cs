namespace EarlyWarning.Cli.Commands;

/// <summary><c>rules show</c>, and <c>test</c> over layers.</summary>
public sealed class RulesShowCommandTests
{
    private const string Points = """
        {
          "id": "county",
          "changes": [
            { "id": "shutdown.power-down-30", "score": 12 }, // more here
            { "id": "shutdown.other-bills-unpaid", "status": "retired", "why": "no such list" }
          ]
        }
        """;

    [Fact]
    public async Task Pinning_writes_the_hashes_once_and_leaves_everything_else()
    {
        using Region folder = new();
        folder.With("county/county.json", Points);
        CommandRun run = await CommandRun.OfAsync("rules", "show", $"default,{folder.At("county")}", "--pin", "--lang", "en");
        Assert.Equal(0, run.Exit);
        Assert.Contains("county.json: the hashes of what it changes are written", run.Error, StringComparison.Ordinal);
        string pinned = await File.ReadAllTextAsync(folder.At("county/county.json"));
        Assert.Matches("\"id\": \"shutdown.power-down-30\", \"of\": \"sha256:[0-9a-f]{64}\", \"score\": 12 }, // more here\n", pinned);
        Assert.Equal(Points, string.Concat(pinned.Split(", \"of\": \"sha256:").Select((part, place) => place == 0 ? part : part[65..])));
        CommandRun again = await CommandRun.OfAsync("rules", "show", $"default,{folder.At("county")}", "--pin", "--lang", "zh");
        Assert.Contains("校验值都已写入，且都相符", again.Error, StringComparison.Ordinal);
        Assert.Equal(pinned, await File.ReadAllTextAsync(folder.At("county/county.json")));
        folder.With("county/county.json", pinned.Replace("of\": \"sha256:", "of\": \"sha256:0", StringComparison.Ordinal));
        Assert.Contains("EW1518", (await CommandRun.OfAsync("check", $"default,{folder.At("county")}")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_has_each_change_with_its_keys()
    {
        using Region folder = new();
        folder.With("county/county.json", Points);
        CommandRun run = await CommandRun.OfAsync("rules", "show", $"default,{folder.At("county")}", "--format", "json");
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(run.Out);
        Assert.Equal(
            ["retires shutdown.other-bills-unpaid no such list", "changes shutdown.power-down-30 "],
            json.RootElement.EnumerateArray().Select(change => $"{change.GetProperty("does")} {change.GetProperty("id")} {WhyOf(change)}"));
        Assert.Equal("10 12", string.Join(' ', new[] { "old", "new" }.Select(key => json.RootElement[1].GetProperty("keys")[0].GetProperty(key).GetString())));
    }

    private static string WhyOf(System.Text.Json.JsonElement change) =>
        change.TryGetProperty("why", out System.Text.Json.JsonElement why) ? why.GetString()! : "";

    [Fact]
    public async Task One_layer_has_nothing_to_show() =>
        Assert.StartsWith("default is one layer", (await CommandRun.OfAsync("rules", "show", "default", "--lang", "en")).Out, StringComparison.Ordinal);

    [Fact]
    public async Task What_a_layer_changes_of_the_shipped_results_fails_with_strict_alone()
    {
        using Region folder = new();
        folder.With("county/county.json", Points);
        string rules = $"default,{folder.At("county")}", file = folder.At("junit.xml");
        CommandRun run = await CommandRun.OfAsync("test", rules, "--lang", "en", "--junit", file);
        Assert.Equal(0, run.Exit);
        Assert.Contains("scenario one-weak-sign: changed by your layer: blue 10 -> blue 12", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("<failure", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.OfAsync("test", rules, "--lang", "en", "--strict", "--junit", file)).Exit);
        Assert.Contains("blue 10 -&gt; blue 12", await File.ReadAllTextAsync(file), StringComparison.Ordinal);

        // A rule test that the layer changes is a failure in the file, too, with --strict.
        folder.With("county/county.json", """{ "id": "county", "changes": [ { "id": "wages.arrears", "when": "wage_arrears_months > 0.75" } ] }""");
        Assert.Equal(0, (await CommandRun.OfAsync("test", rules, "--lang", "en", "--junit", file)).Exit);
        Assert.DoesNotContain("<failure", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.OfAsync("test", rules, "--lang", "en", "--strict", "--junit", file)).Exit);
        Assert.Contains("expected fired, got clear", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        CommandRun json = await CommandRun.OfAsync("test", rules, "--format", "json");
        Assert.Contains("\"changed\": ", json.Out, StringComparison.Ordinal);
    }
}
