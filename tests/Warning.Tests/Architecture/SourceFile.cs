using System.Text.RegularExpressions;

namespace EarlyWarning.Tests.Architecture;

/// <summary>A source file of the product: where it lies, what it uses, what it declares.</summary>
internal sealed partial class SourceFile
{
    public static readonly IReadOnlyList<SourceFile> All = ReadAll();

    private SourceFile(string path)
    {
        string[] parts = System.IO.Path.GetRelativePath(RepositoryFolder.Combine("src"), path).Split(System.IO.Path.DirectorySeparatorChar);
        Path = string.Join('/', parts);
        Project = parts[0];
        Folder = parts.Length > 2 ? parts[1] : "";
        Folders = string.Join('.', parts[1..^1]);
        Name = System.IO.Path.GetFileNameWithoutExtension(path);
        Text = File.ReadAllText(path);
    }

    /// <summary>From the project on, with slashes.</summary>
    public string Path { get; }

    public string Project { get; }

    /// <summary>The first folder in the project; empty at its root.</summary>
    public string Folder { get; }

    /// <summary>All folders in the project, with points.</summary>
    public string Folders { get; }

    public string Name { get; }

    public string Text { get; }

    /// <summary>The code without comments.</summary>
    public string Code => CommentPattern().Replace(Text, "");

    /// <summary>The namespaces of its using lines, those of an alias or of static members too.</summary>
    public IEnumerable<string> Usings => UsingPattern().Matches(Text).Select(match => match.Groups["name"].Value);

    public string Namespace => NamespacePattern().Match(Text).Groups["name"].Value;

    /// <summary>The names of the types that it declares at its top level.</summary>
    public IEnumerable<string> Types => TypePattern().Matches(Text).Select(match => match.Groups["name"].Value);

    public IEnumerable<string> PublicTypes =>
        TypePattern().Matches(Text).Where(match => match.Value.StartsWith("public", StringComparison.Ordinal)).Select(match => match.Groups["name"].Value);

    public override string ToString() => Path;

    private static SourceFile[] ReadAll()
    {
        string source = RepositoryFolder.Combine("src");
        return [.. Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(path => !System.IO.Path.GetRelativePath(source, path).Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path))];
    }

    [GeneratedRegex(@"//[^\n]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"^(?:global )?using (?:static )?(?:\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UsingPattern();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(
        @"^(?:public|internal|file) (?:(?:static|sealed|abstract|readonly|ref|partial|unsafe) )*(?:record struct|record class|record|class|struct|enum|interface) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex TypePattern();
}
