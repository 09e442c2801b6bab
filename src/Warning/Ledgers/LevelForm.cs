using System.Text.Json;
using System.Text.Json.Serialization;

namespace EarlyWarning.Ledgers;

/// <summary>Levels as all files have them, in lower case.</summary>
internal sealed class LevelForm : JsonConverter<Level>
{
    private static readonly JsonEncodedText[] Names = [.. Enum.GetNames<Level>().Select(name => JsonEncodedText.Encode(name.ToLowerInvariant()))];

    public override Level Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        for (int level = 0; level < Names.Length && reader.TokenType == JsonTokenType.String; level++)
        {
            if (reader.ValueTextEquals(Names[level].EncodedUtf8Bytes)) return (Level)level;
        }

        throw new JsonException("it is no level");
    }

    public override void Write(Utf8JsonWriter writer, Level value, JsonSerializerOptions options) => writer.WriteStringValue(Names[(int)value]);
}
