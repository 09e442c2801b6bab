using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

public sealed class WarningGroupTests
{
    [Fact]
    public async Task Warnings_of_one_cause_are_one_line_with_their_number_and_names()
    {
        using SmallRegion region = new SmallRegion().WithFeeds("");
        ScanResult result = await region.ScanAsync();
        WarningGroup undelivered = result.Summary.WarningGroups.Single(group => group.Code == "EW1905");

        Assert.Equal(["arrears_cny", "call", "power_kwh"], undelivered.Names);
        Assert.Equal(3, undelivered.Warnings.Count);
        Assert.Equal("没有数据源提供该指标（3 处）：“欠薪”（arrears_cny）、“投诉”（call）、“月用电量”（power_kwh）", undelivered.Text.ToString(MessageLanguage.Chinese));
        Assert.Equal(result.Warnings, result.Summary.WarningGroups.SelectMany(group => group.Warnings));
    }

    [Fact]
    public async Task A_warning_that_is_alone_says_itself()
    {
        using SmallRegion region = new SmallRegion().WithFeeds(Power).With("power.csv", OneMonth);
        ScanResult result = await region.ScanAsync();
        WarningGroup alone = result.Summary.WarningGroups.Single(group => group.Code == "EW1904");

        Assert.Equal(["power-down"], alone.Names);
        Assert.Equal(alone.Warnings.Single().Text, alone.Text);
    }

    [Fact]
    public async Task The_order_of_warnings_does_not_depend_on_the_name_of_the_folder()
    {
        using TemporaryFolder parent = new();
        string[] first = await WarningsIn(parent, "aaa"), last = await WarningsIn(parent, "zzz");

        Assert.Equal(["EW1904", "EW1905", "EW1905"], first.Select(warning => warning[..6]));
        Assert.Equal(first, last);
    }

    /// <summary>Scans in a folder beside that of the rules, which comes before it or after it.</summary>
    private static async Task<string[]> WarningsIn(TemporaryFolder parent, string folder)
    {
        using (SmallRegion region = new SmallRegion().WithFeeds(Power).With("power.csv", OneMonth))
        {
            foreach (string file in Directory.GetFiles(region.Path, "*", SearchOption.AllDirectories))
            {
                string name = Path.GetRelativePath(region.Path, file).Replace('\\', '/');
                parent.Write(name.StartsWith("rules/", StringComparison.Ordinal) ? $"mmm/{name}" : $"{folder}/{name}", File.ReadAllBytes(file));
            }
        }

        string path = Path.Combine(parent.Path, folder, "scan.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"rules\": \"rules\"", "\"rules\": \"../mmm/rules\"", StringComparison.Ordinal));
        ScanResult result = await Scanner.ScanAsync(ScanFile.Load(path), SmallRegion.AsOf, new ScanOptions { Clock = StandingClock.Morning });
        return [.. result.Warnings.Select(warning => $"{warning.Code} {warning.Message}")];
    }

    private const string Power = """{ "id": "power", "file": "power.csv", "company": "企业", "date": "月份", "measures": { "power_kwh": { "column": "电量" } } }""";
    private const string OneMonth = "企业,月份,电量\nA,2026-10,5\n";
}
