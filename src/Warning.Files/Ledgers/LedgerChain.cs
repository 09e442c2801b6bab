using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// Writes and reads the lines of a ledger in their order. A line is JSON with the stamp, the kind of the event, its values and a hash over the line
/// and the line before, so that a changed, lost, moved or inserted line is found. A ledger of an app's own may store such lines wherever it keeps
/// them, and reads them all to verify the chain. Not thread-safe.
/// </summary>
public sealed class LedgerChain
{
    /// <summary>The version of the format: it rises when older programs cannot read what newer ones write.</summary>
    internal const int Version = 1;

    private const int HashLength = 2 * SHA256.HashSizeInBytes;

    private static readonly JsonTypeInfo<EventStamp> StampJson = (JsonTypeInfo<EventStamp>)LedgerJsonOptions.Strict.GetTypeInfo(typeof(EventStamp));
    private static readonly JsonTypeInfo<LedgerOpened> OpenedJson = (JsonTypeInfo<LedgerOpened>)LedgerJsonOptions.Strict.GetTypeInfo(typeof(LedgerOpened));

    // The serializer writes valid JSON by itself; validation would cost half of the time.
    private static readonly JsonWriterOptions Writing = new() { Encoder = LedgerJsonOptions.Strict.Encoder, SkipValidation = true };

    private readonly string name;
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> line = new(1024);
    private readonly Utf8JsonWriter json;
    private readonly byte[] hash = new byte[HashLength];

    // Thousands of lines in a row have the same stamp: the stamp and its bytes, up to the kind of the event, are kept.
    private EventStamp? stamp;
    private byte[] head = [];

