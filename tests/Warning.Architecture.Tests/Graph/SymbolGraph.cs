using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EarlyWarning.Architecture.Graph;

/// <summary>
/// Which file uses which symbol, over all projects: the compiler's own answer, not that of names or of <c>using</c> lines. What comments name is no use.
/// </summary>
internal sealed class SymbolGraph
{
    private SymbolGraph(IReadOnlyList<SourceProject> projects, IReadOnlyList<SymbolUse> uses, IReadOnlyList<DeclaredType> types, IReadOnlyList<string> unresolved)
    {
        Projects = projects;
        Uses = uses;
        Types = types;
        Unresolved = unresolved;
    }

    public IReadOnlyList<SourceProject> Projects { get; }

    /// <summary>Each symbol once a using file, without those that the file declares itself; ordered by file and line.</summary>
    public IReadOnlyList<SymbolUse> Uses { get; }

    /// <summary>All types outside any other; a partial type once a file.</summary>
    public IReadOnlyList<DeclaredType> Types { get; }

    /// <summary>Names that mean nothing to the compiler, with their places. Each may hide a use, so there must be none.</summary>
    public IReadOnlyList<string> Unresolved { get; }

    /// <summary>Compiles projects, given so that each comes after those that it references, and collects what their files use.</summary>
    public static SymbolGraph Build(IReadOnlyList<SourceProject> projects, IReadOnlyList<MetadataReference> references, IReadOnlyList<ISourceGenerator> generators)
    {
        CSharpParseOptions parsing = new(LanguageVersion.Latest, DocumentationMode.None);
        HashSet<string> files = [.. projects.SelectMany(project => project.Files).Select(file => file.Path)];
        Dictionary<string, CSharpCompilation> compilations = new(StringComparer.Ordinal);
        foreach (SourceProject project in projects) compilations.Add(project.Name, Compile(project));

        SymbolCollector[] collected = [.. compilations.Values.SelectMany(compilation => compilation.SyntaxTrees.Where(tree => files.Contains(tree.FilePath)).Select(tree => (compilation, tree)))
            .AsParallel().AsOrdered().Select(file => SymbolCollector.Collect(file.compilation.GetSemanticModel(file.tree), files))];
        return new SymbolGraph(
            projects,
            [.. collected.SelectMany(file => file.Uses).OrderBy(use => use.File, StringComparer.Ordinal).ThenBy(use => use.Line)],
            [.. collected.SelectMany(file => file.Types)],
            [.. collected.SelectMany(file => file.Unresolved)]);

        CSharpCompilation Compile(SourceProject project)
        {
            CSharpCompilation compilation = CSharpCompilation.Create(
                $"Early{project.Name}",
                project.Files.Concat(project.Generated).AsParallel().AsOrdered().Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Path)),
                [.. references, .. Below(project).Distinct(StringComparer.Ordinal).Select(name => compilations[name].ToMetadataReference())],
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
            if (generators.Count == 0) return compilation;
            CSharpGeneratorDriver.Create(generators, parseOptions: parsing).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
            return (CSharpCompilation)generated;
        }

        IEnumerable<string> Below(SourceProject project) =>
            project.References.SelectMany(name => Below(projects.First(other => other.Name == name)).Prepend(name));
    }
}
