using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Ledgers;

/// <summary>Instants as <c>2026-11-01T22:00:00Z</c>.</summary>
internal sealed class InstantForm : JsonConverter<Instant>
{
    [ThreadStatic]
    private static LastText<Instant>? last;

    private static LastText<Instant> Last => last ??= new LastText<Instant>(
        text => InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant ? instant.Value : null, InstantPattern.ExtendedIso.Format);

    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Last.Read(ref reader) ?? throw new JsonException("it is no instant such as 2026-11-01T22:00:00Z");

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => Last.Write(writer, value);
}
