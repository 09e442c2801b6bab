using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// The text of a file as UTF-8 that is known to be valid: unzipped, decoded, its byte order mark taken off. Where nothing says how it is encoded, the first
/// stretch with characters beyond ASCII does, so that no file is read twice for it.
/// </summary>
internal sealed class TextSource : IDisposable
{
    /// <summary>The least room that a read needs.</summary>
    public const int LeastRoom = 64;

    /// <summary>The largest text that a <c>.gz</c> file may unpack to: 16 GiB. A small file may unpack to a thousand times its size.</summary>
    public const long MostUnpacked = 16L << 30;

    private const int RawBlock = 64 * 1024;
    private const int LongestMark = 4;

    // What unzips keeps some bytes back.
    private const int LeastRead = LeastRoom / 2;

    private const int LongestUtf8OfUtf16 = 3;

    // So much of a file at least is looked at for its encoding.
    private const int Sample = 4096;

    private readonly string path;
    private readonly Func<string> hash;
    private readonly Stream stream;
    private readonly long most;
    private long unpacked;
    private byte[] raw;
    private char[] reversed = [];
    private TextEncoding encoding;
    private bool isGiven;
    private readonly bool isGZip;
    private bool started;
    private bool isPassedOn;
    private bool ended;
    private int rawStart;
    private int rawEnd;
    private long lineFeeds;

    private TextSource(string path, Stream stream, Func<string> hash, long? most, TextEncoding encoding)
    {
        this.path = path;
        this.most = most ?? long.MaxValue;
        this.hash = hash;
        this.stream = stream;
        isGZip = stream is WholeGZipStream;
        this.encoding = encoding;
        isGiven = encoding != TextEncoding.Undecided;
        raw = ArrayPool<byte>.Shared.Rent(RawBlock);
    }

    /// <summary>The SHA-256 of the file as it lies on the disk, once its end was reached.</summary>
    public string Hash => this.hash();

    /// <summary>The number of line feeds in what was read.</summary>
    public long LineFeeds => lineFeeds;

    /// <summary>Opens a text file, or the one text in a zip archive; unzips one that ends in <c>.gz</c> or begins as such a file does.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">As in <see cref="RecordFormat.Encoding"/>.</param>
    /// <param name="mostUnpacked">How many bytes it may unpack to.</param>
    public static TextSource Open(string path, string? encoding, long mostUnpacked = MostUnpacked)
    {
        TextEncoding known = EncodingOf(path, encoding);
        Stream content = PackedFile.Open(path, out string name, out ZipArchiveEntry? entry);
        if (entry is not null) return new TextSource(path, content, () => FileHash.Of(path), mostUnpacked, known);
        try
        {
            bool zipped = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || WholeGZipStream.Begins(content);
            HashingStream file = new(content);
            return new TextSource(path, zipped ? new WholeGZipStream(file) : file, () => file.Hash, zipped ? mostUnpacked : null, known);
        }
        catch (IOException broken)
        {
            content.Dispose();
            throw FeedFile.Unreadable(path, broken);
        }
    }

    /// <summary>Reads whole characters into a span of at least <see cref="LeastRoom"/> bytes; 0 at the end.</summary>
    public int Read(Span<byte> into)
    {
        if (!started) Start();
        int written = this.encoding switch
        {
            TextEncoding.Undecided => ReadUndecided(into),
            TextEncoding.Gb18030 => ReadGb18030(into),
            TextEncoding.Utf16 or TextEncoding.Utf16BigEndian => ReadUtf16(into),
            _ => ReadUtf8(into),
        };
        lineFeeds += into[..written].Count((byte)'\n');
        return written;
    }

    public void Dispose()
    {
        this.stream.Dispose();

        // Returned once only: an array given back twice would be lent to two readers.
        if (raw.Length > 0) ArrayPool<byte>.Shared.Return(raw);
        raw = [];
    }

