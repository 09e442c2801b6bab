using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// Writes and reads the lines of a ledger in their order. A line is JSON with the position of the entry, its stamp, the kind of the event, its values and a
/// hash over the line and the line before, so that a changed, lost, moved, doubled or inserted line is found and can be named. A ledger of an app's own may
/// store such lines wherever it keeps them, and reads them all to verify the chain. Lines that programs of the first version wrote have no position. Not
/// thread-safe.
/// </summary>
public sealed class LedgerChain
{
    /// <summary>The version of the format: it rises when older programs cannot read what newer ones write.</summary>
    internal const int Version = 2;

    /// <summary>The number of digits of a hash.</summary>
    internal const int HashLength = 2 * SHA256.HashSizeInBytes;

    private static readonly JsonTypeInfo<EventStamp> StampJson = (JsonTypeInfo<EventStamp>)LedgerJsonOptions.Strict.GetTypeInfo(typeof(EventStamp));
    private static readonly JsonTypeInfo<LedgerOpened> OpenedJson = (JsonTypeInfo<LedgerOpened>)LedgerJsonOptions.Strict.GetTypeInfo(typeof(LedgerOpened));

    // The serializer writes valid JSON by itself; validation would cost half of the time.
    private static readonly JsonWriterOptions Writing = new() { Encoder = LedgerJsonOptions.Strict.Encoder, SkipValidation = true };

    private readonly string name;
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> line = new(1024);
    private readonly Utf8JsonWriter json;
    private readonly byte[] hash = new byte[HashLength];

    // Thousands of lines in a row have the same stamp: the stamp and its bytes, from behind the position up to the kind of the event, are kept.
    private EventStamp? stamp;
    private byte[] head = [];
    private bool follows;
    private long start;

