using System.Buffers;
using System.Runtime.CompilerServices;
using EarlyWarning;
using EarlyWarning.Files;

namespace County.App;

/// <summary>The ledger as lines of a table, chained by their hashes.</summary>
public sealed class TableLedger(CountyDatabase database) : ILedger
{
    private readonly SemaphoreSlim row = new(1, 1);

    public IAsyncEnumerable<LedgerEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return LinesAsync(from, cancellationToken);
    }

    public async Task AppendAsync(IReadOnlyList<LedgerEntry> entries, long expectedPosition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedPosition);
        if (entries.Any(entry => entry is not { Stamp: not null, Event: not null }))
            throw new ArgumentException("An entry has no stamp or no event.", nameof(entries));
        await row.WaitAsync(cancellationToken);
        try
        {
            await database.RunAsync(cancellationToken);
            LedgerException.ThrowIfMoved(database.Ledger.Count, expectedPosition);
            LedgerChain chain = new(nameof(TableLedger));
            foreach (byte[] line in database.Ledger) chain.Read(line);
            byte[][] lines = [.. entries.Select(entry => Line(chain, entry))];
            foreach (byte[] line in lines) database.Ledger.Add(line);
        }
        finally
        {
            row.Release();
        }
    }

    private async IAsyncEnumerable<LedgerEntry> LinesAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await database.RunAsync(cancellationToken);
        LedgerChain chain = new(nameof(TableLedger));
        long position = 0;
        foreach (byte[] line in database.Ledger.ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            LedgerEntry entry = chain.Read(line);
            if (position++ >= from) yield return entry;
        }
    }

    private static byte[] Line(LedgerChain chain, LedgerEntry entry)
    {
        ArrayBufferWriter<byte> line = new();
        chain.Write(line, entry);
        return line.WrittenSpan.TrimEnd((byte)'\n').ToArray();
    }
}
