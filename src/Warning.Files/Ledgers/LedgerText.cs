namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// What a ledger's file holds. A line ends with a line feed; what stands behind the last one is a torn line, which a writer that was killed has
/// left: it was never acknowledged, so it is dropped. Every other line must be an event.
/// </summary>
/// <param name="Events">The events, in their order.</param>
/// <param name="Length">How many bytes the whole lines have.</param>
/// <param name="IsTorn">Whether a torn line follows them.</param>
internal sealed record LedgerText(IReadOnlyList<LedgerEvent> Events, long Length, bool IsTorn)
{
    private const int FirstBuffer = 1 << 20;

    public static LedgerText Empty { get; } = new([], 0, IsTorn: false);

    /// <summary>Reads a ledger.</summary>
    /// <param name="stream">Its bytes.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="LedgerException">A line is no event, or the first does not open a ledger that this program can read.</exception>
    public static LedgerText Read(Stream stream, string name)
    {
        List<LedgerEvent> events = [];
        byte[] buffer = new byte[FirstBuffer];
        long length = 0;
        int held = 0;
        while (true)
        {
            int read = stream.Read(buffer, held, buffer.Length - held);
            if (read == 0) return new LedgerText(events, length, IsTorn: held > 0);
            held += read;
            int whole = ReadLines(buffer.AsSpan(0, held), events, name);
            length += whole;
            held -= whole;
            buffer.AsSpan(whole, held).CopyTo(buffer);
            if (held == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }
    }

    /// <summary>Reads the whole lines of a text, and gives their length.</summary>
    private static int ReadLines(ReadOnlySpan<byte> text, List<LedgerEvent> events, string name)
    {
        int whole = 0;
        for (int end = text.IndexOf((byte)'\n'); end >= 0; end = text[whole..].IndexOf((byte)'\n'))
        {
            events.Add(ReadLine(text.Slice(whole, end), events.Count + 1, name));
            whole += end + 1;
        }

        return whole;
    }

    private static LedgerEvent ReadLine(ReadOnlySpan<byte> text, int line, string name)
    {
        LedgerEvent read;
        try
        {
            read = LedgerLine.Read(text);
        }
        catch (LedgerException cause)
        {
            throw Damage(name, line, $"the line is no event ({cause.Message})", cause);
        }

        if (read is LedgerOpened { Version: > LedgerLine.Version } opened)
            throw new LedgerException($"{name}:{line}: the ledger is of version {opened.Version}, and this program knows no later one than {LedgerLine.Version}; use the newer program. Nothing was changed");
        if (read is LedgerOpened != (line == 1)) throw Damage(name, line, line == 1 ? "the first line does not open a ledger" : "a second ledger begins here", null);
        return read;
    }

    private static LedgerException Damage(string name, int line, string what, Exception? cause) => new(
        $"{name}:{line}: {what}; put the file back from a copy that was whole, or correct this line by hand. Nothing was changed", cause);
}
