namespace EarlyWarning;

/// <summary>What a way to put pairs in order finds at the top of each date.</summary>
/// <param name="K">How many pairs of each date are looked at.</param>
/// <param name="Precision">The share of positive ones among them, as a mean over the dates; of equals at the end the share that belongs to them.</param>
/// <param name="Interval">Its interval.</param>
public sealed record CalibrationAtK(int K, double Precision, BacktestInterval? Interval);
