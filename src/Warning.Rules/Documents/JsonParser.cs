namespace EarlyWarning.Rules.Documents;

/// <summary>Reads JSON with comments and trailing commas into values that know their place.</summary>
internal static class JsonParser
{
    /// <summary>The file's value, or null if the file is not readable, which is then in <paramref name="diagnostics"/>.</summary>
    public static JsonValue? Parse(SourceText source, Diagnostics diagnostics) => throw new NotSupportedException("not written yet");
}
