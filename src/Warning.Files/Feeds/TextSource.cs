using System.Buffers;
using System.Text;
using System.Text.Unicode;
using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Feeds;

/// <summary>The text of a file as UTF-8 that is known to be valid: unzipped, decoded, its byte order mark taken off.</summary>
internal sealed class TextSource : IDisposable
{
    /// <summary>The least room that a read needs.</summary>
    public const int LeastRoom = 64;

    /// <summary>The largest text that a <c>.gz</c> file may unpack to: 16 GiB. A small file may unpack to a thousand times its size.</summary>
    public const long MostUnpacked = 16L << 30;

    private const int RawBlock = 64 * 1024;
    private const int LongestMark = 4;

    private readonly string path;
    private readonly HashingStream file;
    private readonly Stream stream;
    private readonly long most;
    private long unpacked;
    private byte[] raw;
    private bool gb18030;
    private bool started;
    private bool ended;
    private int rawStart;
    private int rawEnd;
    private long line = 1;

    private TextSource(string path, HashingStream file, long? most, bool gb18030)
    {
        this.path = path;
        this.most = most ?? long.MaxValue;
        this.file = file;
        this.stream = most is null ? file : new WholeGZipStream(file);
        this.gb18030 = gb18030;
        raw = ArrayPool<byte>.Shared.Rent(RawBlock);
    }

    /// <summary>The SHA-256 of the file as it lies on the disk, once its end was reached.</summary>
    public string Hash => this.file.Hash;

    /// <summary>Opens a text file, unzipping one that ends in <c>.gz</c>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">As in <see cref="RecordFormat.Encoding"/>.</param>
    /// <param name="mostUnpacked">How many bytes it may unpack to.</param>
    public static TextSource Open(string path, string? encoding, long mostUnpacked = MostUnpacked)
    {
        bool gb18030 = IsGb18030(path, encoding);
        bool zipped = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        return new TextSource(path, new HashingStream(FeedFile.Open(path)), zipped ? mostUnpacked : null, gb18030);
    }

    /// <summary>Reads whole characters into a span of at least <see cref="LeastRoom"/> bytes; 0 at the end.</summary>
    public int Read(Span<byte> into)
    {
        if (!started) Start();
        int written = this.gb18030 ? ReadGb18030(into) : ReadUtf8(into);
        this.line += into[..written].Count((byte)'\n');
        return written;
    }

    public void Dispose()
    {
        this.stream.Dispose();

        // Returned once only: an array given back twice would be lent to two readers.
        if (raw.Length > 0) ArrayPool<byte>.Shared.Return(raw);
        raw = [];
    }

    private static bool IsGb18030(string path, string? encoding) => encoding?.ToLowerInvariant() switch
    {
        null or "utf-8" or "utf8" => false,
        "gb18030" or "gbk" or "gb2312" => true,
        _ => throw new FeedException(path, null, FeedMessages.UnknownEncoding(encoding)),
    };

    private void Start()
    {
        started = true;
        for (int read = 1; read > 0 && rawEnd < LongestMark; rawEnd += read)
            read = ReadStream(raw.AsSpan(rawEnd, LeastRoom / 2));

        ReadOnlySpan<byte> head = raw.AsSpan(0, rawEnd);
        if (head is [0xEF, 0xBB, 0xBF, ..])
        {
            // A UTF-8 mark is surer than what the scan file says.
            rawStart = 3;
            this.gb18030 = false;
        }
        else if (this.gb18030 && head is [0x84, 0x31, 0x95, 0x33, ..])
        {
            rawStart = 4;
        }
        else if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new FeedException(this.path, 1, FeedMessages.Utf16);
        }
    }

    private int ReadUtf8(Span<byte> into)
    {
        int count = rawEnd - rawStart;
        raw.AsSpan(rawStart, count).CopyTo(into);
        rawStart = rawEnd = 0;
        while (true)
        {
            int read = ReadStream(into[count..]);
            count += read;
            int whole = count - TailOf(into[..count]);
            if (!Utf8.IsValid(into[..whole]) || (ended && whole < count)) throw NotUtf8(into[..count]);
            if (whole == 0 && !ended) continue;

            into[whole..count].CopyTo(raw);
            rawEnd = count - whole;
            return whole;
        }
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
            throw new FeedException(this.path, null, FeedMessages.NotGZip, cut);
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
        long line = this.line;
        while (Rune.DecodeFromUtf8(text, out Rune rune, out int bytes) == OperationStatus.Done)
        {
            if (rune.Value == '\n') line++;
            text = text[bytes..];
        }

        return new FeedException(this.path, line, FeedMessages.NotUtf8);
    }

    private FeedException NotGb18030() =>
        new(this.path, this.line, FeedMessages.NotGb18030);
}
