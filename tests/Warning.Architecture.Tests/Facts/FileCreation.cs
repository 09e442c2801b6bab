using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture.Facts;

/// <summary>Files and folders are created in one place, which gives them the rights that they need.</summary>
internal static class FileCreation
{
    private static readonly string[] ByName =
    [
        "FileMode.Append", "FileMode.Create", "FileMode.CreateNew", "FileMode.OpenOrCreate",
        "File.Copy", "File.Create", "File.CreateText", "File.OpenWrite", "Path.GetTempFileName",
        "FileInfo.AppendText", "FileInfo.CopyTo", "FileInfo.Create", "FileInfo.CreateText", "FileInfo.OpenWrite",
        "Directory.CreateDirectory", "Directory.CreateTempSubdirectory", "DirectoryInfo.Create", "DirectoryInfo.CreateSubdirectory",
        "ZipFile.CreateFromDirectory", "ZipFile.ExtractToDirectory", "ZipFileExtensions.ExtractToFile", "ZipFileExtensions.ExtractToDirectory",
    ];

    private static readonly string[] ByBeginning = ["File.Append", "File.Write"];

    // What opens a stream by itself where it is given a path.
    private static readonly string[] ByPath = ["new StreamWriter", "XmlWriter.Create"];

    /// <summary>Finds uses of what creates a file or a folder, outside of the places that may.</summary>
    /// <param name="graph">The sources.</param>
    /// <param name="places">The files and rooms that may, such as <c>src/Warning.Files/Writing/</c>.</param>
    public static IReadOnlyList<string> Outside(SymbolGraph graph, params IEnumerable<string> places) =>
    [
        .. graph.Uses.Where(use => use.Declared is null && Creates(use.Symbol) && !places.Any(place => use.File.StartsWith(place, StringComparison.Ordinal)))
            .Select(use => use.ToString()),
    ];

    private static bool Creates(ISymbol symbol)
    {
        string name = SymbolUse.NameOf(symbol);
        return ByName.Contains(name, StringComparer.Ordinal) || ByBeginning.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal))
            || (ByPath.Contains(name, StringComparer.Ordinal) && symbol is IMethodSymbol { Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..] });
    }
}
