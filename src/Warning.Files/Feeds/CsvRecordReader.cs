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

    private readonly TextBuffer text;
    private readonly byte delimiter;
    private readonly string[] header;
    private readonly IReadOnlyCollection<string> neverSeen;

    // Field i of a record without quotes lies between ends[i] and ends[i + 1], where ends[0] is the byte before the record.
    private int[] ends = new int[64];
    private int fields;

    // Where the fields of a record with quotes lie once these are taken off.
    private (int Start, int Length)[] unquoted = [];
    private bool quoted;

    private int record;
    private int next;
    private long nextLine = 1;
    private ulong specials;
    private int masked;
    private int carriageReturn = Nowhere;
    private int closed = Nowhere;

    public CsvRecordReader(string path, TextSource source, char? delimiter, IReadOnlyList<string> columns, int? bufferLength = null)
        : base(path)
    {
        this.text = bufferLength is { } length ? new TextBuffer(source, length) : new TextBuffer(source);
        try
        {
            this.text.Fill(0);
            this.delimiter = delimiter is { } given ? Ascii(path, given) : DelimiterOf(this.text.Bytes.AsSpan(0, this.text.End));
            if (!Read()) throw HeaderAbsent(path);
            if (RecordFault is not null) throw new FeedException(path, Row, $"{RecordFault}; expected a header line with the column names");
            this.header = new string[this.fields];
            for (int i = 0; i < this.fields; i++)
                this.header[i] = Encoding.UTF8.GetString(TextCell.Trim(Field(i)));
            neverSeen = Lacking(path, Row, this.header, columns);
        }
        catch
        {
            this.text.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<string> Header => this.header;

    public override int FieldCount => this.fields;

    public override IReadOnlyCollection<string> ColumnsNeverSeen => neverSeen;

    public override bool Read()
    {
        RecordFault = null;
        while (Scan())
        {
            if (this.fields == 1 && this.ends[1] == record) continue;
            if (this.quoted) Unquote();
            return true;
        }

        return false;
    }

    public override ReadOnlySpan<byte> Field(int column)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)this.fields, nameof(column));
        if (this.quoted)
        {
            (int start, int length) = unquoted[column];
            return this.text.Bytes.AsSpan(start, length);
        }

        int before = this.ends[column];
        return this.text.Bytes.AsSpan(before + 1, this.ends[column + 1] - before - 1);
    }

    public override void Dispose() => this.text.Dispose();

    /// <summary>The next record, a blank line too.</summary>
    private bool Scan()
    {
        BeginAt(next);
        long line = nextLine;
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

            byte special = this.text.Bytes[at];
            if (special == Quote)
            {
                if (open)
                {
                    open = false;
                    this.closed = at;
                }
                else if (at == this.ends[this.fields] + 1)
                {
                    open = this.quoted = true;
                    opened = line;
                }
                else if (at == this.closed + 1)
                {
                    // The second of two quotes: the field was not at its end.
                    open = true;
                }
            }
            else if (special == LineFeed && at == carriageReturn + 1)
            {
                if (!open) BeginAt(at + 1);
            }
            else
            {
                if (special == CarriageReturn) carriageReturn = at;
                line++;
                if (open) continue;
                AddField(at);
                next = at + 1;
                nextLine = line;
                return true;
            }
        }
    }

    /// <summary>Takes the fields that end in this window, and gives the place of the next quote or line end in it, or -1.</summary>
    private int NextSpecial(bool open)
    {
        ulong specials = this.specials;
        int window = masked - Window;
        byte[] text = this.text.Bytes;
        byte delimiter = this.delimiter;
        int[] ends = this.ends;
        int fields = this.fields;
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
                Array.Resize(ref this.ends, fields * 2);
                ends = this.ends;
            }

            ends[fields] = at;
        }

        this.specials = specials;
        this.fields = fields;
        return found;
    }

    private void BeginAt(int start)
    {
        Row = nextLine;
        record = start;
        next = start;
        this.fields = 0;
        this.ends[0] = start - 1;
        this.quoted = false;
    }

    private bool EndOfText()
    {
        if (record == this.text.End) return false;
        AddField(this.text.End);
        next = this.text.End;
        return true;
    }

    private void AddField(int end)
    {
        int[] ends = this.ends;
        int fields = ++this.fields;
        if (fields == ends.Length) Array.Resize(ref this.ends, fields * 2);
        this.ends[fields] = end;
    }

    /// <summary>Makes the mask of the next 64 bytes; false at the end of the text.</summary>
    private bool MaskNext(long opened)
    {
        while (masked + Window > this.text.End && !this.text.AtEnd)
            ReadMore(opened);
        if (masked >= this.text.End) return false;
        this.specials = Mask(ref MemoryMarshal.GetArrayDataReference(this.text.Bytes), masked, this.delimiter);
        masked += Window;
        return true;
    }

    private void ReadMore(long opened)
    {
        int shift = record;
        if (!this.text.Fill(shift)) throw NeverClosed(opened);
        record = next = 0;
        masked -= shift;
        carriageReturn = Math.Max(carriageReturn - shift, Nowhere);
        this.closed = Math.Max(this.closed - shift, Nowhere);
        for (int i = 0; i <= this.fields; i++)
            this.ends[i] -= shift;
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
        if (unquoted.Length < this.fields) unquoted = new (int, int)[this.ends.Length];
        for (int i = 0; i < this.fields; i++)
        {
            int start = this.ends[i] + 1;
            Span<byte> field = this.text.Bytes.AsSpan(start, this.ends[i + 1] - start);
            unquoted[i] = field.IsEmpty || field[0] != Quote ? (start, field.Length) : (start, Unquote(field, i));
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
