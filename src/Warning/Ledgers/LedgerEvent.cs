namespace EarlyWarning;

/// <summary>
/// An event that a scan or a person caused. Immutable; equal by value. The alert book and the letter register
/// follow from events alone. Their kinds stand in this file, in <c>AlertEvents.cs</c> and in <c>LetterEvents.cs</c>.
/// </summary>
public abstract record LedgerEvent;

/// <summary>
/// An event of a scan. It counts only if the scan ended, and until a later scan of the same as-of date ends.
/// </summary>
public abstract record ScanEvent : LedgerEvent;

/// <summary>An act of a person. It always counts; no scan replaces it.</summary>
public abstract record PersonEvent : LedgerEvent;

/// <summary>Begins a scan. When the scan ends, it replaces the events of earlier scans of the same as-of date.</summary>
/// <param name="Companies">The number of companies in the register.</param>
public sealed record ScanBegan(int Companies) : ScanEvent;

/// <summary>Ends a scan: from then on its events count.</summary>
public sealed record ScanEnded : ScanEvent;

/// <summary>Records that the result files of a scan are in place. Without it, the results are written again.</summary>
public sealed record ScanWritten : ScanEvent;
