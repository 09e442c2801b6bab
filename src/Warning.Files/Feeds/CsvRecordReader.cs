using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Delimited text (RFC 4180, with any delimiter; CRLF, LF and CR end a line). The hot path of a scan: 64 bytes at a time become a bit mask
/// of the delimiters, quotes and line ends among them, and only the set bits are visited. Quotes cost only the records that have them.
/// </summary>
internal sealed class CsvRecordReader : RecordReader
{
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const int Window = 64;
    private const int Nowhere = -2;

    private readonly TextBuffer _text;
    private readonly byte _delimiter;
    private readonly string[] _header;
    private readonly IReadOnlyCollection<string> _neverSeen;

    // Field i of a record without quotes lies between _ends[i] and _ends[i + 1], where _ends[0] is the byte before the record.
    private int[] _ends = new int[64];
    private int _fields;

    // Where the fields of a record with quotes lie once these are taken off.
    private (int Start, int Length)[] _unquoted = [];
    private bool _quoted;

    private int _record;
    private int _next;
    private long _nextLine = 1;
    private ulong _specials;
    private int _masked;
    private int _carriageReturn = Nowhere;
    private int _closed = Nowhere;

    public CsvRecordReader(string path, TextSource source, char? delimiter, IReadOnlyList<string> columns, int? bufferLength = null)
        : base(path)
    {
        _text = bufferLength is { } length ? new TextBuffer(source, length) : new TextBuffer(source);
        try
        {
            _text.Fill(0);
            _delimiter = delimiter is { } given ? Ascii(path, given) : DelimiterOf(_text.Bytes.AsSpan(0, _text.End));
            if (!Read()) throw HeaderAbsent(path);
            if (RecordFault is not null) throw new FeedException(path, Row, $"{RecordFault}; expected a header line with the column names");
            _header = new string[_fields];
            for (int i = 0; i < _fields; i++)
                _header[i] = Encoding.UTF8.GetString(TextCell.Trim(Field(i)));
            _neverSeen = Lacking(path, Row, _header, columns);
        }
        catch
        {
            _text.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<string> Header => _header;

    public override int FieldCount => _fields;

    public override IReadOnlyCollection<string> ColumnsNeverSeen => _neverSeen;

    public override bool Read()
    {
        RecordFault = null;
        while (Scan())
        {
            if (_fields == 1 && _ends[1] == _record) continue;
            if (_quoted) Unquote();
            return true;
        }

        return false;
    }

    public override ReadOnlySpan<byte> Field(int column)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)_fields, nameof(column));
        if (_quoted)
        {
            (int start, int length) = _unquoted[column];
            return _text.Bytes.AsSpan(start, length);
        }

