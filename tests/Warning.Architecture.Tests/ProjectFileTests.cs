namespace EarlyWarning.Architecture;

/// <summary>Project files say little: versions and policy are central.</summary>
public sealed class ProjectFileTests
{
    public static TheoryData<string> Files => new(Directory.GetFiles(RepositoryFolder.Path, "*.csproj", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(RepositoryFolder.Path, path).Replace('\\', '/')).Order(StringComparer.Ordinal));

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
