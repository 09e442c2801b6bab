using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>Thrown when another scan or act is writing to the ledger. Nothing was changed; try again when it has ended.</summary>
public sealed class LedgerBusyException : LedgerException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="text">The message: which ledger, and what to do.</param>
    /// <param name="inner">The cause, or null.</param>
    public LedgerBusyException(Message text, Exception? inner = null)
        : base(LedgerReason.Busy, text, inner)
    {
    }
}
