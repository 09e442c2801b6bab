using EarlyWarning.Replaying;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Assesses companies by two rule packs and tells what changes, and by which rule. Pure: it reads no clock. Each date stands alone, without latches.
/// </summary>
public static class PackComparison
{
    /// <summary>Compares two packs.</summary>
    /// <param name="older">The pack that is replaced.</param>
    /// <param name="olderPanel">The observations, over its catalog or one of the same indicators, that hold what its rules read as of every date.</param>
    /// <param name="newer">The pack that takes its place.</param>
    /// <param name="newerPanel">The observations for it: the same panel where both catalogs have the same indicators.</param>
    /// <param name="dates">The as-of dates, at least one, rising.</param>
    /// <param name="threads">The largest number of threads to use; the difference does not depend on it.</param>
    /// <param name="progress">Is told after each date how many are done; null: nobody is.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>What changes.</returns>
    /// <exception cref="ArgumentException">There is no date, the panels have other companies, or one is of another catalog than its pack.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PackDifference Run(
        RulePack older,
        Panel olderPanel,
        RulePack newer,
        Panel newerPanel,
        IReadOnlyList<LocalDate> dates,
        int threads = 1,
        IProgress<BacktestProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(olderPanel);
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(newerPanel);
        ArgumentNullException.ThrowIfNull(dates);
        if (dates.Count == 0) throw new ArgumentException("There is no date.", nameof(dates));
        if (!ReferenceEquals(olderPanel, newerPanel) && !olderPanel.Companies.SequenceEqual(newerPanel.Companies))
            throw new ArgumentException("The panels have other companies.", nameof(newerPanel));
        PackComparer comparer = new(older, olderPanel, newer, newerPanel);
        List<PackDifferenceDate> done = [];
        DatesAhead.Run(dates, threads, (date, within) => comparer.Assess(date, within, cancellationToken), Take, cancellationToken);
        return comparer.ToDifference(done);

        void Take(LocalDate date, PackComparer.Both both)
        {
            using (both) done.Add(comparer.Compare(date, both, cancellationToken));
            progress?.Report(new BacktestProgress(done.Count, dates.Count));
        }
    }
}
