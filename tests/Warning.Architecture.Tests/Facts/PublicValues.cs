using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EarlyWarning.Architecture.Facts;

/// <summary>
/// What an app is given has names and compares as it says: no value tuples, whose names are lost in JSON and by reflection, and records that are equal when
/// their lists are.
/// </summary>
internal static class PublicValues
{
    /// <summary>The lists and tables that compare by value.</summary>
    private static readonly string[] Makers = ["ValueList", "ValueTable"];

    /// <summary>Finds members of public types that an app sees and that have a value tuple in their types.</summary>
    public static IReadOnlyList<string> Tuples(SymbolGraph graph) =>
    [
        .. from type in graph.Types
           where type.IsPublic
           from member in SeenMembers(type.Symbol)
           where TypesOf(member).Any(HasTuple)
           select $"{type} has a value tuple in {member.Name}; name its parts in a type",
    ];

    /// <summary>Finds public records with a list, table or buffer that they compare by reference.</summary>
    public static IReadOnlyList<string> ComparedByReference(SymbolGraph graph) =>
    [
        .. from type in graph.Types
           where type is { IsPublic: true, Symbol.IsRecord: true } && !ComparesItself(type.Symbol)
           from field in type.Symbol.GetMembers().OfType<IFieldSymbol>()
           where !field.IsStatic && HoldsMany(field.Type) && !IsMadeByValue(field)
           select $"{type} compares {field.AssociatedSymbol?.Name ?? field.Name} by reference; hold it as a ValueList or ValueTable, or write Equals",
    ];

    private static IEnumerable<ISymbol> SeenMembers(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => !member.IsImplicitlyDeclared && member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)
        .SelectMany(member => member is INamedTypeSymbol nested ? SeenMembers(nested) : [member]);

    private static IEnumerable<ITypeSymbol> TypesOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Parameters.Select(parameter => parameter.Type).Prepend(property.Type),
        IFieldSymbol field => [field.Type],
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Type).Prepend(method.ReturnType),
        _ => [],
    };

    private static bool HasTuple(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HasTuple(array.ElementType),
        INamedTypeSymbol { IsTupleType: true } => true,
        INamedTypeSymbol named => named.TypeArguments.Any(HasTuple),
        _ => false,
    };

    private static bool ComparesItself(INamedTypeSymbol type) => type.GetMembers(nameof(Equals)).OfType<IMethodSymbol>().Any(method =>
        !method.IsImplicitlyDeclared && method.Parameters is [{ Type: var other }] && SymbolEqualityComparer.Default.Equals(other.WithNullableAnnotation(NullableAnnotation.None), type));

    private static bool HoldsMany(ITypeSymbol type) => type is IArrayTypeSymbol || type.Name is "Memory" or "ReadOnlyMemory" ||
        (type.SpecialType != SpecialType.System_String && type.AllInterfaces.Prepend(type).Any(each => each.SpecialType == SpecialType.System_Collections_IEnumerable));

    /// <summary>Whether the property of a field sets it to a list that compares by value, in its accessor and in its initial value.</summary>
    private static bool IsMadeByValue(IFieldSymbol field)
    {
        string[] parts = [.. (field.AssociatedSymbol ?? field).DeclaringSyntaxReferences.SelectMany(place => place.GetSyntax().DescendantNodes()
            .Where(node => node is AccessorDeclarationSyntax { Keyword.Text: "init" or "set" } or EqualsValueClauseSyntax)
            .Select(node => node.ToString()))];
        return parts.Length > 0 && Array.TrueForAll(parts, part => Array.Exists(Makers, maker => part.Contains(maker, StringComparison.Ordinal)));
    }
}
