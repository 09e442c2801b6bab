using System.Text.Json;
using System.Text.Json.Serialization;

namespace EarlyWarning.Results;

/// <summary>Writes and reads the values of one type.</summary>
internal sealed class ResultConverter<T>(Action<Utf8JsonWriter, T> write, Func<JsonPlace, T> read) : JsonConverter<T>
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return read(new JsonPlace(document.RootElement, "$"));
    }
}
