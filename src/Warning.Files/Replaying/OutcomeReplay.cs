using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Replaying;

/// <summary>What a replay beside outcomes rests on: its dates, the feeds read once for all of them, and what came of the companies.</summary>
/// <param name="Dates">The as-of dates, rising.</param>
/// <param name="Panel">The feeds.</param>
/// <param name="Outcomes">The outcomes; those of companies that the company list does not have are among them, as they are written.</param>
internal sealed record OutcomeReplay(IReadOnlyList<LocalDate> Dates, ScanPanel Panel, IReadOnlyList<BacktestOutcome> Outcomes)
{
    /// <summary>How many outcomes repeat company, date and kind of another.</summary>
    public int Repeated => Outcomes.Count - Outcomes.DistinctBy(outcome => (outcome.Company, outcome.Date, outcome.Kind)).Count();

    /// <summary>What the dates may know too early.</summary>
    public IReadOnlyList<Message> Warnings => [.. LookAhead.Warnings(Panel, Dates)];

    /// <summary>Reads outcomes and feeds. What persons have typed is checked before feeds are read, which may take long.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="dates">The as-of dates, rising.</param>
    /// <param name="outcomes">The table of outcomes; null: those of the ledger.</param>
    /// <param name="scanning">How feeds are read, and the ledger.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static async Task<OutcomeReplay> ReadAsync(
        ScanFile scan, IReadOnlyList<LocalDate> dates, string? outcomes, ScanOptions scanning, CancellationToken cancellationToken)
    {
        IReadOnlyList<OutcomeRow> rows = outcomes is null ? [] : OutcomeFile.Read(outcomes, scan, cancellationToken);
        IReadOnlyList<BacktestOutcome> found = outcomes is null ? await OfLedgerAsync(scan, scanning, cancellationToken).ConfigureAwait(false) : [];
        ScanPanel panel = await Scanner.ReadFeedsAsync(scan, dates, scanning with { CacheLimit = 0 }, cancellationToken).ConfigureAwait(false);
        if (outcomes is not null) found = Resolve(rows, panel);
        scanning.Progress?.Report(new ScanProgress(ScanStage.Assessing, null, 0));
        return new OutcomeReplay(dates, panel, found);
    }

    /// <summary>Finds the companies by id or name; one that is not found stays as it is written, and the backtest names it.</summary>
    public static BacktestOutcome[] Resolve(IReadOnlyList<OutcomeRow> rows, ScanPanel panel)
    {
        Register register = new(panel.Companies, panel.Scan.Register.IdKind);
        return [.. rows.Select(row => new BacktestOutcome(IdOf(row.Company), row.Date) { Kind = row.Kind, Workers = row.Workers, Yuan = row.Yuan })];

        string IdOf(string company) => register.ResolveIdOrName(Encoding.UTF8.GetBytes(company), out _) is >= 0 and var row ? register.Ids[row] : company;
    }

    /// <summary>Throws if the last date is after today.</summary>
    public static void ThrowIfToCome(ScanFile scan, IReadOnlyList<LocalDate> dates, ScanOptions scanning)
    {
        LocalDate today = TodayOf(scan, scanning);
        if (dates[^1] > today) throw new ScanException([ReplayMessages.ReplayToCome(dates[^1], today)]);
    }

    /// <summary>Returns the day of the clock in the time zone of the scan.</summary>
    public static LocalDate TodayOf(ScanFile scan, ScanOptions scanning) => scanning.Clock.GetCurrentInstant().InZone(scan.TimeZone).Date;

    /// <summary>Returns the dates; throws if there are too many, or the last is after today.</summary>
    public static IReadOnlyList<LocalDate> DatesOf(ScanFile scan, BacktestOptions options, ScanOptions scanning)
    {
        if (options.HasTooManyDates) throw new ScanException([ReplayMessages.TooManyDates(options.From, options.To, BacktestOptions.MaximumDates)]);
        IReadOnlyList<LocalDate> dates = options.Dates();
        ThrowIfToCome(scan, dates, scanning);
        return dates;
    }

    private static async Task<IReadOnlyList<BacktestOutcome>> OfLedgerAsync(ScanFile scan, ScanOptions scanning, CancellationToken cancellationToken)
    {
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(scan, scanning.State, scanning.Ledger, cancellationToken).ConfigureAwait(false);
        return [.. LedgerOutcomes.Of(cases.Alerts.Episodes, scan.Pack.Policy.Outcomes, scan.TimeZone)];
    }
}
