using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Documents;

/// <summary>Merges the catalogs and parameters of layers; reports every fault.</summary>
internal sealed class LayeredCatalog(IReadOnlyList<RuleLayer> layers, Diagnostics diagnostics)
{
    /// <summary>
    /// Whether there is a catalog and every one could be read. If not, the names that it declares are not known, and faults of rules would not be theirs.
    /// </summary>
    public bool IsRead { get; private set; } = layers.Any(layer => layer.Catalogs.Count > 0);

    /// <summary>What the layers after the first do with indicators, layer by layer.</summary>
    public List<LayerChange> IndicatorChanges { get; } = [];

    /// <summary>What the layers after the first do with parameters, layer by layer.</summary>
    public List<LayerChange> ParameterChanges { get; } = [];

    /// <summary>Returns the merged catalog: of faulty indicators, keys and parameters what is sound.</summary>
    public IndicatorCatalog Merge()
    {
        Dictionary<string, IndicatorDefinition> standing = new(StringComparer.Ordinal);
        List<IndicatorDefinition> written = [];
        IReadOnlyList<PeerKeyDefinition>? peerGroup = null;
        foreach ((RuleDocument document, int layer) in layers.SelectMany((layer, place) => layer.Catalogs.Select(document => (document, place))))
        {
            if (CatalogFile.Parse(document.Source, diagnostics, [.. standing.Values.Select(definition => definition.Indicator)]) is not { } catalog)
            {
                IsRead = false;
                continue;
            }

            foreach (IndicatorDefinition definition in catalog.Indicators)
            {
                string id = definition.Indicator.Id;
                if (layer > 0 && LayerComparison.Of(layer, id, standing.GetValueOrDefault(id)?.Json, definition.Json) is { } change) IndicatorChanges.Add(change);
                standing[id] = definition;
            }

            written.AddRange(catalog.Indicators);
            peerGroup = catalog.PeerGroup ?? peerGroup;
        }

        IReadOnlySet<string> records = CatalogRecords.Check(written, diagnostics);
        CatalogFields.Check(standing.Values, diagnostics);
        HashSet<string> names = new(StringComparer.Ordinal);
        Indicator[] distinct = [.. standing.Values
            .Select(definition => definition.Indicator)
            .Where(indicator => names.Add(Identifier.Normalize(indicator.Id)))
            .Select(indicator => indicator with { Aliases = [.. indicator.Aliases.Where(alias => names.Add(Identifier.Normalize(alias)))] })
            .Select(indicator => indicator.Record is { } record && !records.Contains(record) ? indicator with { Record = null } : indicator)];
        distinct = [.. distinct.Select(indicator => indicator with { Fields = [.. indicator.Fields.Where(field => !names.Contains(field.Name))] })];
        IndicatorCatalog indicators = new(distinct, KeysOf(peerGroup ?? [], distinct));
        return new IndicatorCatalog(indicators, ReadParameters(indicators));
    }

    /// <summary>Merges the parameters of all layers: a later one replaces the parameter of the same name, or only its values if it gives no more.</summary>
    private IEnumerable<Parameter> ReadParameters(IndicatorCatalog catalog)
    {
        Dictionary<string, (ParameterDefinition Definition, int Layer)> standing = new(StringComparer.Ordinal);
        for (int layer = 0; layer < layers.Count; layer++)
        {
            foreach (ParameterDefinition read in layers[layer].Parameters.SelectMany(document => ParameterFile.Parse(document.Source, catalog, diagnostics)?.Parameters ?? []))
            {
                string name = read.Parameter.Name;
                bool known = standing.TryGetValue(name, out (ParameterDefinition Definition, int Layer) earlier);
                if (known && earlier.Layer == layer)
                {
                    diagnostics.Error(
                        DiagnosticCodes.ParameterNameTaken, read.Source, read.NameOffset, ParameterMessages.ParameterStandsTwice(name, earlier.Definition.Source.FileName));
                    continue;
                }

                ParameterDefinition merged = known && read.ValuesAlone ? read.Over(earlier.Definition) : read;
                if (layer > 0 && LayerComparison.Of(layer, name, earlier.Definition?.Json, merged.Json, !read.ValuesAlone) is { } change) ParameterChanges.Add(change);
                standing[name] = (merged, layer);
            }
        }

        return standing.Values.Select(one => one.Definition.Parameter);
    }

    /// <summary>Returns the peer keys, which must be text attributes; reports a key that a later layer has changed into something else.</summary>
    private List<string> KeysOf(IReadOnlyList<PeerKeyDefinition> peerGroup, Indicator[] catalog)
    {
        List<string> keys = [];
        foreach (PeerKeyDefinition key in peerGroup)
        {
            Indicator? found = catalog.FirstOrDefault(indicator => indicator.Aliases.Prepend(indicator.Id).Contains(key.Attribute, StringComparer.Ordinal));
            if (found is { Kind: IndicatorKind.Attribute, Type: AttributeType.Text }) keys.Add(key.Written);
            else if (!diagnostics.HasErrors)
                diagnostics.Error(DiagnosticCodes.MalformedPeerKey, key.Json, CatalogMessages.PeerKeyReplaced(key.Attribute));
        }

        return keys;
    }
}
