using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The figures of a group of pairs and outcomes of a backtest. Immutable.</summary>
public sealed record BacktestGroup
{
    /// <summary>The name; of several groups together their names. Null stands for what is of no known group.</summary>
    public required IReadOnlyList<string?> Names { get; init => field = ValueList.Of(value); }

    /// <summary>The number of pairs.</summary>
    public long Pairs { get; init; }

    /// <summary>The number of positive pairs.</summary>
    public long Positives { get; init; }

    /// <summary>The number of outcomes that had a pair in the horizon before them.</summary>
    public int Outcomes { get; init; }

    /// <summary>P(score of a positive pair &gt; score of a negative one) + half P(equal) in the group; null where its pairs are of one kind.</summary>
    public double? Auc { get; init; }

    /// <summary>The figures by level, from blue to red.</summary>
    public IReadOnlyList<BacktestGroupLevel> Levels { get; init => field = ValueList.Of(value); } = ValueList<BacktestGroupLevel>.Empty;
}
