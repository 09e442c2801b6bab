using System.IO.Compression;
using System.Text;

namespace EarlyWarning.Robustness.Hostile;

/// <summary>Writes long files piece by piece.</summary>
internal static class Pieces
{
    private const int Block = 1 << 20;

    /// <summary>Writes a text over and over, to at least a number of bytes.</summary>
    public static void Repeat(this Stream stream, string text, long bytes)
    {
        byte[] piece = Encoding.UTF8.GetBytes(text);
        byte[] block = [.. Enumerable.Repeat(piece, Math.Max(1, Block / piece.Length)).SelectMany(one => one)];
        for (long written = 0; written < bytes; written += block.Length) stream.Write(block);
    }

    /// <summary>Writes a text.</summary>
    public static void Text(this Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes lines that are made by their numbers.</summary>
    public static void Lines(this Stream stream, int count, Func<int, string> line)
    {
        StringBuilder text = new();
        for (int number = 0; number < count; number++)
        {
            text.Append(line(number)).Append('\n');
            if (text.Length < Block) continue;
            stream.Text(text.ToString());
            text.Clear();
        }

        stream.Text(text.ToString());
    }

    /// <summary>Writes a gzip file of a head and then of one member over and over, so that it is made as fast as its bytes are written.</summary>
    public static void GZip(this Stream stream, string head, string text, long bytes)
    {
        using MemoryStream first = new(), member = new();
        using (GZipStream zip = new(first, CompressionLevel.Fastest, leaveOpen: true)) zip.Text(head);
        const int Unpacked = 16 * Block;
        using (GZipStream zip = new(member, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Repeat(text, Unpacked);
        stream.Write(first.ToArray());
        for (long written = 0; written < bytes; written += Unpacked) stream.Write(member.ToArray());
    }
}
