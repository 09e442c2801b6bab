namespace EarlyWarning;

/// <summary>A ledger that cannot be read or written, or an act that its state does not allow. Nothing was recorded.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="inner">The cause, or null.</param>
    public LedgerException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
