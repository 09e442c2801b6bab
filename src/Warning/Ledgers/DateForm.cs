using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Ledgers;

/// <summary>Dates as <c>2026-11-01</c>.</summary>
internal sealed class DateForm : JsonConverter<LocalDate>
{
    [ThreadStatic]
    private static LastText<LocalDate>? last;

    private static LastText<LocalDate> Last => last ??= new LastText<LocalDate>(
        text => LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null, LocalDatePattern.Iso.Format);

    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Last.Read(ref reader) ?? throw new JsonException("it is no date such as 2026-11-01");

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => Last.Write(writer, value);
}
