using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace EarlyWarning.Files.Ledgers;

/// <summary>How lines are written and read: Chinese as it is, and a value that cannot be null is required.</summary>
internal static class LedgerJsonOptions
{
    public static JsonSerializerOptions Strict { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        JsonSerializerOptions options = new(LedgerJson.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = LedgerJson.Default.WithAddedModifier(RequireWhatCannotBeNull),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A value that is left out was null when it was written; where there can be none, the line is damaged.</summary>
    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.AssociatedParameter is { IsNullable: false }))
            property.IsRequired = true;
    }
}
