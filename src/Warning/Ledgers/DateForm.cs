using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Ledgers;

/// <summary>Dates as <c>2026-11-01</c>.</summary>
internal sealed class DateForm : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : throw new JsonException("it is no date such as 2026-11-01");

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
    {
        // A ledger has a date a line at least: formatting it without a string halves the time of a line.
        Span<char> text = stackalloc char[10];
        value.ToDateOnly().TryFormat(text, out int length, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
