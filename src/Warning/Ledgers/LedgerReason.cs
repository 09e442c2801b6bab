namespace EarlyWarning;

/// <summary>The reason why a ledger was not read or written.</summary>
public enum LedgerReason
{
    /// <summary>A person acts and is not named.</summary>
    NobodyNamed,

    /// <summary>A person acts before the first scan has ended.</summary>
    NoScanYet,

    /// <summary>A scan is as of an earlier date than the last one.</summary>
    EarlierScan,

    /// <summary>The clock is behind the day on which the last entry was recorded.</summary>
    ClockBehind,

    /// <summary>A scan is as of a date after today.</summary>
    DateToCome,

    /// <summary>A scan for trial would be recorded in the state folder of the office's work.</summary>
    NotForTrials,

    /// <summary>The ledger holds scans for trial, and a scan of the office's work would be recorded in it.</summary>
    ForTrialsOnly,

    /// <summary>A line was changed after it was written, or entries contradict each other.</summary>
    Damaged,

    /// <summary>Another writer is at work.</summary>
    Busy,

    /// <summary>Entries were appended since the caller read the ledger.</summary>
    Moved,

    /// <summary>A newer program has begun the ledger.</summary>
    NewerVersion,

    /// <summary>The ledger is another union's.</summary>
    OtherIssuer,

    /// <summary>The ledger cannot be read.</summary>
    Unreadable,

    /// <summary>The folder of the ledger cannot be written.</summary>
    FolderNotWritable,

    /// <summary>Entries, or a draft, could not be written.</summary>
    NotWritten,

    /// <summary>A text that is to be redacted stands in its line, as programs before version 2 wrote it, and cannot be deleted.</summary>
    TextInLine,

    /// <summary>An entry has no text that could be redacted, or somebody has redacted it already.</summary>
    NothingToRedact,

    /// <summary>No reason is given for a redaction.</summary>
    NoReasonGiven,
}
