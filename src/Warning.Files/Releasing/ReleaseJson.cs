using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EarlyWarning.Files.Ledgers;

namespace EarlyWarning.Files.Releasing;

/// <summary>The JSON of the lock and of the lines of the release log, by code that is generated from their types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    NewLine = "\n",
    Converters = [typeof(InstantConverter), typeof(WordConverter<ReleaseDeed>)])]
[JsonSerializable(typeof(ReleaseLine))]
[JsonSerializable(typeof(RuleLock))]
internal sealed partial class ReleaseJson : JsonSerializerContext;

/// <summary>The JSON as it is written: Chinese is not escaped.</summary>
internal static class WrittenReleaseJson
{
    /// <summary>The JSON of lines.</summary>
    public static ReleaseJson Lines { get; } = new(With(isIndented: false));

    /// <summary>The JSON of a file that people read.</summary>
    public static ReleaseJson Indented { get; } = new(With(isIndented: true));

    private static JsonSerializerOptions With(bool isIndented) =>
        new(ReleaseJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = isIndented };
}
