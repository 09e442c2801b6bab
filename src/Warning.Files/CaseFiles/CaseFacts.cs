using System.Text;
using EarlyWarning.Files.Reading;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.CaseFiles;

/// <summary>Finds what feeds told of a company when its rules fired, as the feeds are now.</summary>
internal static class CaseFacts
{
    /// <summary>Reads the feeds once for some dates, and assesses the company as of each.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="company">The company's id.</param>
    /// <param name="dates">The as-of dates on which rules of it fired, rising; none: nothing is read.</param>
    /// <param name="letters">The register of letters, whose broken promises rules may use.</param>
    /// <param name="options">The threads, sources and clock.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The assessments by date; none where the register of companies does not have it.</returns>
    /// <exception cref="ScanException">A feed cannot be read.</exception>
    public static async Task<IReadOnlyList<Assessment>> AssessAsync(
        ScanFile scan, string company, IReadOnlyList<LocalDate> dates, LetterRegister letters, ScanOptions options, CancellationToken cancellationToken)
    {
        if (dates.Count == 0) return [];
        options = options with { BrokenPromises = PromiseFeed.Of(letters, dates[^1]) };
        ScanPanel panel = await Task.Run(() => Scanner.ReadFeedsAsync(scan, dates, options, cancellationToken), cancellationToken).ConfigureAwait(false);
        Register register = new(panel.Companies, scan.Register.IdKind);
        int row = register.Index.Resolve(Encoding.UTF8.GetBytes(company), out _);
        return row < 0 ? [] : [.. dates.Select(AssessedOn)];

        Assessment AssessedOn(LocalDate date) =>
            scan.Pack.Assess(panel.Panel.AsOf(date, options.Threads), options.Threads, latches: null, cancellationToken).Detail(row);
    }

    /// <summary>Lists the facts of assessments with the rows in which they stand.</summary>
    /// <exception cref="ScanException">A feed cannot be read.</exception>
    public static async Task<IReadOnlyList<CaseFact>> OfAsync(
        ScanFile scan,
        string company,
        IReadOnlyList<Assessment> assessed,
        IReadOnlyList<LedgerEntry> ledger,
        ScanOptions options,
        CancellationToken cancellationToken)
    {
        if (assessed.Count == 0) return [];
        IEnumerable<Evidence> evidence = assessed.SelectMany(one => one.Rules).SelectMany(rule => rule.Evidence);
        HashSet<string> feeds = [.. evidence.SelectMany(value => value.Feed?.Split(',') ?? [])];
        LocalDate last = assessed[^1].AsOf;
        IReadOnlyList<FeedRecord> records = await FeedRecords.ReadAsync(scan, company, feeds, last, options, cancellationToken).ConfigureAwait(false);

        // What a parameter of a rule cites is no feed.
        HashSet<string> known = [scan.Register.Id.Value, .. scan.Feeds.Select(feed => feed.Id)];
        return [.. CaseFact.Of(assessed, ledger, records).Where(fact => fact.Feed.Split(',').All(known.Contains)).Select(Titled)];

        CaseFact Titled(CaseFact fact) =>
            scan.Pack.Catalog.TryGet(fact.Indicator, out Indicator? indicator) && indicator.Title.Length > 0 ? fact with { Title = indicator.Title } : fact;
    }
}
