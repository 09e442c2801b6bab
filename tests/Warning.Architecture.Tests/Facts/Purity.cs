using EarlyWarning.Architecture.Graph;

namespace EarlyWarning.Architecture.Facts;

/// <summary>What a pure project may not use of the platform: disk, network, processes, clock. Time and files are arguments.</summary>
internal static class Purity
{
    private static readonly string[] Disk =
        ["File", "Directory", "FileInfo", "DirectoryInfo", "FileSystemInfo", "FileStream", "DriveInfo", "Path", "FileSystemWatcher", "RandomAccess", "StreamReader", "StreamWriter"];

    private static readonly string[] Clock =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "SystemClock.Instance", "TimeProvider.System", "Environment.TickCount",
        "Environment.TickCount64", "Stopwatch.StartNew", "Stopwatch.GetTimestamp",
    ];

    /// <summary>Finds uses of what lies outside the process, and of its clock.</summary>
    public static IReadOnlyList<string> Outside(SymbolGraph graph, string project) => Uses(graph, project, use =>
        (IsIn(use, "System.IO") && Disk.Contains(use.Type.Name, StringComparer.Ordinal)) || IsIn(use, "System.Net") || (IsIn(use, "System.Diagnostics") && use.Type.Name == "Process") ||
        Clock.Contains(SymbolUse.NameOf(use.Symbol), StringComparer.Ordinal));

    /// <summary>Finds uses of what could make a rule do more than arithmetic: compiled expressions, generated code, types found by name, chance.</summary>
    public static IReadOnlyList<string> MoreThanArithmetic(SymbolGraph graph, string project) => Uses(graph, project, use =>
        IsIn(use, "System.Linq.Expressions") || IsIn(use, "System.Reflection.Emit") || IsIn(use, "System.Runtime.Loader") ||
        use.Type.Name is "Random" or "RandomNumberGenerator" or "Activator" || SymbolUse.NameOf(use.Symbol) is "Guid.NewGuid" or "Type.GetType");

    private static string[] Uses(SymbolGraph graph, string project, Func<SymbolUse, bool> forbidden) =>
        [.. graph.Uses.Where(use => use.Declared is null && use.From.Project == project && forbidden(use)).Select(use => use.ToString())];

    private static bool IsIn(SymbolUse use, string space) =>
        use.Type.ContainingNamespace.ToDisplayString() is { } name && (name == space || name.StartsWith(space + ".", StringComparison.Ordinal));
}
