using System.Reflection;
using System.Xml.Linq;

namespace EarlyWarning.Architecture.Graph;

/// <summary>
/// A project: the projects and packages that its file names, its sources, and what the build wrote for it (global usings, assembly attributes).
/// </summary>
internal sealed record SourceProject(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages, IReadOnlyList<SourceFile> Files, IReadOnlyList<SourceFile> Generated)
{
    /// <summary>Reads all projects under <c>src</c>, each after those that it references.</summary>
    /// <exception cref="DirectoryNotFoundException">A project was not built in the configuration of this test.</exception>
    public static IReadOnlyList<SourceProject> ReadAll()
    {
        Dictionary<string, SourceProject> found = Directory.GetFiles(RepositoryFolder.Combine("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(path => !IsBuilt(path)).Select(Read).ToDictionary(project => project.Name, StringComparer.Ordinal);
        List<SourceProject> ordered = [];
        foreach (string name in found.Keys.Order(StringComparer.Ordinal)) Add(name);
        return ordered;

        void Add(string name)
        {
            if (ordered.Contains(found[name])) return;
            foreach (string reference in found[name].References) Add(reference);
            ordered.Add(found[name]);
        }
    }

    private static SourceProject Read(string projectFile)
    {
        string folder = Path.GetDirectoryName(projectFile)!, name = Path.GetFileNameWithoutExtension(projectFile);
        return new SourceProject(
            name,
            [.. Named("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path))],
            [.. Named("PackageReference")],
            [.. Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Where(path => !IsBuilt(path)).Order(StringComparer.Ordinal).Select(ReadFile)],
            [.. Directory.GetFiles(BuildFolder(folder), "*.cs").Where(path => path.EndsWith(".GlobalUsings.g.cs", StringComparison.Ordinal) || path.EndsWith(".AssemblyInfo.cs", StringComparison.Ordinal)).Select(ReadFile)]);

        IEnumerable<string> Named(string kind) => XDocument.Load(projectFile).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);
    }

    /// <summary>Every project under <c>src</c> is referenced by this one, and so has been built, in the same configuration.</summary>
    private static string BuildFolder(string folder) =>
        Path.Combine(folder, "obj", typeof(SourceProject).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration, Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)));

    private static bool IsBuilt(string path) =>
        Path.GetRelativePath(RepositoryFolder.Path, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static SourceFile ReadFile(string path) =>
        new(Path.GetRelativePath(RepositoryFolder.Path, path).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText(path));
}
