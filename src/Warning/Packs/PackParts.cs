using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Reads the parts of a compiled pack beside its rules, as all its layers make them.</summary>
internal static class PackParts
{
    private static readonly (string Folder, PackPart Part, string Key)[] Kinds =
    [
        ("jurisdictions", PackPart.Jurisdiction, "id"),
        ("calendars", PackPart.Calendar, "year"),
        ("open-reminders", PackPart.OpenReminder, "id"),
        ("scenarios", PackPart.Scenario, "id"),
    ];

    public static Dictionary<(PackPart Part, string Id), JsonValue> Of(IReadOnlyList<RulePackLayer> layers)
    {
        Dictionary<(PackPart Part, string Id), JsonValue> parts = [];
        foreach (RulePackFile file in layers.SelectMany(layer => layer.Files.OrderBy(file => file.Path, StringComparer.Ordinal))) Read(file, parts);
        return parts;
    }

    /// <summary>Returns the parts of a file that is neither of rules nor of the catalog, the policy over that which stands.</summary>
    public static IEnumerable<KeyValuePair<(PackPart Part, string Id), JsonValue>> BesideRules(
        RulePackFile file, Dictionary<(PackPart Part, string Id), JsonValue> standing)
    {
        (string folder, string name) = (PackCompiler.FolderOf(file), PackCompiler.NameOf(file));
        if (folder.Length == 0 && name == PackCompiler.PolicyFileName && Parse(file) is { } policy)
            yield return new((PackPart.Policy, ""), PolicyFile.Over(standing.GetValueOrDefault((PackPart.Policy, "")), policy));
        foreach ((_, PackPart part, string key) in Kinds.Where(kind => kind.Folder == folder))
        {
            if (Parse(file) is { } json && json.Find(key) is { } id) yield return new((part, TextOf(id)), json);
        }
    }

    private static void Read(RulePackFile file, Dictionary<(PackPart Part, string Id), JsonValue> parts)
    {
        foreach ((var key, JsonValue json) in BesideRules(file, parts)) parts[key] = json;
        if (PackCompiler.FolderOf(file).Length > 0) return;
        switch (PackCompiler.NameOf(file))
        {
            case PackCompiler.CatalogFile:
                if (Parse(file) is { } catalog) ReadCatalog(catalog, parts);
                break;
            case PackCompiler.ParametersFile:
                if (Parse(file)?.Find("parameters") is { } parameters) ReadParameters(parameters, parts);
                break;
            case PackCompiler.LetsFile:
                foreach (JsonMember let in Parse(file)?.Find("let")?.Members ?? []) parts[(PackPart.Let, let.Name)] = let.Value;
                break;
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

    // A compiled pack has no faults.
    private static JsonValue? Parse(RulePackFile file)
    {
        JsonValue? json = JsonParser.Parse(PackCompiler.SourceOf(file), new Diagnostics());
        return json is { Kind: JsonKind.Object } ? JsonMerge.Without(json, "$schema") : null;
    }
}
