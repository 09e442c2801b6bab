namespace EarlyWarning;

/// <summary>A ledger that cannot be read or written, or a scan that its state does not allow. Nothing was recorded.</summary>
public class LedgerException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="reason">What is wrong.</param>
    /// <param name="message">The same for a person, with what to do.</param>
    /// <param name="inner">The cause, or null.</param>
    public LedgerException(LedgerReason reason, string message, Exception? inner = null)
        : base(message, inner) => Reason = reason;

    /// <summary>What is wrong.</summary>
    public LedgerReason Reason { get; }
}
