using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Finds what the layers of a compiled pack do with the files beside its rules and its catalog.</summary>
internal static class PackChanges
{
    /// <summary>Returns the changes, layer by layer and then by file.</summary>
    public static IReadOnlyList<PackChange> Of(IReadOnlyList<RulePackLayer> layers)
    {
        List<PackChange> found = [];
        Dictionary<(PackPart Part, string Id), JsonValue> standing = [];
        for (int layer = 0; layer < layers.Count; layer++)
        {
            foreach (RulePackFile file in layers[layer].Files.OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                foreach (((PackPart part, string id), JsonValue later) in PackParts.BesideRules(file, standing))
                {
                    JsonValue? earlier = standing.GetValueOrDefault((part, id));
                    standing[(part, id)] = later;
                    if (layer == 0 || LayerComparison.Of(layer, id, earlier, later, replaces: part != PackPart.Policy) is not { } change) continue;
                    found.Add(new PackChange(part, change));
                }
            }
        }

        return found;
    }
}
