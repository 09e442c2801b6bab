using EarlyWarning.Architecture.Graph;

namespace EarlyWarning.Architecture.Facts;

/// <summary>
/// Public types stand in the root namespace of their project, internal ones in that of their folder. A file has one namespace, so what stands beside a public type is
/// in the root too.
/// </summary>
internal static class Namespaces
{
    /// <summary>Finds the types that stand in another namespace.</summary>
    public static IReadOnlyList<string> Misplaced(SymbolGraph graph)
    {
        HashSet<string> publicFiles = [.. graph.Types.Where(type => type.IsPublic).Select(type => type.File)];
        return
        [
            .. graph.Types.Select(type => (Type: type, Is: type.Symbol.ContainingNamespace.ToDisplayString(), Allowed: Allowed(type.File))).Where(type => type.Is != type.Allowed)
                .Select(type => $"{type.Type} is in {type.Is}; {(type.Type.IsPublic ? "public types stand in the root namespace" : "internal types stand in the namespace of their folder")}, {type.Allowed}"),
        ];

        string Allowed(string file) => file.Split('/') is [_, string project, .. string[] rest] && !publicFiles.Contains(file)
            ? string.Join('.', ["Early" + project, .. rest.SkipLast(1)])
            : "Early" + Room.Of(file).Project;
    }
}
