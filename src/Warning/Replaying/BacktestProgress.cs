namespace EarlyWarning;

/// <summary>How far a backtest has come.</summary>
/// <param name="Done">The number of dates that are scanned.</param>
/// <param name="Dates">The number of all dates.</param>
public readonly record struct BacktestProgress(int Done, int Dates);
