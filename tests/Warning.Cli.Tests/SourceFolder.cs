using System.Runtime.CompilerServices;

namespace EarlyWarning.Cli;

/// <summary>The folders of the test sources and of the whole project.</summary>
internal static class SourceFolder
{
    public static string Data => Path.Combine(Here(), "Data");

    public static string Repository => Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    private static string Here([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
