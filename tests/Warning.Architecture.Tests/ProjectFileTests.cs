using EarlyWarning.Architecture.Facts;

namespace EarlyWarning.Architecture;

/// <summary>Project files say little: what they stand on, which the ladder says too. Versions and policy are central.</summary>
public sealed class ProjectFileTests
{
    public static TheoryData<string> Files => new(Directory.GetFiles(RepositoryFolder.Path, "*.csproj", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(RepositoryFolder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Fact]
    public void A_project_references_what_its_row_of_the_ladder_names_and_nothing_else() => Findings.None(ProjectOrder.References(ShippedSources.Graph, Ladder.Shipped));

    [Fact]
    public void A_row_of_the_ladder_stands_on_rows_below_it() => Findings.None(ProjectOrder.RowsUpward(Ladder.Shipped));

    [Fact]
    public void A_package_is_used_only_where_a_row_names_it()
    {
        Findings.None(ShippedSources.Graph.Uses.Where(use => use.Declared is null)
            .Select(use => (Use: use, Assembly: use.Symbol.ContainingAssembly.Name))
            .Where(use => !use.Assembly.StartsWith("System.", StringComparison.Ordinal) || use.Assembly == "System.CommandLine")
            .Where(use => !Packages(use.Use.From.Project).Contains(use.Assembly, StringComparer.Ordinal))
            .Select(use => $"{use.Use} of {use.Assembly}"));

        // The abstractions of logging bring those of services with them.
        static IEnumerable<string> Packages(string project) => Ladder.Shipped.Reach(project).SelectMany(name => Ladder.Shipped.Find(name)!.Packages)
            .SelectMany(package => package == "Microsoft.Extensions.Logging.Abstractions" ? [package, "Microsoft.Extensions.DependencyInjection.Abstractions"] : new[] { package });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_project_file_has_under_twenty_lines_and_pins_no_version(string file)
    {
        string[] lines = File.ReadAllLines(RepositoryFolder.Combine(file));
        Assert.True(lines.Length < 20, $"{file} has {lines.Length} lines");
        Assert.DoesNotContain(lines, line => line.Contains(" Version=", StringComparison.Ordinal));
    }

    [Fact]
    public void The_clock_is_banned() =>
        Assert.Equal(
            ["P:System.DateTime.Now", "P:System.DateTime.Today", "P:System.DateTime.UtcNow", "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow"],
            File.ReadLines(RepositoryFolder.Combine("eng", "BannedSymbols.txt")).Select(line => line.Split(';')[0]).Where(line => line.Contains(".DateTime", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
