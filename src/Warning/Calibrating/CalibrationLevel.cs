using EarlyWarning.Replaying;

namespace EarlyWarning;

/// <summary>
/// The alerts at a level on the dates that judge, with the points of today and with those that are proposed; a backtest with either counts the same.
/// </summary>
/// <param name="Level">The level: a pair is alerted if its level is it or higher.</param>
/// <param name="Alerted">The number of pairs alerted today.</param>
/// <param name="Hits">The number of those that are positive.</param>
/// <param name="ProposedAlerted">The number of pairs alerted with the points that are proposed.</param>
/// <param name="ProposedHits">The number of those that are positive.</param>
public sealed record CalibrationLevel(Level Level, long Alerted, long Hits, long ProposedAlerted, long ProposedHits)
{
    /// <summary>The precision with the points of today; null where no pair is alerted.</summary>
    public double? Precision => Share.Of(Hits, Alerted);

    /// <summary>The precision with the points that are proposed; null where no pair is alerted.</summary>
    public double? ProposedPrecision => Share.Of(ProposedHits, ProposedAlerted);
}
