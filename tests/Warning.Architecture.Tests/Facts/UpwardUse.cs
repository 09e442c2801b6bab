using EarlyWarning.Architecture.Graph;

namespace EarlyWarning.Architecture.Facts;

/// <summary>A use of a symbol that stands in a room above, or in the doors.</summary>
internal sealed record UpwardUse(SymbolUse Use, string Allowed)
{
    public override string ToString() => $"{this.Use} of {this.Use.To} ({this.Use.Declared}); {this.Use.From} may use {this.Allowed}";
}
