using System.Text.Json;
using EarlyWarning.Results;
using NodaTime;

namespace EarlyWarning.Files.Results;

/// <summary>Reads the listed companies of a scan back from its results.</summary>
internal static class ListedAlerts
{
    /// <summary>Reads the listed companies of a scan; null where its results are not there, or cannot be read.</summary>
    public static IReadOnlyList<Alert>? Read(string output, LocalDate? asOf)
    {
        if (asOf is not { } date) return null;
        string path = Path.Combine(output, FormattableString.Invariant($"{date:uuuu-MM-dd}"), "alerts.jsonl");
        try
        {
            return File.Exists(path) ? [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize(line, EarlyWarningJson.Lines.Alert)!)] : null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
