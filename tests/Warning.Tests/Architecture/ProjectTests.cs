using System.Xml.Linq;

namespace EarlyWarning.Tests.Architecture;

/// <summary>Projects depend down the table of <c>docs/architecture.md</c> only, and say little else.</summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> Below = new(StringComparer.Ordinal)
    {
        ["Warning.Rules"] = [],
        ["Warning"] = ["Warning.Rules"],
        ["Warning.Files"] = ["Warning"],
        ["Warning.Cli"] = ["Warning.Files"],
    };

    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Warning.Rules"] = ["NodaTime", "MathNet.Numerics"],
        ["Warning"] = ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions"],
        ["Warning.Files"] = ["ExcelDataReader", "DocumentFormat.OpenXml", "Microsoft.Extensions.FileSystemGlobbing", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options"],
        ["Warning.Cli"] = ["System.CommandLine", "Spectre.Console"],
    };

    public static TheoryData<string> Products => new(Below.Keys);

    public static TheoryData<string> Files => new(Directory.GetFiles(RepositoryFolder.Path, "*.csproj", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(RepositoryFolder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal));

    [Fact]
    public void There_are_four_products() =>
        Assert.Equal(Below.Keys.Order(StringComparer.Ordinal), Directory.GetDirectories(RepositoryFolder.Combine("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Products))]
    public void A_project_references_the_one_below(string project) =>
        Assert.Equal(Below[project], References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension));

    [Theory]
    [MemberData(nameof(Products))]
    public void A_project_takes_only_the_packages_of_its_row(string project) =>
        Assert.Empty(References(project, "PackageReference").Except(Packages[project], StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Products))]
    public void No_source_uses_a_project_above_its_own(string project)
    {
        string[] allowed = ["Early" + project, .. ClosureOf(project).Select(below => "Early" + below)];
        string[] foreign = [.. Below.Keys.Select(other => "Early" + other).Except(allowed, StringComparer.Ordinal)];
        Assert.Empty(SourceFile.All.Where(file => file.Project == project)
            .SelectMany(file => file.Usings.Where(used => foreign.Any(above => IsIn(used, above) && !allowed.Any(own => own.Length > above.Length && IsIn(used, own)))).Select(used => $"{file}: {used}")));
    }

    [Theory]
    [InlineData("EarlyWarning.Rules", "NodaTime", "MathNet.Numerics")]
    [InlineData("EarlyWarning", "EarlyWarning.Rules", "NodaTime", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options")]
    public void An_assembly_references_nothing_else(string assembly, params string[] allowed) => Assert.Empty(
        System.Reflection.Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).Except(allowed, StringComparer.Ordinal));

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

    private static IEnumerable<string> ClosureOf(string project) => Below[project].SelectMany(below => ClosureOf(below).Prepend(below));

    private static bool IsIn(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    private static string[] References(string project, string kind) =>
        [.. XDocument.Load(RepositoryFolder.Combine("src", project, $"{project}.csproj")).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value)];
}
