using System.Text.Json;
using System.Text.Json.Serialization;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Converts members of an enumeration, written as in all files: <c>not-carried-out</c>.</summary>
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    private static readonly JsonEncodedText[] Words = [.. EnumWords.All<T>().Select(word => JsonEncodedText.Encode(word))];

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        for (int place = 0; place < Words.Length && reader.TokenType == JsonTokenType.String; place++)
        {
            if (reader.ValueTextEquals(Words[place].EncodedUtf8Bytes)) return Values[place];
        }

        throw new JsonException(LedgerFileMessages.NoneOf(EnumWords.All<T>()).ToString());
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Words[Array.IndexOf(Values, value)]);
}
