using System.Numerics;

namespace EarlyWarning.Replaying;

/// <summary>
/// Draws companies with replacement, 200 times from one seed, and counts the figures again: a company is drawn with all of its pairs and outcomes, which are
/// not independent of each other. Pairs are kept in columns.
/// </summary>
internal sealed class BacktestDraws(int companies, int levels)
{
    private readonly List<int> rows = [];
    private readonly List<int> places = [];
    private readonly List<byte> flags = []; // the level, and above it whether it is positive
    private readonly List<int> ends = []; // of each date the first pair after its last
    private readonly List<ulong[]> positives = [];

    /// <summary>Adds a listed pair.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="place">The place of its score.</param>
    /// <param name="level">Its level.</param>
    /// <param name="isPositive">Whether it is positive.</param>
    public void Add(int row, int place, int level, bool isPositive)
    {
        rows.Add(row);
        places.Add(place);
        flags.Add((byte)((level << 1) | (isPositive ? 1 : 0)));
    }

    /// <summary>Ends a date, of which the positive companies are kept as a bitmap.</summary>
    public void EndDate(ReplayedDate date)
    {
        positives.Add(date.Positive);
        ends.Add(rows.Count);
    }

    /// <summary>Returns the report with the intervals of its figures.</summary>
    public BacktestReport Draw(
        BacktestReport report, ScoreTally scores, OutcomeTable outcomes, bool[] hadPair, LevelTally[] tallies, CancellationToken cancellationToken)
    {
        List<double> aucs = [], means = [];
        List<double>[] precisions = [.. Enumerable.Range(0, levels).Select(_ => new List<double>())];
        List<double>[] recalls = [.. Enumerable.Range(0, levels).Select(_ => new List<double>())];
        CompanyDraws draws = new(companies);
        for (int draw = 0; draw < CompanyDraws.Count && companies > 0; draw++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] weights = draws.Next();
            CountPairs(weights, scores, aucs, means, precisions);
            for (int level = 0; level < levels; level++) Take(recalls[level], RecallOf(tallies[level], weights, outcomes, hadPair));
        }

        return report with
        {
            AucInterval = CompanyDraws.IntervalOf(aucs),
            AucMeanPerDateInterval = CompanyDraws.IntervalOf(means),
            Levels =
            [
                .. report.Levels.Select((level, place) => level with
                {
                    PrecisionInterval = CompanyDraws.IntervalOf(precisions[place]),
                    RecallInterval = CompanyDraws.IntervalOf(recalls[place]),
                }),
            ],
        };
    }

    private void CountPairs(int[] weights, ScoreTally scores, List<double> aucs, List<double> means, List<double>[] precisions)
    {
        scores.Clear();
        long[] alerted = new long[levels], hits = new long[levels];
        double sum = 0;
        int dates = 0;
        for (int date = 0, pair = 0; date < ends.Count; date++)
        {
            long positive = WeightOf(positives[date], weights), negative = companies - positive; // as many are drawn as there are
            for (; pair < ends[date]; pair++)
            {
                int weight = weights[rows[pair]];
                if (weight == 0) continue;
                bool isPositive = (flags[pair] & 1) != 0;
                scores.Add(places[pair], isPositive ? weight : 0, isPositive ? 0 : weight);
                if (isPositive) positive -= weight;
                else negative -= weight;
                for (int level = 0; level < flags[pair] >> 1; level++)
                {
                    alerted[level] += weight;
                    if (isPositive) hits[level] += weight;
                }
            }

            scores.Add(ScoreTally.Nothing, positive, negative);
            if (scores.EndDate() is not { } auc) continue;
            sum += auc;
            dates++;
        }

        Take(aucs, scores.Auc());
        Take(means, dates == 0 ? null : sum / dates);
        for (int level = 0; level < levels; level++) Take(precisions[level], Share.Of(hits[level], alerted[level]));
    }

    private static long WeightOf(ulong[] bitmap, int[] weights)
    {
        long sum = 0;
        for (int word = 0; word < bitmap.Length; word++)
        {
            for (ulong bits = bitmap[word]; bits != 0; bits &= bits - 1) sum += weights[(word * 64) + BitOperations.TrailingZeroCount(bits)];
        }

        return sum;
    }

    private static double? RecallOf(LevelTally tally, int[] weights, OutcomeTable outcomes, bool[] hadPair)
    {
        long all = 0, warned = 0;
        for (int outcome = 0; outcome < outcomes.Count; outcome++)
        {
            if (!hadPair[outcome]) continue;
            int weight = weights[outcomes.RowOf(outcome)];
            all += weight;
            if (tally.IsWarned(outcome)) warned += weight;
        }

        return Share.Of(warned, all);
    }

    private static void Take(List<double> figures, double? figure)
    {
        if (figure is { } number) figures.Add(number);
    }
}
