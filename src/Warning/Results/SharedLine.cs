using System.Text.Encodings.Web;
using System.Text.Json;

namespace EarlyWarning.Results;

/// <summary>
/// The JSON of an undecided rule as <c>alerts.jsonl</c> has it, made once for all companies that share the rule with its reasons: most of the file is such. A
/// copy made by <c>with</c> shares the object and is written by itself. Thread-safe.
/// </summary>
internal sealed class SharedLine
{
    private Entry? kept;

    /// <summary>Returns the JSON of a rule; null where it has to be written.</summary>
    /// <param name="rule">The rule that has this line.</param>
    /// <param name="options">How JSON is written; only lines are kept.</param>
    /// <param name="results">Writes the rule the first time.</param>
    public byte[]? Of(IndeterminateRule rule, JsonWriterOptions options, ResultJson results)
    {
        if (options.Indented || options.Encoder != JavaScriptEncoder.UnsafeRelaxedJsonEscaping) return null;
        kept ??= new Entry(rule, BytesOf(rule, options, results));
        return ReferenceEquals(kept.Rule, rule) ? kept.Json : null;
    }

    private static byte[] BytesOf(IndeterminateRule rule, JsonWriterOptions options, ResultJson results)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, options)) results.WriteAlone(json, rule);
        return bytes.ToArray();
    }

    private sealed record Entry(IndeterminateRule Rule, byte[] Json);
}
