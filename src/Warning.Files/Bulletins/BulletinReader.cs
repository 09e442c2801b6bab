using EarlyWarning.Files.Bulletins;
using EarlyWarning.Files.Results;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>Composes bulletins from the ledger of a scan and the results of its last scan.</summary>
public static class BulletinReader
{
    /// <summary>Composes the bulletin of a period: a week (周报), a month (月报), a quarter (季度分析) or any other.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="cases">The alerts and letters of the scan.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The first day after the period.</param>
    /// <param name="units">What each unit did; null: the towns of the company list stand for units, of which less is known.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The bulletin.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    /// <exception cref="LedgerException">The entries contradict each other, or the ledger cannot be read.</exception>
    /// <exception cref="FeedException">The company list, which has the towns, cannot be read.</exception>
    public static async Task<Bulletin> ReadAsync(
        ScanFile scan, CaseLedger cases, LocalDate from, LocalDate to, IReadOnlyList<BulletinUnit>? units = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        LocalDate year = BulletinFacts.YearBefore(to);
        IReadOnlyList<LedgerEntry> all = await cases.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        LedgerEntry[] entries = [.. StandingEntries.Of(all).Where(entry => entry.AsOf < to)];
        BulletinFacts facts = new()
        {
            From = from,
            To = to,
            Entries = entries,
            Alerts = AlertBook.Of(entries),
            Letters = LetterRegister.Of(entries),
            Year = cases.State.Report(year, to),
            Outcomes = await cases.ReadOutcomesAsync(from, to, cancellationToken).ConfigureAwait(false),
            YearOutcomes = await cases.ReadOutcomesAsync(year, to, cancellationToken).ConfigureAwait(false),
            Listed = ListedAlerts.Read(
                scan.Output, entries.Where(entry => entry.Event is ScanBegan).Select(entry => (LocalDate?)entry.AsOf).LastOrDefault()),
            TownOf = await cases.ReadTownsAsync(cancellationToken).ConfigureAwait(false),
        };
        return new BulletinComposer(scan, facts, units).Compose();
    }
}
