using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Replaying;

/// <summary>Scans the dates of a backtest one after another and counts, on bitmaps and columns; nothing is kept of a pair.</summary>
internal sealed class BacktestRun
{
    /// <summary>The numbers of companies at the top of the list that are looked at.</summary>
    private static readonly int[] Ks = [10, 20, 50, 100, 200];

    private readonly RulePack pack;
    private readonly Panel panel;
    private readonly OutcomeTable outcomes;
    private readonly BacktestOptions options;
    private readonly LocalDate? through;
    private readonly ScoreTally scores = new();
    private readonly LevelTally[] levels;
    private readonly RuleTally rules;
    private readonly bool[] hadPair;
    private readonly BacktestDraws? draws;
    private readonly Company[] register;
    private AlertBook book = AlertBook.Empty;

    public BacktestRun(RulePack pack, Panel panel, OutcomeTable outcomes, BacktestOptions options, LocalDate? through)
    {
        this.pack = pack;
        this.panel = panel;
        this.outcomes = outcomes;
        this.options = options;
        this.through = through;
        levels = [.. Enum.GetValues<Level>().Where(level => level > Level.None).Select(level => new LevelTally(level, outcomes, panel.Companies.Count))];
        rules = new RuleTally(pack.Rules.Rules, outcomes);
        hadPair = new bool[outcomes.Count];
        draws = options.HasIntervals ? new BacktestDraws(panel.Companies.Count, levels.Length) : null;
        register = options.HasLatches ? [.. panel.Companies.Select(company => new Company(company, ""))] : [];
    }

    public BacktestReport Run(IReadOnlyList<LocalDate> dates, CancellationToken cancellationToken)
    {
        List<BacktestDate> done = [];
        if (options.HasLatches)
        {
            foreach (LocalDate date in dates) Take(date, AssessLatched(date, cancellationToken));
        }
        else
        {
            DatesAhead.Run(dates, options.Threads, Assess, Take, cancellationToken);
        }

        BacktestLevel[] ofLevels = Array.ConvertAll(levels, level => level.ToLevel(hadPair));
        BacktestReport report = new()
        {
            Options = options,
            Through = through,
            Companies = panel.Companies.Count,
            Dates = done,
            Positives = done.Sum(date => (long)date.Positives),
            Open = done.Sum(date => (long)date.Open),
            Auc = scores.Auc(),
            AucMeanPerDate = MeanOf([.. done.Where(date => date.Auc is not null).Select(date => date.Auc!.Value)]),
            Outcomes = outcomes.Count,
            OutcomesWithPair = hadPair.Count(had => had),
            LeftOut = outcomes.LeftOut,
            Levels = ofLevels,
            Rules = rules.ToRules(),
            AtK = [.. Ks.Select((k, place) => AtK(done, k, place))],
        };
        return draws is null ? report : draws.Draw(report, scores, outcomes, hadPair, levels, cancellationToken);

        Assessments Assess(LocalDate date, int threads) => pack.Assess(panel.AsOf(date, threads), threads, cancellationToken);

        void Take(LocalDate date, Assessments assessments)
        {
            using (assessments) done.Add(Count(date, assessments));
            options.Progress?.Report(new BacktestProgress(done.Count, dates.Count));
        }
    }

    /// <summary>Assesses a date with the rules that were held on the date before.</summary>
    private Assessments AssessLatched(LocalDate asOf, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Assessments assessments = pack.Assess(panel.AsOf(asOf, options.Threads), options.Threads, book.Latches, cancellationToken);
        book = book.Advance(assessments, register, asOf.AtMidnight().InUtc().ToInstant()).Book;
        return assessments;
    }

