namespace EarlyWarning;

/// <summary>The work on the open alerts of a scan, counted. Each alert counts once in the first three. Equal by value.</summary>
/// <param name="ToReceive">How many nobody has received.</param>
/// <param name="AtWork">How many are worked on.</param>
/// <param name="ToApprove">Of how many the closing waits for a second person.</param>
/// <param name="Overdue">How many of all are over the limit of their state.</param>
public sealed record HandlingCounts(int ToReceive, int AtWork, int ToApprove, int Overdue)
{
    /// <summary>Counts the work on alerts.</summary>
    /// <param name="alerts">The alerts; those without work are passed over.</param>
    /// <returns>The counts; null if none has work.</returns>
    public static HandlingCounts? Of(IEnumerable<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(alerts);
        ListedHandling[] works = [.. alerts.Select(alert => alert.Handling).OfType<ListedHandling>()];
        if (works.Length == 0) return null;
        int toReceive = works.Count(work => work.State == HandlingState.Opened), toApprove = works.Count(work => work.AwaitsApproval);
        return new HandlingCounts(toReceive, works.Length - toReceive - toApprove, toApprove, works.Count(work => work.IsOverdue));
    }
}
