using System.Buffers.Binary;
using System.Text;

namespace EarlyWarning.Office.Workbooks;

/// <summary>Writes the smallest compound files (MS-CFB): a directory, and streams of whole sectors.</summary>
internal static class Compound
{
    private const int Sector = 512;
    private const uint End = 0xFFFFFFFE, Free = 0xFFFFFFFF, Table = 0xFFFFFFFD;

    /// <summary>Makes a file with streams of at least 4,096 bytes, as which shorter ones are filled up.</summary>
    public static byte[] Of(params (string Name, byte[] Content)[] streams)
    {
        // Sector 0 is the table, 1 the directory, then come the streams.
        byte[][] contents = [.. streams.Select(stream => Padded(stream.Content))];
        byte[] file = new byte[Sector * (3 + contents.Sum(content => content.Length / Sector))];
        WriteHeader(file);
        Span<byte> table = file.AsSpan(Sector, Sector), directory = file.AsSpan(2 * Sector, Sector);
        table.Fill(0xFF);
        Put(table, 0, Table);
        Put(table, 4, End);
        Entry(directory, 0, "Root Entry", kind: 5, child: 1, right: Free, start: End, length: 0);
        int sector = 2;
        for (int i = 0; i < streams.Length; i++)
        {
            int count = contents[i].Length / Sector;
            contents[i].CopyTo(file, (sector + 1) * Sector);
            uint right = i + 1 < streams.Length ? (uint)i + 2 : Free;
            Entry(directory, i + 1, streams[i].Name, kind: 2, child: Free, right, (uint)sector, contents[i].Length);
            for (int at = 0; at < count; at++) Put(table, (sector + at) * 4, at + 1 < count ? (uint)(sector + at + 1) : End);
            sector += count;
        }

        return file;
    }

    /// <summary>Makes a record of a workbook of Excel up to 2003.</summary>
    public static byte[] Record(ushort id, params byte[] data)
    {
        byte[] record = new byte[4 + data.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(record, id);
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(2), (ushort)data.Length);
        data.CopyTo(record, 4);
        return record;
    }

    private static void WriteHeader(byte[] file)
    {
        BinaryPrimitives.WriteUInt64BigEndian(file, 0xD0CF11E0A1B11AE1);
        file[24] = 0x3E;
        file[26] = 3;
        (file[28], file[29]) = (0xFE, 0xFF);
        file[30] = 9;
        file[32] = 6;
        Put(file, 44, 1);
        Put(file, 48, 1);
        Put(file, 56, 4096);
        Put(file, 60, End);
        Put(file, 68, End);
        file.AsSpan(76, 436).Fill(0xFF);
        Put(file, 76, 0);
    }

    private static void Entry(Span<byte> directory, int number, string name, byte kind, uint child, uint right, uint start, int length)
    {
        Span<byte> entry = directory.Slice(number * 128, 128);
        int bytes = Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(bytes + 2));
        entry[66] = kind;
        entry[67] = 1;
        Put(entry, 68, Free);
        Put(entry, 72, right);
        Put(entry, 76, child);
        Put(entry, 116, start);
        Put(entry, 120, (uint)length);
    }

    private static byte[] Padded(byte[] content)
    {
        int length = Math.Max(4096, (content.Length + Sector - 1) / Sector * Sector);
        byte[] padded = new byte[length];
        content.CopyTo(padded, 0);
        return padded;
    }

    private static void Put(Span<byte> bytes, int place, uint number) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[place..], number);
}
