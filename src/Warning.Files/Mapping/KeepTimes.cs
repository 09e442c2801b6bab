using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// For how long an office keeps what is about persons, kind by kind. A scan deletes what has been kept for longer, and says so; null keeps a kind without
/// end. Immutable; equal by value.
/// </summary>
public sealed record KeepTimes
{
    /// <summary>Everything is kept without end.</summary>
    public static KeepTimes WithoutEnd { get; } = new();

    /// <summary>
    /// How long after the end of its case a reason or note stays beside the ledger; one that belongs to no case stays so long after it was recorded.
    /// </summary>
    public CalendarSpan? Remarks { get; init; }

    /// <summary>How long after the end of the case the names stay of those who acted, supervised or signed.</summary>
    public CalendarSpan? Persons { get; init; }

    /// <summary>How long after the end of the case the facts stay that persons verified.</summary>
    public CalendarSpan? Evidence { get; init; }

    /// <summary>How long after its as-of date the folder of a scan's results stays, with rejected rows and alerts.</summary>
    public CalendarSpan? Results { get; init; }

    /// <summary>Returns the time for a kind of the ledger's texts.</summary>
    internal CalendarSpan? Of(LedgerTextKind kind) => kind switch
    {
        LedgerTextKind.Remarks => Remarks,
        LedgerTextKind.Persons => Persons,
        LedgerTextKind.Evidence => Evidence,
    };
}
