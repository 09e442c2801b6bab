using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// The text of a delimited file, cut into chunks that end where a record does, so that different threads may read the records of each.
/// Where there is no quote every line end is a record's; a stretch with quotes is read record by record to find the last whole one.
/// </summary>
internal sealed class CsvText : IDisposable
{
    /// <summary>The longest record with its line end, in bytes: 16 MiB. In a longer one a quote that is open is taken for one that was left open.</summary>
    public const int LongestRecord = 16 * 1024 * 1024;

    /// <summary>With the slack a power of two, and small enough for a processor's own cache.</summary>
    private const int UsualLength = 256 * 1024 - CsvChunk.Slack;

    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly TextSource source;
    private readonly int length;
    private readonly CsvChunkReader scanner;
    private byte[] rest = [];
    private int restLength;
    private bool atEnd;
    private bool mayHaveReturns;
    private long nextLine = 1;

    // How many line feeds of the text are in the chunks that were taken.
    private long feedsTaken;

    /// <summary>Opens a text; without a delimiter it is that which a line <c>sep=;</c> before all others names, else that of the first line.</summary>
    /// <param name="path">The file, for errors.</param>
    /// <param name="source">Its text.</param>
    /// <param name="delimiter">The delimiter, or null.</param>
    /// <param name="length">About how long chunks are, in bytes.</param>
    public CsvText(string path, TextSource source, char? delimiter, int length = UsualLength)
    {
        this.source = source;
        this.length = Math.Max(length, TextSource.LeastRoom);
        byte? named = PassSeparatorLine();
        Delimiter = delimiter is { } given ? CsvDelimiter.Of(path, given) : named ?? DelimiterOfFirstLine();
        scanner = new CsvChunkReader(path, Delimiter);
    }

    public byte Delimiter { get; }

    /// <summary>The SHA-256 of the file, once its end was reached.</summary>
    public string Hash => this.source.Hash;

    /// <summary>Fills a chunk with the next records; false at the end.</summary>
    /// <exception cref="FeedException">The rest cannot be read.</exception>
    public bool TryTake(CsvChunk chunk)
    {
        int filled = restLength;
        chunk.Reserve(Math.Max(this.length, filled + TextSource.LeastRoom), 0);
        rest.AsSpan(0, filled).CopyTo(chunk.Bytes);
        while (true)
        {
            filled = Fill(chunk.Bytes, filled);
            if (filled == 0) return false;
            int cut = CutOf(chunk, filled);
            if (cut > 0)
            {
                if (cut > LongestRecord) ThrowIfFirstIsTooLong(chunk, cut);
                Keep(chunk.Bytes.AsSpan(cut..filled));
                chunk.Set(0, cut, nextLine);
                nextLine += LineEnds(chunk.Bytes, cut);
                return true;
            }

            if (filled > LongestRecord)
            {
                CutAmongQuotes(chunk, filled);
                throw scanner.IsQuoteOpen ? scanner.NeverClosed() : new FeedException(scanner.Path, nextLine, FeedMessages.RecordTooLong);
            }

            chunk.Reserve(filled * 2 + TextSource.LeastRoom, filled);
        }
    }

    public void Dispose()
    {
        this.source.Dispose();
        MakeRoomForRest(0);
    }

    /// <summary>
    /// Counts the line ends of the text that was cut off, beside the rest of it: CRLF is one. A carriage return at its end is followed by no line feed.
    /// </summary>
    private int LineEnds(byte[] bytes, int length)
    {
        // The source has counted the line feeds, and the rest is short.
        long upTo = this.source.LineFeeds - rest.AsSpan(0, restLength).Count(LineFeed);
        int feeds = (int)(upTo - feedsTaken);
        feedsTaken = upTo;
        if (!mayHaveReturns) return feeds;
        int returns = bytes.AsSpan(0, length).Count(CarriageReturn);
        return returns == 0 ? feeds : returns + feeds - Pairs(bytes, length);
    }

