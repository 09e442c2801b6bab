using EarlyWarning.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>Thrown when a ledger cannot be read or written, or its state does not allow a scan or an act. Nothing was recorded.</summary>
public class LedgerException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">What is wrong.</param>
    /// <param name="text">The message: what is wrong, and what to do.</param>
    /// <param name="inner">The cause, or null.</param>
    public LedgerException(LedgerReason reason, Message text, Exception? inner = null)
        : base(text?.ToString(), inner) => (Reason, Text) = (reason, text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>What is wrong.</summary>
    public LedgerReason Reason { get; }

    /// <summary>The message in both languages: what is wrong, and what to do.</summary>
    public Message Text { get; }

    /// <summary>Throws when a ledger has another number of entries than the caller expects: others have appended to it.</summary>
    /// <param name="position">The number of entries that the ledger has.</param>
    /// <param name="expected">The number of entries that the caller expects.</param>
    /// <exception cref="LedgerException">They differ: <see cref="LedgerReason.Moved"/>.</exception>
    public static void ThrowIfMoved(long position, long expected)
    {
        if (position == expected) return;
        throw new LedgerException(LedgerReason.Moved, LedgerMessages.LedgerMoved(position, expected));
    }
}
