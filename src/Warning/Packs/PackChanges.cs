using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Finds what the layers of a compiled pack do with the files beside its rules and its catalog.</summary>
internal sealed class PackChanges
{
    public static readonly (string Folder, PackPart Part, string Key)[] Kinds =
    [
        ("jurisdictions", PackPart.Jurisdiction, "id"),
        ("calendars", PackPart.Calendar, "year"),
        ("open-reminders", PackPart.OpenReminder, "id"),
        ("scenarios", PackPart.Scenario, "id"),
    ];

    private readonly Dictionary<(PackPart Part, string Id), JsonValue> standing = [];
    private readonly List<PackChange> found = [];

    /// <summary>Returns the changes, layer by layer.</summary>
    public static IReadOnlyList<PackChange> Of(IReadOnlyList<RulePackLayer> layers)
    {
        PackChanges changes = new();
        for (int layer = 0; layer < layers.Count; layer++)
        {
            foreach (RulePackFile file in layers[layer].Files.OrderBy(file => file.Path, StringComparer.Ordinal)) changes.Read(file, layer);
        }

        return changes.found;
    }

    private void Read(RulePackFile file, int layer)
    {
        string folder = PackCompiler.FolderOf(file);
        if (folder.Length == 0 && PackCompiler.NameOf(file) == "policy.json" && Parse(file) is { } policy)
        {
            JsonValue? earlier = standing.GetValueOrDefault((PackPart.Policy, ""));
            Add(PackPart.Policy, "", earlier, PolicyFile.Over(earlier, policy), layer, replaces: false);
        }

        foreach ((_, PackPart part, string key) in Kinds.Where(kind => kind.Folder == folder))
        {
            if (Parse(file) is not { } json || json.Find(key) is not { } id) continue;
            string name = id.Kind == JsonKind.Text ? id.Text : id.Raw;
            Add(part, name, standing.GetValueOrDefault((part, name)), json, layer, replaces: true);
        }
    }

    private void Add(PackPart part, string id, JsonValue? earlier, JsonValue later, int layer, bool replaces)
    {
        standing[(part, id)] = later;
        if (layer > 0 && LayerComparison.Of(layer, id, earlier, later, replaces) is { } change) found.Add(new PackChange(part, change));
    }

    // A compiled pack has no faults.
    public static JsonValue? Parse(RulePackFile file)
    {
        JsonValue? json = JsonParser.Parse(PackCompiler.SourceOf(file), new Diagnostics());
        return json is { Kind: JsonKind.Object } ? JsonMerge.Without(json, "$schema") : null;
    }
}
