using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Replaying;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>Calibrates the points of a scan file's rules by what came of the companies. The feeds are read once for all dates; nothing is recorded.</summary>
public static class ScanCalibrator
{
    /// <summary>Fits points on the earlier dates, judges them on the later ones, and writes them as a layer of rules where that is asked for.</summary>
    /// <param name="scan">The scan; <see cref="RulePack.InForceBefore"/> tries its rules on dates before their <c>effective</c> too.</param>
    /// <param name="outcomes">A table of outcomes, as for <see cref="ScanReplay.BacktestAsync"/>. Null: those of the ledger.</param>
    /// <param name="options">The dates and the horizon; its threads and progress are those of the other parameters.</param>
    /// <param name="output">The folder to write, of which there is none yet: <c>points.json</c> and <c>model-card.md</c>; null: none.</param>
    /// <param name="progress">Is told after each date how many are done; null: nobody is.</param>
    /// <param name="scanning">The threads, sources, clock and progress of reading, and the ledger; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the work; nothing is then written.</param>
    /// <returns>The points and the figures.</returns>
    /// <exception cref="ScanException">
    /// A feed or the table of outcomes cannot be read, a row of it has a fault, the last date is after today, there are more dates than
    /// <see cref="BacktestOptions.MaximumDates"/>, the folder is there already, or there are too few dates or outcomes to calibrate.
    /// </exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    /// <exception cref="ArgumentException">The options name no dates.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Task<ScanCalibration> RunAsync(
        ScanFile scan,
        string? outcomes,
        BacktestOptions options,
        string? output = null,
        IProgress<BacktestProgress>? progress = null,
        ScanOptions? scanning = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(options);
        ScanOptions how = scanning ?? new ScanOptions();
        BacktestOptions asked = options with { Threads = how.Threads, Progress = progress, Pairs = null };
        return Task.Run(() => CalibrateAsync(scan, outcomes, asked, output, how, cancellationToken), cancellationToken);
    }

    private static async Task<ScanCalibration> CalibrateAsync(
        ScanFile scan, string? outcomes, BacktestOptions options, string? output, ScanOptions scanning, CancellationToken cancellationToken)
    {
        IReadOnlyList<LocalDate> dates = OutcomeReplay.DatesOf(scan, options, scanning);
        if (output is not null && Path.Exists(output)) throw new ScanException([CalibrationFileMessages.LayerIsThere(output)]);
        OutcomeReplay replay = await OutcomeReplay.ReadAsync(scan, dates, outcomes, scanning, cancellationToken).ConfigureAwait(false);
        ScanCalibration calibration = new(Calibrate(scan.Pack, replay, options, cancellationToken), replay.Panel)
        {
            Outcomes = outcomes,
            Repeated = replay.Repeated,
            Warnings = replay.Warnings,
            Written = output,
        };
        if (output is not null) CalibrationLayer.Write(output, scanning.Disk, calibration);
        return calibration;
    }

    private static CalibrationReport Calibrate(RulePack pack, OutcomeReplay replay, BacktestOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return Calibration.Run(pack, replay.Panel.Panel, replay.Outcomes, options, cancellationToken);
        }
        catch (CalibrationException refused)
        {
            throw new ScanException([refused.Fault], refused);
        }
    }
}