    /// <summary>Creates the chain of an empty ledger.</summary>
    /// <param name="name">The name of the ledger in exceptions, such as its file.</param>
    public LedgerChain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        this.name = name;
        json = new Utf8JsonWriter(line, Writing);
    }

    /// <summary>The number of lines so far, the first one included.</summary>
    public int Lines { get; private set; }

    /// <summary>The hash of the last line: SHA-256 in 64 digits; empty before the first line.</summary>
    public string Hash => Lines == 0 ? "" : Encoding.ASCII.GetString(hash);

    private static ReadOnlySpan<byte> Opening => "{\"event\":\"ledger-opened\""u8;

    private static ReadOnlySpan<byte> BeforeName => ",\"event\":\""u8;

    private static ReadOnlySpan<byte> BeforeValues => ",\"values\":"u8;

    private static ReadOnlySpan<byte> BeforeHash => ",\"hash\":\""u8;

    private static ReadOnlySpan<byte> End => "\"}"u8;

    /// <summary>Writes the first line, with its line feed.</summary>
    /// <param name="output">Receives the bytes, UTF-8.</param>
    /// <param name="issuer">The union's full name, or null.</param>
    /// <exception cref="InvalidOperationException">The chain has lines already.</exception>
    public void WriteOpening(IBufferWriter<byte> output, string? issuer)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (Lines > 0) throw new InvalidOperationException("Only an empty chain is opened.");
        line.ResetWrittenCount();
        line.Write(Opening);
        WriteValues(new LedgerOpened(Version, issuer), OpenedJson);
        Finish(output);
    }

    /// <summary>Writes the line of an entry, with its line feed.</summary>
    /// <param name="output">Receives the bytes, UTF-8.</param>
    /// <param name="entry">The entry.</param>
    /// <exception cref="ArgumentException">The entry has no stamp, or no event of a kind that lines know.</exception>
    public void Write(IBufferWriter<byte> output, LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!LedgerEventNames.Know(entry)) throw new ArgumentException("The entry has no stamp, or no event of a kind that lines know.", nameof(entry));
        if (!ReferenceEquals(entry.Stamp, stamp)) Take(entry.Stamp);
        (JsonEncodedText kind, JsonTypeInfo type) = LedgerEventNames.Of(entry.Event);
        line.ResetWrittenCount();
        line.Write(head);
        line.Write(kind.EncodedUtf8Bytes);
        line.Write("\""u8);
        WriteValues(entry.Event, type);
        Finish(output);
    }

    /// <summary>Reads the first line.</summary>
    /// <param name="text">The line, without its line feed.</param>
    /// <returns>The union's full name; null if the ledger names none.</returns>
    /// <exception cref="LedgerCorruptException">The line is not the first line of a ledger.</exception>
    /// <exception cref="LedgerException">A newer program has written the ledger.</exception>
    public string? ReadOpening(ReadOnlySpan<byte> text)
    {
        if (VersionOf(text) is { } version && version > Version)
        {
            throw new LedgerException(LedgerReason.NewerVersion, LedgerFileMessages.NewerLedger(name, version, Version));
        }

        ReadOnlySpan<byte> whole = Check(text);
        if (!whole.StartsWith(Opening)) throw Damage(LedgerFileMessages.NoOpeningLine);
        string? issuer = Read(whole[Opening.Length..], OpenedJson).Issuer;
        Lines++;
        return issuer;
    }

    /// <summary>Reads the line of an entry.</summary>
    /// <param name="text">The line, without its line feed.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="LedgerCorruptException">The line is no entry, or not the one that was written after the line before.</exception>
    public LedgerEntry Read(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> whole = Check(text);
        if (stamp is null || !whole.StartsWith(head)) ReadStamp(whole);
        ReadOnlySpan<byte> rest = whole[head.Length..];
        int end = rest.IndexOf((byte)'"');
        if (end < 0 || !LedgerEventNames.TryGet(rest[..end], out JsonTypeInfo? type)) throw Damage(LedgerFileMessages.NoKnownEvent);
        LedgerEntry entry = new(stamp!, (LedgerEvent)Read(rest[(end + 1)..], type!));
        Lines++;
        return entry;
    }

    /// <summary>Returns a chain that continues after the last line of this one.</summary>
    public LedgerChain Copy()
    {
        LedgerChain copy = new(name) { Lines = Lines };
        hash.CopyTo(copy.hash, 0);
        return copy;
    }

    private void WriteValues(object values, JsonTypeInfo type)
    {
        line.Write(BeforeValues);
        json.Reset(line);
        JsonSerializer.Serialize(json, values, type);
        json.Flush();
    }

    /// <summary>Appends the hash to the line, and writes the line to the output.</summary>
    private void Finish(IBufferWriter<byte> output)
    {
        HashOf(line.WrittenSpan, hash);
        Lines++;
        line.Write(BeforeHash);
        line.Write(hash);
        line.Write(End);
        line.Write("\n"u8);
        output.Write(line.WrittenSpan);
    }

    /// <summary>Computes the hash of a line: over the digits of the previous hash, then the bytes of the line up to its own hash.</summary>
    private void HashOf(ReadOnlySpan<byte> text, Span<byte> digits)
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        if (Lines > 0) sha.AppendData(hash);
        sha.AppendData(text);
        sha.GetHashAndReset(bytes);
        Convert.TryToHexStringLower(bytes, digits, out _);
    }

    /// <summary>Checks the hash of a line, makes it the last hash, and returns the line up to it.</summary>
    private ReadOnlySpan<byte> Check(ReadOnlySpan<byte> text)
    {
        int length = text.Length - BeforeHash.Length - HashLength - End.Length;
        if (length < 0 || !text[length..].StartsWith(BeforeHash) || !text.EndsWith(End)) throw Damage(LedgerFileMessages.NoEntry);
        Span<byte> found = stackalloc byte[HashLength];
        HashOf(text[..length], found);
        if (!text.Slice(length + BeforeHash.Length, HashLength).SequenceEqual(found)) throw Damage(LedgerFileMessages.LineChanged);
        found.CopyTo(hash);
        return text[..length];
    }

    private T Read<T>(ReadOnlySpan<byte> text, JsonTypeInfo<T> type)
        where T : class => (T)Read(text, (JsonTypeInfo)type);

    private object Read(ReadOnlySpan<byte> text, JsonTypeInfo type)
    {
        try
        {
            if (!text.StartsWith(BeforeValues)) throw Damage(LedgerFileMessages.NoEvent);
            return JsonSerializer.Deserialize(text[BeforeValues.Length..], type) ?? throw Damage(LedgerFileMessages.EventWithoutValues);
        }
        catch (JsonException cause)
        {
            throw Damage(LedgerFileMessages.NoEventBecause(cause.Message), cause);
        }
    }

    private void Take(EventStamp taken)
    {
        if (taken.Equals(stamp)) return;
        stamp = taken;
        head = [.. JsonSerializer.SerializeToUtf8Bytes(taken, StampJson).AsSpan()[..^1], .. BeforeName];
    }

    private void ReadStamp(ReadOnlySpan<byte> whole)
    {
        // Quotes inside the texts of a stamp are escaped, so the first match is the end of the stamp.
        int end = whole.IndexOf(BeforeName);
        try
        {
            if (end < 0) throw Damage(LedgerFileMessages.NoEvent);
            stamp = JsonSerializer.Deserialize([.. whole[..end], (byte)'}'], StampJson) ?? throw Damage(LedgerFileMessages.NoEvent);
            head = whole[..(end + BeforeName.Length)].ToArray();
        }
        catch (JsonException cause)
        {
            throw Damage(LedgerFileMessages.NoEventBecause(cause.Message), cause);
        }
    }

    private static int? VersionOf(ReadOnlySpan<byte> text)
    {
        try
        {
            Utf8JsonReader reader = new(text);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("values", out JsonElement values) && values.ValueKind == JsonValueKind.Object
                && values.TryGetProperty("version", out JsonElement version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out int number)
                ? number
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private LedgerCorruptException Damage(Message what, Exception? cause = null) => new(name, Lines + 1, what, cause);
}
