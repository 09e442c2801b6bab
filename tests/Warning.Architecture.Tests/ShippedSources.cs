using EarlyWarning.Architecture.Graph;

namespace EarlyWarning.Architecture;

/// <summary>The graph of the sources under <c>src</c>, built once for all tests.</summary>
internal static class ShippedSources
{
    private static readonly Lazy<SymbolGraph> Built = new(() => SymbolGraph.Build(SourceProject.ReadAll(), CompilerInputs.References, CompilerInputs.Generators));

    public static SymbolGraph Graph => Built.Value;
}
