using NodaTime;

namespace EarlyWarning;

/// <summary>A company on an as-of date of a backtest.</summary>
/// <param name="AsOf">The as-of date.</param>
/// <param name="Row">The company's row in the panel.</param>
/// <param name="Rank">Its place in the list of the date, from 1; null where it is not listed.</param>
/// <param name="Level">Its level.</param>
/// <param name="Score">Its points; 0 where it is not listed.</param>
/// <param name="Outcome">The day of its first outcome within the horizon; null where there is none, so that the pair is negative.</param>
/// <param name="IsOpen">Whether it is negative and its horizon ends after the last day of which the outcomes are complete.</param>
public readonly record struct BacktestPair(LocalDate AsOf, int Row, int? Rank, Level Level, decimal Score, LocalDate? Outcome, bool IsOpen);
