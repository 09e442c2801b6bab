using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// The records of a chunk of delimited text (RFC 4180, with any delimiter; CRLF, LF and CR end a line). The hot path of a scan: 64 bytes at a
/// time become a bit mask of the delimiters, quotes and line ends among them, and only the set bits are visited. Quotes cost only the
/// records that have them.
/// </summary>
internal sealed class CsvChunkReader : RecordReader
{
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const int Window = 64;
    private const int Nowhere = -2;

    private readonly byte delimiter;
    private IReadOnlyList<string> header = [];

    private byte[] bytes = [];
    private int end;
    private bool isWhole;

    // Field i of a record without quotes lies between ends[i] and ends[i + 1], where ends[0] is the byte before the record.
    private int[] ends = new int[64];
    private int fields;

    // Where the fields of a record with quotes lie: in the text, or, at the complement of a place below zero, in the copies.
    private (int Start, int Length)[] unquoted = [];
    private byte[] copies = [];
    private bool quoted;

    private long nextLine = 1;
    private long opened = 1;
    private ulong specials;
    private int masked;
    private int carriageReturn = Nowhere;
    private (int Column, Message Fault)? textAfterQuote;

    public CsvChunkReader(string path, byte delimiter)
        : base(path) => this.delimiter = delimiter;

    public override IReadOnlyList<string> Header => this.header;

    public override int FieldCount => this.fields;

    public override IReadOnlyCollection<string> ColumnsNeverSeen => [];

    public override string Hash => throw new NotSupportedException();

    /// <summary>Where the current record begins.</summary>
    public int Offset { get; private set; }

    /// <summary>Where the record after it begins.</summary>
    public int Next { get; private set; }

    /// <summary>The line of what comes next.</summary>
    public long NextLine => nextLine;

    /// <summary>Whether the chunk ended inside quotes.</summary>
    public bool IsQuoteOpen { get; private set; }

    /// <summary>Begins with a chunk of a file with this header.</summary>
    public void Begin(CsvChunk chunk, IReadOnlyList<string> header)
    {
        this.header = header;
        Begin(chunk, isWhole: true);
    }

    /// <summary>Begins with a chunk; one that is not whole may end inside a record.</summary>
    public void Begin(CsvChunk chunk, bool isWhole)
    {
        this.bytes = chunk.Bytes;
        this.end = chunk.End;
        this.isWhole = isWhole;
        Seek(chunk.Start, chunk.FirstLine);
    }

    /// <summary>Goes to a record that was read before, or back to it, to be read next.</summary>
    public void Seek(int offset, long line)
    {
        Next = masked = offset;
        nextLine = line;
        specials = 0;
        carriageReturn = Nowhere;
        IsQuoteOpen = false;
    }

