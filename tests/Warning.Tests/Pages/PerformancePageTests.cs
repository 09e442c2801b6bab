using System.Text.Json;
using EarlyWarning.Benchmarks.Recording;

namespace EarlyWarning.Tests.Pages;

/// <summary>The tables of docs/performance.md and the committed results say the same, cell by cell.</summary>
public sealed class PerformancePageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFolder.Combine("docs", "performance.md"));

    private static JsonElement Results
    {
        get
        {
            using JsonDocument results = JsonDocument.Parse(File.ReadAllBytes(RepositoryFolder.Combine("benchmarks", "results", "performance.json")));
            return results.RootElement.Clone();
        }
    }

    [Fact]
    public void Tables_are_what_the_result_file_gives() => Assert.Equal(PerformancePage.WithTables(Page, Results), Page);

    [Fact]
    public void Every_table_of_the_result_file_is_on_the_page() =>
        Assert.Equal(Results.GetProperty("tables").EnumerateObject().Select(table => table.Name).Order(StringComparer.Ordinal), PerformancePage.TablesOf(Page).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("|", "1|")]
    [InlineData("| ", "| 9")]
    public void A_table_that_is_changed_by_hand_is_noticed(string old, string changed)
    {
        int table = Page.IndexOf("<!-- results: scoring", StringComparison.Ordinal), place = Page.IndexOf("\n| ", table + 200, StringComparison.Ordinal) + 1;
        string edited = Page[..place] + Page[place..(place + 40)].Replace(old, changed, StringComparison.Ordinal) + Page[(place + 40)..];
        Assert.NotEqual(PerformancePage.WithTables(edited, Results), edited);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_readme_says_how_much_longer_RulesEngine_takes(string readme)
    {
        double[] ratios = [.. Results.GetProperty("tables").GetProperty("scoring").GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().ToArray())
            .Where(row => row[1].GetString()!.EndsWith("RulesEngine", StringComparison.Ordinal)).Select(row => row[2].GetDouble())];
        Assert.Equal(2, ratios.Length);
        // Rounded down to hundreds, so that it is no more than what was measured.
        double factor = Math.Floor(1 / ratios.Max() / 100) * 100;
        Assert.Contains($"<!-- factor -->{factor:0}<!-- end -->", File.ReadAllText(RepositoryFolder.Combine(readme)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_says_when_on_what_and_of_which_versions()
    {
        foreach (JsonProperty table in Results.GetProperty("tables").EnumerateObject())
        {
            Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", table.Value.GetProperty("recorded").GetString());
            Assert.Contains(".NET", table.Value.GetProperty("machine").GetString(), StringComparison.Ordinal);
            Assert.NotEmpty(table.Value.GetProperty("versions").EnumerateObject());
        }
    }
}
