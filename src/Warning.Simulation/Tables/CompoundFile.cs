using System.Buffers.Binary;
using System.Text;

namespace EarlyWarning.Simulation.Tables;

/// <summary>Writes a compound file ([MS-CFB], version 3) with one stream.</summary>
internal static class CompoundFile
{
    private const int SectorSize = 512;
    private const int EntriesOfSector = SectorSize / 4;
    private const int EntrySize = 128;
    private const int SmallestStream = 4096; // a smaller one would lie elsewhere
    private const int MostTables = 109;
    private const uint Free = 0xFFFFFFFF, EndOfChain = 0xFFFFFFFE, TableSector = 0xFFFFFFFD;

    public static void Save(string path, string name, byte[] stream)
    {
        Array.Resize(ref stream, Math.Max(stream.Length, SmallestStream));
        int data = (stream.Length + SectorSize - 1) / SectorSize;
        int tables = 1;
        while (tables * EntriesOfSector < data + 1 + tables) tables++;
        if (tables > MostTables) throw new InvalidOperationException($"{path}: the workbook is too large for this writer.");
        byte[] file = new byte[(1 + data + 1 + tables) * SectorSize];
        WriteHeader(file, data, tables);
        stream.CopyTo(file.AsSpan(SectorSize));
        WriteFolder(file.AsSpan((1 + data) * SectorSize, SectorSize), name, stream.Length);
        WriteTable(file.AsSpan((1 + data + 1) * SectorSize), data, tables);
        File.WriteAllBytes(path, file);
    }

    private static void WriteHeader(Span<byte> file, int data, int tables)
    {
        ReadOnlySpan<byte> magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file);
        foreach ((int at, ushort value) in (ReadOnlySpan<(int, ushort)>)[(24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9),
            (32, 6)]) BinaryPrimitives.WriteUInt16LittleEndian(file[at..], value);
        foreach ((int at, uint value) in (ReadOnlySpan<(int, uint)>)[(44, (uint)tables), (48, (uint)data), (56, SmallestStream), (60, EndOfChain),
            (68, EndOfChain)]) BinaryPrimitives.WriteUInt32LittleEndian(file[at..], value);
        for (int i = 0; i < MostTables; i++) BinaryPrimitives.WriteUInt32LittleEndian(file[(76 + i * 4)..], i < tables ? (uint)(data + 1 + i) : Free);
    }

    private static void WriteFolder(Span<byte> sector, string name, int length)
    {
        WriteEntry(sector, "Root Entry", kind: 5, child: 1, EndOfChain, 0);
        WriteEntry(sector[EntrySize..], name, kind: 2, Free, start: 0, (uint)length);
        WriteEntry(sector[(2 * EntrySize)..], "", kind: 0, Free, 0, 0);
        WriteEntry(sector[(3 * EntrySize)..], "", kind: 0, Free, 0, 0);
    }

    private static void WriteEntry(Span<byte> entry, string name, byte kind, uint child, uint start, uint length)
    {
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(name.Length == 0 ? 0 : (name.Length + 1) * 2));
        entry[66] = kind;
        entry[67] = 1;
        foreach ((int at, uint value) in (ReadOnlySpan<(int, uint)>)[(68, Free), (72, Free), (76, child), (116, start),
            (120, length)]) BinaryPrimitives.WriteUInt32LittleEndian(entry[at..], value);
    }

    private static void WriteTable(Span<byte> table, int data, int tables)
    {
        for (int i = 0; i < tables * EntriesOfSector; i++)
        {
            uint next = i < data - 1 ? (uint)(i + 1) : i <= data ? EndOfChain : i <= data + tables ? TableSector : Free;
            BinaryPrimitives.WriteUInt32LittleEndian(table[(i * 4)..], next);
        }
    }
}
