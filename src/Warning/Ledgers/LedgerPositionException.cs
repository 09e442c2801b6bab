using System.Globalization;

namespace EarlyWarning;

/// <summary>Entries were to be appended behind others than those that the ledger has: somebody else has appended to it since. Nothing was written.</summary>
public sealed class LedgerPositionException : LedgerException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="position">The number of entries that the ledger has.</param>
    /// <param name="expected">The number of entries that the caller expected.</param>
    public LedgerPositionException(long position, long expected)
        : base(LedgerReason.Moved, string.Create(CultureInfo.InvariantCulture, $"the ledger has {position} entries, not {expected}: something else was recorded meanwhile; read it again and do it again"))
    {
        Position = position;
        Expected = expected;
    }

    /// <summary>The number of entries that the ledger has.</summary>
    public long Position { get; }

    /// <summary>The number of entries that the caller expected.</summary>
    public long Expected { get; }

    /// <summary>Throws where two positions differ.</summary>
    /// <param name="position">The number of entries that the ledger has.</param>
    /// <param name="expected">The number of entries that the caller expects.</param>
    /// <exception cref="LedgerPositionException">They differ.</exception>
    public static void ThrowIfNot(long position, long expected)
    {
        if (position != expected) throw new LedgerPositionException(position, expected);
    }
}
