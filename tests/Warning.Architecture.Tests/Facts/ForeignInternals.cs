using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture.Facts;

/// <summary>
/// What one project uses of another's internals: whatever our own packages do so, a user's code cannot. The room <see cref="Ladder.Shared"/> is free to all of
/// ours.
/// </summary>
internal static class ForeignInternals
{
    /// <summary>Finds the pairs of a using file and an internal symbol. The members of an internal type count as the type.</summary>
    public static IReadOnlyList<ForeignUse> Find(SymbolGraph graph) =>
    [
        .. graph.Uses.Where(use => use.Declared is not null && use.From.Project != use.To.Project && use.To != Ladder.Shared)
            .Select(use => (Use: use, Hidden: Hidden(use.Symbol))).Where(found => found.Hidden is not null)
            .DistinctBy(found => (found.Use.File, found.Use.Declared, SymbolUse.NameOf(found.Hidden!)))
            .Select(found => new ForeignUse(found.Use, found.Hidden!)),
    ];

    /// <summary>The outermost symbol around this one, itself included, that other assemblies cannot see; null for one that they can.</summary>
    private static ISymbol? Hidden(ISymbol symbol)
    {
        ISymbol? hidden = null;
        for (ISymbol? outer = symbol; outer is not null and not INamespaceSymbol; outer = outer.ContainingSymbol)
            if (outer.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal or Accessibility.Private) hidden = outer;
        return hidden;
    }
}
