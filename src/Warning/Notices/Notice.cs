using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Something in a ledger that is to be told: it follows from an entry that stands, whatever its position, so that a scan of the same date done again gives the
/// same. Immutable; equal by value.
/// </summary>
/// <param name="Key">What it is about, in words that no other notice of the ledger has.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Episode">The id of the episode.</param>
/// <param name="Company">The company's id.</param>
/// <param name="Stamp">The stamp of the entry.</param>
public sealed record Notice(string Key, NoticeKind Kind, string Episode, string Company, EventStamp Stamp)
{
    /// <summary>The level of the alert then; null: that of now.</summary>
    public Level? Level { get; init; }

    /// <summary>The name of the unit that is told; null: whichever has the alert when it is told.</summary>
    public string? Unit { get; init; }

    /// <summary>The name of who owned the alert then; null where <see cref="Unit"/> is, or where nobody did.</summary>
    public string? Owner { get; init; }

    /// <summary>The name of who stood in then; null where <see cref="Unit"/> is, or where nobody did.</summary>
    public string? Deputy { get; init; }

    /// <summary>Of what is overdue the state that was not left in time; null for other kinds.</summary>
    public HandlingState? State { get; init; }

    /// <summary>Of what is overdue the last day on which it was in time; null for other kinds.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The id of a letter; null for what is about none.</summary>
    public string? Letter { get; init; }
}
