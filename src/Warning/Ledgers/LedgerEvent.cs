namespace EarlyWarning;

/// <summary>
/// Says what a scan found or a person did. Immutable; equal by value of its parts, lists by reference. The alert book and the letter register are
/// folds over these and nothing else. The kinds of events stand in this file, in <c>AlertEvents.cs</c> and in <c>LetterEvents.cs</c>.
/// </summary>
public abstract record LedgerEvent;

/// <summary>
/// Says what a scan recorded by itself. A later scan of the same as-of date replaces it, and it stands only if its scan came to its end.
/// </summary>
public abstract record ScanEvent : LedgerEvent;

/// <summary>Says what a person did. No scan ever takes it back.</summary>
public abstract record PersonEvent : LedgerEvent;

/// <summary>Begins a scan: what an earlier scan of the same as-of date recorded by itself no longer stands.</summary>
/// <param name="Companies">The number of companies in the register.</param>
public sealed record ScanBegan(int Companies) : ScanEvent;

/// <summary>Ends a scan: from here on what it recorded stands.</summary>
public sealed record ScanEnded : ScanEvent;

/// <summary>Records that the results of a scan are in place. A scan that ended without it writes its results again.</summary>
public sealed record ScanWritten : ScanEvent;
