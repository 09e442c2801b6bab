using NodaTime;

namespace EarlyWarning.Replaying;

/// <summary>
/// Computes each date on a thread of its own and takes them one by one in their order: dates do not depend on each other, so that no thread waits for another
/// within a date. At most <see cref="Most"/> dates are held at once; further threads work within a date.
/// </summary>
internal static class DatesAhead
{
    private const int Most = 4;

    /// <summary>Computes and takes all dates.</summary>
    /// <typeparam name="T">What is computed; disposed here where it is never taken.</typeparam>
    /// <param name="dates">The dates.</param>
    /// <param name="threads">The largest number of threads to use.</param>
    /// <param name="compute">Computes a date with a number of threads; called side by side.</param>
    /// <param name="take">Takes what was computed of a date, and owns it; called in the order of dates.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Run<T>(
        IReadOnlyList<LocalDate> dates, int threads, Func<LocalDate, int, T> compute, Action<LocalDate, T> take, CancellationToken cancellationToken)
        where T : IDisposable
    {
        int held = Math.Clamp(threads, 1, Math.Clamp(dates.Count, 1, Most)), within = Math.Max(1, threads / held), begun = 0;
        Queue<Task<T>> ahead = [];
        try
        {
            foreach (LocalDate date in dates)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (; held > 1 && begun < dates.Count && ahead.Count < held; begun++)
                {
                    LocalDate next = dates[begun];
                    ahead.Enqueue(Task.Run(() => compute(next, within), cancellationToken));
                }

                take(date, held > 1 ? ahead.Dequeue().GetAwaiter().GetResult() : compute(date, within));
            }
        }
        finally
        {
            // What is still computed when a date failed or the work was cancelled reads the panel, and holds rented memory.
            foreach (Task<T> rest in ahead)
            {
                if (Task.WhenAny(rest).GetAwaiter().GetResult().IsCompletedSuccessfully) rest.Result.Dispose();
            }
        }
    }
}
