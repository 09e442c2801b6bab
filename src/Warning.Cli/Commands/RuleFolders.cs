using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary>The RULES of a command line.</summary>
internal static class RuleFolders
{
    /// <summary>The layers that were named; a folder may be written with a slash at its end.</summary>
    public static IReadOnlyList<RulePackLayer> Read(string names) =>
        [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => RulePackFolder.ReadLayer(Path.TrimEndingDirectorySeparator(name)))];
}
