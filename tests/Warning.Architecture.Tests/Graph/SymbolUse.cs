using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture.Graph;

/// <summary>The first use of a symbol in a file. <see cref="Declared"/> is the file that declares it; null when a package or the platform does.</summary>
internal sealed record SymbolUse(string File, int Line, ISymbol Symbol, string? Declared)
{
    /// <summary>The outermost type that the symbol is, or is a member of.</summary>
    public INamedTypeSymbol Type
    {
        get
        {
            INamedTypeSymbol type = this.Symbol as INamedTypeSymbol ?? this.Symbol.ContainingType;
            while (type.ContainingType is { } outer) type = outer;
            return type;
        }
    }

    public Room From => Room.Of(this.File);

    /// <summary>The room of a symbol of ours.</summary>
    public Room To => Room.Of(this.Declared!);

    public override string ToString() => $"{this.File}:{this.Line} uses {NameOf(this.Symbol)}";

    /// <summary>A symbol as a reader would write it: a type by its name, a member after its type, no namespace and no parameters.</summary>
    public static string NameOf(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor }
        ? $"new {NameOf(symbol.ContainingType)}"
        : symbol.ContainingType is { } type ? $"{NameOf(type)}.{symbol.Name}" : symbol.Name;
}
