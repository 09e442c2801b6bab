using EarlyWarning.Replaying;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Scans dates of the past with what was known then, and compares the alerts with what came of the companies. Pure: it reads no clock, and one panel serves all
/// dates.
/// </summary>
public static class Backtest
{
    /// <summary>Backtests a pack.</summary>
    /// <param name="pack">The rules and the policy; <see cref="RulePack.InForceBefore"/> tries rules on dates before their <c>effective</c> too.</param>
    /// <param name="panel">
    /// The observations, over the pack's catalog, that hold what the rules read as of every date, as a panel of
    /// <see cref="RuleSet.NewPanel(IEnumerable{string}, IReadOnlyList{LocalDate})"/> for <see cref="BacktestOptions.Dates"/> does.
    /// </param>
    /// <param name="outcomes">What came of the companies, in any order; each counts. Those of companies that the panel does not have are left out.</param>
    /// <param name="options">The dates and the horizon.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">The options name no dates or too many, or the panel is of another catalog.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static BacktestReport Run(
        RulePack pack, Panel panel, IReadOnlyList<BacktestOutcome> outcomes, BacktestOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(options);
        LocalDate? through = options.Through ?? (outcomes.Count == 0 ? null : outcomes.Max(outcome => outcome.Date));
        IEnumerable<LocalDate> dates = options.Dates();
        if (options.IsCompleteOnly) dates = dates.Where(date => options.Horizon.After(date) is { } end && end <= through);
        return new BacktestRun(pack, panel, OutcomeTable.Of(panel, outcomes), options, through).Run([.. dates], cancellationToken);
    }
}
