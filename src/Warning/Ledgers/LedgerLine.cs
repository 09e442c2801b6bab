using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EarlyWarning.Ledgers;

namespace EarlyWarning;

/// <summary>
/// An event as a line of JSON, the same whatever keeps it: keys in camel case, what is null left out, Chinese as it is. Thread-safe.
/// </summary>
public static class LedgerLine
{
    /// <summary>The version of the format: it rises when an older program could not read what a newer one writes.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Options = MakeOptions();

    private static readonly JsonTypeInfo<LedgerEvent> Form = (JsonTypeInfo<LedgerEvent>)Options.GetTypeInfo(typeof(LedgerEvent));

    // What is written comes from types that are checked already; the check would cost half of the time.
    private static readonly JsonWriterOptions Writing = new() { Encoder = Options.Encoder, SkipValidation = true };

    /// <summary>Writes events, each with a line feed after it.</summary>
    /// <param name="output">Gets the bytes, UTF-8.</param>
    /// <param name="events">The events.</param>
    public static void Write(IBufferWriter<byte> output, IEnumerable<LedgerEvent> events)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(events);
        using Utf8JsonWriter json = new(output, Writing);
        foreach (LedgerEvent written in events)
        {
            JsonSerializer.Serialize(json, written, Form);
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
        }
    }

    /// <summary>Reads the event of a line.</summary>
    /// <param name="line">The line, with or without its line feed.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LedgerException">It is none: not JSON, of no kind that this version knows, or with a value missing or too many.</exception>
    public static LedgerEvent Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Form) ?? throw new LedgerException("it is null");
        }
        catch (Exception cause) when (cause is JsonException or NotSupportedException)
        {
            throw new LedgerException(cause.Message, cause);
        }
    }

    private static JsonSerializerOptions MakeOptions()
    {
        JsonSerializerOptions options = new(LedgerForm.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowDuplicateProperties = false,
            TypeInfoResolver = LedgerForm.Default.WithAddedModifier(RequireWhatCannotBeNull),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A value that is left out was null when it was written; where there can be none, the line is damaged.</summary>
    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.AssociatedParameter is { IsNullable: false }))
            property.IsRequired = true;
    }
}
