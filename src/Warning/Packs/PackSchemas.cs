using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using EarlyWarning.Rules;

namespace EarlyWarning.Packs;

/// <summary>
/// The JSON Schemas of the files of packs and scans with the names of one pack: what it declares is completed and described. A name that it does not have is no
/// fault of a schema, which may be older than the pack; <c>check</c> judges.
/// </summary>
internal sealed class PackSchemas(RulePack pack)
{
    private const string Extension = ".schema.json";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Returns the schemas by the name of their files, in ordinal order.</summary>
    public IReadOnlyList<RulePackFile> Write()
    {
        Assembly assembly = typeof(PackSchemas).Assembly;
        List<RulePackFile> files = [];
        IEnumerable<string> names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(Extension, StringComparison.Ordinal));
        foreach (string name in names.Order(StringComparer.Ordinal))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            JsonObject schema = JsonNode.Parse(stream)!.AsObject();
            Name(name[..^Extension.Length], schema);
            files.Add(new RulePackFile(name, System.Text.Encoding.UTF8.GetBytes(schema.ToJsonString(Layout) + "\n")));
        }

        return files;
    }

    private void Name(string kind, JsonObject schema)
    {
        switch (kind)
        {
            case "rules":
                SetKeys(schema, Given(), "$defs", "given");
                SetValues(schema, Rules(), "$defs", "change", "properties", "id");
                SetValues(schema, Groups(rule => rule.Group), "$defs", "rule", "properties", "group");
                SetValues(schema, Groups(rule => rule.Category), "$defs", "rule", "properties", "category");
                break;
            case "scenario":
                SetKeys(schema, Given(), "$defs", "given");
                SetValues(schema, Rules(), "properties", "expect", "properties", "fired", "items");
                SetValues(schema, Referrals(), "properties", "expect", "properties", "referrals", "items");
                break;
            case "scan":
                SetKeys(schema, Indicators(IndicatorKind.Measure), "$defs", "feed", "properties", "measures");
                SetKeys(schema, Indicators(IndicatorKind.Event), "$defs", "feed", "properties", "events");
                SetKeys(schema, Indicators(IndicatorKind.Attribute), "$defs", "feed", "properties", "attributes");
                SetKeys(schema, Indicators(IndicatorKind.Attribute), "properties", "companies", "properties", "attributes");
                SetValues(schema, Places(), "properties", "jurisdiction");
                break;
            case "policy":
                SetValues(
                    schema, Groups(rule => rule.Category), "properties", "handling", "properties", "dispatch", "items", "properties", "categories", "items");
                SetValues(schema, Groups(rule => rule.Category), "properties", "dimensions", "items", "properties", "categories", "items");
                break;
            case "jurisdiction":
                SetValues(schema, Places(), "properties", "within");
                break;
            case "parameters":
                SetKeys(schema, Parameters(), "properties", "parameters");
                SetKeys(schema, Attributes(), "$defs", "value", "properties", "by");
                break;
            case "indicators":
                SetValues(schema, Words(indicator => indicator.Source), "$defs", "indicator", "properties", "source");
                SetValues(schema, Words(indicator => indicator.Unit), "$defs", "indicator", "properties", "unit");
                SetValues(schema, Words(indicator => indicator.Record), "$defs", "indicator", "properties", "record");
                break;
        }
    }

    private IEnumerable<NamedText> Given() => pack.Catalog.Indicators.SelectMany(Names).Concat(Parameters());

    private IEnumerable<NamedText> Indicators(IndicatorKind kind) => pack.Catalog.Indicators.Where(indicator => indicator.Kind == kind).SelectMany(Names);

    private IEnumerable<NamedText> Attributes() =>
        pack.Catalog.Indicators.Where(indicator => indicator is { Kind: IndicatorKind.Attribute, Type: AttributeType.Text }).SelectMany(Names);

    private IEnumerable<NamedText> Parameters() =>
        pack.Catalog.Parameters.Select(parameter => new NamedText(parameter.Name, Describe(parameter.Name, parameter.Title, parameter.InWords())));

    private IEnumerable<NamedText> Rules() =>
        pack.Rules.Rules.Select(rule => new NamedText(rule.Id, Describe(rule.Id, rule.Title, []) + "\n\n`" + rule.Condition + "`"));

    private IEnumerable<NamedText> Referrals() =>
        pack.Policy.Referrals.Select(referral => new NamedText(referral.Id, Describe(referral.Id, referral.Title, [])));

    private IEnumerable<NamedText> Places() => pack.Jurisdictions.Values.OrderBy(place => place.Id, StringComparer.Ordinal)
        .Select(place => new NamedText(place.Id, Describe(place.Id, place.Title, [])));

    /// <summary>The words that rules have for something, each with the rules that have it.</summary>
    private IEnumerable<NamedText> Groups(Func<Rule, string?> word) => pack.Rules.Rules.Where(rule => word(rule) is not null)
        .GroupBy(rule => word(rule)!, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new NamedText(group.Key, string.Join("\n", group.Select(rule => $"- `{rule.Id}` {rule.Title}"))));

    private IEnumerable<NamedText> Words(Func<Indicator, string?> word) => pack.Catalog.Indicators.Where(indicator => word(indicator) is not null)
        .GroupBy(indicator => word(indicator)!, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new NamedText(group.Key, string.Join("\n", group.Select(indicator => $"- `{indicator.Id}` {indicator.Title}"))));

    private static IEnumerable<NamedText> Names(Indicator indicator) =>
        indicator.Aliases.Prepend(indicator.Id).Select(name => new NamedText(name, Describe(indicator.Id, indicator.Title, indicator.InWords())));

    /// <summary>Returns a description in Chinese and in English, as Markdown.</summary>
    private static string Describe(string name, string title, IReadOnlyList<Message> lines)
    {
        string head = title.Length > 0 ? $"**{title}** `{name}`" : $"`{name}`";
        if (lines.Count == 0) return head;
        string chinese = string.Join("\uFF1B", lines.Select(line => line.ToString(MessageLanguage.Chinese))), english = string.Join("; ", lines);
        return $"{head}\n\n{chinese}\n\n{english}";
    }

    /// <summary>Adds keys to an object whose other keys stay allowed; each value is what any of them is.</summary>
    private static void SetKeys(JsonObject schema, IEnumerable<NamedText> names, params IReadOnlyList<string> place)
    {
        JsonObject at = At(schema, place), properties = [];
        string value = "each-" + string.Join('-', place.Where(key => key is not ("$defs" or "properties")));
        if (schema["$defs"] is not JsonObject definitions) schema["$defs"] = definitions = [];
        definitions[value] = Undescribed(schema, at["additionalProperties"]!);
        foreach (NamedText name in names)
        {
            properties[name.Name] = new JsonObject
            {
                ["markdownDescription"] = name.Text,
                ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/$defs/{value}" }),
            };
        }

        at["properties"] = properties;
    }

    /// <summary>Adds words to a text that may have others.</summary>
    private static void SetValues(JsonObject schema, IEnumerable<NamedText> names, params IReadOnlyList<string> place)
    {
        NamedText[] all = [.. names];
        if (all.Length == 0) return;
        JsonObject at = At(schema, place);
        JsonObject known = new()
        {
            ["enum"] = new JsonArray([.. all.Select(name => (JsonNode)name.Name)]),
            ["markdownEnumDescriptions"] = new JsonArray([.. all.Select(name => (JsonNode)name.Text)]),
        };
        at["anyOf"] = new JsonArray(known, new JsonObject { ["type"] = at["type"]?.DeepClone() ?? "string" });
        at.Remove("examples");
    }

    /// <summary>Returns a schema of values without what it tells of any of them: what is told of the name is to be shown.</summary>
    private static JsonObject Undescribed(JsonObject schema, JsonNode value)
    {
        const string Definitions = "#/$defs/";
        string? reference = value["$ref"]?.GetValue<string>();
        JsonObject copy = (reference is null ? value : schema["$defs"]![reference[Definitions.Length..]]!).DeepClone().AsObject();
        copy.Remove("description");
        foreach (JsonNode? choice in copy["anyOf"]?.AsArray() ?? []) choice?.AsObject().Remove("description");
        return copy;
    }

    private static JsonObject At(JsonObject schema, IReadOnlyList<string> place) => place.Aggregate(schema, (at, key) => at[key]!.AsObject());

    private sealed record NamedText(string Name, string Text);
}
