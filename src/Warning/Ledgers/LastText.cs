using System.Text;
using System.Text.Json;

namespace EarlyWarning.Ledgers;

/// <summary>
/// The value that was read or written last, with its text: thousands of lines in a row have one instant and one date, and to parse them anew
/// would take most of the time of a line. One a thread.
/// </summary>
internal sealed class LastText<T>(Func<string, T?> parse, Func<T, string> format)
    where T : struct, IEquatable<T>
{
    private byte[] read = [];
    private T? readValue;
    private T? written;
    private JsonEncodedText text;

    /// <summary>The value of a JSON string; null: it is none.</summary>
    public T? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String) return null;
        if (readValue is not null && reader.ValueTextEquals(read)) return readValue;
        string found = reader.GetString()!;
        readValue = parse(found);
        read = Encoding.UTF8.GetBytes(found);
        return readValue;
    }

    public void Write(Utf8JsonWriter writer, T value)
    {
        if (written is not { } last || !last.Equals(value)) (written, text) = (value, JsonEncodedText.Encode(format(value)));
        writer.WriteStringValue(text);
    }
}
