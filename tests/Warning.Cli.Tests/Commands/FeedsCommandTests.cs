using System.Text.Json;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class FeedsCommandTests
{
    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task The_screen_shows_what_has_come_and_fits_the_terminal(MessageLanguage language)
    {
        using Region region = Troubled();
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Width = 120, Language = language }, "feeds", region.Scan);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Golden.Check("feeds.txt", language, run.Out);
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(WrappedText.WidthOf(line), 0, 120));
    }

    [Fact]
    public async Task Json_has_the_numbers_of_the_summary()
    {
        using Region region = Troubled();
        CommandRun run = await CommandRun.OfAsync("feeds", region.Scan, "--format", "json");
        CommandRun scan = await CommandRun.OfAsync("scan", region.Scan, "--format", "json");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        JsonElement[] reviewed = [.. run.Json.GetProperty("feeds").EnumerateArray()], summed = [.. scan.Json.GetProperty("feeds").EnumerateArray()];
        Assert.Equal(summed.Length, reviewed.Length);
        foreach ((JsonElement one, JsonElement other) in summed.Zip(reviewed))
            Assert.All(one.EnumerateObject(), value => Assert.Equal(value.Value.GetRawText(), other.GetProperty(value.Name).GetRawText()));
    }

    [Fact]
    public async Task A_delivery_is_compared_with_the_last_scan_before()
    {
        using Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-01")).Exit);
        CommandRun text = await CommandRun.OfAsync("feeds", region.Scan), json = await CommandRun.OfAsync("feeds", region.Scan, "--format", "json");
        Assert.Contains("compared with the scan as of 2026-11-01", text.Out, StringComparison.Ordinal);
        Assert.Equal("2026-11-01", json.Json.GetProperty("comparedWith").GetString());
        Assert.Equal(9, json.Json.GetProperty("feeds")[1].GetProperty("before").GetProperty("rows").GetInt32());
    }

    [Fact]
    public async Task Nothing_is_written()
    {
        using Region region = new();
        await CommandRun.OfAsync("feeds", region.Scan);
        Assert.False(Directory.Exists(region.At("out")));
        Assert.False(Directory.Exists(region.At("state")));
    }

    [Theory]
    [InlineData(MessageLanguage.English)]
    [InlineData(MessageLanguage.Chinese)]
    public async Task A_feed_that_would_stop_the_scan_is_shown_beside_the_others(MessageLanguage language)
    {
        using Region region = new Region().Change("scan.json", "\"maxRejects\": 0.5", "\"maxRejects\": 0").Change("feeds/power.csv", "2026-09", "2026-13");
        File.Delete(region.At("feeds/arrears.csv"));
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Width = 120, Language = language }, "feeds", region.Scan);
        Assert.Equal((1, ""), (run.Exit, run.Error));
        Golden.Check("feeds-stopped.txt", language, run.Out);
        CommandRun json = await CommandRun.OfAsync("feeds", region.Scan, "--format", "json");
        JsonElement.ArrayEnumerator feeds = json.Json.GetProperty("feeds").EnumerateArray();
        Assert.Equal(["power", "arrears"], feeds.Where(feed => feed.TryGetProperty("stop", out _)).Select(feed => feed.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_register_that_cannot_be_read_is_an_error()
    {
        using Region region = new();
        File.Delete(region.At("feeds/companies.csv"));
        CommandRun run = await CommandRun.OfAsync("feeds", region.Scan);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("feeds/companies.csv", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    /// <summary>A region with rows that cannot be read, and one about an unknown company.</summary>
    private static Region Troubled()
    {
        Region region = new();
        string power = File.ReadAllText(region.At("feeds/power.csv"));
        string[] lines = power.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] cells = lines[1].Split(',');
        return region.With("feeds/power.csv", power.TrimEnd('\n') + $"\n{cells[0]},2026-13,1\n{cells[0]},2026-14,1\nX9,2026-09,1\n");
    }
}
