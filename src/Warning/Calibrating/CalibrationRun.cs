using EarlyWarning.Messages;
using EarlyWarning.Replaying;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Calibrating;

/// <summary>Fits points on the earlier dates and judges them on the later ones.</summary>
internal sealed class CalibrationRun
{
    private const int MostColumns = 2_000;

    /// <summary>The strength of the ridge of the regression without restrictions, which only keeps coefficients finite.</summary>
    private const double NextToNone = 1e-3;

    /// <summary>The strengths that are tried, the strongest first.</summary>
    private static readonly double[] Strengths = [10_000, 3_000, 1_000, 300, 100, 30, 10, 3, 1, 0.3, 0.1];

    private readonly RulePack pack;
    private readonly Panel panel;
    private readonly BacktestOptions options;
    private readonly OutcomeTable outcomes;
    private readonly LocalDate through;
    private readonly CalibrationParts parts;
    private readonly int companies;
    private readonly PatternBook book;
    private readonly int[] places; // in the pack, of the rules that are looked at
    private readonly Rule[] rules;

    public CalibrationRun(RulePack pack, Panel panel, IReadOnlyList<BacktestOutcome> given, BacktestOptions options)
    {
        this.pack = pack;
        this.panel = panel;
        this.options = options;
        outcomes = OutcomeTable.Of(panel, given);
        companies = panel.Companies.Count;
        if (outcomes.Count == 0) throw new CalibrationException(CalibrationReason.TooFewToFit, CalibrationMessages.NoOutcomes(Calibration.LeastToFit));
        through = options.Through ?? given.Max(outcome => outcome.Date);
        parts = CalibrationParts.Of(options, through, outcomes, companies);
        IReadOnlyList<Rule> all = pack.Rules.Rules;
        IEnumerable<PatternDate> dates = [.. parts.Fit, .. parts.Judged];
        places = [.. Enumerable.Range(0, all.Count).Where(rule => !all[rule].IsShadow && dates.Any(date => all[rule].IsInForce(date.AsOf)))];
        rules = Array.ConvertAll(places, place => all[place]);
        if (Array.Find(rules, rule => rule.Steps.Count > 0) is { } stepped)
            throw new CalibrationException(CalibrationReason.RulesWithSteps, CalibrationMessages.RulesWithSteps(stepped.Id));
        book = new PatternBook(places);
    }

