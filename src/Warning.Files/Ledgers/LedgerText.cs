namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// Reads the file of a ledger. Each line ends with a line feed; text after the last one is a torn line of a writer that was killed, which was never
/// acknowledged and is ignored. Every other line must be as it was written.
/// </summary>
internal sealed class LedgerText(string name)
{
    private const int FirstBuffer = 1 << 20;

    /// <summary>The entries, in their order; the first line, which opens the ledger, is not one of them.</summary>
    public List<LedgerEntry> Entries { get; } = [];

    /// <summary>The chain after the last whole line.</summary>
    public LedgerChain Chain { get; } = new(name);

    /// <summary>The union's full name in the first line; null if it names none.</summary>
    public string? Issuer { get; private set; }

    /// <summary>The length of all whole lines, in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>The length of the torn line that follows the whole lines, in bytes; 0 if there is none.</summary>
    public long TornBytes { get; private set; }

    /// <summary>Reads to the end of the file.</summary>
    /// <param name="stream">The bytes of the file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="LedgerException">A line is not as it was written, or the first line does not open a ledger that this program can read.</exception>
    public async Task ReadAsync(Stream stream, CancellationToken cancellationToken)
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
            if (held == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }

        TornBytes = held;
    }

    /// <summary>Reads the whole lines of a text; returns their length.</summary>
    private int ReadLines(ReadOnlySpan<byte> text)
    {
        int whole = 0;
        for (int end = text.IndexOf((byte)'\n'); end >= 0; end = text[whole..].IndexOf((byte)'\n'))
        {
            if (Chain.Lines == 0) Issuer = Chain.ReadOpening(text.Slice(whole, end));
            else Entries.Add(Chain.Read(text.Slice(whole, end)));
            whole += end + 1;
        }

        return whole;
    }
}