    private static TextEncoding EncodingOf(string path, string? encoding) => encoding?.ToLowerInvariant() switch
    {
        null => TextEncoding.Undecided,
        "utf-8" or "utf8" => TextEncoding.Utf8,
        "gb18030" or "gbk" or "gb2312" => TextEncoding.Gb18030,
        "utf-16" or "utf16" => TextEncoding.Utf16,
        _ => throw new FeedException(path, null, FeedMessages.UnknownEncoding(encoding)),
    };

    private void Start()
    {
        started = true;
        for (int read = 1; read > 0 && rawEnd < LongestMark; rawEnd += read)
            read = ReadStream(raw.AsSpan(rawEnd, LeastRead));

        // A mark is surer than what the scan file says.
        ReadOnlySpan<byte> head = raw.AsSpan(0, rawEnd);
        (TextEncoding? marked, rawStart) = head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (TextEncoding.Utf8, 3),
            [0xFF, 0xFE, ..] => (TextEncoding.Utf16, 2),
            [0xFE, 0xFF, ..] => (TextEncoding.Utf16BigEndian, 2),
            [0x84, 0x31, 0x95, 0x33, ..] when this.encoding != TextEncoding.Utf8 => (TextEncoding.Gb18030, 4),
            _ => ((TextEncoding?)null, 0),
        };
        if (marked is null) return;
        this.encoding = marked.Value;
        isGiven = true;
    }

    /// <summary>Reads what is ASCII as it is, and decides how the text is encoded by the first stretch that is not.</summary>
    private int ReadUndecided(Span<byte> into)
    {
        int count = rawEnd - rawStart;
        raw.AsSpan(rawStart, count).CopyTo(into);
        rawStart = rawEnd = 0;
        while (count < Math.Min(Sample, into.Length - LeastRead) && !ended) count += ReadStream(into[count..]);
        ReadOnlySpan<byte> text = into[..count];
        int beyond = text.IndexOfAnyExceptInRange((byte)1, (byte)0x7F);
        if (beyond < 0)
        {
            isPassedOn = count > 0;
            return count;
        }

        int whole = ended ? count : count - TailOf(text);
        if (beyond == whole && beyond > 0)
        {
            // What is beyond ASCII is told when more of it is there.
            PutBack(text[beyond..]);
            isPassedOn = true;
            return beyond;
        }

        // What is before is ASCII, and the same in all but UTF-16, which has zero bytes in its first line or at its line ends; others are a cell's own.
        this.encoding = !isPassedOn && TextEncodings.HasZerosOfUtf16(text)
            ? TextEncodings.Utf16Of(text[..^(count % 2)]) ?? throw new FeedException(this.path, null, FeedMessages.NotText)
            : TextEncodings.Of(text[beyond..whole]);
        PutBack(text);
        return this.encoding switch
        {
            TextEncoding.Gb18030 => ReadGb18030(into),
            TextEncoding.Utf8 => ReadUtf8(into),
            _ => ReadUtf16(into),
        };
    }

    /// <summary>Keeps what was read for the next time; nothing else is kept.</summary>
    private void PutBack(ReadOnlySpan<byte> text)
    {
        if (text.Length > raw.Length)
        {
            ArrayPool<byte>.Shared.Return(raw);
            raw = ArrayPool<byte>.Shared.Rent(text.Length);
        }

        text.CopyTo(raw);
        (rawStart, rawEnd) = (0, text.Length);
    }

    private int ReadUtf8(Span<byte> into)
    {
        int count = Math.Min(rawEnd - rawStart, into.Length);
        raw.AsSpan(rawStart, count).CopyTo(into);
        rawStart += count;
        while (true)
        {
            // While more was read than is asked for nothing is read.
            if (rawStart == rawEnd && into.Length - count >= LeastRead) count += ReadStream(into[count..]);
            int whole = WholeUtf8(into[..count]);
            if (whole == 0 && !ended) continue;
            if (rawStart < rawEnd) rawStart -= count - whole;
            else PutBack(into[whole..count]);
            return whole;
        }
    }

    /// <summary>Returns the length of the whole characters of a text, which are valid.</summary>
    private int WholeUtf8(ReadOnlySpan<byte> text)
    {
        int whole = text.Length - TailOf(text);
        return Utf8.IsValid(text[..whole]) && (whole == text.Length || !ended || rawStart < rawEnd) ? whole : throw NotUtf8(text);
    }

    private int ReadUtf16(Span<byte> into)
    {
        while (true)
        {
            Span<char> text = MemoryMarshal.Cast<byte, char>(raw.AsSpan(rawStart, rawEnd - rawStart));
            if (text.Length > into.Length / LongestUtf8OfUtf16) text = text[..(into.Length / LongestUtf8OfUtf16)];
            if (this.encoding == TextEncoding.Utf16BigEndian) Reverse(ref text);
            OperationStatus status = Utf8.FromUtf16(text, into, out int read, out int written, replaceInvalidSequences: false, isFinalBlock: false);
            rawStart += 2 * read;
            if (written > 0) return written;
            if (status == OperationStatus.InvalidData || (ended && rawStart < rawEnd)) throw new FeedException(this.path, lineFeeds + 1, FeedMessages.NotUtf16);
            if (ended) return 0;
            FillRaw();
        }
    }

    private void Reverse(ref Span<char> text)
    {
        if (reversed.Length < text.Length) reversed = new char[text.Length];
        BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(text), MemoryMarshal.Cast<char, ushort>(reversed.AsSpan()));
        text = reversed.AsSpan(0, text.Length);
    }

    private int ReadGb18030(Span<byte> into)
    {
        while (true)
        {
            bool sound = Gb18030.TryDecode(raw.AsSpan(rawStart, rawEnd - rawStart), into, out int read, out int written);
            rawStart += read;
            if (written > 0) return written;
            if (!sound || (ended && rawStart < rawEnd)) throw NotGb18030();
            if (ended) return 0;
            FillRaw();
        }
    }

    private void FillRaw()
    {
        int left = rawEnd - rawStart;
        raw.AsSpan(rawStart, left).CopyTo(raw);
        rawStart = 0;
        rawEnd = left + ReadStream(raw.AsSpan(left));
    }

    private int ReadStream(Span<byte> into)
    {
        if (ended) return 0;
        try
        {
            int read = this.stream.Read(into);
            ended = read == 0;
            unpacked += read;
            return unpacked <= most ? read : throw new FeedException(this.path, null, FeedMessages.UnpacksTooLarge(most >> 30));
        }
        catch (InvalidDataException cut)
        {
            throw new FeedException(this.path, null, isGZip ? FeedMessages.NotGZip : KindMessages.DamagedZip, cut);
        }
        catch (IOException broken)
        {
            throw FeedFile.Unreadable(this.path, broken);
        }
    }

    /// <summary>How many bytes at the end are the beginning of a character that goes on after it.</summary>
    private static int TailOf(ReadOnlySpan<byte> text)
    {
        for (int length = 1; length <= 3 && length <= text.Length; length++)
        {
            byte one = text[^length];
            if ((one & 0xC0) == 0x80) continue;
            int whole = one >= 0xF0 ? 4 : one >= 0xE0 ? 3 : one >= 0xC0 ? 2 : 1;
            return whole > length ? length : 0;
        }

        return 0;
    }

    private FeedException NotUtf8(ReadOnlySpan<byte> text)
    {
        long line = lineFeeds + 1;
        while (Rune.DecodeFromUtf8(text, out Rune rune, out int bytes) == OperationStatus.Done)
        {
            if (rune.Value == '\n') line++;
            text = text[bytes..];
        }

        return new FeedException(this.path, line, isGiven ? FeedMessages.NotUtf8 : FeedMessages.NeitherEncoding);
    }

    private FeedException NotGb18030() =>
        new(this.path, lineFeeds + 1, isGiven ? FeedMessages.NotGb18030 : FeedMessages.NeitherEncoding);
}
