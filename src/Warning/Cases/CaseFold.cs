using EarlyWarning.Reports;

namespace EarlyWarning.Cases;

/// <summary>All that follows from entries that stand. Immutable.</summary>
/// <param name="Alerts">The alerts.</param>
/// <param name="Letters">The letters.</param>
/// <param name="Handling">The work on the alerts.</param>
/// <param name="Notices">What is to be told, and what was told.</param>
/// <param name="Tally">The counts.</param>
/// <param name="LastScan">The stamp of the last scan that ended; null if there was none.</param>
internal sealed record CaseFold(AlertBook Alerts, LetterRegister Letters, HandlingBook Handling, NoticeBook Notices, CaseTally Tally, EventStamp? LastScan)
{
    public static CaseFold Empty { get; } = new(AlertBook.Empty, LetterRegister.Empty, HandlingBook.Empty, NoticeBook.Empty, CaseTally.Empty, null);

    /// <summary>Applies further entries that stand.</summary>
    public CaseFold With(IReadOnlyList<LedgerEntry> standing) => standing.Count == 0
        ? this
        : new CaseFold(
            Alerts.With(standing),
            Letters.With(standing),
            Handling.With(standing),
            Notices.With(standing),
            Tally.With(standing),
            StandingEntries.LastScan(standing) ?? LastScan);
}
