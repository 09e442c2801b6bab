using EarlyWarning.Reports;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// What has become of the alerts that opened in a period, whenever that was: on how many anybody acted, how persons closed them, how long it took; by rule,
/// and by town. An alert counts for each rule that had fired at some time while it was open, and for one town. Immutable.
/// </summary>
/// <param name="From">The first day.</param>
/// <param name="To">The first day after the period.</param>
public sealed record AlertOutcomes(LocalDate From, LocalDate To)
{
    /// <summary>All alerts.</summary>
    public AlertOutcomesRow Total { get; init; } = new(Name: null);

    /// <summary>The alerts of each rule: the rules of most false alarms first, of equally many those with the larger share of them, then by id.</summary>
    public IReadOnlyList<AlertOutcomesRow> ByRule { get; init => field = ValueList.Of(value); } = ValueList<AlertOutcomesRow>.Empty;

    /// <summary>The alerts of each town, those of most alerts first, then by name.</summary>
    public IReadOnlyList<AlertOutcomesRow> ByTown { get; init => field = ValueList.Of(value); } = ValueList<AlertOutcomesRow>.Empty;

    /// <summary>Counts over a whole ledger.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="from">The first as-of date at which a counted alert opened first.</param>
    /// <param name="to">The first date after the period.</param>
    /// <param name="zone">The time zone whose days count.</param>
    /// <param name="townOf">Returns the town of a company by its id, null where it is not known; null: the county of the ledger stands for it.</param>
    /// <returns>What became of the alerts.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    public static AlertOutcomes Read(IReadOnlyList<LedgerEntry> ledger, LocalDate from, LocalDate to, DateTimeZone zone, Func<string, string?>? townOf = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        FollowedAlert[] alerts = [.. AlertFollower.Follow(StandingEntries.Of(ledger), zone).Where(alert => alert.OpenedOn >= from && alert.OpenedOn < to)];
        return new AlertOutcomes(from, to)
        {
            Total = FollowedAlert.Sum(null, alerts),
            ByRule =
            [
                .. alerts.SelectMany(alert => alert.Rules.Select(rule => (Rule: rule, Alert: alert)))
                    .GroupBy(one => one.Rule, one => one.Alert, StringComparer.Ordinal)
                    .Select(rule => FollowedAlert.Sum(rule.Key, [.. rule]))
                    .OrderByDescending(row => row.FalseAlarms)
                    .ThenByDescending(row => row.FalseAlarmShare ?? -1)
                    .ThenBy(row => row.Name, StringComparer.Ordinal),
            ],
            ByTown =
            [
                .. alerts.GroupBy(alert => (townOf is null ? alert.County : townOf(alert.Company)) ?? "", StringComparer.Ordinal)
                    .Select(town => FollowedAlert.Sum(town.Key, [.. town]))
                    .OrderByDescending(row => row.Alerts)
                    .ThenBy(row => row.Name, StringComparer.Ordinal),
            ],
        };
    }
}
