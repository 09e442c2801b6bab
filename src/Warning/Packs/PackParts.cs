using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Reads the parts of a compiled pack beside its rules, as all its layers make them.</summary>
internal static class PackParts
{
    public static Dictionary<(PackPart Part, string Id), JsonValue> Of(IReadOnlyList<RulePackLayer> layers)
    {
        Dictionary<(PackPart Part, string Id), JsonValue> parts = [];
        foreach (RulePackFile file in layers.SelectMany(layer => layer.Files.OrderBy(file => file.Path, StringComparer.Ordinal))) Read(file, parts);
        return parts;
    }

    private static void Read(RulePackFile file, Dictionary<(PackPart Part, string Id), JsonValue> parts)
    {
        (string folder, string name) = (PackCompiler.FolderOf(file), PackCompiler.NameOf(file));
        if (folder.Length == 0 && name == "policy.json" && Parse(file) is { } policy)
            parts[(PackPart.Policy, "")] = PolicyFile.Over(parts.GetValueOrDefault((PackPart.Policy, "")), policy);
        if (folder.Length == 0 && name == "indicators.json" && Parse(file) is { } catalog) ReadCatalog(catalog, parts);
        if (folder.Length == 0 && name == "parameters.json" && Parse(file)?.Find("parameters") is { } parameters) ReadParameters(parameters, parts);
        if (folder.Length == 0 && name == "lets.json")
        {
            foreach (JsonMember let in Parse(file)?.Find("let")?.Members ?? []) parts[(PackPart.Let, let.Name)] = let.Value;
        }

        foreach ((_, PackPart part, string key) in PackChanges.Kinds.Where(kind => kind.Folder == folder))
        {
            if (Parse(file) is { } json && json.Find(key) is { } id) parts[(part, TextOf(id))] = json;
        }
    }

    private static void ReadCatalog(JsonValue catalog, Dictionary<(PackPart Part, string Id), JsonValue> parts)
    {
        foreach (JsonValue indicator in catalog.Find("indicators")?.Items ?? [])
        {
            if (indicator.Find("id") is { } id) parts[(PackPart.Indicator, TextOf(id))] = indicator;
        }

        if (catalog.Find("peerGroup") is { } peers) parts[(PackPart.Indicator, "peerGroup")] = peers;
    }

    // A parameter with values alone keeps the rest of the earlier one.
    private static void ReadParameters(JsonValue parameters, Dictionary<(PackPart Part, string Id), JsonValue> parts)
    {
        foreach (JsonMember parameter in parameters.Members)
        {
            bool isOnlyValues = parameter.Value.Members.All(member => member.Name is "values" or "note");
            JsonValue? earlier = isOnlyValues ? parts.GetValueOrDefault((PackPart.Parameter, parameter.Name)) : null;
            parts[(PackPart.Parameter, parameter.Name)] = JsonMerge.Over(earlier, parameter.Value);
        }
    }

    private static string TextOf(JsonValue id) => id.Kind == JsonKind.Text ? id.Text : id.Raw;

    private static JsonValue? Parse(RulePackFile file) => PackChanges.Parse(file);
}
