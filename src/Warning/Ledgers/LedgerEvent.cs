using NodaTime;

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

/// <summary>An act of a person. No scan replaces it; it counts unless a person has withdrawn or corrected it.</summary>
public abstract record PersonEvent : LedgerEvent
{
    /// <summary>The earlier act that this one takes back beside what it does itself; null for most.</summary>
    internal virtual EntryReference? TakesBack => null;

    /// <summary>The subject, such as a letter, whose first act carries what the later ones rest on; null for most.</summary>
    internal virtual string? Subject => null;

    /// <summary>Returns this act with what an earlier one of its subject carried that was withdrawn; this one if there is nothing to take over.</summary>
    internal virtual PersonEvent TakingOver(PersonEvent withdrawn) => this;
}

/// <summary>Begins a scan. When the scan ends, it replaces the events of earlier scans of the same as-of date.</summary>
/// <param name="Companies">The number of companies in the register.</param>
public sealed record ScanBegan(int Companies) : ScanEvent
{
    /// <summary>
    /// The day of a scan for trial, by its clock: its as-of date may be a later one. Null for a scan of the office's work. A ledger holds scans of one
    /// of the two alone.
    /// </summary>
    public LocalDate? TrialOn { get; init; }

    /// <summary>The number of the release of the rules that judge; null where the scan demands no release.</summary>
    public int? Release { get; init; }
}

/// <summary>Ends a scan: from then on its events count.</summary>
public sealed record ScanEnded : ScanEvent;

/// <summary>Records that the result files of a scan are in place. Without it, the results are written again.</summary>
public sealed record ScanWritten : ScanEvent;

/// <summary>
/// Puts an earlier act of a person right. It has no effect of its own: the earlier act is taken for what the correction says, at its place and with its stamp.
/// </summary>
/// <param name="Act">The act, or the earlier correction, that is put right.</param>
/// <param name="Why">The reason that the person gave.</param>
public abstract record CorrectionEvent(EntryReference Act, string Why) : PersonEvent;

/// <summary>Replaces the values of an act, or of a correction of one.</summary>
/// <param name="Act">The act, or the earlier correction.</param>
/// <param name="Values">What the act is taken for: all its values, of the same kind and about the same case.</param>
/// <param name="Why">The reason that the person gave.</param>
public sealed record ActCorrected(EntryReference Act, PersonEvent Values, string Why) : CorrectionEvent(Act, Why);

/// <summary>Takes back an act, or a correction, a reopening or a withdrawal: it stands as if it had not been.</summary>
/// <param name="Act">What is taken back.</param>
/// <param name="Why">The reason that the person gave.</param>
public sealed record ActWithdrawn(EntryReference Act, string Why) : CorrectionEvent(Act, Why);

/// <summary>
/// Takes back the last scan: its entries stand no longer, and those of an earlier scan of the same as-of date, which it had replaced, do again.
/// </summary>
/// <param name="Scan">The <see cref="ScanBegan"/> of the scan.</param>
public sealed record ScanWithdrawn(EntryReference Scan) : PersonEvent
{
    /// <summary>The reason that the person gave, or null.</summary>
    public string? Why { get; init; }
}
