using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// Reads a file of a ledger. Each line ends with a line feed. What follows the last one is a whole line whose line feed an editor has taken away, or a torn
/// line of a writer that was killed, which was never acknowledged and is ignored. Every other line must be as it was written.
/// </summary>
/// <param name="chain">The chain after the line before the first one that is read.</param>
/// <param name="file">The file, as it is named in exceptions.</param>
/// <param name="offset">The number of bytes before the first line that is read.</param>
/// <param name="take">Receives each entry, in their order; the first line of the file is none.</param>
internal sealed class LedgerText(LedgerChain chain, string file, long offset, Action<LedgerEntry> take)
{
    /// <summary>The longest line, in bytes: 16 MiB. A longer one is not written, and no ledger's.</summary>
    public const int LongestLine = 16 << 20;

    private const int FirstBuffer = 1 << 20;

    /// <summary>The chain after the last whole line.</summary>
    public LedgerChain Chain { get; } = chain;

    /// <summary>The union's full name in the first line; null if it names none.</summary>
    public string? Issuer { get; private set; }

    /// <summary>The length of the file up to the end of its last whole line, in bytes.</summary>
    public long Length { get; private set; } = offset;

    /// <summary>The places before each scan.</summary>
    public List<LedgerMark> Marks { get; } = [];

    private static ReadOnlySpan<byte> ScanBegins => "\"scan-began\""u8;

    /// <summary>The length of the torn line that follows the whole lines, in bytes; 0 if there is none.</summary>
    public long TornBytes { get; private set; }

    /// <summary>Whether the last whole line has no line feed.</summary>
    public bool IsLineFeedMissing { get; private set; }

    /// <summary>Reads to the end of the file.</summary>
    /// <param name="stream">The bytes of the file.</param>
    /// <param name="isClosed">Whether nothing is appended to the file any more, so that its last line is whole.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="LedgerException">A line is not as it was written, or the first line does not open a ledger that this program can read.</exception>
    public async Task ReadAsync(Stream stream, bool isClosed, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[FirstBuffer];
        int held = 0;
        while (true)
        {
            int read = await stream.ReadAsync(buffer.AsMemory(held), cancellationToken).ConfigureAwait(false);
            if (read == 0) break;
            held += read;
            int whole = ReadLines(buffer.AsSpan(0, held));
            Length += whole;
            held -= whole;
            buffer.AsSpan(whole, held).CopyTo(buffer);
            if (held > LongestLine) throw TooLong();
            if (held == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }

        if (held > 0) ReadRest(buffer.AsSpan(0, held), isClosed);
    }

    /// <summary>Reads the whole lines of a text; returns their length.</summary>
    private int ReadLines(ReadOnlySpan<byte> text)
    {
        int whole = 0;
        for (int end = text.IndexOf((byte)'\n'); end >= 0; end = text[whole..].IndexOf((byte)'\n'))
        {
            ReadLine(text.Slice(whole, end), Length + whole);
            whole += end + 1;
        }

        return whole;
    }

    private LedgerCorruptException TooLong() => new(file, Chain.Lines + 1, LedgerFileMessages.LedgerLineTooLong);

    private void ReadLine(ReadOnlySpan<byte> line, long offset)
    {
        if (line.Length > LongestLine) throw TooLong();
        if (line.IndexOf(ScanBegins) >= 0) Marks.Add(Chain.MarkAt(offset));
        if (Chain.Lines == 0) Issuer = Chain.ReadOpening(line);
        else take(Chain.Read(line));
    }

    /// <summary>Reads what follows the last line feed: a text that ends as lines do is a line, and must be as it was written.</summary>
    private void ReadRest(ReadOnlySpan<byte> text, bool isClosed)
    {
        if (LedgerChain.IsWhole(text))
        {
            ReadLine(text, Length);
            Length += text.Length;
            IsLineFeedMissing = true;
        }
        else if (isClosed)
        {
            throw new LedgerCorruptException(file, Chain.Lines + 1, LedgerFileMessages.TornInTheMiddle);
        }
        else
        {
            TornBytes = text.Length;
        }
    }
}