    /// <summary>Counts the carriage returns that a line feed follows.</summary>
    private static int Pairs(byte[] bytes, int length)
    {
        ref byte text = ref MemoryMarshal.GetArrayDataReference(bytes);
        int pairs = 0;
        for (nuint i = 0; i < (nuint)length; i += (nuint)Vector256<byte>.Count)
        {
            Vector256<byte> returns = Vector256.Equals(Vector256.LoadUnsafe(ref text, i), Vector256.Create(CarriageReturn));
            Vector256<byte> feeds = Vector256.Equals(Vector256.LoadUnsafe(ref text, i + 1), Vector256.Create(LineFeed));
            pairs += System.Numerics.BitOperations.PopCount((returns & feeds).ExtractMostSignificantBits());
        }

        return pairs;
    }

    /// <summary>Passes over a line by which Excel is told the delimiter; returns that, or null if there is no such line.</summary>
    private byte? PassSeparatorLine()
    {
        FillRest();
        if (!CsvDelimiter.TryReadSeparatorLine(rest.AsSpan(0, restLength), out byte delimiter, out int length)) return null;
        rest.AsSpan(length..restLength).CopyTo(rest);
        restLength -= length;
        nextLine++;
        feedsTaken = this.source.LineFeeds - rest.AsSpan(0, restLength).Count(LineFeed);
        return delimiter;
    }

    private void FillRest()
    {
        if (rest.Length < restLength + this.length + CsvChunk.Slack) MakeRoomForRest(rest.Length * 2 + this.length + CsvChunk.Slack);
        restLength = Fill(rest, restLength);
    }

    private byte DelimiterOfFirstLine()
    {
        while (true)
        {
            bool whole = CsvDelimiter.TryFind(rest.AsSpan(0, restLength), out byte delimiter);
            if (whole || atEnd || restLength > LongestRecord) return delimiter;
            FillRest();
        }
    }

    /// <summary>Reads on until the bytes are full, save for the slack; gives the new length.</summary>
    private int Fill(byte[] bytes, int filled)
    {
        while (!atEnd && bytes.Length - CsvChunk.Slack - filled >= TextSource.LeastRoom)
        {
            int read = this.source.Read(bytes.AsSpan(filled, bytes.Length - CsvChunk.Slack - filled));
            atEnd = read == 0;
            filled += read;
        }

        return filled;
    }

    /// <summary>Refuses a chunk that had to grow over the length of a record because its first one is longer.</summary>
    private void ThrowIfFirstIsTooLong(CsvChunk chunk, int cut)
    {
        chunk.Set(0, cut, nextLine);
        scanner.Begin(chunk, isWhole: true);
        scanner.Skip();
        if (scanner.Next > LongestRecord) throw new FeedException(scanner.Path, nextLine, FeedMessages.RecordTooLong);
    }

    /// <summary>Where the last whole record ends; 0 where the first one is not whole.</summary>
    private int CutOf(CsvChunk chunk, int filled)
    {
        ReadOnlySpan<byte> text = chunk.Bytes.AsSpan(0, filled);
        int other = text.IndexOfAny(Quote, CarriageReturn);
        mayHaveReturns = other >= 0;
        if (other >= 0 && text[other..].Contains(Quote)) return CutAmongQuotes(chunk, filled);
        if (atEnd) return filled;
        int feed = text.LastIndexOf(LineFeed);
        if (feed >= 0) return feed + 1;

        // A line feed may follow the last byte and be of the same line end.
        return text[..^1].LastIndexOf(CarriageReturn) + 1;
    }

    private int CutAmongQuotes(CsvChunk chunk, int filled)
    {
        chunk.Set(0, filled, nextLine);
        scanner.Begin(chunk, isWhole: false);
        int cut = 0;
        while (scanner.Skip())
            cut = scanner.Next;
        if (cut > 0 || !atEnd) return cut;

        // Only the last record is left: it ends with the text, unless it ends inside quotes.
        scanner.Begin(chunk, isWhole: true);
        scanner.Skip();
        return filled;
    }

    private void Keep(ReadOnlySpan<byte> text)
    {
        restLength = text.Length;
        if (rest.Length < text.Length) MakeRoomForRest(text.Length * 2);
        text.CopyTo(rest);
    }

    private void MakeRoomForRest(int room)
    {
        byte[] longer = room == 0 ? [] : ArrayPool<byte>.Shared.Rent(room);
        rest.AsSpan(0, Math.Min(restLength, Math.Min(rest.Length, longer.Length))).CopyTo(longer);
        if (rest.Length > 0) ArrayPool<byte>.Shared.Return(rest);
        rest = longer;
    }
}
