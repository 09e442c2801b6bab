using EarlyWarning.Files.CaseFiles;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

public sealed partial class CaseLedger
{
    /// <summary>Reads the case file of a company: what the ledger has of it, and the facts of the feeds on which its rules fired, as the feeds are now.</summary>
    /// <param name="company">The company's id, its name or a part of its name; first among those that the ledger knows, then in the list of companies.</param>
    /// <param name="options">The threads, sources and clock of reading; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The case file; without moments if nothing was ever recorded of the company.</returns>
    /// <exception cref="LetterActionException">No company is called so, or several are.</exception>
    /// <exception cref="LedgerException">The entries contradict each other, or the ledger cannot be read.</exception>
    /// <exception cref="FeedException">The list of companies is asked, and cannot be read.</exception>
    public async Task<CaseFile> ReadCaseAsync(string company, ScanOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        options ??= new ScanOptions { Clock = clock };
        IReadOnlyList<LedgerEntry> all = await ReadAllAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<RecordedAct> acts = await ActsOfAsync(all, cancellationToken).ConfigureAwait(false);
        Company found = await FindCaseAsync(company, cancellationToken).ConfigureAwait(false);
        LocalDate[] dates =
        [
            .. all.Where(entry => entry.Event is LatchesMoved { Latched.Count: > 0 } moved && moved.Company == found.Id).Select(entry => entry.AsOf).Distinct().Order(),
        ];
        IReadOnlyList<CaseFact> facts = [];
        Message? unread = null;
        try
        {
            IReadOnlyList<Assessment> assessed = await CaseFacts.AssessAsync(scan, found.Id, dates, Letters, options, cancellationToken).ConfigureAwait(false);
            facts = await CaseFacts.OfAsync(scan, found.Id, assessed, all, options, cancellationToken).ConfigureAwait(false);
        }
        catch (ScanException unreadable)
        {
            unread = unreadable.Faults[0];
        }

        EpisodeClosed[] closings = [.. acts.Select(act => act.Standing).OfType<EpisodeClosed>().Where(closed => closed.Company == found.Id)];
        LetterClosed[] ended = [.. acts.Select(act => act.Standing).OfType<LetterClosed>().Where(closed => closed.Company == found.Id)];
        return new CaseFile
        {
            Company = found.Id,
            Name = found.Name,
            Episodes = [.. Alerts.Episodes.Where(episode => episode.Company == found.Id).OrderBy(episode => episode.FirstSince)],
            Letters = [.. Letters.Letters.Where(letter => letter.Company == found.Id)],
            Moments = CaseTimeline.Of(found.Id, all, acts, facts, scan.Pack.Rules, scan.TimeZone),
            Workers = Sum(closings.Select(closed => (decimal?)closed.Workers).Concat(ended.Select(closed => (decimal?)closed.Workers))) is { } workers ? (int)workers : null,
            Yuan = Sum(closings.Select(closed => closed.Yuan).Concat(ended.Select(closed => closed.Yuan))),
            FeedsUnread = unread,
        };
    }

    /// <summary>Finds the company that a person names: among those of alerts and letters, then in the list of companies.</summary>
    private async Task<Company> FindCaseAsync(string text, CancellationToken cancellationToken)
    {
        IEnumerable<Company> known = Alerts.Episodes.Reverse().Select(episode => new Company(episode.Company, episode.Name ?? episode.Company))
            .Concat(Letters.Letters.Select(letter => new Company(letter.Company, letter.Name)))
            .DistinctBy(one => one.Id);
        IReadOnlyList<Company> named = Company.Named(known, text);
        if (named.Count == 0)
        {
            IReadOnlyList<Company> listed = (await ReadCompaniesAsync(cancellationToken).ConfigureAwait(false)).Register.Companies;
            named = Company.Named(listed, text);
            if (named.Count == 0)
                throw new LetterActionException(LetterActionReason.UnknownCompany, CaseFileMessages.NoSuchCase(text, Suggestion.Advice(text, listed.Select(one => one.Name))));
        }

        return named.Count == 1 ? named[0] : throw new LetterActionException(LetterActionReason.Ambiguous, CaseFileMessages.SeveralCases(text, [.. named.Take(10).Select(one => one.Name)]));
    }

    private static decimal? Sum(IEnumerable<decimal?> parts) => parts.OfType<decimal>().ToArray() is { Length: > 0 } told ? told.Sum() : null;
}
