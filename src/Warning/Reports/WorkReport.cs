using System.Globalization;
using EarlyWarning.Replaying;
using EarlyWarning.Reports;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// What was done with the warnings of a period, so that offices can be compared: received and handled in time, days, results, by unit, town, trade and month. A
/// warning is an alert that opened first in the period; what became of it counts whenever that was. Immutable.
/// </summary>
/// <param name="From">The first day.</param>
/// <param name="To">The first day after the period.</param>
public sealed record WorkReport(LocalDate From, LocalDate To)
{
    /// <summary>All warnings.</summary>
    public WorkFigures Total { get; init; } = new(Name: null);

    /// <summary>The warnings of each unit that has them now, those of most warnings first, then by name.</summary>
    public IReadOnlyList<WorkFigures> ByUnit { get; init => field = ValueList.Of(value); } = ValueList<WorkFigures>.Empty;

    /// <summary>The warnings of each town.</summary>
    public IReadOnlyList<WorkFigures> ByTown { get; init => field = ValueList.Of(value); } = ValueList<WorkFigures>.Empty;

    /// <summary>The warnings of each trade.</summary>
    public IReadOnlyList<WorkFigures> ByTrade { get; init => field = ValueList.Of(value); } = ValueList<WorkFigures>.Empty;

    /// <summary>The warnings of each month, the earliest first.</summary>
    public IReadOnlyList<WorkFigures> ByMonth { get; init => field = ValueList.Of(value); } = ValueList<WorkFigures>.Empty;

    /// <summary>Counts over a whole ledger.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="from">The first as-of date of an opening that counts.</param>
    /// <param name="to">The first date after the period.</param>
    /// <param name="clock">The limits of the work.</param>
    /// <param name="zone">The time zone whose days count.</param>
    /// <param name="now">The present: what is over its limit then is late.</param>
    /// <param name="places">Where each company of the register belongs, by its id; empty where nothing is known.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    public static WorkReport Read(
        IReadOnlyList<LedgerEntry> ledger, LocalDate from, LocalDate to, HandlingClock clock, DateTimeZone zone, LocalDateTime now,
            IReadOnlyDictionary<string, WorkPlace> places)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(places);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        FollowedWork[] works = [.. WorkFollower.Follow(StandingEntries.Of(ledger), clock, zone, now)
            .Where(work => work.OpenedOn >= from && work.OpenedOn < to)];
        Func<string, WorkPlace> placeOf = company => places.GetValueOrDefault(company);
        return new WorkReport(from, to)
        {
            Total = Sum(null, works) with { Headcount = Workers(places.Values) },
            ByUnit = By(works, work => work.Work.Unit),
            ByTown = By(works, work => placeOf(work.Company).Town, WorkersBy(places.Values, place => place.Town)),
            ByTrade = By(works, work => placeOf(work.Company).Trade, WorkersBy(places.Values, place => place.Trade)),
            ByMonth =
            [
                .. works.GroupBy(work => work.OpenedOn.ToYearMonth()).OrderBy(month => month.Key)
                    .Select(month => Sum(month.Key.ToString("uuuu-MM", CultureInfo.InvariantCulture), [.. month])),
            ],
        };
    }

    private static WorkFigures[] By(FollowedWork[] works, Func<FollowedWork, string?> key, IReadOnlyDictionary<string, double>? workers = null) =>
    [
        .. works.GroupBy(work => key(work) ?? "", StringComparer.Ordinal)
            .Select(group =>
                Sum(group.Key, [.. group]) with { Headcount = workers is not null && workers.TryGetValue(group.Key, out double count) ? count : null })
            .OrderByDescending(row => row.Warnings)
            .ThenBy(row => row.Name, StringComparer.Ordinal),
    ];

    private static WorkFigures Sum(string? name, IReadOnlyList<FollowedWork> works)
    {
        int[] days = [.. works.Where(work => work.ClosedOn is not null).Select(work => Period.DaysBetween(work.OpenedOn, work.ClosedOn!.Value))
            .Select(day => Math.Max(0, day)).Order()];
        return new WorkFigures(name)
        {
            Warnings = works.Count,
            Received = works.Count(work => work.IsReceived),
            ReceivedInTime = works.Count(work => work is { IsReceived: true, IsReceivedLate: false }),
            Handled = works.Count(IsHandled),
            HandledInTime = works.Count(work => IsHandled(work) && !work.IsHandledLate),
            MedianDays = Quantile.Of(days, 0.5),
            Resolved = works.Count(work => work.Closing?.As is ClosedAs.Handled or ClosedAs.NoBreach),
            FalseAlarms = works.Count(work => work.Closing?.As == ClosedAs.FalseAlarm),
            Workers = works.Sum(work => (long)(work.Closing?.Workers ?? 0)),
            Yuan = works.Sum(work => work.Closing?.Yuan ?? 0),
            Overdue = works.Count(work => work.WasLate),
            RepeatCompanies = works.Where(work => work.IsRepeated).Select(work => work.Company).Distinct(StringComparer.Ordinal).Count(),
        };

        // An alert that closed by itself, since its level fell, was not handled by anybody.
        static bool IsHandled(FollowedWork work) =>
            work.IsHandled && (work.Closing is not null || work.Work.Steps.Any(step => step.State is HandlingState.Handled or HandlingState.Answered));
    }

    private static double? Workers(IEnumerable<WorkPlace> places)
    {
        double[] known = [.. places.Select(place => place.Headcount).OfType<double>()];
        return known.Length == 0 ? null : known.Sum();
    }

    private static Dictionary<string, double> WorkersBy(IEnumerable<WorkPlace> places, Func<WorkPlace, string?> key) => places
        .Where(place => key(place) is not null && place.Headcount is not null)
        .GroupBy(place => key(place)!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(place => place.Headcount!.Value), StringComparer.Ordinal);
}
