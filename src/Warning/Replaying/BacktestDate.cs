using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>The figures of one as-of date of a backtest.</summary>
/// <param name="AsOf">The as-of date.</param>
public sealed record BacktestDate(LocalDate AsOf)
{
    /// <summary>The number of positive pairs.</summary>
    public int Positives { get; init; }

    /// <summary>The number of negative pairs whose horizon ends after the last day of which the outcomes are complete.</summary>
    public int Open { get; init; }

    /// <summary>The number of listed companies: those with a level above none.</summary>
    public int Listed { get; init; }

    /// <summary>P(score of a positive pair &gt; score of a negative one) + half P(equal) on this date; null where it has pairs of one kind alone.</summary>
    public double? Auc { get; init; }

    /// <summary>The number of alerted pairs by level, from blue to red.</summary>
    public IReadOnlyList<int> Alerted { get; init => field = ValueList.Of(value); } = ValueList.Of<int>([]);

    /// <summary>The number of those that are positive, by level.</summary>
    public IReadOnlyList<int> Hits { get; init => field = ValueList.Of(value); } = ValueList.Of<int>([]);

    /// <summary>The number of those whose company was not alerted on the date before, by level.</summary>
    public IReadOnlyList<int> Opened { get; init => field = ValueList.Of(value); } = ValueList.Of<int>([]);

    /// <summary>The number of positive pairs among the first of the list, in the order of <see cref="BacktestReport.AtK"/>.</summary>
    public IReadOnlyList<int> HitsAtK { get; init => field = ValueList.Of(value); } = ValueList.Of<int>([]);
}
