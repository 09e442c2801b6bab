using EarlyWarning.Architecture.Graph;

namespace EarlyWarning.Architecture;

/// <summary>Small projects written in a test: <c>Lower</c>, and <c>Upper</c> that references it and sees its internals.</summary>
internal static class MadeUpSources
{
    /// <summary>Rooms <c>Ground</c>, <c>Middle</c> and <c>Top</c> in each project.</summary>
    public static readonly Ladder Ladder = new(
        new LadderProject("Lower", "") { Rooms = [new("Ground", ""), new("Middle", ""), new("Top", "")] },
        new LadderProject("Upper", "") { Projects = ["Lower"], Rooms = [new("Ground", ""), new("Middle", ""), new("Top", "")] });

    /// <summary>Builds the graph of files, each a path below <c>src</c> and a text; file-scoped namespaces follow <c>using System;</c>.</summary>
    public static SymbolGraph Graph(params (string Path, string Text)[] files) =>
        SymbolGraph.Build([Project("Lower", [], files), Project("Upper", ["Lower"], files)], CompilerInputs.References, []);

    private static SourceProject Project(string name, string[] references, (string Path, string Text)[] files) => new(
        name,
        references,
        [],
        [.. files.Select(file => new SourceFile($"src/{file.Path}", file.Text)).Where(file => file.Path.StartsWith($"src/{name}/", StringComparison.Ordinal))],
        [new SourceFile($"obj/{name}.cs", $"global using System; global using System.Collections.Generic; [assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"EarlyUpper\")]")]);
}
