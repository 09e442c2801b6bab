using System.Buffers.Binary;
using System.Text;

namespace EarlyWarning.Office.Workbooks;

/// <summary>A stream of a compound file (MS-CFB): the sectors that hold it, one after the other. What the file says of itself is never trusted.</summary>
internal sealed class CompoundStream
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int TableInHeader = 109;
    private const int SmallShift = 6;
    private const uint LastSector = 0xFFFFFFFA;

    private readonly Stream file;
    private readonly int shift;
    private readonly List<uint> table = [];

    // Where the pieces of the stream lie in the file, and how long each is: a sector, or of a short stream a small part of one.
    private List<long> pieces = [];
    private int pieceShift;

    private CompoundStream(Stream file, int shift) => (this.file, this.shift, pieceShift) = (file, shift, shift);

    /// <summary>How many bytes its pieces have.</summary>
    public long Length => (long)pieces.Count << pieceShift;

    private int SectorLength => 1 << shift;

    /// <summary>Opens a stream of a file; null where the file is none, or has no such stream.</summary>
    /// <exception cref="EndOfStreamException">The file is cut off.</exception>
    public static CompoundStream? Open(Stream file, params ReadOnlySpan<string> names)
    {
        if (file.Length < HeaderLength) return null;
        byte[] header = new byte[HeaderLength];
        file.Position = 0;
        file.ReadExactly(header);
        int shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (BinaryPrimitives.ReadUInt64BigEndian(header) != 0xD0CF11E0A1B11AE1 || shift is not (9 or 12)) return null;
        CompoundStream stream = new(file, shift);
        stream.ReadTable(header);
        stream.pieces = stream.ChainFrom(UInt(header, 48));
        if (stream.FindEntry(names) is not (var root, var start, var length)) return null;
        if (length >= UInt(header, 56)) stream.pieces = stream.ChainFrom(start);
        else stream.GoToSmall(stream.ChainFrom(root), stream.ChainFrom(UInt(header, 60)), start);
        return stream;
    }

    /// <summary>Reads bytes at a place of the stream; fewer at its end.</summary>
    public int Read(long place, Span<byte> into)
    {
        int count = 0;
        while (count < into.Length && place + count < Length)
        {
            int within = (int)((place + count) & ((1 << pieceShift) - 1));
            int part = Math.Min(into.Length - count, (1 << pieceShift) - within);
            this.file.Position = pieces[(int)((place + count) >> pieceShift)] + within;
            int read = this.file.ReadAtLeast(into.Slice(count, part), part, throwOnEndOfStream: false);
            count += read;
            if (read < part) break;
        }

        return count;
    }

    /// <summary>Goes to a short stream, which lies in small parts of another.</summary>
    /// <param name="container">The sectors of that other one.</param>
    /// <param name="order">The sectors of the table that says which part follows which.</param>
    /// <param name="start">The first part.</param>
    private void GoToSmall(List<long> container, List<long> order, uint start)
    {
        List<long> parts = [];
        Span<byte> next = stackalloc byte[sizeof(uint)];
        long most = (long)container.Count << (shift - SmallShift);
        for (uint at = start; at < most && parts.Count < most;)
        {
            long place = (long)at << SmallShift, entry = (long)at * sizeof(uint);
            parts.Add(container[(int)(place >> shift)] + (place & (SectorLength - 1)));
            if (entry >> shift >= order.Count) break;
            this.file.Position = order[(int)(entry >> shift)] + (entry & (SectorLength - 1));
            this.file.ReadExactly(next);
            at = UInt(next, 0);
        }

        (pieces, pieceShift) = (parts, SmallShift);
    }

    /// <summary>Collects the sectors of the table that says which sector follows which.</summary>
    private void ReadTable(byte[] header)
    {
        for (int i = 0; i < TableInHeader; i++) AddTable(UInt(header, 76 + i * sizeof(uint)));
        byte[] more = new byte[SectorLength];
        HashSet<uint> seen = [];
        for (uint next = UInt(header, 68); next < LastSector && seen.Add(next) && IsThere(next); next = UInt(more, SectorLength - sizeof(uint)))
        {
            this.file.Position = (next + 1L) << shift;
            this.file.ReadExactly(more);
            for (int at = 0; at < SectorLength - sizeof(uint); at += sizeof(uint)) AddTable(UInt(more, at));
        }
    }

    private void AddTable(uint sector)
    {
        if (sector < LastSector && IsThere(sector)) table.Add(sector);
    }

    private List<long> ChainFrom(uint start)
    {
        List<long> chain = [];
        Span<byte> next = stackalloc byte[sizeof(uint)];
        int perSector = SectorLength / sizeof(uint);
        long most = this.file.Length >> shift;
        for (uint at = start; at < LastSector && IsThere(at) && chain.Count < most;)
        {
            chain.Add((at + 1L) << shift);
            int of = (int)(at / perSector);
            if (of >= table.Count) break;
            this.file.Position = ((table[of] + 1L) << shift) + at % perSector * sizeof(uint);
            this.file.ReadExactly(next);
            at = UInt(next, 0);
        }

        return chain;
    }

    /// <summary>Finds a stream by its name: where the parts of all short streams begin, where it begins, and its length.</summary>
    private (uint Root, uint Start, uint Length)? FindEntry(ReadOnlySpan<string> names)
    {
        Span<byte> entry = stackalloc byte[EntryLength];
        uint root = LastSector;
        for (long at = 0; Read(at, entry) == EntryLength; at += EntryLength)
        {
            if (at == 0) root = UInt(entry, 116);
            int length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62) & ~1;
            if (entry[66] == 2 && names.Contains(Encoding.Unicode.GetString(entry[..length]))) return (root, UInt(entry, 116), UInt(entry, 120));
        }

        return null;
    }

    private bool IsThere(uint sector) => (sector + 1L) << shift < this.file.Length;

    private static uint UInt(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[place..]);
}
