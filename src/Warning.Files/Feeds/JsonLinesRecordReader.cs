using System.Text;
using System.Text.Json;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// JSON Lines: an object a line. Only the wanted properties are held. Text is unescaped, numbers and flags stay as they are written,
/// null and an absent property are empty. A line that is not such an object is a faulty record, not the end of the file.
/// </summary>
internal sealed class JsonLinesRecordReader : RecordReader
{
    private readonly TextBuffer _text;
    private readonly string[] _columns;
    private readonly byte[][] _names;
    private readonly bool[] _seen;
    private readonly (int Start, int Length)[] _fields;
    private readonly bool[] _given;
    private byte[] _values = new byte[1024];
    private int _length;
    private int _next;
    private long _nextLine = 1;

    public JsonLinesRecordReader(string path, TextSource source, IReadOnlyList<string> columns, int? bufferLength = null)
        : base(path)
    {
        _columns = [.. columns.Distinct(StringComparer.Ordinal)];
        _names = [.. _columns.Select(Encoding.UTF8.GetBytes)];
        _seen = new bool[_columns.Length];
        _given = new bool[_columns.Length];
        _fields = new (int, int)[_columns.Length];
        _text = bufferLength is { } length ? new TextBuffer(source, length) : new TextBuffer(source);
        try
        {
            _text.Fill(0);
            if (_text.Bytes.AsSpan(0, _text.End).Trim(" \t\r\n"u8).IsEmpty && _text.AtEnd)
                throw new FeedException(path, null, "empty; expected a JSON object a line; have the file delivered again");
        }
        catch
        {
            _text.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<string> Header => _columns;

    public override int FieldCount => _columns.Length;

    public override IReadOnlyCollection<string> ColumnsNeverSeen => [.. _columns.Where((_, i) => !_seen[i])];

    public override bool Read()
    {
        while (TryReadLine(out ReadOnlySpan<byte> line))
        {
            if (line.Trim(" \t\r"u8).IsEmpty) continue;
            _length = 0;
            Array.Clear(_fields);
            Array.Clear(_given);
            RecordFault = FaultOf(line);
            return true;
        }

        RecordFault = null;
        return false;
    }

    public override ReadOnlySpan<byte> Field(int column)
    {
        (int start, int length) = _fields[column];
        return _values.AsSpan(start, length);
    }

    public override void Dispose() => _text.Dispose();

    private bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        int searched = _next;
        while (true)
        {
            int at = _text.Bytes.AsSpan(searched, _text.End - searched).IndexOf((byte)'\n');
            if (at < 0 && !_text.AtEnd)
            {
                int length = _text.End - _next;
                if (!_text.Fill(_next)) throw new FeedException(Path, _nextLine, "a line of over 16 MiB; expected a JSON object a line");
                _next = 0;
                searched = length;
                continue;
            }

            int end = at < 0 ? _text.End : searched + at;
            line = _text.Bytes.AsSpan(_next, end - _next);
            if (at < 0 && line.IsEmpty) return false;
            Row = _nextLine++;
            _next = at < 0 ? end : end + 1;
            return true;
        }
    }

    private string? FaultOf(ReadOnlySpan<byte> line)
    {
        try
        {
            Utf8JsonReader json = new(line);
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject) return "not a JSON object";
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                int column = ColumnOf(ref json);
                json.Read();
                if (column < 0)
                {
                    json.Skip();
                    continue;
                }

                if (_given[column]) return $"'{_columns[column]}' is there twice";
                if (json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    return $"'{_columns[column]}' is not a text, number or flag";
                _given[column] = _seen[column] = true;
                Hold(ref json, column);
            }

            // Anything after the object is an error that only the next read meets.
            json.Read();
            return null;
        }
        catch (JsonException)
        {
            return "not a JSON object";
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, which JSON can spell and UTF-8 cannot.
            return "not a JSON object: half a character";
        }
    }

    private int ColumnOf(ref Utf8JsonReader json)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            if (json.ValueTextEquals(_names[i])) return i;
        }

        return -1;
    }

    private void Hold(ref Utf8JsonReader json, int column)
    {
        ReadOnlySpan<byte> value = json.ValueSpan;
        if (json.TokenType == JsonTokenType.Null) return;
        while (_values.Length - _length < value.Length)
            Array.Resize(ref _values, _values.Length * 2);

        int length = value.Length;
        Span<byte> target = _values.AsSpan(_length);
        if (json.TokenType == JsonTokenType.String && json.ValueIsEscaped)
            length = json.CopyString(target);
        else
            value.CopyTo(target);
        _fields[column] = (_length, length);
        _length += length;
    }
}
