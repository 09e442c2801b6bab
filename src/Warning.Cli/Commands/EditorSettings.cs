using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EarlyWarning.Cli.Commands;

/// <summary>The settings with which Visual Studio Code reads the files of rule packs: which schema is whose, and that they may have comments.</summary>
internal static class EditorSettings
{
    private const string Associations = "files.associations", Schemas = "json.schemas", FileMatch = "fileMatch", Url = "url";

    /// <summary>The folder of the schemas within the folder that the editor opens.</summary>
    public const string SchemaFolder = ".vscode/schemas";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private static readonly string[] Others = ["**/scan.json", "**/scan-*.json", "**/office.json"];

    // What stands beside the rule files of a layer, by the kind of the schema, and the folders of a layer with theirs.
    private static readonly string[] Single = ["indicators", "lets", "parameters", "policy"];
    private static readonly (string Folder, string Schema)[] Folders =
    [
        ("calendars", "calendar"), ("jurisdictions", "jurisdiction"), ("open-reminders", "open-reminder"), ("scenarios", "scenario"),
    ];

    /// <summary>Returns the settings for the folders of rules within the folder that the editor opens, by their relative paths.</summary>
    public static string For(IReadOnlyList<string> folders)
    {
        JsonObject associations = [];
        JsonArray schemas = [];
        foreach (string folder in folders) associations[folder.Length == 0 ? "**/*.json" : $"**/{folder}/**/*.json"] = "jsonc";
        foreach (string file in Others) associations.TryAdd(file, "jsonc");
        if (folders.Count > 0)
        {
            string[] roots = [.. folders.Select(folder => folder.Length == 0 ? "/" : $"/{folder}/")];
            IEnumerable<string> beside = roots.SelectMany(root => Single.Select(kind => $"!{root}{kind}.json"));
            Add("rules", [.. roots.Select(root => $"{root}*.json"), .. beside, .. folders.Contains("") ? Others.Select(file => "!" + file) : []]);
            foreach (string kind in Single) Add(kind, [.. roots.Select(root => $"{root}{kind}.json")]);
            foreach ((string folder, string schema) in Folders) Add(schema, [.. roots.Select(root => $"{root}{folder}/*.json")]);
        }

        Add("scan", ["**/scan.json", "**/scan-*.json"]);
        Add("office", ["**/office.json"]);
        return new JsonObject { [Associations] = associations, [Schemas] = schemas }.ToJsonString(Layout) + "\n";

        void Add(string schema, IReadOnlyList<string> files) => schemas.Add((JsonNode)new JsonObject
        {
            [FileMatch] = new JsonArray([.. files.Select(file => (JsonNode)file)]),
            [Url] = $"./{SchemaFolder}/{schema}.schema.json",
        });
    }

    /// <summary>Tells whether a settings file says all that is wanted, perhaps beside other things.</summary>
    public static bool Says(byte[] settings, string wanted)
    {
        if (Read(settings, JsonCommentHandling.Skip) is not { } there) return false;
        JsonElement needed = JsonDocument.Parse(wanted).RootElement;
        return needed.GetProperty(Associations).EnumerateObject().All(one => there.TryGetProperty(Associations, out JsonElement associations)
                && associations.TryGetProperty(one.Name, out JsonElement language) && JsonElement.DeepEquals(language, one.Value))
            && needed.GetProperty(Schemas).EnumerateArray().All(one => there.TryGetProperty(Schemas, out JsonElement schemas)
                && schemas.ValueKind == JsonValueKind.Array && schemas.EnumerateArray().Any(other => JsonElement.DeepEquals(one, other)));
    }

    /// <summary>Tells whether a settings file has nothing but what an earlier run has written.</summary>
    public static bool IsOurs(byte[] settings) => Read(settings, JsonCommentHandling.Disallow) is { } there
        && there.EnumerateObject().All(member => member.Name is Associations or Schemas)
        && there.TryGetProperty(Schemas, out JsonElement schemas) && schemas.ValueKind == JsonValueKind.Array
        && schemas.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Object && one.TryGetProperty(Url, out JsonElement url)
            && url.ValueKind == JsonValueKind.String && url.GetString()!.StartsWith($"./{SchemaFolder}/", StringComparison.Ordinal));

    private static JsonElement? Read(byte[] settings, JsonCommentHandling comments)
    {
        try
        {
            int start = settings.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            JsonDocumentOptions options = new() { CommentHandling = comments, AllowTrailingCommas = true };
            JsonElement read = JsonDocument.Parse(settings.AsMemory(start), options).RootElement;
            return read.ValueKind == JsonValueKind.Object ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
