using System.Text.Json;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>The points by dimension where people and programs read them: the tables and lines of a scan, and the explanation of a company.</summary>
public sealed class DimensionColumnsTests
{
    [Fact]
    public async Task A_scan_writes_them_as_columns_and_in_lines()
    {
        using Region region = await ScannedAsync();
        string[][] table = [.. File.ReadAllLines(region.At("out/2026-11-20/alerts.csv")).Select(line => line.Split(','))];
        int pay = Array.IndexOf(table[0], "分值·工资"), power = Array.IndexOf(table[0], "分值·用电"), other = Array.IndexOf(table[0], "分值·其他"),
            score = Array.IndexOf(table[0], "分值");
        Assert.True(pay > score && power == pay + 1 && other == power + 1, string.Join(',', table[0]));

        // Sentences before them may have commas; nothing behind them is filled in.
        Assert.Equal(["45 30 12.5", " 30 ", "  12.5"],
            table.Skip(1).Select(row => string.Join(' ', row[^(table[0].Length - pay)..^(table[0].Length - other - 1)])));
        Assert.Equal(
            ["""{"pay":45,"power":30,"other":12.5}""", """{"power":30}""", """{"other":12.5}"""],
            File.ReadAllLines(region.At("out/2026-11-20/alerts.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("dimensions").GetRawText()));
    }

    [Theory]
    [InlineData(MessageLanguage.English, "A", "Of these: 工资 45, 用电 30, other 12.5.")]
    [InlineData(MessageLanguage.Chinese, "A", "其中：工资 45 分、用电 30 分、其他 12.5 分。")]
    [InlineData(MessageLanguage.English, "E", null)]
    public async Task A_company_with_points_in_several_dimensions_is_explained_with_them(MessageLanguage language, string company, string? told)
    {
        using Region region = await ScannedAsync();
        CommandRun run = await CommandRun.OfAsync(language, "explain", region.Scan, company, "--as-of", "2026-11-20");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(told, run.Out.Split('\n')
            .FirstOrDefault(line => line.StartsWith(language == MessageLanguage.English ? "Of these" : "其中", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_dimensions_there_is_neither_column_nor_key()
    {
        using Region region = new();
        Assert.Equal(0, (await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20")).Exit);
        Assert.DoesNotContain("分值·", File.ReadAllText(region.At("out/2026-11-20/alerts.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("dimensions", File.ReadAllText(region.At("out/2026-11-20/alerts.jsonl")), StringComparison.Ordinal);
    }

    private static async Task<Region> ScannedAsync()
    {
        Region region = new();
        region.Change(
                "rules/policy.json",
                "\"affectedWorkers\"",
                """
                "dimensions": [ { "id": "pay", "title": "工资", "categories": ["arrears"] },
                  { "id": "power", "title": "用电", "categories": ["power"] } ], "affectedWorkers"
                """)
            .Change("rules/signs.json", "\"id\": \"signs.arrears\",", "\"id\": \"signs.arrears\", \"category\": \"arrears\",")
            .Change("rules/signs.json", "\"id\": \"signs.power-down\",", "\"id\": \"signs.power-down\", \"category\": \"power\",");
        CommandRun run = await CommandRun.OfAsync("scan", region.Scan, "--as-of", "2026-11-20");
        Assert.True(run.Exit == 0, run.Error);
        return region;
    }
}
