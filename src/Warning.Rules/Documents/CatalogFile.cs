using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>A catalog file as it is written, checked by itself and against earlier layers.</summary>
/// <param name="Source">The file.</param>
/// <param name="Indicators">What it declares, in the file's order.</param>
/// <param name="PeerGroup">The peer keys, or null where the file has none and an earlier layer's stand.</param>
internal sealed record CatalogFile(
    SourceText Source, IReadOnlyList<IndicatorDefinition> Indicators, IReadOnlyList<PeerKeyDefinition>? PeerGroup)
{
    /// <summary>Reads a catalog file; null if it is not a JSON object. What is wrong in it is in <paramref name="diagnostics"/>.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    /// <param name="earlier">The indicators of earlier layers: one of the same id is replaced, other names must not collide.</param>
    public static CatalogFile? Parse(SourceText source, Diagnostics diagnostics, IReadOnlyList<Indicator>? earlier = null) =>
        ObjectReader.OpenFile(source, diagnostics, "a catalog") is { } file
            ? new CatalogFileReader(diagnostics, earlier ?? []).Read(file)
            : null;
}