    public CalibrationReport Run(CancellationToken cancellationToken)
    {
        int[] ordered = Scan(cancellationToken);
        PatternCounts counts = PatternCounts.Of(parts.Fit, book.Count);
        PatternColumns columns = new(rules, book, counts);
        if (columns.Steps == 0) throw new CalibrationException(CalibrationReason.NothingVaries, CalibrationMessages.NothingVaries(rules.Length));
        if (columns.Count > MostColumns)
            throw new CalibrationException(CalibrationReason.TooManyRules, CalibrationMessages.TooManyToFit(columns.Count, MostColumns));

        int[][] ones = [.. Enumerable.Range(0, book.Count).Select(pattern => columns.Of(book, pattern))];
        CalibrationStrength[] strengths = Validate(ordered, columns, ones, cancellationToken);
        double strength = strengths.MinBy(one => one.Loss)!.Strength; // of equals the strongest
        LogisticFit fit = LogisticFit.Of(RowsOf(ordered, ones, counts), columns.IsHeld, strength, null, cancellationToken);

        RuleCount[] ofRules = [.. Enumerable.Range(0, rules.Length).Select(rule => RuleCount.Of(rule, book, counts))];
        double?[] logOdds = [.. ofRules.Select((count, rule) => count.Fired == 0 || count.Fired == count.Pairs ? null : (double?)columns.LogOddsOf(rule, fit))];
        if (logOdds.Max(odds => odds ?? 0) <= 1e-9) throw new CalibrationException(CalibrationReason.NothingWarns, CalibrationMessages.NothingWarns);
        PatternScorer scorer = new(rules, book, pack.Policy.Bands);
        PointScale scale = new(rules, logOdds);
        decimal[] today = Array.ConvertAll(rules, rule => rule.Score);
        long wanted = AlertedOf(today);
        double found = scale.Find((double)pack.Policy.Bands.Red, wanted, AlertedOf);
        decimal[] proposed = scale.PointsAt(found);

        int best = BestOf(counts);
        (CalibrationModel[] models, CalibrationLevel[] levels) = JudgeAll(ordered, counts, scorer, today, proposed, best, cancellationToken);
        return new CalibrationReport
        {
            Options = options,
            Through = through,
            Companies = companies,
            Outcomes = outcomes.Count,
            LeftOut = outcomes.LeftOut,
            Fit = CalibrationParts.PartOf(parts.Fit, companies),
            Judged = CalibrationParts.PartOf(parts.Judged, companies),
            Between = parts.Between,
            Open = parts.Open,
            Patterns = book.Count,
            Strength = strength,
            Strengths = strengths,
            Scale = found,
            FitAlerted = wanted,
            FitProposedAlerted = AlertedOf(proposed),
            BestRule = rules[best],
            Models = models,
            Levels = levels,
            Rules =
            [
                .. rules.Select((rule, place) => new CalibrationRule
                {
                    Rule = rule,
                    Today = today[place],
                    Proposed = proposed[place],
                    Basis = logOdds[place] is null ? CalibrationBasis.Kept : CalibrationBasis.Fitted,
                    Fired = ofRules[place].Fired,
                    Hits = ofRules[place].Hits,
                    Indeterminate = ofRules[place].Undecided,
                    LogOdds = logOdds[place] ?? 0,
                    IndeterminateLogOdds = columns.UndecidedOf(place, fit),
                }),
            ],
        };

        long AlertedOf(decimal[] points)
        {
            long alerted = 0;
            for (int pattern = 0; pattern < book.Count; pattern++)
            {
                if (counts.Pairs[pattern] > 0 && scorer.Score(pattern, points, out _) > Level.None) alerted += counts.Pairs[pattern];
            }

            return alerted;
        }
    }

    /// <summary>Evaluates the rules on every date of both parts; returns the patterns in an order of their own.</summary>
    private int[] Scan(CancellationToken cancellationToken)
    {
        PatternDate[] dates = [.. parts.Fit, .. parts.Judged];
        int done = 0;
        DatesAhead.Run(
            [.. dates.Select(date => date.AsOf)],
            options.Threads,
            (date, threads) => pack.Rules.Evaluate(panel.AsOf(date, threads), threads, cancellationToken),
            Take,
            cancellationToken);
        return book.Ordered();

        void Take(LocalDate asOf, Outcomes found)
        {
            using (found) dates[done++].PatternOf = book.Find(found);
            options.Progress?.Report(new BacktestProgress(done, dates.Length));
        }
    }

    /// <summary>Tries each strength on dates after those that it is fitted on; returns the mean losses of a pair.</summary>
    private CalibrationStrength[] Validate(int[] ordered, PatternColumns columns, int[][] ones, CancellationToken cancellationToken)
    {
        double[] losses = new double[Strengths.Length];
        double pairs = 0;
        foreach (CalibrationValidation validation in parts.Validations)
        {
            LogisticRow[] fitted = RowsOf(ordered, ones, PatternCounts.Of(validation.Fit, book.Count));
            LogisticRow[] validated = RowsOf(ordered, ones, PatternCounts.Of(validation.Validated, book.Count));
            pairs += validated.Sum(row => row.Positives + row.Negatives);
            LogisticFit? before = null;
            for (int one = 0; one < Strengths.Length; one++)
            {
                before = LogisticFit.Of(fitted, columns.IsHeld, Strengths[one], before, cancellationToken);
                losses[one] += before.Loss(validated);
            }
        }

        return [.. Strengths.Select((strength, place) => new CalibrationStrength(strength, losses[place] / pairs))];
    }

