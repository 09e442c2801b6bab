namespace EarlyWarning;

/// <summary>Another scan or act is writing to the ledger. Nothing was changed; what was to be done can be done when it has ended.</summary>
public sealed class LedgerBusyException : LedgerException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which ledger, and what to do.</param>
    /// <param name="inner">The cause, or null.</param>
    public LedgerBusyException(string message, Exception? inner = null)
        : base(LedgerReason.Busy, message, inner)
    {
    }
}
