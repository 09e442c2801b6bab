using EarlyWarning.Calibrating;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>
/// Finds points for the rules of a pack from what came of the companies: fitted on earlier dates, judged once on later ones. Pure: it reads no clock, and one
/// panel serves all dates.
/// </summary>
public static class Calibration
{
    /// <summary>The fewest companies with an outcome on the dates of the fit.</summary>
    public const int LeastToFit = 30;

    /// <summary>The fewest companies with an outcome on the dates that judge.</summary>
    public const int LeastToJudge = 10;

    /// <summary>Calibrates the points of a pack.</summary>
    /// <param name="pack">The rules and the policy; <see cref="RulePack.InForceBefore"/> tries rules on dates before their <c>effective</c> too.</param>
    /// <param name="panel">The observations, over the pack's catalog, as for <see cref="Backtest.Run"/>.</param>
    /// <param name="outcomes">What came of the companies, in any order.</param>
    /// <param name="options">
    /// The dates, the horizon and the threads. Dates whose horizon ends after <see cref="BacktestOptions.Through"/> are left out always; each date stands
    /// alone, and there are intervals, whatever the options say.
    /// </param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The points and the figures.</returns>
    /// <exception cref="CalibrationException">There are too few dates or outcomes, or no rule to fit.</exception>
    /// <exception cref="ArgumentException">The options name no dates or too many, or the panel is of another catalog.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CalibrationReport Run(
        RulePack pack, Panel panel, IReadOnlyList<BacktestOutcome> outcomes, BacktestOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(options);
        return new CalibrationRun(pack, panel, outcomes, options).Run(cancellationToken);
    }
}
