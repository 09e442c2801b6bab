using EarlyWarning.Architecture.Graph;

namespace EarlyWarning.Architecture;

/// <summary>The two pure projects use no disk, no clock, no network and no chance: time and files are arguments.</summary>
public sealed class PurityTests
{
    private static readonly string[] Disk =
        ["File", "Directory", "FileInfo", "DirectoryInfo", "FileSystemInfo", "FileStream", "DriveInfo", "Path", "FileSystemWatcher", "RandomAccess", "StreamReader", "StreamWriter"];

    private static readonly string[] Clock =
        ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "SystemClock.Instance", "TimeProvider.System", "Environment.TickCount", "Environment.TickCount64"];

    public static TheoryData<string> Pure => new("Warning.Rules", "Warning");

    [Theory]
    [MemberData(nameof(Pure))]
    public void No_source_touches_a_disk(string project) => None(project, use => IsIn(use, "System.IO") && Disk.Contains(use.Type.Name, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pure))]
    public void No_source_touches_a_network_or_starts_a_process(string project) =>
        None(project, use => IsIn(use, "System.Net") || (IsIn(use, "System.Diagnostics") && use.Type.Name == "Process"));

    [Theory]
    [MemberData(nameof(Pure))]
    public void No_source_asks_a_clock(string project) => None(project, use => Clock.Contains(SymbolUse.NameOf(use.Symbol), StringComparer.Ordinal) || use.Type.Name == "Stopwatch");

    [Fact]
    public void A_rule_can_do_nothing_but_arithmetic() =>
        // No compiled expression trees, no code generation, no reflection over what a rule names, no chance.
        None("Warning.Rules", use => IsIn(use, "System.Linq.Expressions") || IsIn(use, "System.Reflection.Emit") || IsIn(use, "System.Runtime.Loader") ||
            use.Type.Name is "Random" or "RandomNumberGenerator" or "Activator" || SymbolUse.NameOf(use.Symbol) == "Guid.NewGuid");

    [Fact]
    public void What_the_platform_offers_is_seen()
    {
        Assert.Contains(UsesOf("Warning.Rules"), use => SymbolUse.NameOf(use.Symbol) == "Math.Round");
        Assert.Contains(UsesOf("Warning"), use => IsIn(use, "System.IO") && use.Type.Name == "Stream");
        Assert.Contains(UsesOf("Warning.Files"), use => IsIn(use, "System.IO") && Disk.Contains(use.Type.Name, StringComparer.Ordinal));
        Assert.Contains(UsesOf("Warning.Files"), use => use.Type.Name == "Stopwatch" || IsIn(use, "System.Diagnostics"));
    }

    private static IEnumerable<SymbolUse> UsesOf(string project) => ShippedSources.Graph.Uses.Where(use => use.Declared is null && use.From.Project == project);

    private static bool IsIn(SymbolUse use, string space) => use.Type.ContainingNamespace.ToDisplayString() is { } name && (name == space || name.StartsWith(space + ".", StringComparison.Ordinal));

    private static void None(string project, Func<SymbolUse, bool> forbidden) => Findings.None(UsesOf(project).Where(forbidden).Select(use => use.ToString()));
}
