using EarlyWarning.Files.CaseFiles;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>Reads case files of companies from the ledger and the feeds.</summary>
public static class CaseReader
{
    /// <summary>Reads the case file of a company: what the ledger has of it, and the facts on which its rules fired, by the feeds as they are now.</summary>
    /// <param name="scan">The scan file.</param>
    /// <param name="cases">Its alerts and letters.</param>
    /// <param name="company">The company's id, its name or a part of its name; first among those that the ledger knows, then in the list of companies.</param>
    /// <param name="options">The threads, sources and clock of reading; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The case file; without moments if nothing was ever recorded of the company.</returns>
    /// <exception cref="LetterActionException">No company is called so, or several are.</exception>
    /// <exception cref="LedgerException">The entries contradict each other, or the ledger cannot be read.</exception>
    /// <exception cref="FeedException">The list of companies is asked, and cannot be read.</exception>
    public static async Task<CaseFile> ReadAsync(
        ScanFile scan, CaseLedger cases, string company, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(company);
        options ??= new ScanOptions();
        IReadOnlyList<LedgerEntry> all = await cases.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<RecordedAct> acts = await cases.ReadActsAsync(cancellationToken).ConfigureAwait(false);
        Company found = await cases.FindCaseAsync(company, cancellationToken).ConfigureAwait(false);
        LocalDate[] dates =
        [
            .. all.Where(entry => entry.Event is LatchesMoved { Latched.Count: > 0 } moved && moved.Company == found.Id)
                .Select(entry => entry.AsOf).Distinct().Order(),
        ];
        IReadOnlyList<CaseFact> facts = [];
        Message? unread = null;
        try
        {
            LetterRegister letters = cases.Letters;
            IReadOnlyList<Assessment> assessed = await CaseFacts.AssessAsync(scan, found.Id, dates, letters, options, cancellationToken).ConfigureAwait(false);
            facts = await CaseFacts.OfAsync(scan, found.Id, assessed, all, options, cancellationToken).ConfigureAwait(false);
        }
        catch (ScanException unreadable)
        {
            unread = unreadable.Faults[0];
        }

        return Of(scan, cases, found, all, acts, facts) with { FeedsUnread = unread };
    }

    /// <summary>Reads the case file of a company from the ledger alone.</summary>
    internal static async Task<CaseFile> ReadLedgerAsync(ScanFile scan, CaseLedger cases, string company, CancellationToken cancellationToken)
    {
        IReadOnlyList<LedgerEntry> all = await cases.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<RecordedAct> acts = await cases.ReadActsAsync(cancellationToken).ConfigureAwait(false);
        return Of(scan, cases, await cases.FindCaseAsync(company, cancellationToken).ConfigureAwait(false), all, acts, []);
    }

    private static CaseFile Of(
        ScanFile scan, CaseLedger cases, Company found, IReadOnlyList<LedgerEntry> all, IReadOnlyList<RecordedAct> acts, IReadOnlyList<CaseFact> facts)
    {
        EpisodeClosed[] closings = [.. acts.Select(act => act.Standing).OfType<EpisodeClosed>().Where(closed => closed.Company == found.Id)];
        LetterClosed[] ended = [.. acts.Select(act => act.Standing).OfType<LetterClosed>().Where(closed => closed.Company == found.Id)];
        return new CaseFile
        {
            Company = found.Id,
            Name = found.Name,
            Episodes = [.. cases.Alerts.Episodes.Where(episode => episode.Company == found.Id).OrderBy(episode => episode.FirstSince)],
            Letters = [.. cases.Letters.Letters.Where(letter => letter.Company == found.Id)],
            Moments = CaseTimeline.Of(found.Id, all, acts, facts, scan.Pack.Rules, scan.TimeZone),
            Workers = (int?)Sum([.. closings.Select(closed => (decimal?)closed.Workers), .. ended.Select(closed => (decimal?)closed.Workers)]),
            Yuan = Sum([.. closings.Select(closed => closed.Yuan), .. ended.Select(closed => closed.Yuan)]),
            Archiving = CaseArchiving.Of(found.Id, all, cases.State),
        };
    }

    private static decimal? Sum(IEnumerable<decimal?> parts) => parts.OfType<decimal>().ToArray() is { Length: > 0 } told ? told.Sum() : null;
}
