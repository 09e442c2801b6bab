using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Converts the values of a corrected act, written as in a line: <c>{"event":"episode-closed","values":{..}}</c>.</summary>
internal sealed class ActConverter : JsonConverter<PersonEvent>
{
    private static ReadOnlySpan<byte> Kind => "event"u8;

    private static ReadOnlySpan<byte> Values => "values"u8;

    public override PersonEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw Malformed();
        Next(ref reader, JsonTokenType.PropertyName);
        if (!reader.ValueTextEquals(Kind)) throw Malformed();
        Next(ref reader, JsonTokenType.String);
        byte[] kind = Encoding.UTF8.GetBytes(reader.GetString()!);
        if (!LedgerEventNames.TryGet(kind, out JsonTypeInfo? type) || !type!.Type.IsSubclassOf(typeof(PersonEvent))) throw Malformed();
        Next(ref reader, JsonTokenType.PropertyName);
        if (!reader.ValueTextEquals(Values)) throw Malformed();
        reader.Read();
        PersonEvent act = (PersonEvent)(JsonSerializer.Deserialize(ref reader, type) ?? throw Malformed());
        Next(ref reader, JsonTokenType.EndObject);
        return act;
    }

    public override void Write(Utf8JsonWriter writer, PersonEvent value, JsonSerializerOptions options)
    {
        (JsonEncodedText kind, JsonTypeInfo type) = LedgerEventNames.Of(value);
        writer.WriteStartObject();
        writer.WriteString(Kind, kind);
        writer.WritePropertyName(Values);
        JsonSerializer.Serialize(writer, value, type);
        writer.WriteEndObject();
    }

    private static void Next(ref Utf8JsonReader reader, JsonTokenType expected)
    {
        if (!reader.Read() || reader.TokenType != expected) throw Malformed();
    }

    private static JsonException Malformed() => new(LedgerFileMessages.NoKnownEvent.ToString());
}
