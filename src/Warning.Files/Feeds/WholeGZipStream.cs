using System.IO.Compression;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Unzips a file, and throws <see cref="InvalidDataException"/> for one that was cut off, which <see cref="GZipStream"/> takes for a whole one. A gzip
/// file may have several members: one more, with known text, is read after the file's end. Only if all before it is whole does it come out as itself.
/// </summary>
internal sealed class WholeGZipStream(Stream file) : ForwardStream(new GZipStream(new EndedStream(file), CompressionMode.Decompress))
{
    private static readonly byte[] End = [.. "end of this file"u8];
    private static readonly byte[] ZippedEnd = Zip(End);

    private readonly byte[] held = new byte[End.Length];
    private int holds;

    /// <summary>Returns whether a file begins as gzip ones do; it is at its beginning before and after.</summary>
    public static bool Begins(Stream file)
    {
        Span<byte> head = stackalloc byte[3];
        int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return head[..read] is [0x1F, 0x8B, 8];
    }

    /// <summary>Reads into a span longer than the known end, and keeps the last bytes back while they might be it.</summary>
    public override int Read(Span<byte> buffer)
    {
        held.AsSpan(0, holds).CopyTo(buffer);
        int count = holds;
        while (count <= End.Length)
        {
            int read = Source.Read(buffer[count..]);
            if (read == 0) return AtEnd(buffer[..count]);
            count += read;
        }

        int given = count - End.Length;
        buffer[given..count].CopyTo(held);
        holds = End.Length;
        return given;
    }

    private static int AtEnd(ReadOnlySpan<byte> last) =>
        last.SequenceEqual(End) ? 0 : throw new InvalidDataException("The gzip file is cut off, or something follows it.");

    private static byte[] Zip(byte[] text)
    {
        using MemoryStream zipped = new();
        using (GZipStream zip = new(zipped, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(text);
        return zipped.ToArray();
    }

    /// <summary>A file, then the known member.</summary>
    private sealed class EndedStream(Stream file) : ForwardStream(file)
    {
        private int given = -1;

        public override int Read(Span<byte> buffer)
        {
            int read = this.given < 0 ? Source.Read(buffer) : 0;
            if (read > 0) return read;
            this.given = Math.Max(this.given, 0);
            int rest = Math.Min(ZippedEnd.Length - this.given, buffer.Length);
            ZippedEnd.AsSpan(this.given, rest).CopyTo(buffer);
            this.given += rest;
            return rest;
        }
    }
}
