namespace EarlyWarning.Rules.Text;

/// <summary>Merges a later JSON value into an earlier one. Every part keeps its place in the file in which it stands.</summary>
internal static class JsonMerge
{
    /// <summary>Merges two values: members of objects one by one, where null removes the earlier member; anything else replaces the earlier value.</summary>
    /// <param name="earlier">The earlier value; null for none.</param>
    /// <param name="later">The later value.</param>
    /// <param name="left">The keys of the later object that do not count.</param>
    /// <returns>The merged value; an object has the place of the later one, its members have theirs.</returns>
    public static JsonValue Over(JsonValue? earlier, JsonValue later, params IReadOnlyCollection<string> left)
    {
        if (later.Kind != JsonKind.Object) return later;
        List<JsonMember> members = [.. earlier?.Members ?? []];
        foreach (JsonMember member in later.Members)
        {
            if (left.Contains(member.Name, StringComparer.Ordinal)) continue;
            int place = members.FindIndex(one => string.Equals(one.Name, member.Name, StringComparison.Ordinal));
            if (member.Value.Kind == JsonKind.Null)
            {
                if (place >= 0) members.RemoveAt(place);
                continue;
            }

            JsonMember merged = member with { Value = Over(place < 0 ? null : members[place].Value, member.Value) };
            if (place < 0) members.Add(merged);
            else members[place] = merged;
        }

        return new JsonValue(later.Source, JsonKind.Object, later.Offset, later.End) { Members = members };
    }

    /// <summary>Returns an object without some of its members.</summary>
    public static JsonValue Without(JsonValue json, params IReadOnlyCollection<string> left) =>
        new(json.Source, JsonKind.Object, json.Offset, json.End)
        {
            Members = [.. json.Members.Where(member => !left.Contains(member.Name, StringComparer.Ordinal))],
        };
}