        int before = _ends[column];
        return _text.Bytes.AsSpan(before + 1, _ends[column + 1] - before - 1);
    }

    public override void Dispose() => _text.Dispose();

    /// <summary>The next record, a blank line too.</summary>
    private bool Scan()
    {
        BeginAt(_next);
        long line = _nextLine;
        long opened = line;
        bool open = false;
        while (true)
        {
            int at = NextSpecial(open);
            if (at < 0)
            {
                if (MaskNext(opened)) continue;
                return open ? throw NeverClosed(opened) : EndOfText();
            }

            byte special = _text.Bytes[at];
            if (special == Quote)
            {
                if (open)
                {
                    open = false;
                    _closed = at;
                }
                else if (at == _ends[_fields] + 1)
                {
                    open = _quoted = true;
                    opened = line;
                }
                else if (at == _closed + 1)
                {
                    // The second of two quotes: the field was not at its end.
                    open = true;
                }
            }
            else if (special == LineFeed && at == _carriageReturn + 1)
            {
                if (!open) BeginAt(at + 1);
            }
            else
            {
                if (special == CarriageReturn) _carriageReturn = at;
                line++;
                if (open) continue;
                AddField(at);
                _next = at + 1;
                _nextLine = line;
                return true;
            }
        }
    }

    /// <summary>Takes the fields that end in this window, and gives the place of the next quote or line end in it, or -1.</summary>
    private int NextSpecial(bool open)
    {
        ulong specials = _specials;
        int window = _masked - Window;
        byte[] text = _text.Bytes;
        byte delimiter = _delimiter;
        int[] ends = _ends;
        int fields = _fields;
        int found = -1;
        while (specials != 0)
        {
            int at = window + BitOperations.TrailingZeroCount(specials);
            specials &= specials - 1;
            if (text[at] != delimiter)
            {
                found = at;
                break;
            }

            if (open) continue;
            if (++fields == ends.Length)
            {
                Array.Resize(ref _ends, fields * 2);
                ends = _ends;
            }

            ends[fields] = at;
        }

        _specials = specials;
        _fields = fields;
        return found;
    }

    private void BeginAt(int start)
    {
        Row = _nextLine;
        _record = start;
        _next = start;
        _fields = 0;
        _ends[0] = start - 1;
        _quoted = false;
    }

    private bool EndOfText()
    {
        if (_record == _text.End) return false;
        AddField(_text.End);
        _next = _text.End;
        return true;
    }

    private void AddField(int end)
    {
        int[] ends = _ends;
        int fields = ++_fields;
        if (fields == ends.Length) Array.Resize(ref _ends, fields * 2);
        _ends[fields] = end;
    }

    /// <summary>Makes the mask of the next 64 bytes; false at the end of the text.</summary>
    private bool MaskNext(long opened)
    {
        while (_masked + Window > _text.End && !_text.AtEnd)
            ReadMore(opened);
        if (_masked >= _text.End) return false;
        _specials = Mask(ref MemoryMarshal.GetArrayDataReference(_text.Bytes), _masked, _delimiter);
        _masked += Window;
        return true;
    }

    private void ReadMore(long opened)
    {
        int shift = _record;
        if (!_text.Fill(shift)) throw NeverClosed(opened);
        _record = _next = 0;
        _masked -= shift;
        _carriageReturn = Math.Max(_carriageReturn - shift, Nowhere);
        _closed = Math.Max(_closed - shift, Nowhere);
        for (int i = 0; i <= _fields; i++)
            _ends[i] -= shift;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mask(ref byte text, int start, byte delimiter)
    {
        Vector256<byte> low = Vector256.LoadUnsafe(ref text, (nuint)start);
        Vector256<byte> high = Vector256.LoadUnsafe(ref text, (nuint)start + (nuint)Vector256<byte>.Count);
        return Specials(low, delimiter) | (ulong)Specials(high, delimiter) << Vector256<byte>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Specials(Vector256<byte> bytes, byte delimiter) =>
        (Vector256.Equals(bytes, Vector256.Create(delimiter)) | Vector256.Equals(bytes, Vector256.Create(Quote)) |
            Vector256.Equals(bytes, Vector256.Create(LineFeed)) | Vector256.Equals(bytes, Vector256.Create(CarriageReturn)))
        .ExtractMostSignificantBits();

    /// <summary>Takes the quotes off in place: a field only gets shorter.</summary>
    private void Unquote()
    {
        if (_unquoted.Length < _fields) _unquoted = new (int, int)[_ends.Length];
        for (int i = 0; i < _fields; i++)
        {
            int start = _ends[i] + 1;
            Span<byte> field = _text.Bytes.AsSpan(start, _ends[i + 1] - start);
            _unquoted[i] = field.IsEmpty || field[0] != Quote ? (start, field.Length) : (start, Unquote(field, i));
        }
    }

    private int Unquote(Span<byte> field, int column)
    {
        int written = 0;
        for (int i = 1; i < field.Length; i++)
        {
            byte one = field[i];
            if (one == Quote && (++i == field.Length || field[i] != Quote))
            {
                if (i < field.Length) RecordFault ??= $"text after the closing quote of field {column + 1}";
                break;
            }

            field[written++] = one;
        }

        return written;
    }

    private FeedException NeverClosed(long line) =>
        new(Path, line, "a quote opened here is never closed; close it, and write a quote inside a field twice");

    private static byte Ascii(string path, char delimiter) => delimiter is > '\0' and < '\x80' and not ('"' or '\r' or '\n')
        ? (byte)delimiter
        : throw new FeedException(path, null, $"delimiter '{delimiter}' cannot be used; expected an ASCII character such as ',' or ';'");

    /// <summary>The candidate that the first line with text has most often outside quotes; of equals the first.</summary>
    private static byte DelimiterOf(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> candidates = ",;\t|"u8;
        Span<int> counts = stackalloc int[candidates.Length];
        bool quoted = false;
        foreach (byte one in text.TrimStart("\r\n"u8))
        {
            if (one == Quote) quoted = !quoted;
            if (quoted) continue;
            if (one is LineFeed or CarriageReturn) break;
            int candidate = candidates.IndexOf(one);
            if (candidate >= 0) counts[candidate]++;
        }

        int best = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            if (counts[i] > counts[best]) best = i;
        }

        return candidates[best];
    }
}
