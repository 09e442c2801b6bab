using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Reads the dimensions of a policy; each category stands in one at most, so that the points of the dimensions add up to the score.</summary>
internal static class DimensionReader
{
    /// <summary>Reads the dimensions; null when the policy has none.</summary>
    public static IReadOnlyList<DimensionDefinition>? Read(ObjectReader policy)
    {
        IReadOnlyList<JsonValue> items = policy.Array("dimensions");
        if (policy.Json.Find("dimensions") is null) return null;
        List<DimensionDefinition> dimensions = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        Dictionary<string, string> places = new(StringComparer.Ordinal);
        foreach (JsonValue json in items)
        {
            if (ObjectReader.Open(json, policy.Diagnostics, PackMessages.ADimension) is not { } reader) continue;
            LocatedText? id = reader.RequiredText("id"), title = reader.RequiredText("title");
            reader.Require("categories");
            IReadOnlyList<LocatedText> categories = reader.Texts("categories");
            reader.Finish();
            if (id is null) continue;
            if (Identifier.WhyNoId(id.Value, PackMessages.MalformedDimensionId) is { } why) policy.Diagnostics.Error(DiagnosticCodes.MalformedId, id.Json, why);
            else if (!ids.Add(id.Value)) policy.Diagnostics.Error(DiagnosticCodes.RepeatedId, id.Json, PackMessages.DimensionIdUsedTwice(id.Value));
            foreach (LocatedText category in categories)
            {
                if (!places.TryAdd(category.Value, id.Value))
                    policy.Diagnostics.Error(
                        DiagnosticCodes.RepeatedId, category.Json, PackMessages.CategoryOfTwoDimensions(category.Value, places[category.Value]));
            }

            dimensions.Add(new DimensionDefinition(
                new Dimension(id.Value, title?.Value ?? id.Value, [.. categories.Select(category => category.Value)]), categories));
        }

        return dimensions;
    }
}
