namespace EarlyWarning.Files.Results;

/// <summary>
/// Lists the companies of a scan: first those with a level above none, by urgency, then those without a level whose alert is open or was closed,
/// then those that have left the register. The level of a warning of another body counts as one of the rules does.
/// </summary>
internal static class AlertList
{
    public static IReadOnlyList<Alert> Of(ScanPanel panel, Assessments assessments, AlertAdvance advance, int threads, CancellationToken cancellationToken)
    {
        Dictionary<string, EpisodeMoved> moves = advance.Transitions.ToDictionary(move => move.Company, StringComparer.Ordinal);
        IReadOnlyDictionary<string, IReadOnlyList<ListedWarning>> warnings = WarningsOf(advance);
        int[] rows = [.. assessments.Listed, .. Quiet(panel, assessments, advance.Transitions)];
        Episode[] gone = [.. Gone(panel, advance)];
        Alert[] alerts = new Alert[rows.Length + gone.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellationToken };
        Parallel.For(0, rows.Length, options, place =>
        {
            Company company = panel.Companies[rows[place]];
            EpisodeMoved? move = moves.GetValueOrDefault(company.Id);
            Assessment assessment = assessments.Detail(rows[place]);

            // Several tables ask for the points of each dimension: they are added up once.
            if (panel.Scan.Pack.Policy.Dimensions.Count > 0) assessment = assessment with { Dimensions = assessment.Dimensions };
            Gather(assessment);
            alerts[place] = new Alert(place + 1, company, assessment)
            {
                Episode = move is null ? null : ListedEpisode.Of(advance.Book.EpisodeOf(company.Id)!, move),
                Warnings = warnings.GetValueOrDefault(company.Id) ?? [],
            };
        });
        if (warnings.Count > 0) RankByLevel(alerts.AsSpan(0, rows.Length));
        for (int place = 0; place < gone.Length; place++)
        {
            Episode episode = gone[place];
            Assessment nothing = Nothing(episode, assessments.View.AsOf);
            alerts[rows.Length + place] = new Alert(rows.Length + place + 1, new Company(episode.Company, episode.Name ?? ""), nothing)
            {
                Episode = ListedEpisode.Of(episode, moves[episode.Company]),
                Warnings = warnings.GetValueOrDefault(episode.Company) ?? [],
            };
        }

        return alerts;
    }

    /// <summary>Returns the warnings that count, of the companies that have any.</summary>
    private static Dictionary<string, IReadOnlyList<ListedWarning>> WarningsOf(AlertAdvance advance)
    {
        Dictionary<string, IReadOnlyList<ListedWarning>> warnings = new(StringComparer.Ordinal);
        foreach (EpisodeMoved move in advance.Transitions)
        {
            if (advance.Book.WarningsOf(move.Company).Where(known => known.Counts).Select(ListedWarning.Of).ToArray() is { Length: > 0 } some)
                warnings[move.Company] = some;
        }

        return warnings;
    }

    /// <summary>Ranks alerts by the level of rules or warnings, whichever is higher; of one level the order stays.</summary>
    private static void RankByLevel(Span<Alert> alerts)
    {
        int rank = 0;
        foreach (Alert alert in alerts.ToArray().OrderByDescending(alert => alert.Level)) alerts[rank] = alert with { Rank = ++rank };
    }

    /// <summary>Returns the rows without a level that have a transition, in the same order as the others.</summary>
    private static IEnumerable<int> Quiet(ScanPanel panel, Assessments assessments, IReadOnlyList<EpisodeMoved> moves) => moves
        .Select(move => panel.Panel.TryFind(move.Company, out int row) ? row : -1)
        .Where(row => row >= 0 && assessments.LevelOf(row) == Level.None)
        .OrderByDescending(assessments.ScoreOf)
        .ThenByDescending(row => assessments.AffectedWorkersOf(row) ?? 0)
        .ThenByDescending(assessments.ScoreHighOf)
        .ThenBy(row => row);

    private static IEnumerable<Episode> Gone(ScanPanel panel, AlertAdvance advance) => advance.Transitions
        .Where(move => !panel.Panel.TryFind(move.Company, out _))
        .Select(move => advance.Book.EpisodeOf(move.Company)!)
        .OrderByDescending(episode => episode.Level)
        .ThenBy(episode => episode.Company, StringComparer.Ordinal);

    private static Assessment Nothing(Episode episode, NodaTime.LocalDate asOf) => new()
    {
        CompanyId = episode.Company,
        AsOf = asOf,
        Level = episode.Level,
        LevelNow = episode.Level,
        HeldBy = HoldReason.None,
        Score = 0,
        ScoreHigh = 0,
        AffectedWorkers = null,
        Rules = [],
        Indeterminate = [],
        Released = [],
        Shadow = [],
    };

    /// <summary>Computes the lazy sentences, evidence and reasons now, on all threads, rather than on one thread when they are written.</summary>
    private static void Gather(Assessment assessment)
    {
        foreach (FiredRule fired in assessment.Rules.Concat(assessment.Shadow))
            _ = (fired.Because, fired.LetterSentence, fired.Evidence);
        foreach (IndeterminateRule undecided in assessment.Indeterminate)
            _ = undecided.Missing;
        _ = assessment.Referrals;
    }
}
