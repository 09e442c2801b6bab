using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture.Facts;

/// <summary>A reader finds a thing by its name in the folder of its concept.</summary>
internal static class Names
{
    private static readonly string[] Empty = ["Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Manager", "Managers", "Common", "Base", "Impl", "Data", "Info", "Misc", "Shared"];

    /// <summary>Finds folders and types with a name that says nothing.</summary>
    public static IReadOnlyList<string> SayingNothing(SymbolGraph graph) =>
    [
        .. graph.Projects.SelectMany(project => project.Files).SelectMany(file => file.Path.Split('/').SkipLast(1).Intersect(Empty, StringComparer.OrdinalIgnoreCase).Select(folder => $"{file.Path}: {folder}")),
        .. graph.Types.Where(type => Empty.Any(word => type.Symbol.Name.EndsWith(word, StringComparison.Ordinal))).Select(type => type.ToString()),
    ];

    /// <summary>
    /// Finds files with several public types that are not the cases of one union, and files that are not named for the one type that they are about: the public
    /// one, or the only one. Several internal types may stand in a file that says what they are.
    /// </summary>
    public static IReadOnlyList<string> NotOfTheFile(SymbolGraph graph) =>
    [
        .. graph.Types.GroupBy(type => type.File).Select(types => (File: types.Key, Types: types.Any(type => type.IsPublic) ? types.Where(type => type.IsPublic).ToArray() : [.. types]))
            .Where(file => file.Types.Length == 1 ? file.Types[0].Symbol.Name != NameOf(file.File) : file.Types[0].IsPublic && !IsUnion(NameOf(file.File), file.Types))
            .Select(file => $"{file.File} declares {string.Join(", ", file.Types.Select(type => type.Symbol.Name))}"),
    ];

    /// <summary>Finds public classes that a user could inherit from without being meant to; one that another public type goes on from is meant to be.</summary>
    public static IReadOnlyList<string> Unsealed(SymbolGraph graph) =>
    [
        .. graph.Types.Where(type => type is { IsPublic: true, Symbol: { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false, IsSealed: false } })
            .Where(type => !graph.Types.Any(other => SymbolEqualityComparer.Default.Equals(other.Symbol.BaseType, type.Symbol)))
            .Select(type => $"{type} is not sealed"),
    ];

    /// <summary>
    /// The cases of a closed union stand in one file, named as the union or, in the plural, as its cases: <c>LedgerEvent.cs</c>, <c>LetterEvents.cs</c>.
    /// </summary>
    private static bool IsUnion(string file, IReadOnlyList<DeclaredType> types)
    {
        string[] unions = [.. types.Select(type => Ancestry(type.Symbol).Last().Name).Distinct()];
        return unions.Length == 1 && types.All(type => type.Symbol.IsRecord) &&
            (file == unions[0] || file.EndsWith(unions[0][Array.FindLastIndex(unions[0].ToCharArray(), char.IsUpper)..] + "s", StringComparison.Ordinal));
    }

    private static IEnumerable<INamedTypeSymbol> Ancestry(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? each = type; each is { SpecialType: not SpecialType.System_Object }; each = each.BaseType) yield return each;
    }

    private static string NameOf(string file) => Path.GetFileName(file).Split('.')[0];
}
