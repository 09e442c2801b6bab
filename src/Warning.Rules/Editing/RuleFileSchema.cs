using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Editing;

/// <summary>The JSON Schema of rule files, from which the keys and the words of values are told.</summary>
internal static class RuleFileSchema
{
    private static readonly Lazy<JsonValue> Root = new(Read);

    /// <summary>Returns the keys that the object at a path may have, those that it must have first, in the order of the schema.</summary>
    public static IEnumerable<EditedName> KeysAt(IReadOnlyList<string> path)
    {
        JsonValue[] schemas = [.. SchemasAt(path)];
        string[] required = [.. schemas.SelectMany(schema => schema.Find("required")?.Items ?? []).Select(item => item.Text)];
        return schemas.SelectMany(schema => schema.Find("properties")?.Members ?? [])
            .DistinctBy(member => member.Name, StringComparer.Ordinal)
            .OrderByDescending(member => required.Contains(member.Name, StringComparer.Ordinal))
            .Select(member => Named(RuleCompletionKind.Key, member.Name, member.Value));
    }

    /// <summary>Returns the words that the value at a path may be, in the order of the schema.</summary>
    public static IEnumerable<EditedName> ValuesAt(IReadOnlyList<string> path)
    {
        JsonValue[] schemas = [.. SchemasAt(path)];
        IEnumerable<string> words = schemas.SelectMany(schema => schema.Find("enum")?.Items ?? []).Select(item => item.Text);
        bool isTruth = schemas.Any(schema => schema.Find("type") is { Text: "boolean" });
        return words.Where(word => word.Length > 0).Concat(isTruth ? ["true", "false"] : []).Distinct(StringComparer.Ordinal)
            .Select(word => new EditedName(RuleCompletionKind.Value, word));
    }

    /// <summary>Returns whether the value at a path is written without quotes.</summary>
    public static bool IsBare(IReadOnlyList<string> path) => SchemasAt(path).Any(schema => schema.Find("type") is { Text: "boolean" });

    /// <summary>Returns a key of the object at a path; null if the schema does not know it.</summary>
    public static EditedName? Find(IReadOnlyList<string> path, string key) => KeysAt(path).FirstOrDefault(name => name.Text == key);

    private static EditedName Named(RuleCompletionKind kind, string name, JsonValue schema) => new(kind, name)
    {
        Lines = [.. Choices(schema).Select(one => one.Find("description")).OfType<JsonValue>().Take(1).Select(text => EditingMessages.AsInSchema(text.Text))],
    };

    private static IEnumerable<JsonValue> SchemasAt(IReadOnlyList<string> path)
    {
        IEnumerable<JsonValue> at = Choices(Root.Value);
        foreach (string key in path)
        {
            bool isItem = key == OpenJson.Item;
            IEnumerable<JsonValue?> below = at.Select(schema =>
                isItem ? schema.Find("items") : schema.Find("properties")?.Find(key) ?? schema.Find("additionalProperties"));
            at = [.. below.SelectMany(Of).Distinct()];
        }

        return at;
    }

    private static IEnumerable<JsonValue> Of(JsonValue? schema) => schema is { Kind: JsonKind.Object } ? Choices(schema) : [];

    /// <summary>Returns a schema with what it refers to and what it may be instead.</summary>
    private static IEnumerable<JsonValue> Choices(JsonValue schema)
    {
        yield return schema;
        if (schema.Find("$ref") is { } reference)
        {
            JsonValue? found = Root.Value;
            foreach (string key in reference.Text.Split('/').Skip(1)) found = found?.Find(key);
            foreach (JsonValue choice in Of(found)) yield return choice;
        }

        foreach (JsonValue choice in (schema.Find("anyOf")?.Items ?? []).SelectMany(Of)) yield return choice;
    }

    private static JsonValue Read()
    {
        using Stream stream = typeof(RuleFileSchema).Assembly.GetManifestResourceStream("rules.schema.json")!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return JsonParser.Parse(new SourceText("rules.schema.json", content), new Diagnostics())!;
    }
}
