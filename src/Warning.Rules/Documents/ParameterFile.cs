using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>A parameters file as it is written, checked against the catalog.</summary>
/// <param name="Parameters">What it declares, in the file's order.</param>
internal sealed record ParameterFile(IReadOnlyList<ParameterDefinition> Parameters)
{
    /// <summary>Reads a parameters file; null if it is not a JSON object. What is wrong in it is in <paramref name="diagnostics"/>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="catalog">The indicators of all layers: no parameter has the name of one, and values go by their text attributes.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    public static ParameterFile? Parse(SourceText source, IndicatorCatalog catalog, Diagnostics diagnostics) =>
        ObjectReader.OpenFile(source, diagnostics, "a parameters file") is { } file ? new ParameterFileReader(catalog, diagnostics).Read(file) : null;
}
