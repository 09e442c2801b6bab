using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture.Facts;

/// <summary>A library keeps nothing for the process, which belongs to the app: what one of its users does changes nothing for another.</summary>
internal static class ProcessState
{
    private static readonly string[] Growing = ["Dictionary", "List", "HashSet", "SortedDictionary", "SortedSet", "Queue", "Stack", "StringBuilder"];

    /// <summary>
    /// Finds static members that can be set again or that something can be added to: fields that are not read-only, properties with a setter, concurrent
    /// collections, and other collections that are seen outside their type. What a private one holds from its beginning is a table.
    /// </summary>
    public static IReadOnlyList<string> Kept(SymbolGraph graph, string project) =>
    [
        .. graph.Types.Where(type => Room.Of(type.File).Project == project).SelectMany(type => WithNested(type.Symbol)).SelectMany(type => type.GetMembers())
            .Where(member => member is { IsStatic: true, IsImplicitlyDeclared: false } && Changes(member)).Select(member => $"{SymbolUse.NameOf(member)} is state of the process").Distinct(),
    ];

    /// <summary>Finds calls of the collector: a library does not know what else the process does.</summary>
    public static IReadOnlyList<string> Collecting(SymbolGraph graph, string project) =>
        [.. graph.Uses.Where(use => use.From.Project == project && SymbolUse.NameOf(use.Symbol) == "GC.Collect").Select(use => use.ToString())];

    private static bool Changes(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: true } => false,
        IFieldSymbol field => !field.IsReadOnly || Grows(field, field.Type),
        IPropertySymbol property => property.SetMethod is not null || Grows(property, property.Type),
        _ => false,
    };

    private static bool Grows(ISymbol member, ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() == "System.Collections.Concurrent" ||
        (Growing.Contains(type.Name, StringComparer.Ordinal) && member.DeclaredAccessibility != Accessibility.Private);

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
