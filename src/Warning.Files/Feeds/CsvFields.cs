using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Where the fields of all records of a chunk lie, found at once, so that a column can be parsed from top to bottom in one short loop. Where every
/// line is a record (without quotes, and with carriage returns only before line feeds) they lie in the chunk itself; else the records are copied,
/// without their quotes, into a text that is as plain.
/// </summary>
internal sealed class CsvFields(byte delimiter) : IDisposable
{
    /// <summary>Instead of a number of fields: the record has a fault of its own.</summary>
    public const int Faulty = -1;

    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const int Window = 64;
    private const int FirstCopies = 64 * 1024;
    private const int FirstEnds = 4096;
    private const int FirstLines = 1024;

    // The text of the fields: the chunk's, or that of copied records.
    private byte[] bytes = [];
    private byte[] copies = [];
    private bool hasReturns;
    private bool areCopied;

    // Of each copied record where it stands in the chunk, and its number of fields.
    private readonly List<(int Offset, int Line, int Fields)> copied = [];

    // The places of delimiters and line ends; the first one is that of the byte before the chunk.
    private int[] ends = [];
    private int count;

    // Of each record the number, among the places, of the end of its first field; at the end one more.
    private int[] lines = [];

    /// <summary>The number of records, lines without anything in them too.</summary>
    public int Count { get; private set; }

    /// <summary>Finds the fields of a chunk.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="records">Its records, at the beginning; where they must be copied it is at their end afterwards.</param>
    public void Find(CsvChunk chunk, CsvChunkReader records)
    {
        areCopied = !TryFindInText(chunk);
        if (areCopied) CopyRecords(records, chunk.FirstLine);
    }

    /// <summary>Where a record begins in the chunk.</summary>
    public int OffsetOf(int record) => areCopied ? copied[record].Offset : ends[lines[record] - 1] + 1;

    /// <summary>How many lines after the chunk's first a record begins.</summary>
    public int LineOf(int record) => areCopied ? copied[record].Line : record;

    /// <summary>The number of a record's fields; 0: there is nothing in it; or <see cref="Faulty"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountOf(int record)
    {
        if (areCopied) return copied[record].Fields;
        int first = lines[record], fields = lines[record + 1] - first;
        if (hasReturns && fields > 1 && bytes[ends[first + fields - 2]] == CarriageReturn) fields--;

        // Nothing but delimiters: Excel saves rows so that were cleared.
        int start = ends[first - 1] + 1;
        if (ends[first + fields - 1] - start == fields - 1) return 0;
        byte one = bytes[start];
        return (one == delimiter || TextCell.MayBeSpace(one)) && IsBlank(first, fields) ? 0 : fields;
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        bytes = [];
        Resize(ref copies, 0);
        Resize(ref ends, 0);
        Resize(ref lines, 0);
    }

    private bool IsBlank(int first, int fields)
    {
        for (int column = 0; column < fields; column++)
        {
            if (!TextCell.IsBlank(Field(first, column))) return false;
        }

        return true;
    }

    /// <summary>The argument by which <see cref="Field"/> gives the fields of a record.</summary>
    public int FirstOf(int record) => lines[record];

