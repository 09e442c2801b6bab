using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture.Facts;

/// <summary>
/// Public types stand in the root namespace of their project, internal ones in that of their folder. A file has one namespace, so what stands beside a public
/// type is
/// in the root too. What is only called as an extension of another namespace's type may stand in that namespace, where its users look for it.
/// </summary>
internal static class Namespaces
{
    private const string Services = "Microsoft.Extensions.DependencyInjection";

    /// <summary>Finds the types that stand in another namespace.</summary>
    public static IReadOnlyList<string> Misplaced(SymbolGraph graph)
    {
        HashSet<string> publicFiles = [.. graph.Types.Where(type => type.IsPublic).Select(type => type.File)];
        return
        [
            .. graph.Types.Select(type => (Type: type, Is: type.Symbol.ContainingNamespace.ToDisplayString(), Allowed: Allowed(type.File))).Where(type => type.Is != type.Allowed && !(type.Is == Services && ExtendsServices(type.Type)))
                .Select(type => $"{type.Type} is in {type.Is}; {(type.Type.IsPublic ? "public types stand in the root namespace" : "internal types stand in the namespace of their folder")}, {type.Allowed}"),
        ];

        static bool ExtendsServices(DeclaredType type) => type is { IsPublic: true, Symbol.IsStatic: true } && type.Symbol.Name.EndsWith("Extensions", StringComparison.Ordinal) &&
            type.Symbol.GetMembers().OfType<IMethodSymbol>().Where(method => method.DeclaredAccessibility == Accessibility.Public).All(method => method.IsExtensionMethod && method.Parameters[0].Type.ContainingNamespace.ToDisplayString() == Services);

        string Allowed(string file) => file.Split('/') is [_, string project, .. string[] rest] && !publicFiles.Contains(file)
            ? string.Join('.', ["Early" + project, .. rest.SkipLast(1)])
            : "Early" + Room.Of(file).Project;
    }
}
