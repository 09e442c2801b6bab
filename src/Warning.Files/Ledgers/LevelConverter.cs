using System.Text.Json;
using System.Text.Json.Serialization;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Writes levels as all files have them, in lower case.</summary>
internal sealed class LevelConverter() : JsonStringEnumConverter<Level>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
