using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture.Graph;

/// <summary>A type outside any other, at one of the places that declare it.</summary>
internal sealed record DeclaredType(string File, int Line, INamedTypeSymbol Symbol)
{
    public bool IsPublic => this.Symbol.DeclaredAccessibility == Accessibility.Public;

    public override string ToString() => $"{this.File}:{this.Line} {this.Symbol.Name}";
}