    public override bool Read()
    {
        RecordFault = null;
        while (Skip())
        {
            if (IsEmpty) continue;
            if (this.quoted) Unquote();
            if (!IsBlank) return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override ReadOnlySpan<byte> Field(int column)
    {
        if ((uint)column >= (uint)this.fields) ThrowNoField(column);
        if (this.quoted)
        {
            (int start, int length) = unquoted[column];
            return start < 0 ? copies.AsSpan(~start, length) : this.bytes.AsSpan(start, length);
        }

        int before = this.ends[column];
        return this.bytes.AsSpan(before + 1, this.ends[column + 1] - before - 1);
    }

    public override void Dispose()
    {
    }

    /// <summary>Whether the record is nothing but delimiters: Excel saves rows so that were cleared.</summary>
    private bool IsEmpty => this.ends[this.fields] - Offset == this.fields - 1;

    /// <summary>Whether the record has nothing but white space in any of its fields.</summary>
    private bool IsBlank
    {
        get
        {
            // Nearly every record has something else at its beginning.
            byte first = this.bytes[Offset];
            if ((first != this.delimiter && first != Quote && !TextCell.MayBeSpace(first)) || RecordFault is not null) return false;
            for (int column = 0; column < this.fields; column++)
            {
                if (!TextCell.IsBlank(Field(column))) return false;
            }

            return true;
        }
    }

    /// <summary>The error of a quote that the text, or the longest record, does not close.</summary>
    public FeedException NeverClosed() =>
        new(Path, opened, FeedMessages.OpenQuote);

    /// <summary>Goes past the next record, a blank line too; false where no whole one is left.</summary>
    public bool Skip()
    {
        BeginAt(Next);
        opened = nextLine;
        ref byte text = ref MemoryMarshal.GetArrayDataReference(this.bytes);
        ulong specials = this.specials;
        int masked = this.masked;
        int[] ends = this.ends;
        int fields = 0;
        byte delimiter = this.delimiter;
        while (true)
        {
            while (specials != 0)
            {
                int at = masked - Window + BitOperations.TrailingZeroCount(specials);
                byte special = Unsafe.Add(ref text, at);
                if (special == delimiter)
                {
                    specials &= specials - 1;
                    if (++fields == ends.Length) ends = LongerEnds();
                    ends[fields] = at;
                    continue;
                }

                this.fields = fields;
                this.masked = masked;
                this.specials = specials;
                if (special != LineFeed || at == carriageReturn + 1) return SkipWithQuotesOrReturns();
                this.specials = specials & (specials - 1);
                return EndAt(at);
            }

            if (masked >= this.end) break;
            specials = Mask(ref text, masked, delimiter);
            masked += Window;
        }

        this.fields = fields;
        this.masked = masked;
        this.specials = 0;
        return EndOfText();
    }

    /// <summary>Continues <see cref="Skip"/> from the first quote or carriage return of the record.</summary>
    private bool SkipWithQuotesOrReturns()
    {
        long line = nextLine;
        int closed = Nowhere;
        bool open = false;
        while (true)
        {
            int at = NextSpecial(open);
            if (at < 0)
            {
                if (TryMaskNext()) continue;
                if (!open) return EndOfText();
                if (isWhole) throw NeverClosed();
                IsQuoteOpen = true;
                return false;
            }

            byte special = this.bytes[at];
            if (special == Quote)
            {
                if (open)
                {
                    open = false;
                    closed = at;
                }
                else if (at == this.ends[this.fields] + 1)
                {
                    open = this.quoted = true;
                    opened = line;
                }
                else if (at == closed + 1)
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

                // After the last byte of a chunk that is not whole a line feed may follow, which is of the same line end.
                if (special == CarriageReturn && at + 1 == this.end && !isWhole) return false;
                nextLine = line - 1;
                EndAt(at);
                if (special == CarriageReturn && this.bytes[at + 1] == LineFeed) PassLineFeed(at + 1);
                return true;
            }
        }
    }

    /// <summary>Takes the fields that end in this window, and gives the place of the next quote or line end in it, or -1.</summary>
    private int NextSpecial(bool open)
    {
        while (specials != 0)
        {
            int at = masked - Window + BitOperations.TrailingZeroCount(specials);
            specials &= specials - 1;
            if (this.bytes[at] != this.delimiter) return at;
            if (!open) AddField(at);
        }

        return -1;
    }

    private void BeginAt(int start)
    {
        Row = nextLine;
        Offset = start;
        Next = start;
        this.fields = 0;
        this.ends[0] = start - 1;
        this.quoted = false;
    }

    private bool EndAt(int at)
    {
        AddField(at);
        Next = at + 1;
        nextLine++;
        return true;
    }

    /// <summary>The line feed of a CRLF; one in the next window is passed when it is met there.</summary>
    private void PassLineFeed(int at)
    {
        Next = at + 1;
        if (at < masked) specials &= specials - 1;
    }

    private bool EndOfText()
    {
        if (Offset == this.end || !isWhole) return false;
        AddField(this.end);
        Next = this.end;
        return true;
    }

    private void AddField(int at)
    {
        if (++this.fields == this.ends.Length) LongerEnds();
        this.ends[this.fields] = at;
    }

    private int[] LongerEnds()
    {
        Array.Resize(ref this.ends, this.ends.Length * 2);
        return this.ends;
    }

    /// <summary>Makes the mask of the next 64 bytes; false at the end of the text.</summary>
    private bool TryMaskNext()
    {
        if (masked >= this.end) return false;
        specials = Mask(ref MemoryMarshal.GetArrayDataReference(this.bytes), masked, this.delimiter);
        masked += Window;
        return true;
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

    /// <summary>Finds the fields of a record with quotes. The text stays as it is, since the record may be read again.</summary>
    private void Unquote()
    {
        if (unquoted.Length < this.fields) unquoted = new (int, int)[this.ends.Length];
        int written = 0;
        for (int i = 0; i < this.fields; i++)
        {
            int start = this.ends[i] + 1;
            ReadOnlySpan<byte> field = this.bytes.AsSpan(start, this.ends[i + 1] - start);
            if (field.IsEmpty || field[0] != Quote) unquoted[i] = (start, field.Length);
            else if (field[1..].IndexOf(Quote) is var close && close == field.Length - 2) unquoted[i] = (start + 1, close);
            else unquoted[i] = (~written, Unquote(field, i, ref written));
        }
    }

    /// <summary>Returns the fault of a column; a feed may have it in each of its rows.</summary>
    private Message TextAfterQuote(int column)
    {
        if (textAfterQuote is not { } known || known.Column != column) textAfterQuote = known = (column, FeedMessages.TextAfterQuote(column + 1));
        return known.Fault;
    }

    /// <summary>Copies a field without its quotes; gives its length.</summary>
    private int Unquote(ReadOnlySpan<byte> field, int column, ref int written)
    {
        if (copies.Length < written + field.Length) Array.Resize(ref copies, copies.Length + written + field.Length);
        int start = written;
        for (int i = 1; i < field.Length; i++)
        {
            byte one = field[i];
            if (one == Quote && (++i == field.Length || field[i] != Quote))
            {
                if (i < field.Length) RecordFault ??= TextAfterQuote(column);
                break;
            }

            copies[written++] = one;
        }

        return written - start;
    }

    private static void ThrowNoField(int column) =>
        throw new ArgumentOutOfRangeException(nameof(column), column, "The record has no such field.");
}
