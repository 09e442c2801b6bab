namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// What a ledger's file holds. A line ends with a line feed; what stands behind the last one is a torn line, which a writer that was killed has
/// left: it was never acknowledged, so it is dropped. Every other line must be the one that was written there.
/// </summary>
internal sealed class LedgerText(string name)
{
    private const int FirstBuffer = 1 << 20;

    /// <summary>The entries, in their order; the line that opens the ledger is none.</summary>
    public List<LedgerEntry> Entries { get; } = [];

    /// <summary>The chain, after the last whole line.</summary>
    public LedgerChain Chain { get; } = new(name);

    /// <summary>The union's full name, as the first line has it.</summary>
    public string? Issuer { get; private set; }

    /// <summary>The length of the whole lines in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Whether a torn line follows them.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>Reads a ledger to its end.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="LedgerException">A line is not as it was written, or the first does not open a ledger that this program can read.</exception>
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

        IsTorn = held > 0;
    }

    /// <summary>Reads the whole lines of a text, and gives their length.</summary>
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