    /// <summary>A field of a record.</summary>
    /// <param name="first">What <see cref="FirstOf"/> says of the record.</param>
    /// <param name="column">The field, less than their count.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Field(int first, int column)
    {
        int[] ends = this.ends;
        int start = ends[first + column - 1] + 1;
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), start), ends[first + column] - start);
    }

    /// <summary>The first eight bytes of a field and of what follows it, the first one in the lowest place.</summary>
    /// <param name="first">What <see cref="FirstOf"/> says of the record.</param>
    /// <param name="column">The field, less than their count.</param>
    /// <param name="length">The length of the field.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Word(int first, int column, out int length)
    {
        // After the text there is more room than this.
        ReadOnlySpan<byte> field = Field(first, column);
        length = field.Length;
        ulong word = Unsafe.ReadUnaligned<ulong>(ref MemoryMarshal.GetReference(field));
        return BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
    }

    private bool TryFindInText(CsvChunk chunk)
    {
        bytes = chunk.Bytes;
        Begin(chunk.Start - 1);
        ref byte text = ref MemoryMarshal.GetArrayDataReference(bytes);
        ulong returns = 0, open = 0;
        for (int at = chunk.Start; at < chunk.End; at += Window)
        {
            ulong feeds = MaskOf(ref text, at, LineFeed);
            ulong returnsHere = MaskOf(ref text, at, CarriageReturn);
            if (MaskOf(ref text, at, Quote) != 0 || ((returnsHere << 1 | open) & ~feeds) != 0) return false;
            returns |= returnsHere;
            open = returnsHere >> (Window - 1);
            Reserve(Window);
            ulong specials = MaskOf(ref text, at, delimiter) | feeds | returnsHere;
            AddLines(specials, feeds);
            AddEnds(specials, at);
        }

        hasReturns = returns != 0;
        if (open != 0) return false;
        if (chunk.End > chunk.Start && Unsafe.Add(ref text, chunk.End - 1) != LineFeed) EndRecord(chunk.End);
        return true;
    }

    private void CopyRecords(CsvChunkReader records, long firstLine)
    {
        Begin(-1);
        copied.Clear();
        int written = 0;
        while (records.Read())
        {
            int fields = records.RecordFault is null ? records.FieldCount : 0;
            Reserve(Math.Max(fields, 1));
            for (int column = 0; column < fields; column++)
            {
                ReadOnlySpan<byte> field = records.Field(column);
                if (copies.Length < written + field.Length + CsvChunk.Slack) Resize(ref copies, (copies.Length + field.Length) * 2 + FirstCopies);
                field.CopyTo(copies.AsSpan(written));
                written += field.Length;
                if (column < fields - 1) ends[count++] = written++;
            }

            EndRecord(written++);
            copied.Add((records.Offset, (int)(records.Row - firstLine), records.RecordFault is null ? fields : Faulty));
        }

        bytes = copies;
    }

    private void Begin(int before)
    {
        if (ends.Length == 0)
        {
            Resize(ref ends, FirstEnds);
            Resize(ref lines, FirstLines);
        }

        ends[0] = before;
        lines[0] = 1;
        count = 1;
        Count = 0;
    }

    /// <summary>Rents a longer array for one that is given back, since each file of a feed has its own; of length 0, none.</summary>
    private static void Resize<T>(ref T[] array, int length)
    {
        T[] resized = length == 0 ? [] : ArrayPool<T>.Shared.Rent(length);
        array.AsSpan(0, Math.Min(array.Length, resized.Length)).CopyTo(resized);
        if (array.Length > 0) ArrayPool<T>.Shared.Return(array);
        array = resized;
    }

    /// <summary>Makes room for so many fields and records, and the end of the text.</summary>
    private void Reserve(int more)
    {
        if (count + more + 1 > ends.Length) Resize(ref ends, ends.Length * 2 + more);
        if (Count + more + 2 > lines.Length) Resize(ref lines, lines.Length * 2 + more);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddLines(ulong specials, ulong feeds)
    {
        int[] lines = this.lines;
        int line = Count;
        while (feeds != 0)
        {
            // How many places are up to this one.
            lines[++line] = count + BitOperations.PopCount(specials & (feeds ^ (feeds - 1)));
            feeds &= feeds - 1;
        }

        Count = line;
    }

    /// <summary>
    /// Adds the places of a window, eight at a time however many there are: surplus ones are written over later, and no branch is mispredicted.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddEnds(ulong specials, int at)
    {
        ref int end = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(ends), count);
        count += BitOperations.PopCount(specials);
        while (specials != 0)
        {
            for (int i = 0; i < 8; i++)
            {
                Unsafe.Add(ref end, i) = at + BitOperations.TrailingZeroCount(specials);
                specials &= specials - 1;
            }

            end = ref Unsafe.Add(ref end, 8);
        }
    }

    /// <summary>Ends a record that no line feed ends.</summary>
    private void EndRecord(int at)
    {
        ends[count++] = at;
        lines[++Count] = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MaskOf(ref byte text, int start, byte one)
    {
        Vector256<byte> low = Vector256.Equals(Vector256.LoadUnsafe(ref text, (nuint)start), Vector256.Create(one));
        Vector256<byte> high = Vector256.Equals(Vector256.LoadUnsafe(ref text, (nuint)start + (nuint)Vector256<byte>.Count), Vector256.Create(one));
        return low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << Vector256<byte>.Count;
    }
}
