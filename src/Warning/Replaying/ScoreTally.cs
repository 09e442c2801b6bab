namespace EarlyWarning.Replaying;

/// <summary>
/// Counts positive and negative pairs by score, for P(score of a positive &gt; score of a negative) + half P(equal). The counts are whole numbers, so that the
/// figure does not depend on the order in which pairs are counted.
/// </summary>
internal sealed class ScoreTally
{
    private readonly Dictionary<long, int> places = new() { [0] = 0 };
    private readonly List<long> scores = [0];
    private readonly List<int> touched = [];
    private long[] positives = new long[16];
    private long[] negatives = new long[16];
    private long[] positivesOfDate = new long[16];
    private long[] negativesOfDate = new long[16];

    /// <summary>The place of the pairs without points.</summary>
    public const int Nothing = 0;

    /// <summary>Returns the place of a score, in hundredths of points.</summary>
    public int PlaceOf(long score)
    {
        if (places.TryGetValue(score, out int place)) return place;
        places.Add(score, place = scores.Count);
        scores.Add(score);
        if (place < positives.Length) return place;
        Array.Resize(ref positives, 2 * place);
        Array.Resize(ref negatives, 2 * place);
        Array.Resize(ref positivesOfDate, 2 * place);
        Array.Resize(ref negativesOfDate, 2 * place);
        return place;
    }

    /// <summary>Counts pairs of the date.</summary>
    public void Add(int place, long positive, long negative)
    {
        if (positive == 0 && negative == 0) return;
        if (positivesOfDate[place] == 0 && negativesOfDate[place] == 0) touched.Add(place);
        positivesOfDate[place] += positive;
        negativesOfDate[place] += negative;
    }

    /// <summary>Ends a date; returns the figure of its pairs, null where they are of one kind.</summary>
    public double? EndDate()
    {
        double? auc = AucOf(touched, positivesOfDate, negativesOfDate);
        foreach (int place in touched)
        {
            positives[place] += positivesOfDate[place];
            negatives[place] += negativesOfDate[place];
            positivesOfDate[place] = negativesOfDate[place] = 0;
        }

        touched.Clear();
        return auc;
    }

    /// <summary>Returns the figure of the pairs of all dates that have ended; null where they are of one kind.</summary>
    public double? Auc() => AucOf([.. Enumerable.Range(0, scores.Count)], positives, negatives);

    /// <summary>Forgets what was counted, and keeps the places.</summary>
    public void Clear()
    {
        Array.Clear(positives);
        Array.Clear(negatives);
    }

    private double? AucOf(List<int> found, long[] positive, long[] negative)
    {
        found.Sort((one, other) => scores[one].CompareTo(scores[other]));
        Int128 twiceAbove = 0;
        long below = 0, all = 0;
        foreach (int place in found)
        {
            twiceAbove += (Int128)positive[place] * ((2 * below) + negative[place]);
            below += negative[place];
            all += positive[place];
        }

        return all == 0 || below == 0 ? null : (double)twiceAbove / (2.0 * all * below);
    }
}