    private (CalibrationModel[] Models, CalibrationLevel[] Levels) JudgeAll(
        int[] ordered, PatternCounts counts, PatternScorer scorer, decimal[] today, decimal[] proposed, int best, CancellationToken cancellationToken)
    {
        double[] nowPoints = new double[book.Count], thenPoints = new double[book.Count], single = new double[book.Count], free = new double[book.Count];
        Level[] nowLevels = new Level[book.Count], thenLevels = new Level[book.Count];
        int[][] plain = [.. Enumerable.Range(0, book.Count).Select(PlainColumns)];
        LogisticFit fit = LogisticFit.Of(RowsOf(ordered, plain, counts), new bool[2 * rules.Length], NextToNone, null, cancellationToken);
        for (int pattern = 0; pattern < book.Count; pattern++)
        {
            nowLevels[pattern] = scorer.Score(pattern, today, out decimal now);
            thenLevels[pattern] = scorer.Score(pattern, proposed, out decimal then);
            (nowPoints[pattern], thenPoints[pattern]) = ((double)now, (double)then);
            single[pattern] = book.HasFired(pattern, best) ? 1 : 0;
            free[pattern] = fit.LogOdds(LogisticRow.Of(plain[pattern], 0, 0));
        }

        JudgedModel[] models =
        [
            new(CalibrationModelKind.Today, nowPoints),
            new(CalibrationModelKind.Proposed, thenPoints),
            new(CalibrationModelKind.BestRule, single),
            new(CalibrationModelKind.Unrestricted, free),
        ];
        PatternCounts judged = PatternCounts.Of(parts.Judged, book.Count);
        CalibrationModel[] found = new Judge(parts.Judged, models, Array.ConvertAll(nowLevels, level => level > Level.None), companies).Run(cancellationToken);
        CalibrationLevel[] levels = [.. Enum.GetValues<Level>().Where(level => level > Level.None).Select(LevelOf)];
        return (found, levels);

        int[] PlainColumns(int pattern) =>
        [
            .. Enumerable.Range(0, rules.Length).Where(rule => book.HasFired(pattern, rule)),
            .. Enumerable.Range(0, rules.Length).Where(rule => book.IsUndecided(pattern, rule)).Select(rule => rules.Length + rule),
        ];

        CalibrationLevel LevelOf(Level level)
        {
            (long alerted, long hits) = CountOf(nowLevels, level);
            (long proposedAlerted, long proposedHits) = CountOf(thenLevels, level);
            return new CalibrationLevel(level, alerted, hits, proposedAlerted, proposedHits);
        }

        (long Alerted, long Hits) CountOf(Level[] ofPatterns, Level level)
        {
            IEnumerable<int> reached = Enumerable.Range(0, book.Count).Where(pattern => ofPatterns[pattern] >= level);
            return (reached.Sum(pattern => judged.Pairs[pattern]), reached.Sum(pattern => judged.Positives[pattern]));
        }
    }

    /// <summary>Returns the rule by which alone the pairs of the fit are in the best order; of equals the first by id.</summary>
    private int BestOf(PatternCounts counts) => Enumerable.Range(0, rules.Length).MaxBy(rule =>
    {
        double[] values = [.. Enumerable.Range(0, book.Count).Select(pattern => book.HasFired(pattern, rule) ? 1.0 : 0)];
        return new JudgedModel(CalibrationModelKind.BestRule, values).Auc(counts) ?? 0;
    });

    private static LogisticRow[] RowsOf(int[] ordered, int[][] ones, PatternCounts counts) =>
    [
        .. from pattern in ordered
           where counts.Pairs[pattern] > 0
           select LogisticRow.Of(ones[pattern], counts.Positives[pattern], counts.Pairs[pattern] - counts.Positives[pattern]),
    ];

    /// <summary>What a rule has done on the dates of the fit.</summary>
    private sealed record RuleCount(long Pairs, long Fired, long Hits, long Undecided)
    {
        public static RuleCount Of(int rule, PatternBook book, PatternCounts counts)
        {
            int[] fired = [.. Enumerable.Range(0, book.Count).Where(pattern => book.HasFired(pattern, rule))];
            return new RuleCount(
                counts.Pairs.Sum(),
                fired.Sum(pattern => counts.Pairs[pattern]),
                fired.Sum(pattern => counts.Positives[pattern]),
                Enumerable.Range(0, book.Count).Where(pattern => book.IsUndecided(pattern, rule)).Sum(pattern => counts.Pairs[pattern]));
        }
    }
}
