using System.Text.Json;

namespace EarlyWarning.Cli.Commands;

public sealed class RulesSchemaCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("early-warning-schema-").FullName;

    private string Settings => Path.Combine(folder, ".vscode", "settings.json");

    private string County => Path.Combine(folder, "county");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Schemas_and_settings_are_written_for_the_layers_within()
    {
        SaveLayer();
        CommandRun run = await RunAsync();
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.EndsWith($"{Settings}: written\n", run.Out, StringComparison.Ordinal);
        Assert.Contains($"{Path.Combine(folder, ".vscode/schemas")}: 11 schemas written, with ", run.Out, StringComparison.Ordinal);
        JsonElement settings = JsonDocument.Parse(await File.ReadAllBytesAsync(Settings)).RootElement;
        Assert.Equal("jsonc", settings.GetProperty("files.associations").GetProperty("**/county/**/*.json").GetString());
        JsonElement first = settings.GetProperty("json.schemas")[0];
        Assert.Equal("./.vscode/schemas/rules.schema.json", first.GetProperty("url").GetString());
        Assert.Equal("/county/*.json", first.GetProperty("fileMatch")[0].GetString());
        foreach (JsonElement schema in settings.GetProperty("json.schemas").EnumerateArray())
            Assert.True(File.Exists(Path.Combine(folder, schema.GetProperty("url").GetString()!)));
        string rules = await File.ReadAllTextAsync(Path.Combine(folder, ".vscode", "schemas", "rules.schema.json"));
        Assert.Contains("\"county.own\"", rules, StringComparison.Ordinal);
        Assert.Contains("\"wages.arrears\"", rules, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_earlier_run_has_written_is_written_anew()
    {
        CommandRun first = await CommandRun.OfAsync("rules", "schema", folder);
        Assert.Contains("none of the folders of rules lies in", first.Out, StringComparison.Ordinal);
        SaveLayer();
        await RunAsync();
        Assert.Contains("/county/*.json", await File.ReadAllTextAsync(Settings), StringComparison.Ordinal);
        Assert.EndsWith($"{Settings}：已有，内容齐全\n", (await RunAsync("--lang", "zh")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "editor.rulers": [160] }""")]
    [InlineData("""{ "json.schemas": [ { "fileMatch": ["a.json"], "url": "./mine.json" } ] }""")]
    [InlineData("""{ "files.associations": {}, "json.schemas": [] // mine""" + "\n}")]
    [InlineData("{ broken")]
    public async Task Settings_of_somebody_stay_and_what_is_missing_is_told(string own)
    {
        SaveLayer();
        Directory.CreateDirectory(Path.GetDirectoryName(Settings)!);
        await File.WriteAllTextAsync(Settings, own);
        CommandRun run = await RunAsync();
        Assert.Equal(0, run.Exit);
        Assert.Equal(own, await File.ReadAllTextAsync(Settings));
        string[] told = run.Out.Split("that it has:\n");
        JsonElement wanted = JsonDocument.Parse(told[1]).RootElement;
        Assert.True(wanted.TryGetProperty("json.schemas", out _));

        // Once it stands there, beside what else does, nothing more is said.
        await File.WriteAllTextAsync(Settings, "{ // mine\n \"editor.rulers\": [160], " + told[1].TrimStart()[1..]);
        Assert.EndsWith("is there and says all that is needed\n", (await RunAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_pack_with_errors_nothing_is_written()
    {
        SaveLayer("nothing_known > 0");
        CommandRun run = await RunAsync();
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("EW1203", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, ".vscode")));
    }

    private Task<CommandRun> RunAsync(params string[] more) => CommandRun.OfAsync(["rules", "schema", folder, "--rules", $"default,{County}", .. more]);

    private void SaveLayer(string when = "wage_arrears_months > 0")
    {
        Directory.CreateDirectory(County);
        File.WriteAllText(
            Path.Combine(County, "county.json"),
            $$"""{ "id": "county", "rules": [ { "id": "county.own", "title": "本县", "when": "{{when}}", "score": 1 } ] }""");
    }
}
