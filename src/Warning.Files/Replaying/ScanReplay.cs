using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Files.Replaying;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>Replays scans of the past from the feeds of a scan file, which are read once for all dates. Nothing is recorded.</summary>
public static class ScanReplay
{
    /// <summary>Scans past dates with what was known then, and compares the alerts with what came of the companies.</summary>
    /// <param name="scan">The scan; <see cref="RulePack.InForceBefore"/> tries its rules on dates before their <c>effective</c> too.</param>
    /// <param name="outcomes">
    /// A table of outcomes, in a format that the scan reads, with a column for the company (<c>company</c>, 企业, 统一社会信用代码, or as the company list calls
    /// it) and one for the date (<c>date</c>, 日期), and where it has them for the kind (<c>kind</c>, 类型), the workers (<c>workers</c>, 人数) and the yuan
    /// (<c>yuan</c>, 金额). Null: what persons found when they closed the cases of the ledger.
    /// </param>
    /// <param name="options">The dates and the horizon; its threads, progress and pairs are those of the other parameters.</param>
    /// <param name="pairs">The file to write the pairs to that are listed or have an outcome; null: none.</param>
    /// <param name="progress">Is told after each date how many are done; null: nobody is.</param>
    /// <param name="scanning">The threads, sources, clock and progress of reading, and the ledger; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the work; nothing is then written.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ScanException">
    /// A feed or the table of outcomes cannot be read, a row of it has a fault, the last date is after today, or there are more dates than
    /// <see cref="BacktestOptions.MaximumDates"/>.
    /// </exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    /// <exception cref="ArgumentException">The options name no dates.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Task<ScanBacktest> BacktestAsync(
        ScanFile scan,
        string? outcomes,
        BacktestOptions options,
        string? pairs = null,
        IProgress<BacktestProgress>? progress = null,
        ScanOptions? scanning = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(options);
        ScanOptions how = scanning ?? new ScanOptions();
        BacktestOptions asked = options with { Threads = how.Threads, Progress = progress, Pairs = null };
        return Task.Run(() => RunAsync(scan, outcomes, asked, pairs, how, cancellationToken), cancellationToken);
    }

    private static async Task<ScanBacktest> RunAsync(
        ScanFile scan, string? outcomes, BacktestOptions options, string? pairs, ScanOptions scanning, CancellationToken cancellationToken)
    {
        LocalDate today = scanning.Clock.GetCurrentInstant().InZone(scan.TimeZone).Date;
        if (options.HasTooManyDates) throw new ScanException([ReplayMessages.TooManyDates(options.From, options.To, BacktestOptions.MaximumDates)]);
        IReadOnlyList<LocalDate> dates = options.Dates();
        if (dates[^1] > today) throw new ScanException([ReplayMessages.ReplayToCome(dates[^1], today)]);

        // What persons have typed is checked before feeds are read, which may take long.
        IReadOnlyList<OutcomeRow> rows = outcomes is null ? [] : OutcomeFile.Read(outcomes, scan, cancellationToken);
        IReadOnlyList<BacktestOutcome> found = outcomes is null ? await OfLedgerAsync(scan, scanning, cancellationToken).ConfigureAwait(false) : [];
        ScanPanel panel = await Scanner.ReadFeedsAsync(scan, dates, scanning with { CacheLimit = 0 }, cancellationToken).ConfigureAwait(false);
        if (outcomes is not null) found = Resolve(rows, panel);

        scanning.Progress?.Report(new ScanProgress(ScanStage.Assessing, null, 0));
        BacktestReport Run(Action<BacktestPair>? take) => Backtest.Run(scan.Pack, panel.Panel, found, options with { Pairs = take }, cancellationToken);
        BacktestReport report = pairs is null ? Run(null) : PairSheet.Write(pairs, scanning.Disk, panel, Run);
        return new ScanBacktest(report, panel)
        {
            Outcomes = outcomes,
            Repeated = found.Count - found.DistinctBy(outcome => (outcome.Company, outcome.Date, outcome.Kind)).Count(),
            Warnings = [.. LookAhead.Warnings(panel, dates)],
        };
    }

    private static async Task<IReadOnlyList<BacktestOutcome>> OfLedgerAsync(ScanFile scan, ScanOptions scanning, CancellationToken cancellationToken)
    {
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(scan, scanning.State, scanning.Ledger, cancellationToken).ConfigureAwait(false);
        return [.. LedgerOutcomes.Of(cases.Alerts.Episodes, scan.TimeZone)];
    }

    /// <summary>Finds the companies by id or name; one that is not found stays as it is written, and the backtest names it.</summary>
    private static BacktestOutcome[] Resolve(IReadOnlyList<OutcomeRow> rows, ScanPanel panel)
    {
        Register register = new(panel.Companies, panel.Scan.Register.IdKind);
        return [.. rows.Select(row => new BacktestOutcome(IdOf(row.Company), row.Date) { Kind = row.Kind, Workers = row.Workers, Yuan = row.Yuan })];

        string IdOf(string company) => register.ResolveIdOrName(Encoding.UTF8.GetBytes(company), out _) is >= 0 and var row ? register.Ids[row] : company;
    }
}
