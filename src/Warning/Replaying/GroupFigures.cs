namespace EarlyWarning.Replaying;

/// <summary>Counts the pairs and outcomes of a group.</summary>
internal sealed class GroupFigures(string? name)
{
    private static readonly Level[] Levels = [.. Enum.GetValues<Level>().Where(level => level > Level.None)];

    private readonly List<string?> names = [name];
    private readonly long[] alerted = new long[Levels.Length];
    private readonly long[] hits = new long[Levels.Length];
    private readonly List<int>[] leads = [.. Levels.Select(_ => new List<int>())];

    // Positive and negative pairs by score; those that are not told have no points and are negative.
    private readonly SortedDictionary<decimal, (long Positive, long Negative)> scores = [];
    private long told;

    public string? Name => names[0];

    public long Pairs { get; set; }

    public long Positives { get; private set; }

    public int Outcomes { get; private set; }

    public void Add(BacktestPair pair)
    {
        bool isPositive = pair.Outcome is not null;
        told++;
        if (isPositive) Positives++;
        (long positive, long negative) = scores.GetValueOrDefault(pair.Score);
        scores[pair.Score] = isPositive ? (positive + 1, negative) : (positive, negative + 1);
        for (int level = 0; level < (int)pair.Level; level++)
        {
            alerted[level]++;
            if (isPositive) hits[level]++;
        }
    }

    /// <summary>Counts an outcome that had a pair, with the days by which each level warned of it; null where none did.</summary>
    public void AddOutcome(IReadOnlyList<int?> leadDays)
    {
        Outcomes++;
        for (int level = 0; level < Levels.Length; level++)
        {
            if (leadDays[level] is { } days) leads[level].Add(days);
        }
    }

    /// <summary>Adds the counts of another group.</summary>
    public void Add(GroupFigures other)
    {
        names.AddRange(other.names);
        Pairs += other.Pairs;
        Positives += other.Positives;
        Outcomes += other.Outcomes;
        told += other.told;
        foreach ((decimal score, (long positive, long negative)) in other.scores)
        {
            (long Positive, long Negative) own = scores.GetValueOrDefault(score);
            scores[score] = (own.Positive + positive, own.Negative + negative);
        }

        for (int level = 0; level < Levels.Length; level++)
        {
            alerted[level] += other.alerted[level];
            hits[level] += other.hits[level];
            leads[level].AddRange(other.leads[level]);
        }
    }

    public BacktestGroup ToGroup() => new()
    {
        Names = names,
        Pairs = Pairs,
        Positives = Positives,
        Outcomes = Outcomes,
        Auc = Auc(),
        Levels = [.. Levels.Select(ToLevel)],
    };

    private BacktestGroupLevel ToLevel(Level level, int place)
    {
        leads[place].Sort();
        return new BacktestGroupLevel(level)
        {
            Alerted = alerted[place],
            Hits = hits[place],
            Outcomes = Outcomes,
            OutcomesWarned = leads[place].Count,
            MedianLeadDays = Quantile.Of(leads[place], 0.5),
        };
    }

    private double? Auc()
    {
        long untold = Pairs - told, below = 0, positives = 0;
        Int128 twiceAbove = 0;
        (long Positive, long Negative) none = scores.GetValueOrDefault(0);
        scores[0] = (none.Positive, none.Negative + untold);
        foreach ((long positive, long negative) in scores.Values)
        {
            twiceAbove += (Int128)positive * ((2 * below) + negative);
            below += negative;
            positives += positive;
        }

        scores[0] = none;
        return positives == 0 || below == 0 ? null : (double)twiceAbove / (2.0 * positives * below);
    }
}
