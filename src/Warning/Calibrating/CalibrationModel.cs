using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The figures of one way to put pairs in order, on the dates that judge. Intervals are those of 200 draws of companies.</summary>
public sealed record CalibrationModel
{
    /// <summary>What it is.</summary>
    public required CalibrationModelKind Kind { get; init; }

    /// <summary>P(a positive pair before a negative one) + half P(equal), over all pairs; null where they are of one kind.</summary>
    public double? Auc { get; init; }

    /// <summary>The interval of <see cref="Auc"/>.</summary>
    public BacktestInterval? AucInterval { get; init; }

    /// <summary>How much <see cref="Auc"/> is above that of today's points.</summary>
    public double? AucGain { get; init; }

    /// <summary>The interval of <see cref="AucGain"/>, of which both are drawn together.</summary>
    public BacktestInterval? AucGainInterval { get; init; }

    /// <summary>The share of the positive pairs that are among the first, of which there are as many as today's points alert at the lowest level.</summary>
    public double? Recall { get; init; }

    /// <summary>The interval of <see cref="Recall"/>.</summary>
    public BacktestInterval? RecallInterval { get; init; }

    /// <summary>The precision of the first 10, 50 and 200 pairs of each date.</summary>
    public IReadOnlyList<CalibrationAtK> AtK { get; init => field = ValueList.Of(value); } = ValueList.Of<CalibrationAtK>([]);
}
