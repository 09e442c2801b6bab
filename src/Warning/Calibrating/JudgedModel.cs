namespace EarlyWarning.Calibrating;

/// <summary>A way to order patterns: those of one class are equal, and a higher class comes first.</summary>
internal sealed class JudgedModel
{
    private readonly int[] falling; // the patterns, the highest class first
    private readonly int[] classOf;

    /// <summary>Creates a model.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="values">By pattern, the higher the sooner.</param>
    public JudgedModel(CalibrationModelKind kind, double[] values)
    {
        Kind = kind;
        double[] distinct = [.. values.Distinct().Order()];
        classOf = Array.ConvertAll(values, value => Array.BinarySearch(distinct, value));
        falling = [.. Enumerable.Range(0, values.Length).OrderByDescending(pattern => classOf[pattern])];
    }

    public CalibrationModelKind Kind { get; }

    /// <summary>Returns P(a positive pair before a negative one) + half P(equal), from whole numbers as in a backtest; null for pairs of one kind.</summary>
    public double? Auc(PatternCounts counts)
    {
        Int128 twiceAbove = 0;
        long below = 0, all = 0;
        for (int place = falling.Length - 1; place >= 0;)
        {
            (long positives, long pairs, int next) = ClassFrom(place, -1, counts);
            twiceAbove += (Int128)positives * ((2 * below) + pairs - positives);
            below += pairs - positives;
            all += positives;
            place = next;
        }

        return all == 0 || below == 0 ? null : (double)twiceAbove / (2.0 * all * below);
    }

    /// <summary>Returns how many positive pairs are among the first ones; of equals at the end the share that belongs to them.</summary>
    public double HitsAmong(long first, PatternCounts counts)
    {
        double hits = 0;
        long taken = 0;
        for (int place = 0; place < falling.Length && taken < first;)
        {
            (long positives, long pairs, int next) = ClassFrom(place, 1, counts);
            hits += taken + pairs <= first ? positives : positives * ((double)(first - taken) / pairs);
            taken += pairs;
            place = next;
        }

        return hits;
    }

    private (long Positives, long Pairs, int Next) ClassFrom(int place, int step, PatternCounts counts)
    {
        int one = classOf[falling[place]];
        long positives = 0, pairs = 0;
        for (; place >= 0 && place < falling.Length && classOf[falling[place]] == one; place += step)
        {
            positives += counts.Positives[falling[place]];
            pairs += counts.Pairs[falling[place]];
        }

        return (positives, pairs, place);
    }
}
