using System.Buffers.Binary;
using System.Text;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// The directory of a compound file (MS-CFB), in which Office kept its documents until 2007, and keeps those with a password since: what streams it has tells
/// what it is.
/// </summary>
internal static class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int MostEntries = 4096;
    private const int TableInHeader = 109;
    private const uint None = 0xFFFFFFFF;

    /// <summary>Returns the names of the streams and storages at the root; none where the directory cannot be read.</summary>
    /// <param name="file">The file, which must be sought.</param>
    public static IReadOnlyList<string> NamesIn(Stream file)
    {
        try
        {
            return NamesIn(DirectoryOf(file));
        }
        catch (EndOfStreamException)
        {
            return [];
        }
    }

    /// <summary>Walks through the tree of the root's children; a loop in it ends where it began.</summary>
    private static List<string> NamesIn(ReadOnlySpan<byte> directory)
    {
        List<string> names = [];
        if (directory.Length < EntryLength) return names;
        HashSet<uint> seen = [None];
        Stack<uint> left = new([UInt(directory, 76)]);
        while (left.TryPop(out uint number))
        {
            if (!seen.Add(number) || (number + 1L) * EntryLength > directory.Length) continue;
            ReadOnlySpan<byte> entry = directory.Slice((int)number * EntryLength, EntryLength);
            int length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            names.Add(Encoding.Unicode.GetString(entry[..(length & ~1)]));
            left.Push(UInt(entry, 68));
            left.Push(UInt(entry, 72));
        }

        return names;
    }

    private static byte[] DirectoryOf(Stream file)
    {
        byte[] header = At(file, 0, HeaderLength);
        int shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12)) return [];
        int sector = 1 << shift, perSector = sector / sizeof(uint);
        using MemoryStream directory = new();
        uint at = UInt(header, 48);
        while (directory.Length < MostEntries * EntryLength && at < None - 5)
        {
            directory.Write(At(file, (at + 1L) << shift, sector));
            long table = at / perSector;
            if (table >= TableInHeader) break;
            uint tableSector = UInt(header, 76 + (int)table * sizeof(uint));
            if (tableSector >= None - 5) break;
            at = UInt(At(file, ((tableSector + 1L) << shift) + at % perSector * sizeof(uint), sizeof(uint)), 0);
        }

        return directory.ToArray();
    }

    private static byte[] At(Stream file, long place, int length)
    {
        byte[] bytes = new byte[length];
        file.Position = place;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static uint UInt(ReadOnlySpan<byte> bytes, int place) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[place..]);
}
