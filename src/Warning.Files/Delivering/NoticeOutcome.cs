namespace EarlyWarning.Files;

/// <summary>What became of a notice when a channel was told.</summary>
public enum NoticeOutcome
{
    /// <summary>The receiver has taken it, and the ledger says so.</summary>
    Told,

    /// <summary>It would be told now; nothing was sent, since only that was asked.</summary>
    Due,

    /// <summary>It waits for the hours of the channel.</summary>
    Waits,

    /// <summary>The receiver did not take it; it is tried again the next time.</summary>
    Failed,

    /// <summary>It was not tried, since the receiver takes nothing now; it is tried the next time.</summary>
    NotTried,
}
