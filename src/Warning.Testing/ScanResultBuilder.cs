using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Testing;

/// <summary>
/// Builds the result of a scan that read no files: its alerts by level and score with their ranks, and a summary, transitions and gaps that agree with them.
/// Each call changes the builder and returns it. Not thread-safe.
/// </summary>
public sealed class ScanResultBuilder
{
    private readonly List<Alert> alerts = [];
    private LocalDate asOf = Sample.AsOf;
    private int quiet;

    /// <summary>Sets the as-of date; <see cref="Sample.AsOf"/> without it.</summary>
    /// <param name="date">The date.</param>
    /// <returns>This builder.</returns>
    public ScanResultBuilder AsOf(LocalDate date)
    {
        asOf = date;
        return this;
    }

    /// <summary>Adds listed companies; their ranks follow from their levels and scores.</summary>
    /// <param name="listed">The alerts, each of another company and as of the same date.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A company is listed twice.</exception>
    public ScanResultBuilder Add(params IReadOnlyList<Alert> listed)
    {
        ArgumentNullException.ThrowIfNull(listed);
        foreach (Alert alert in listed)
        {
            if (alerts.Exists(known => known.Company.Id == alert.Company.Id)) throw new ArgumentException($"'{alert.Company.Id}' is listed twice.", nameof(listed));
            alerts.Add(alert);
        }

        return this;
    }

    /// <summary>Adds companies that the scan watched and does not list.</summary>
    /// <param name="companies">Their number, 0 or more.</param>
    /// <returns>This builder.</returns>
    public ScanResultBuilder Quiet(int companies)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(companies);
        quiet = companies;
        return this;
    }

    /// <summary>Builds the result.</summary>
    /// <returns>The result; it has no <see cref="ScanResult.Panel"/>.</returns>
    /// <exception cref="InvalidOperationException">An alert is as of another date.</exception>
    public ScanResult Build()
    {
        if (alerts.Find(alert => alert.Assessment.AsOf != asOf) is { } other)
            throw new InvalidOperationException($"The assessment of '{other.Company.Id}' is as of {other.Assessment.AsOf:uuuu'-'MM'-'dd}, the scan as of {asOf:uuuu'-'MM'-'dd}.");
        Alert[] ranked =
        [
            .. alerts.OrderByDescending(alert => alert.Assessment.Level)
                .ThenByDescending(alert => alert.Assessment.Score)
                .ThenByDescending(alert => alert.Assessment.AffectedWorkers ?? 0)
                .ThenByDescending(alert => alert.Assessment.ScoreHigh)
                .ThenBy(alert => alert.Company.Id, StringComparer.Ordinal)
                .Select((alert, place) => alert with { Rank = place + 1 }),
        ];
        Gap[] gaps = [.. ranked.OrderByDescending(alert => alert.Assessment.ScoreHigh).ThenBy(alert => alert.Company.Id, StringComparer.Ordinal).SelectMany(GapsOf)];
        return new ScanResult
        {
            Alerts = ranked,
            Gaps = gaps,
            Missing = MissingOf(gaps),
            Summary = SummaryOf(ranked, gaps.Length),
            Place = "",
            Transitions = [.. ranked.Where(alert => alert.Episode is not null).OrderBy(alert => alert.Company.Id, StringComparer.Ordinal).Select(MoveOf)],
            Letters = [],
            Timings = default,
        };
    }

    private ScanSummary SummaryOf(Alert[] ranked, int gaps)
    {
        ListedEpisode[] episodes = [.. ranked.Select(alert => alert.Episode).OfType<ListedEpisode>()];
        int companies = ranked.Length + quiet;
        return new ScanSummary
        {
            AsOf = asOf,
            Version = "0",
            Packs = ["default"],
            RulesHash = "",
            Companies = companies,
            Levels = [.. Enum.GetValues<Level>().Reverse().Select(level => new LevelCount(level, ranked.Count(alert => alert.Assessment.Level == level) + (level == Level.None ? quiet : 0)))],
            Alerts = episodes.Count(episode => episode.Transition != EpisodeTransition.Closed),
            Listed = ranked.Length,
            Transitions = [.. Enum.GetValues<EpisodeTransition>().Select(transition => new TransitionCount(transition, episodes.Count(episode => episode.Transition == transition)))],
            Notified = episodes.Count(episode => episode.Notified),
            Funnel = new Funnel { Companies = companies },
            Gaps = new ListedCount(gaps, gaps),
            Rejects = default,
            Unmatched = default,
            Feeds = [],
            Rules = RulesOf(ranked, companies),
            Warnings = [],
        };
    }

    private static RuleSummary[] RulesOf(Alert[] ranked, int companies)
    {
        RuleHead[] fired = [.. ranked.SelectMany(alert => alert.Assessment.Rules.Concat(alert.Assessment.Shadow)).Select(rule => rule.Rule)];
        RuleHead[] undecided = [.. ranked.SelectMany(alert => alert.Assessment.Indeterminate).Select(rule => rule.Rule)];
        return
        [
            .. fired.Concat(undecided).DistinctBy(rule => rule.Id, StringComparer.Ordinal).OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => (Rule: rule, Fired: fired.Count(other => other.Id == rule.Id), Undecided: undecided.Count(other => other.Id == rule.Id)))
                .Select(rule => new RuleSummary(rule.Rule, rule.Fired, companies - rule.Fired - rule.Undecided, rule.Undecided)),
        ];
    }

    private static IEnumerable<Gap> GapsOf(Alert alert) => alert.Assessment.Indeterminate
        .OrderBy(rule => rule.Rule.Id, StringComparer.Ordinal)
        .Select(rule => new Gap(alert.Company, alert.Assessment.Level, alert.Assessment.Score, alert.Assessment.ScoreHigh, rule.Rule, rule.Missing));

    /// <summary>Sums up the gaps by indicator. What a single indicator could raise is not computed: it stays 0.</summary>
    private static MissingIndicator[] MissingOf(Gap[] gaps) =>
    [
        .. gaps.SelectMany(gap => gap.Missing.Select(reason => (Gap: gap, Reason: reason))).GroupBy(one => one.Reason.Indicator, StringComparer.Ordinal)
            .Select(one => new MissingIndicator(
                one.Key,
                [
                    .. one.GroupBy(each => each.Reason.Why, StringComparer.Ordinal).Select(why => new ReasonCount(why.Key, why.Select(each => each.Gap.Company.Id).Distinct(StringComparer.Ordinal).Count()))
                        .OrderByDescending(why => why.Companies).ThenBy(why => why.Why, StringComparer.Ordinal),
                ],
                one.Select(each => each.Reason.Since).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault(),
                one.Select(each => each.Gap.Company.Id).Distinct(StringComparer.Ordinal).Count(),
                Raised: 0,
                [.. one.Select(each => each.Gap.Rule).DistinctBy(rule => rule.Id, StringComparer.Ordinal).OrderBy(rule => rule.Id, StringComparer.Ordinal)]))
            .OrderByDescending(one => one.Companies).ThenByDescending(one => one.Rules.Count).ThenBy(one => one.Indicator, StringComparer.Ordinal),
    ];

    private static EpisodeMoved MoveOf(Alert alert) => new(
        alert.Company.Id, alert.Episode!.Id, alert.Episode.Transition, alert.Episode.Reason, alert.Episode.Level, alert.Assessment.Level, alert.Episode.Notified)
    { Name = alert.Company.Name };
}
