using System.Reflection;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>The results of a scan that are written to files.</summary>
/// <param name="Alerts">The listed companies, by rank.</param>
/// <param name="Gaps">The rules that cannot be decided, in the order of <c>gaps.csv</c>.</param>
/// <param name="Summary">The counts and warnings of the scan.</param>
internal sealed record Findings(IReadOnlyList<Alert> Alerts, IReadOnlyList<Gap> Gaps, ScanSummary Summary)
{
    private static readonly string Version =
        (typeof(Findings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+')[0];

    /// <summary>The indicators that leave rules undecided, those that could raise the most companies first.</summary>
    public IReadOnlyList<MissingIndicator> Missing { get; init; } = [];

    /// <summary>The open letters, the most urgent first.</summary>
    public IReadOnlyList<Letter> Letters { get; init; } = [];

    public static Findings Of(
        ScanPanel panel, Assessments assessments, AlertAdvance advance, IReadOnlyList<Diagnostic> warnings, int threads, CancellationToken cancellationToken)
    {
        // First what is missing: that finds on the way why rules are undecided for those that are listed.
        IReadOnlyList<MissingIndicator> missing = assessments.MissingIndicators(Math.Max(1, threads), cancellationToken);
        IReadOnlyList<Alert> alerts = AlertList.Of(panel, assessments, advance, threads, cancellationToken);
        RuleSummary[] rules = RulesOf(assessments.Outcomes);
        IReadOnlyList<Gap> gaps = GapFinder.Find(panel, assessments, panel.Scan.MaxGaps, cancellationToken);
        int[] levels = new int[Enum.GetValues<Level>().Length];
        for (int row = 0; row < panel.Companies.Count; row++)
            levels[(int)assessments.LevelOf(row)]++;

        ScanSummary summary = new()
        {
            AsOf = assessments.View.AsOf,
            Version = Version,
            Packs = panel.Scan.Rules,
            RulesHash = panel.Scan.Pack.Hash,
            Companies = panel.Companies.Count,
            Levels = [.. Enum.GetValues<Level>().Reverse().Select(level => new LevelCount(level, levels[(int)level]))],
            Listed = alerts.Count,
            Alerts = advance.Transitions.Count(move => move.Transition != EpisodeTransition.Closed),
            Transitions = [.. Enum.GetValues<EpisodeTransition>().Select(transition => new TransitionCount(transition, advance.Transitions.Count(move => move.Transition == transition)))],
            Funnel = Funnel.Of([]),
            Notified = advance.Transitions.Count(move => move.Notified),
            Gaps = new ListedCount(rules.Where(rule => !rule.Rule.IsShadow).Sum(rule => (long)rule.Indeterminate), gaps.Count),
            Rejects = new ListedCount(panel.Feeds.Sum(feed => feed.Rejects + (feed.Crosswalk?.Rejects ?? 0)), panel.Rejects.Count),
            Unmatched = new ListedCount(panel.Feeds.Sum(feed => feed.Unmatched), panel.Unmatched.Count),
            Feeds = FeedCoverages.Of(panel, assessments.View),
            Rules = rules,
            Warnings = Ordered(
            [
                .. PeerCheck.Warnings(panel.Scan, assessments.Outcomes),
                .. SilenceCheck.Warnings(panel.Scan, assessments.View),
                .. AbsenceCheck.Warnings(panel.Scan, assessments.View, panel.Feeds),
                .. panel.Warnings,
                .. DeliveryCheck.Warnings(panel.Scan, assessments.View, panel.Feeds),
                .. KeyCheck.Warnings(panel.Scan, panel.Feeds),
                .. CodeCheck.Warnings(panel.Scan, panel.Feeds),
                .. panel.Scan.OpenQuestions(),
                .. WithdrawalCheck.Warnings(panel.Scan.Path, advance.Entries),
                .. warnings,
            ], panel.Scan),
        };
        return new Findings(alerts, gaps, summary) { Missing = missing };
    }

    /// <summary>Returns the grounds on which letters to a listed company may rest; null for a company that is not listed with an alert.</summary>
    public Func<string, LetterGrounds?> Grounds()
    {
        Dictionary<string, Alert> byCompany = Alerts.Where(alert => alert.Episode is not null).ToDictionary(alert => alert.Company.Id, StringComparer.Ordinal);
        return company => byCompany.GetValueOrDefault(company) is { } alert ? LetterGrounds.Of(alert.Company, alert.Assessment) : null;
    }

    /// <summary>Adds the current letter of each alert, the open letters and the funnel.</summary>
    /// <param name="after">The state after the scan.</param>
    public Findings WithLetters(CaseState after)
    {
        LetterRegister register = after.Letters;
        return this with
        {
            Alerts = [.. Alerts.Select(alert => alert.Episode is { } episode && register.CurrentOf(episode.Id, alert.Company.Id) is { } letter ? alert with { Letter = ListedLetter.Of(letter) } : alert)],
            Letters = register.ByUrgency(after.Alerts),
            Summary = Summary with { Funnel = after.Funnel },
        };
    }

    /// <summary>Adds the work on each alert, and warns of those that no rule of dispatch holds for.</summary>
    /// <param name="after">The state after the scan.</param>
    /// <param name="scan">The scan file.</param>
    /// <param name="clock">The clock of the work.</param>
    /// <param name="stamp">The stamp of the scan.</param>
    /// <param name="undispatched">The ids of the companies whose alerts no rule of dispatch holds for.</param>
    public Findings WithWork(CaseState after, ScanFile scan, HandlingClock clock, EventStamp stamp, IReadOnlyList<string> undispatched)
    {
        if (!scan.HandlesAlerts) return this;
        NodaTime.LocalDateTime now = clock.MomentOf(stamp);
        Alert[] alerts = [.. Alerts.Select(alert => alert with { Handling = HandlingOf(alert) })];
        IReadOnlyList<Diagnostic> warnings = undispatched.Count == 0 ? Summary.Warnings : Ordered([.. Summary.Warnings, Undispatched()], scan);
        return this with { Alerts = alerts, Summary = Summary with { Handling = HandlingCounts.Of(alerts), Warnings = warnings } };

        ListedHandling? HandlingOf(Alert alert) => alert.Episode is { Transition: not EpisodeTransition.Closed } episode && after.Handling.Find(episode.Id) is { } work
            ? ListedHandling.Of(work, episode.Level, clock, now)
            : null;

        Diagnostic Undispatched() => new(
            scan.Path, 1, 1, DiagnosticCodes.UndispatchedAlerts, DiagnosticSeverity.Warning, WarningMessages.Undispatched(undispatched.Count, scan.Office!.Units[0].Name, undispatched[0]));
    }

    /// <summary>Says by which release of the rules the companies were judged; null: the scan demands none.</summary>
    public Findings JudgedBy(RuleRelease? release) => release is null
        ? this
        : this with { Alerts = [.. Alerts.Select(alert => alert with { Release = release.Number })], Summary = Summary with { Release = release } };

    /// <summary>Orders warnings so that the same feeds and rules give the same order wherever their folder is.</summary>
    private static IReadOnlyList<Diagnostic> Ordered(IReadOnlyList<Diagnostic> warnings, ScanFile scan)
    {
        string folder = Path.GetDirectoryName(scan.Path) is { Length: > 0 } name ? name + Path.DirectorySeparatorChar : "";
        return
        [
            .. warnings
                .OrderBy(warning => warning.Code, StringComparer.Ordinal)
                .ThenBy(warning => NameOf(warning.File), NaturalOrder.Instance)
                .ThenBy(warning => warning.Line)
                .ThenBy(warning => warning.Column)
                .ThenBy(warning => warning.Message, StringComparer.Ordinal),
        ];

        string NameOf(string file) => file.StartsWith(folder, StringComparison.Ordinal) ? file[folder.Length..] : scan.Name(file);
    }

    private static RuleSummary[] RulesOf(Outcomes outcomes)
    {
        List<RuleSummary> rules = [];
        for (int rule = 0; rule < outcomes.Rules.Count; rule++)
        {
            if (!outcomes.IsEvaluated(rule)) continue;
            (int fired, int clear, int indeterminate) = outcomes.Count(rule);
            rules.Add(new RuleSummary(RuleHead.Of(outcomes.Rules[rule]), fired, clear, indeterminate));
        }

        return [.. rules];
    }
}
