using EarlyWarning.Files.Messages;
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
    /// <param name="by">By what the figures are grouped; null: they are not.</param>
    /// <param name="cancellationToken">Cancels the work; nothing is then written.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ScanException">
    /// A feed or the table of outcomes cannot be read, a row of it has a fault, the last date is after today, there are more dates than
    /// <see cref="BacktestOptions.MaximumDates"/>, or nothing says of which group companies are.
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
        BacktestGroupKey? by = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(options);
        ScanOptions how = scanning ?? new ScanOptions();
        BacktestOptions asked = options with { Threads = how.Threads, Progress = progress, Pairs = null };
        return Task.Run(() => RunAsync(scan, outcomes, asked, pairs, how, by, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Assesses the companies of a scan file by two rule packs, and tells what changes. The feeds are read once, or once for each pack where their indicators
    /// differ.
    /// </summary>
    /// <param name="scan">The scan; its own rules are not used.</param>
    /// <param name="older">The pack that is replaced.</param>
    /// <param name="newer">The pack that takes its place.</param>
    /// <param name="dates">The as-of dates, at least one, rising.</param>
    /// <param name="progress">Is told after each date how many are done; null: nobody is.</param>
    /// <param name="scanning">The threads, sources, clock and progress of reading; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>What changes.</returns>
    /// <exception cref="ScanFileException">A feed delivers an indicator that a pack does not have.</exception>
    /// <exception cref="ScanException">A feed cannot be read, the last date is after today, or no feed has any data on the first date.</exception>
    /// <exception cref="ArgumentException">There is no date.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Task<ScanDifference> CompareAsync(
        ScanFile scan,
        RulePack older,
        RulePack newer,
        IReadOnlyList<LocalDate> dates,
        IProgress<BacktestProgress>? progress = null,
        ScanOptions? scanning = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(dates);
        if (dates.Count == 0) throw new ArgumentException("There is no date.", nameof(dates));
        ScanOptions how = scanning ?? new ScanOptions();
        return Task.Run(() => CompareFeedsAsync(scan, older, newer, dates, progress, how, cancellationToken), cancellationToken);
    }

    /// <summary>Tries values of a number or a parameter on a scan file.</summary>
    /// <param name="scan">The scan; <see cref="RulePack.InForceBefore"/> tries its rules on dates before their <c>effective</c> too.</param>
    /// <param name="sweep">The number or parameter, and its values.</param>
    /// <param name="dates">The as-of dates, at least one, rising.</param>
    /// <param name="outcomes">A table of outcomes, as <see cref="BacktestAsync"/> takes it; null: precision and recall are not asked for.</param>
    /// <param name="horizon">How long after a date an outcome counts for it.</param>
    /// <param name="scanning">The threads, sources, clock and progress of reading; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The figures of each value.</returns>
    /// <exception cref="ScanException">
    /// A feed or the table of outcomes cannot be read, the number cannot have a value, the last date is after today, or no feed has any data on the first date.
    /// </exception>
    /// <exception cref="ArgumentException">There is no date, or the number or parameter is of another pack.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Task<ScanWhatIf> TryAsync(
        ScanFile scan,
        ValueSweep sweep,
        IReadOnlyList<LocalDate> dates,
        string? outcomes,
        CalendarSpan horizon,
        ScanOptions? scanning = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(sweep);
        ArgumentNullException.ThrowIfNull(dates);
        if (dates.Count == 0) throw new ArgumentException("There is no date.", nameof(dates));
        ScanOptions how = scanning ?? new ScanOptions();
        return Task.Run(() => TryValuesAsync(scan, sweep, dates, outcomes, horizon, how, cancellationToken), cancellationToken);
    }

    private static async Task<ScanDifference> CompareFeedsAsync(
        ScanFile scan,
        RulePack older,
        RulePack newer,
        IReadOnlyList<LocalDate> dates,
        IProgress<BacktestProgress>? progress,
        ScanOptions scanning,
        CancellationToken cancellationToken)
    {
        OutcomeReplay.ThrowIfToCome(scan, dates, scanning);
        ScanOptions reading = scanning with { CacheLimit = 0 };
        bool areReadOnce = older.Catalog.HasSameIndicators(newer.Catalog);
        ScanFile before = scan.With(older), after = scan.With(newer);
        ScanFile both = areReadOnce ? after.ReadingAlso([older.Rules], []) : after;
        ScanPanel newerPanel = await Scanner.ReadFeedsAsync(both, dates, reading, cancellationToken).ConfigureAwait(false);
        ThrowIfUnknown(newerPanel, dates[0], OutcomeReplay.TodayOf(scan, scanning));
        ScanPanel olderPanel = areReadOnce
            ? newerPanel
            : await Scanner.ReadFeedsAsync(before, dates, reading, cancellationToken).ConfigureAwait(false);

        scanning.Progress?.Report(new ScanProgress(ScanStage.Assessing, null, 0));
        PackDifference difference = PackComparison.Run(older, olderPanel.Panel, newer, newerPanel.Panel, dates, scanning.Threads, progress, cancellationToken);
        return new ScanDifference(difference, newerPanel)
        {
            IsSamePack = older.Hash == newer.Hash,
            Warnings = dates.Count == 1 ? [] : [.. LookAhead.Warnings(newerPanel, dates)],
        };
    }

    private static async Task<ScanWhatIf> TryValuesAsync(
        ScanFile scan,
        ValueSweep sweep,
        IReadOnlyList<LocalDate> dates,
        string? outcomes,
        CalendarSpan horizon,
        ScanOptions scanning,
        CancellationToken cancellationToken)
    {
        OutcomeReplay.ThrowIfToCome(scan, dates, scanning);
        IReadOnlyList<RuleTrial> trials = sweep.TrialsOf(scan.Pack.Rules);
        IReadOnlyList<OutcomeRow> rows = outcomes is null ? [] : OutcomeFile.Read(outcomes, scan, cancellationToken);
        ScanOptions reading = scanning with { CacheLimit = 0 };
        ScanPanel panel = await Scanner.ReadFeedsAsync(scan.ReadingAlso([], trials), dates, reading, cancellationToken).ConfigureAwait(false);
        ThrowIfUnknown(panel, dates[0], OutcomeReplay.TodayOf(scan, scanning));

        scanning.Progress?.Report(new ScanProgress(ScanStage.Assessing, null, 0));
        WhatIfOutcomes? found = outcomes is null ? null : new WhatIfOutcomes(OutcomeReplay.Resolve(rows, panel), horizon);
        using WhatIf whatIf = new(scan.Pack, panel.Panel, dates, found, scanning.Threads, cancellationToken);
        return new ScanWhatIf(sweep.Run(whatIf, cancellationToken), whatIf.AsItStands(sweep.Written, trials[0].Changed), panel)
        {
            LeftOut = whatIf.LeftOut,
            Warnings = dates.Count == 1 ? [] : [.. LookAhead.Warnings(panel, dates)],
        };
    }

    /// <summary>On a date of which no feed has anything nothing can be said; a table of zeros would look like an answer.</summary>
    private static void ThrowIfUnknown(ScanPanel panel, LocalDate first, LocalDate today)
    {
        if (panel.Scan.Feeds.Count == 0 || BeginningsAsOf(first).Any(from => from <= first)) return;
        LocalDate earliest = BeginningsAsOf(today).DefaultIfEmpty(first).Min();
        throw new ScanException([earliest > first ? ReplayMessages.NothingKnownYet(first, earliest) : ReplayMessages.NothingKnown(first)]);

        IEnumerable<LocalDate> BeginningsAsOf(LocalDate date) => panel.Panel.CoveragesAsOf(date).Values.Select(feed => feed.From).OfType<LocalDate>();
    }

    private static async Task<ScanBacktest> RunAsync(
        ScanFile scan,
        string? outcomes,
        BacktestOptions options,
        string? pairs,
        ScanOptions scanning,
        BacktestGroupKey? by,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<LocalDate> dates = OutcomeReplay.DatesOf(scan, options, scanning);
        if (by is { } asked) CompanyGroups.Check(scan, asked);
        OutcomeReplay replay = await OutcomeReplay.ReadAsync(scan, dates, outcomes, scanning, cancellationToken).ConfigureAwait(false);
        ScanPanel panel = replay.Panel;
        BacktestGroupTally? groups = by is { } key
            ? new BacktestGroupTally(panel.Panel, replay.Outcomes, options, CompanyGroups.Of(panel, key, dates[^1], scanning.Threads))
            : null;
        BacktestReport Run(Action<BacktestPair>? take)
        {
            Action<BacktestPair>? all = groups is null ? take : take + groups.Take;
            return Backtest.Run(scan.Pack, panel.Panel, replay.Outcomes, options with { Pairs = all }, cancellationToken);
        }

        BacktestReport report = pairs is null ? Run(null) : PairSheet.Write(pairs, scanning.Disk, panel, Run);
        return new ScanBacktest(report, panel)
        {
            Outcomes = outcomes,
            Repeated = replay.Repeated,
            GroupedBy = by,
            Groups = groups?.ToGroups([.. report.Dates.Select(date => date.AsOf)]),
            Warnings = replay.Warnings,
        };
    }
}
