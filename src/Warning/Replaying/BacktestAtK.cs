using EarlyWarning.Replaying;

namespace EarlyWarning;

/// <summary>What a backtest finds at the top of the list: the first min(K, listed) companies of each date by rank.</summary>
public sealed record BacktestAtK
{
    /// <summary>How many companies are looked at.</summary>
    public required int K { get; init; }

    /// <summary>
    /// The mean over the dates of the share of positive pairs among the first; dates without a listed company are left out. Null where there is none.
    /// </summary>
    public double? Precision { get; init; }

    /// <summary>The number of dates with a listed company.</summary>
    public int Dates { get; init; }

    /// <summary>The number of pairs looked at on all dates.</summary>
    public long Pairs { get; init; }

    /// <summary>The number of those that are positive.</summary>
    public long Hits { get; init; }

    /// <summary>The share of positive ones among all pairs looked at; null where there are none.</summary>
    public double? PooledPrecision => Share.Of(Hits, Pairs);
}
