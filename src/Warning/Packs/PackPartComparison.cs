using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Compares all that two packs say beside their rules, key by key, whatever their layers are.</summary>
internal static class PackPartComparison
{
    public static IReadOnlyList<PackPartDifference> Of(RulePack earlier, RulePack later)
    {
        Dictionary<(PackPart Part, string Id), JsonValue> was = PackParts.Of(earlier.Layers), now = PackParts.Of(later.Layers);
        List<PackPartDifference> found = [];
        foreach ((PackPart part, string id) in was.Keys.Union(now.Keys).OrderBy(key => key.Part).ThenBy(key => key.Id, StringComparer.Ordinal))
        {
            JsonValue? before = was.GetValueOrDefault((part, id)), after = now.GetValueOrDefault((part, id));
            KeyChange[] keys = before is null || after is null ? [] : [.. JsonDifference.Of(before, after).Select(key => Named(key, part))];
            PackDifferenceKind kind = before is null ? PackDifferenceKind.Added : after is null ? PackDifferenceKind.Removed : PackDifferenceKind.Changed;
            if (kind != PackDifferenceKind.Changed || keys.Length > 0) found.Add(new PackPartDifference(part, kind, id, keys));
        }

        return found;
    }

    // A let is its expression alone, without a key of it.
    private static KeyChange Named(KeyChange key, PackPart part) => part == PackPart.Let ? key with { Key = "let" } : key;
}