    private BacktestDate Count(LocalDate asOf, Assessments assessments)
    {
        int companies = panel.Companies.Count;
        int end = options.Horizon.After(asOf) is { } last ? Days.Of(last) : int.MaxValue;
        ReplayedDate date = new(Days.Of(asOf), end, through is { } known ? Days.Of(known) : null, outcomes, companies);
        for (int outcome = date.FirstOutcome; outcome < date.PastOutcome; outcome++) hadPair[outcome] = true;
        rules.Count(assessments.Outcomes, date);
        int[] hitsAtK = CountListed(assessments, date);
        (int Alerted, int Hits, int Opened)[] counts = Array.ConvertAll(levels, level => level.Count(date));
        if (options.Pairs is not null) TellPairs(assessments, asOf, date);
        draws?.EndDate(date);
        return new BacktestDate(asOf)
        {
            Positives = date.Positives,
            Open = date.Open,
            Listed = assessments.Listed.Count,
            Auc = scores.EndDate(),
            Alerted = Array.ConvertAll(counts, count => count.Alerted),
            Hits = Array.ConvertAll(counts, count => count.Hits),
            Opened = Array.ConvertAll(counts, count => count.Opened),
            HitsAtK = hitsAtK,
        };
    }

    /// <summary>Marks and counts the listed companies; all others have no points. Returns the positive ones among the first.</summary>
    private int[] CountListed(Assessments assessments, ReplayedDate date)
    {
        foreach (LevelTally level in levels) level.Begin();
        int[] hitsAtK = new int[Ks.Length];
        int positive = 0, reached = 0;
        IReadOnlyList<int> listed = assessments.Listed;
        for (int place = 0; place < listed.Count; place++)
        {
            int row = listed[place];
            bool isPositive = date.IsPositive(row);
            positive += isPositive ? 1 : 0;
            for (; reached < Ks.Length && Ks[reached] == place + 1; reached++) hitsAtK[reached] = positive;
            int of = scores.PlaceOf(assessments.HundredthsOf(row)), alerted = (int)assessments.LevelOf(row);
            scores.Add(of, isPositive ? 1 : 0, isPositive ? 0 : 1);
            draws?.Add(row, of, alerted, isPositive);
            for (int level = 0; level < alerted; level++) levels[level].Alerted[row >> 6] |= 1UL << (row & 63);
        }

        for (; reached < Ks.Length; reached++) hitsAtK[reached] = positive;
        scores.Add(ScoreTally.Nothing, date.Positives - positive, panel.Companies.Count - listed.Count - (date.Positives - positive));
        return hitsAtK;
    }

    private void TellPairs(Assessments assessments, LocalDate asOf, ReplayedDate date)
    {
        Dictionary<int, int> first = [];
        for (int outcome = date.FirstOutcome; outcome < date.PastOutcome; outcome++) first.TryAdd(outcomes.RowOf(outcome), outcomes.DayOf(outcome));
        int rank = 0;
        foreach (int row in assessments.Listed)
        {
            bool isPositive = first.Remove(row, out int day);
            LocalDate? outcome = isPositive ? Days.ToDate(day) : null;
            options.Pairs!(new BacktestPair(asOf, row, ++rank, assessments.LevelOf(row), assessments.ScoreOf(row), outcome, !isPositive && date.Open > 0));
        }

        foreach ((int row, int day) in first.OrderBy(one => one.Key)) options.Pairs!(new BacktestPair(asOf, row, null, Level.None, 0, Days.ToDate(day), false));
    }

    private static BacktestAtK AtK(List<BacktestDate> dates, int k, int place)
    {
        BacktestDate[] listed = [.. dates.Where(date => date.Listed > 0)];
        return new BacktestAtK
        {
            K = k,
            Precision = MeanOf(Array.ConvertAll(listed, date => (double)date.HitsAtK[place] / Math.Min(k, date.Listed))),
            Dates = listed.Length,
            Pairs = listed.Sum(date => (long)Math.Min(k, date.Listed)),
            Hits = listed.Sum(date => (long)date.HitsAtK[place]),
        };
    }

    private static double? MeanOf(double[] numbers) => numbers.Length == 0 ? null : numbers.Sum() / numbers.Length;
}