    /// <summary>Creates the chain of an empty ledger.</summary>
    /// <param name="name">The name of the ledger in exceptions, such as its file.</param>
    public LedgerChain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        this.name = name;
        json = new Utf8JsonWriter(line, Writing);
    }

    /// <summary>The number of lines so far, the first one included; of a ledger in several files those of the last one.</summary>
    public int Lines { get; private set; }

    /// <summary>The number of entries so far: the position of the next one.</summary>
    public long Position { get; private set; }

    /// <summary>The hash of the last line: SHA-256 in 64 digits; empty before the first line.</summary>
    public string Hash => follows ? Encoding.ASCII.GetString(hash) : "";

    /// <summary>The version in the first line of the file, which is that of its other lines too; 0 before it, and where there is none.</summary>
    internal int WrittenAs { get; private set; }

    /// <summary>Whether the file has a line besides its first.</summary>
    internal bool HasEntries => Lines > 1;

    /// <summary>The stamp of the last entry; null before the first.</summary>
    internal EventStamp? LastStamp => stamp;

    private static ReadOnlySpan<byte> Opening => "{\"event\":\"ledger-opened\""u8;

    private static ReadOnlySpan<byte> BeforePosition => "{\"n\":"u8;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

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
        WriteValues(new LedgerOpened(Version, issuer) { Previous = follows ? Hash : null, Position = follows ? Position : null }, OpenedJson);
        WrittenAs = Version;
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
        line.Write(BeforePosition);
        Span<byte> digits = line.GetSpan(20);
        Position.TryFormat(digits, out int count, provider: CultureInfo.InvariantCulture);
        line.Advance(count);
        line.Write(","u8);
        line.Write(head);
        line.Write(kind.EncodedUtf8Bytes);
        line.Write("\""u8);
        WriteValues(entry.Event, type);
        Position++;
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

        if (Lines == 0 && text.StartsWith(ByteOrderMark)) throw Damage(LedgerFileMessages.ByteOrderMark);
        LedgerOpened? opened = text.StartsWith(Opening) ? OpeningOf(text) : null;
        if (opened is not null && (opened.Previous ?? "") != Hash)
            throw Damage(follows || opened.Position is not { } start ? LedgerFileMessages.OtherFileBefore : LedgerFileMessages.FileBeforeMissing(start));
        ReadOnlySpan<byte> whole = Check(text);
        if (opened is null) throw Damage(LedgerFileMessages.NoOpeningLine);
        WrittenAs = opened.Version;
        Lines++;
        return opened.Issuer;
    }

    /// <summary>Reads the line of an entry.</summary>
    /// <param name="text">The line, without its line feed.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="LedgerCorruptException">The line is no entry, or not the one that was written after the line before.</exception>
    public LedgerEntry Read(ReadOnlySpan<byte> text)
    {
        RefuseOtherPosition(text);
        ReadOnlySpan<byte> whole = WithoutPosition(Check(text), out _);
        if (stamp is null || !whole.StartsWith(head)) ReadStamp(whole);
        ReadOnlySpan<byte> rest = whole[head.Length..];
        int end = rest.IndexOf((byte)'"');
        if (end < 0 || !LedgerEventNames.TryGet(rest[..end], out JsonTypeInfo? type)) throw Damage(LedgerFileMessages.NoKnownEvent);
        LedgerEntry entry = new(stamp!, (LedgerEvent)Read(rest[(end + 1)..], type!));
        Lines++;
        Position++;
        return entry;
    }

    /// <summary>Returns a chain that continues after the last line of this one.</summary>
    public LedgerChain Copy() => Continue(name, Lines, WrittenAs);

    /// <summary>Returns a chain that continues in another file, whose first line names the last hash of this one.</summary>
    internal LedgerChain InNextFile(string file) => Continue(file, lines: 0, version: 0);

    /// <summary>Returns a chain that continues after a line that was read earlier.</summary>
    internal static LedgerChain After(string file, LedgerMark mark)
    {
        LedgerChain chain = new(file) { Lines = mark.Lines, Position = mark.Position, start = mark.Start, WrittenAs = mark.Version, follows = true };
        Encoding.ASCII.GetBytes(mark.Hash, chain.hash);
        return chain;
    }

    /// <summary>Marks the place after the last line.</summary>
    /// <param name="offset">The number of bytes before it in its file.</param>
    internal LedgerMark MarkAt(long offset) => new(start, Lines, offset, Position, Hash, WrittenAs);

    /// <summary>Reads from the first line of a file how many entries are in the files before; null if it is no such line.</summary>
    internal static long? StartOf(ReadOnlySpan<byte> text)
    {
        try
        {
            int values = Opening.Length + BeforeValues.Length;
            return text.StartsWith(Opening) && IsWhole(text) && LengthToHash(text) is var end && end >= values
                ? JsonSerializer.Deserialize(text[values..end], OpenedJson)?.Position ?? 0
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private LedgerChain Continue(string file, int lines, int version)
    {
        LedgerChain copy = new(file)
        {
            Lines = lines,
            Position = Position,
            WrittenAs = version,
            follows = follows,
            stamp = stamp,
            head = head,
            start = lines == 0 ? Position : start,
        };
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
        follows = true;
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
        if (follows) sha.AppendData(hash);
        sha.AppendData(text);
        sha.GetHashAndReset(bytes);
        Convert.TryToHexStringLower(bytes, digits, out _);
    }

    /// <summary>Checks the hash of a line, makes it the last hash, and returns the line up to it.</summary>
    private ReadOnlySpan<byte> Check(ReadOnlySpan<byte> text)
    {
        if (!IsWhole(text)) throw Damage(FlawOf(text, isFirst: Lines == 0));
        int length = LengthToHash(text);
        Span<byte> found = stackalloc byte[HashLength];
        HashOf(text[..length], found);
        if (!text.Slice(length + BeforeHash.Length, HashLength).SequenceEqual(found)) throw Damage(LedgerFileMessages.LineChanged);
        found.CopyTo(hash);
        follows = true;
        return text[..length];
    }

    /// <summary>Returns whether a text ends as a line does: with a hash.</summary>
    internal static bool IsWhole(ReadOnlySpan<byte> text) =>
        LengthToHash(text) is var length && length >= 0 && text[length..].StartsWith(BeforeHash) && text.EndsWith(End);

    private static int LengthToHash(ReadOnlySpan<byte> text) => text.Length - BeforeHash.Length - HashLength - End.Length;

    /// <summary>Says of a text that is no line what a person or a program has done to it.</summary>
    internal static Message FlawOf(ReadOnlySpan<byte> text, bool isFirst) => text switch
    {
        _ when isFirst && text.StartsWith(ByteOrderMark) => LedgerFileMessages.ByteOrderMark,
        _ when text.Trim(" \t\r"u8).IsEmpty => LedgerFileMessages.BlankLine,
        _ when text.EndsWith("\r"u8) => LedgerFileMessages.OtherLineEnds,
        _ => LedgerFileMessages.NoEntry,
    };

    internal static bool HasByteOrderMark(ReadOnlySpan<byte> text) => text.StartsWith(ByteOrderMark);

    /// <summary>Returns whether a text begins as the first line of a file does.</summary>
    internal static bool IsOpening(ReadOnlySpan<byte> text) => text.StartsWith(Opening);

    /// <summary>Returns the position that a line has; null if it has none.</summary>
    internal static long? PositionOf(ReadOnlySpan<byte> text)
    {
        WithoutPosition(text, out long? position);
        return position;
    }

    /// <summary>Returns the hash at the end of a whole line.</summary>
    internal static string HashIn(ReadOnlySpan<byte> text) => Encoding.ASCII.GetString(text.Slice(LengthToHash(text) + BeforeHash.Length, HashLength));

    /// <summary>Returns the text of a whole line that its hash covers.</summary>
    internal static ReadOnlySpan<byte> Covered(ReadOnlySpan<byte> text) => text[..LengthToHash(text)];

    /// <summary>Names what a wrong position tells: lines that are missing, or a line that stands twice or elsewhere than it was written.</summary>
    private void RefuseOtherPosition(ReadOnlySpan<byte> text)
    {
        WithoutPosition(text, out long? position);
        if (position is null && WrittenAs < Version) return;
        if (position is null && IsWhole(text)) throw Damage(LedgerFileMessages.NoPosition(Position));
        if (position > Position) throw Damage(LedgerFileMessages.EntriesMissing(Position, position.Value - 1));
        if (position < Position) throw Damage(LedgerFileMessages.EntryAgain(position.Value, Position));
    }

    /// <summary>Returns a line without its position and the brace before it; the position is null where the line has none.</summary>
    private static ReadOnlySpan<byte> WithoutPosition(ReadOnlySpan<byte> text, out long? position)
    {
        position = null;
        if (!text.StartsWith(BeforePosition)) return text.IsEmpty ? text : text[1..];
        ReadOnlySpan<byte> rest = text[BeforePosition.Length..];
        if (!Utf8Parser.TryParse(rest, out long number, out int digits) || number < 0 || digits == rest.Length || rest[digits] != (byte)',') return text[1..];
        position = number;
        return rest[(digits + 1)..];
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
        head = [.. JsonSerializer.SerializeToUtf8Bytes(taken, StampJson).AsSpan()[1..^1], .. BeforeName];
    }

    private void ReadStamp(ReadOnlySpan<byte> whole)
    {
        // Quotes inside the texts of a stamp are escaped, so the first match is the end of the stamp.
        int end = whole.IndexOf(BeforeName);
        try
        {
            if (end < 0) throw Damage(LedgerFileMessages.NoEvent);
            stamp = JsonSerializer.Deserialize([(byte)'{', .. whole[..end], (byte)'}'], StampJson) ?? throw Damage(LedgerFileMessages.NoEvent);
            head = whole[..(end + BeforeName.Length)].ToArray();
        }
        catch (JsonException cause)
        {
            throw Damage(LedgerFileMessages.NoEventBecause(cause.Message), cause);
        }
    }

    private LedgerOpened OpeningOf(ReadOnlySpan<byte> text) =>
        Read(IsWhole(text) ? text[Opening.Length..LengthToHash(text)] : throw Damage(FlawOf(text, isFirst: Lines == 0)), OpenedJson);

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
