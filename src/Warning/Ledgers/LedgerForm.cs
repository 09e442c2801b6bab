using System.Text.Json.Serialization;

namespace EarlyWarning.Ledgers;

/// <summary>How events are written as JSON, generated from their types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    Converters = [typeof(DateForm), typeof(InstantForm), typeof(LevelForm)])]
[JsonSerializable(typeof(LedgerEvent))]
internal sealed partial class LedgerForm : JsonSerializerContext;
