using System.Globalization;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Documents;

/// <summary>A catalog file, checked by itself and against earlier layers.</summary>
/// <param name="Source">The file.</param>
/// <param name="Indicators">The indicators that it declares, in the order of the file.</param>
/// <param name="PeerGroup">The peer keys; null if the file has none and those of an earlier layer hold.</param>
internal sealed record CatalogFile(
    SourceText Source, IReadOnlyList<IndicatorDefinition> Indicators, IReadOnlyList<PeerKeyDefinition>? PeerGroup)
{
    /// <summary>Parses a catalog file; returns null if it is not a JSON object.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    /// <param name="earlier">The indicators of earlier layers: one of the same id is replaced, any other name must be free.</param>
    public static CatalogFile? Parse(SourceText source, Diagnostics diagnostics, IReadOnlyList<Indicator>? earlier = null) =>
        ObjectReader.OpenFile(source, diagnostics, NounMessages.ACatalog) is { } file
            ? new CatalogFileReader(diagnostics, earlier ?? []).Read(file)
            : null;
}

/// <summary>An indicator of a catalog file, with its place.</summary>
internal sealed record IndicatorDefinition(Indicator Indicator, LocatedText Id, IReadOnlyList<LocatedText> Aliases, JsonValue Json);

/// <summary>A peer key <c>industry:3</c>.</summary>
/// <param name="Attribute">The id or alias of a text attribute.</param>
/// <param name="Length">How many of its first Unicode scalar values count; null for all.</param>
/// <param name="Json">The key in the file.</param>
internal sealed record PeerKeyDefinition(string Attribute, int? Length, JsonValue Json)
{
    /// <summary>The key as files write it.</summary>
    public string Written => Length is { } length ? string.Create(CultureInfo.InvariantCulture, $"{Attribute}:{length}") : Attribute;
}
