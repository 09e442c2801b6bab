using System.Text;
using System.Text.Json;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// JSON Lines: an object a line. Only the wanted properties are held. Text is unescaped, numbers and flags stay as they are written,
/// null and an absent property are empty. A line that is not such an object is a faulty record, not the end of the file.
/// </summary>
internal sealed class JsonLinesRecordReader : RecordReader
{
    private const int LinesSampled = 500;
    private const int BytesSampled = 1 << 18;
    private const int KeysForeseen = 64;
    private const int NotForeseen = -1;

    private readonly TextBuffer text;
    private readonly string[] columns;
    private readonly byte[][] names;
    private readonly byte[][] quoted;
    private readonly bool[] seen;
    private readonly (int Start, int Length)[] fields;
    private readonly bool[] given;

    // By column; a feed may have such a fault in each of its lines.
    private readonly Message?[] repeated;
    private readonly Message?[] notValues;

    // Which column the keys of the last line were of, since lines of one program have them in the same order.
    private readonly int[] order = new int[KeysForeseen];

    // Where the fields lie: in the line itself, or among values that were unescaped.
    private byte[] held = [];
    private byte[] values = new byte[1024];
    private int length;
    private int next;
    private int lineStart;
    private long nextLine = 1;

    public JsonLinesRecordReader(string path, TextSource source, IReadOnlyList<string> columns, int? bufferLength = null)
        : base(path)
    {
        this.columns = [.. columns.Distinct(StringComparer.Ordinal)];
        names = [.. this.columns.Select(Encoding.UTF8.GetBytes)];
        quoted = [.. names.Select(name => PlainObject.Quoted(name))];
        Array.Fill(order, NotForeseen);
        seen = new bool[this.columns.Length];
        given = new bool[this.columns.Length];
        repeated = new Message?[this.columns.Length];
        notValues = new Message?[this.columns.Length];
        fields = new (int, int)[this.columns.Length];
        this.text = bufferLength is { } length ? new TextBuffer(source, length) : new TextBuffer(source);
        try
        {
            this.text.Fill(0);
            if (this.text.Bytes.AsSpan(0, this.text.End).Trim(" \t\r\n"u8).IsEmpty && this.text.AtEnd)
                throw new FeedException(path, null, FeedMessages.EmptyLines);
        }
        catch
        {
            this.text.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file; see <see cref="FeedFormat.Opener"/>.</summary>
    public static JsonLinesRecordReader Open(string path, RecordFormat format, IReadOnlyList<string> columns, int? chunkLength) =>
        new(path, TextSource.Open(path, format.Encoding), columns);

    public override bool HasHeader => false;

    public override IReadOnlyList<string> Header => this.columns;

    public override int FieldCount => this.columns.Length;

    public override IReadOnlyCollection<string> ColumnsNeverSeen => [.. this.columns.Where((_, i) => !seen[i])];

    public override string Hash => this.text.Hash;

    /// <summary>The keys that the first lines of a file have, in the order in which they come.</summary>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    public static IReadOnlyList<string> KeysOf(string path, RecordFormat format)
    {
        using TextSource source = TextSource.Open(path, format.Encoding);
        byte[] text = new byte[BytesSampled];
        int length = 0;
        for (int read = 1; read > 0 && text.Length - length >= TextSource.LeastRoom; length += read)
            read = source.Read(text.AsSpan(length));

        List<string> keys = [];
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (string line in Encoding.UTF8.GetString(text, 0, length).Split('\n').Take(LinesSampled))
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(line);
                if (json.RootElement.ValueKind != JsonValueKind.Object) continue;
                keys.AddRange(json.RootElement.EnumerateObject().Select(member => member.Name).Where(found.Add));
            }
            catch (JsonException)
            {
                // A faulty or cut line is the scan's to reject.
            }
        }

        return keys;
    }

    public override bool Read()
    {
        while (TryReadLine(out ReadOnlySpan<byte> line))
        {
            if (line.Trim(" \t\r"u8).IsEmpty) continue;
            Forget();
            RecordFault = TryReadPlain(line) ? null : FaultOf(line);
            return true;
        }

        RecordFault = null;
        return false;
    }

