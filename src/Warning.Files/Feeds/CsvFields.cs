using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Where the fields of all records of a chunk lie, found at once, so that a column can be read from top to bottom in one short loop. It serves
/// chunks in which every line is a record: without quotes, and with carriage returns only before line feeds. Others are read record by record.
/// </summary>
internal sealed class CsvFields(byte delimiter)
{
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const int Window = 64;

    private byte[] bytes = [];
    private bool hasReturns;

    // The places of delimiters and line ends; the first one is that of the byte before the chunk.
    private int[] ends = [];
    private int count;

    // Of each line the number, among the places, of the end of its first field; at the end one more.
    private int[] lines = [];

    /// <summary>The number of lines, those without anything in them too.</summary>
    public int Lines { get; private set; }

    /// <summary>Finds the fields of a chunk; false if it is none that this serves.</summary>
    public bool TryFind(CsvChunk chunk)
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
            Reserve();
            ulong specials = MaskOf(ref text, at, delimiter) | feeds | returnsHere;
            AddLines(specials, feeds);
            AddEnds(specials, at);
        }

        hasReturns = returns != 0;
        if (open != 0) return false;
        if (chunk.End > chunk.Start && Unsafe.Add(ref text, chunk.End - 1) != LineFeed) AddEndOfText(chunk.End);
        return true;
    }

    /// <summary>Where a line begins.</summary>
    public int OffsetOf(int line) => ends[lines[line] - 1] + 1;

    /// <summary>The number of a line's fields; 0: there is nothing in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountOf(int line)
    {
        int first = lines[line], fields = lines[line + 1] - first;
        if (hasReturns && fields > 1 && bytes[ends[first + fields - 2]] == CarriageReturn) fields--;
        return fields == 1 && ends[first] == ends[first - 1] + 1 ? 0 : fields;
    }

    /// <summary>A line by which its fields are asked for.</summary>
    public int FirstOf(int line) => lines[line];

    /// <summary>A field of a line.</summary>
    /// <param name="first">What <see cref="FirstOf"/> says of the line.</param>
    /// <param name="column">The field, less than their count.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Field(int first, int column)
    {
        int[] ends = this.ends;
        int start = ends[first + column - 1] + 1;
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(bytes), start), ends[first + column] - start);
    }

    private void Begin(int before)
    {
        if (ends.Length == 0) (ends, lines) = (new int[4096], new int[1024]);
        ends[0] = before;
        lines[0] = 1;
        count = 1;
        Lines = 0;
    }

    /// <summary>Makes room for what one window, and the end of the text, can have at most.</summary>
    private void Reserve()
    {
        if (count + Window + 1 > ends.Length) Array.Resize(ref ends, ends.Length * 2);
        if (Lines + Window + 2 > lines.Length) Array.Resize(ref lines, lines.Length * 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddLines(ulong specials, ulong feeds)
    {
        int[] lines = this.lines;
        int line = Lines;
        while (feeds != 0)
        {
            // How many places are up to this one.
            lines[++line] = count + BitOperations.PopCount(specials & (feeds ^ (feeds - 1)));
            feeds &= feeds - 1;
        }

        Lines = line;
    }

    /// <summary>Eight at a time, however many there are: what is too much is written over, and no branch is mispredicted for it.</summary>
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

    /// <summary>Ends a last line that no line feed ends.</summary>
    private void AddEndOfText(int at)
    {
        ends[count++] = at;
        lines[++Lines] = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong MaskOf(ref byte text, int start, byte one)
    {
        Vector256<byte> low = Vector256.Equals(Vector256.LoadUnsafe(ref text, (nuint)start), Vector256.Create(one));
        Vector256<byte> high = Vector256.Equals(Vector256.LoadUnsafe(ref text, (nuint)start + (nuint)Vector256<byte>.Count), Vector256.Create(one));
        return low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << Vector256<byte>.Count;
    }
}
