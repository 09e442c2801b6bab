using System.Text;

namespace EarlyWarning.Rules.Text;

/// <summary>Finds what differs between two JSON values, key by key.</summary>
internal static class JsonDifference
{
    private const string Note = "note";

    /// <summary>Returns the keys whose values differ, in the order of the earlier value and then of the later one; notes do not count.</summary>
    public static IReadOnlyList<KeyChange> Of(JsonValue? earlier, JsonValue? later)
    {
        List<KeyChange> found = [];
        Add(found, "", earlier, later);
        return found;
    }

    /// <summary>Writes a value in one line: keys in ordinal order, without notes, comments and layout, so that equal values are written alike.</summary>
    public static string Write(JsonValue json)
    {
        StringBuilder text = new();
        Write(text, json);
        return text.ToString();
    }

    private static void Add(List<KeyChange> found, string path, JsonValue? earlier, JsonValue? later)
    {
        if (earlier is { Kind: JsonKind.Object } && later is { Kind: JsonKind.Object })
        {
            IEnumerable<string> names = earlier.Members.Concat(later.Members).Select(member => member.Name).Distinct(StringComparer.Ordinal);
            foreach (string name in names.Where(name => name != Note))
                Add(found, path.Length == 0 ? name : $"{path}.{name}", earlier.Find(name), later.Find(name));
            return;
        }

        string? old = earlier is null ? null : Write(earlier), current = later is null ? null : Write(later);
        if (old != current) found.Add(new KeyChange(path, Shown(earlier, old), Shown(later, current)));
    }

    private static string? Shown(JsonValue? json, string? written) => json is { Kind: JsonKind.Text } ? json.Text : written;

    private static void Write(StringBuilder text, JsonValue json)
    {
        switch (json.Kind)
        {
            case JsonKind.Object:
                text.Append('{');
                bool isNext = false;
                foreach (JsonMember member in json.Members.Where(member => member.Name != Note).OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    if (isNext) text.Append(", ");
                    isNext = true;
                    Quote(text, member.Name).Append(": ");
                    Write(text, member.Value);
                }

                text.Append('}');
                break;
            case JsonKind.Array:
                text.Append('[');
                for (int item = 0; item < json.Items.Count; item++)
                {
                    if (item > 0) text.Append(", ");
                    Write(text, json.Items[item]);
                }

                text.Append(']');
                break;
            case JsonKind.Text:
                Quote(text, json.Text);
                break;
            default:
                text.Append(json.Raw);
                break;
        }
    }

    private static StringBuilder Quote(StringBuilder text, string value)
    {
        string escaped = value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        return text.Append('"').Append(escaped).Append('"');
    }
}