    public override ReadOnlySpan<byte> Field(int column)
    {
        (int start, int length) = fields[column];
        return held.AsSpan(start, length);
    }

    public override void Dispose() => this.text.Dispose();

    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        int searched = next;
        while (true)
        {
            int at = this.text.Bytes.AsSpan(searched, this.text.End - searched).IndexOf((byte)'\n');
            if (at < 0 && !this.text.AtEnd)
            {
                int length = this.text.End - next;
                if (!this.text.Fill(next)) throw new FeedException(Path, nextLine, FeedMessages.LineTooLong);
                next = 0;
                searched = length;
                continue;
            }

            int end = at < 0 ? this.text.End : searched + at;
            if (end - next > TextBuffer.LongestRecord) throw new FeedException(Path, nextLine, FeedMessages.LineTooLong);
            line = this.text.Bytes.AsSpan(next, end - next);
            lineStart = next;
            if (at < 0 && line.IsEmpty) return false;
            Row = nextLine++;
            next = at < 0 ? end : end + 1;
            return true;
        }
    }

    private void Forget()
    {
        this.length = 0;
        Array.Clear(fields);
        Array.Clear(given);
    }

    /// <summary>Reads a line whose fields can be taken as they stand in it; false: it is to be read anew, as any JSON.</summary>
    private bool TryReadPlain(ReadOnlySpan<byte> line)
    {
        PlainObject json = new(line);
        if (!json.TryBegin()) return false;
        held = this.text.Bytes;
        bool isLast = false;
        for (int place = 0; !isLast; place++)
        {
            if (!TryReadPlainKey(ref json, place, out int column) || !json.TryReadValue() || !json.TryEndMember(out isLast)) return false;
            if (column < 0) continue;
            if (given[column]) return false;
            given[column] = seen[column] = true;
            fields[column] = (lineStart + json.ValueStart, json.ValueLength);
        }

        return true;
    }

    private bool TryReadPlainKey(ref PlainObject json, int place, out int column)
    {
        column = place < KeysForeseen ? order[place] : NotForeseen;
        if (column >= 0 && json.TryPassKey(quoted[column])) return true;
        if (!json.TryReadKey(out ReadOnlySpan<byte> key)) return false;
        column = ColumnOf(key);
        if (place < KeysForeseen) order[place] = column;
        return true;
    }

    private Message? FaultOf(ReadOnlySpan<byte> line)
    {
        Forget();
        held = values;
        try
        {
            Utf8JsonReader json = new(line);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject) return FeedMessages.NotAnObject;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                int column = ColumnOf(ref json);
                json.Read();
                if (column < 0)
                {
                    json.Skip();
                    continue;
                }

                if (given[column]) return repeated[column] ??= FeedMessages.KeyRepeated(this.columns[column]);
                if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    return notValues[column] ??= FeedMessages.NotAValue(this.columns[column]);
                given[column] = seen[column] = true;
                Hold(ref json, column);
            }

            // Anything after the object is an error that only the next read meets.
            json.Read();
            return null;
        }
        catch (JsonException)
        {
            return FeedMessages.NotAnObject;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, which JSON can spell and UTF-8 cannot.
            return FeedMessages.HalfCharacter;
        }
    }

    private int ColumnOf(ref Utf8JsonReader json)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (json.ValueTextEquals(names[i])) return i;
        }

        return -1;
    }

    private int ColumnOf(ReadOnlySpan<byte> key)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (key.SequenceEqual(names[i])) return i;
        }

        return NotForeseen;
    }

    private void Hold(ref Utf8JsonReader json, int column)
    {
        ReadOnlySpan<byte> value = json.ValueSpan;
        if (json.TokenType == JsonTokenType.Null) return;
        while (values.Length - this.length < value.Length)
            Array.Resize(ref values, values.Length * 2);
        held = values;

        int length = value.Length;
        Span<byte> target = values.AsSpan(this.length);
        if (json.TokenType == JsonTokenType.String && json.ValueIsEscaped)
            length = json.CopyString(target);
        else
            value.CopyTo(target);
        fields[column] = (this.length, length);
        this.length += length;
    }
}
