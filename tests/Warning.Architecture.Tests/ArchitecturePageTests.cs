using EarlyWarning.Architecture.Facts;

namespace EarlyWarning.Architecture;

/// <summary><c>docs/architecture.md</c> shows the ladder that the sources are held to.</summary>
public sealed class ArchitecturePageTests
{
    private const string Anew = "; EARLYWARNING_UPDATE_GOLDEN=1 dotnet test tests/Warning.Architecture.Tests writes it anew";

    [Theory]
    [InlineData("projects")]
    [InlineData("rooms")]
    public void The_page_shows_the_ladder(string part)
    {
        string written = ArchitecturePage.PartIn(Page(), part), expected = ArchitecturePage.PartOf(part, ShippedSources.Graph, Ladder.Shipped);
        Assert.True(written == expected, $"docs/architecture.md, {part}, does not show the ladder{Anew}. It should say:\n{expected}");
    }

    [Fact]
    public void The_page_tells_sizes_that_are_about_right() => Findings.None(
        SizeTable.Of(ShippedSources.Graph).Stale(SizeTable.Parse(ArchitecturePage.PartIn(Page(), "sizes"))).Select(stale => $"docs/architecture.md, sizes: {stale}{Anew}"));

    [Fact]
    public void A_table_of_sizes_may_lag_a_little_and_no_more()
    {
        SizeTable now = SizeTable.Of(MadeUpSources.Graph(
            ("Lower/House.cs", "namespace EarlyLower;\n\n/// <summary>A house.</summary>\npublic sealed class House\n{\n    public enum Size { Small }\n}\n"),
            ("Upper/Street.cs", "namespace EarlyUpper; internal sealed class Street;")));
        string written = now.ToMarkdown();
        Assert.Equal(
            """
            | project | files | lines | of code | public types |
            | --- | ---: | ---: | ---: | ---: |
            | `src/Lower` | 1 | 6 | 5 | 2 |
            | `src/Upper` | 1 | 1 | 1 | 0 |
            | all | 2 | 7 | 6 | 2 |

            """,
            written);
        Assert.Empty(now.Stale(SizeTable.Parse(written)));
        Assert.Empty(now.Stale(SizeTable.Parse(written.Replace("| 6 | 5 | 2 |", "| 206 | 205 | 7 |", StringComparison.Ordinal))));
        Assert.Equal(
            ["Lower: 6 lines, not 1,206", "Lower: 2 public types, not 8", "Upper is missing"],
            now.Stale(SizeTable.Parse(written.Replace("| 6 | 5 | 2 |", "| 1,206 | 5 | 8 |", StringComparison.Ordinal).Replace("src/Upper", "src/Other", StringComparison.Ordinal))));
    }

    private static string Page()
    {
        string page = File.ReadAllText(ArchitecturePage.Path);
        if (!Golden.Update) return page;
        Golden.Write(ArchitecturePage.Path, ArchitecturePage.Written(page, ShippedSources.Graph, Ladder.Shipped));
        return File.ReadAllText(ArchitecturePage.Path);
    }
}
