using EarlyWarning.Architecture.Graph;
using Microsoft.CodeAnalysis;

namespace EarlyWarning.Architecture.Facts;

/// <summary>
/// A use of a symbol that another project hides. <see cref="Hidden"/> is the outermost hidden symbol: the internal type, or the internal member of a public
/// one.
/// </summary>
internal sealed record ForeignUse(SymbolUse Use, ISymbol Hidden)
{
    /// <summary>The two projects, as the ratchet names them.</summary>
    public string Projects => $"{this.Use.From.Project} -> {this.Use.To.Project}";

    public override string ToString() =>
        $"{this.Use.File}:{this.Use.Line} uses {SymbolUse.NameOf(this.Hidden)}, internal to {this.Use.To} ({this.Use.Declared})";
}
