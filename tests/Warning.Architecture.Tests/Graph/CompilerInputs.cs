using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EarlyWarning.Architecture.Graph;

/// <summary>What the compiler of this project was given besides sources: assemblies of the platform and of packages, and source generators.</summary>
internal static class CompilerInputs
{
    /// <summary>The assemblies, without our own: those are compiled from their sources.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. Lines("references.txt").Where(path => !Path.GetFileName(path).StartsWith("EarlyWarning", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The generators of the platform and of packages. Analyzers, which stand in the same list, have none.</summary>
    public static IReadOnlyList<ISourceGenerator> Generators { get; } = ReadGenerators();

    private static ISourceGenerator[] ReadGenerators()
    {
        Loader loader = new();
        foreach (string path in Lines("generators.txt")) loader.AddDependencyLocation(path);
        return [.. Lines("generators.txt").Select(path => new AnalyzerFileReference(path, loader)).SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp))];
    }

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, file));

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        private readonly Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);

        public Loader() => AssemblyLoadContext.Default.Resolving += (context, name) =>
            name.Name is { } simple && this.paths.TryGetValue(simple, out string? path) ? context.LoadFromAssemblyPath(path) : null;

        public void AddDependencyLocation(string fullPath) => this.paths[Path.GetFileNameWithoutExtension(fullPath)] = Path.GetFullPath(fullPath);

        public System.Reflection.Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(fullPath));
    }
}
