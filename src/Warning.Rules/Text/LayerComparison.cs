namespace EarlyWarning.Rules.Text;

/// <summary>Tells what a layer does with a definition.</summary>
internal static class LayerComparison
{
    /// <summary>Compares a definition with that of the layers before; returns null if nothing is different.</summary>
    /// <param name="layer">The place of the layer, from 0.</param>
    /// <param name="id">The id or name of the definition.</param>
    /// <param name="earlier">The definition before the layer; null for none.</param>
    /// <param name="later">The definition with the layer.</param>
    /// <param name="replaces">Whether the later one takes the place of the earlier one, rather than changing keys of it.</param>
    public static LayerChange? Of(int layer, string id, JsonValue? earlier, JsonValue later, bool replaces = true)
    {
        IReadOnlyList<KeyChange> keys = earlier is null ? [] : JsonDifference.Of(earlier, later);
        if (earlier is not null && keys.Count == 0) return null;
        return new LayerChange(layer, earlier is null ? LayerChangeKind.Adds : replaces ? LayerChangeKind.Replaces : LayerChangeKind.Changes, id, keys)
        {
            Title = later.Find("title") is { Kind: JsonKind.Text } title ? title.Text : "",
            File = later.Source.FileName,
            Line = later.Source.Locate(later.Offset).Line,
        };
    }
}
