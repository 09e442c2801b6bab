namespace EarlyWarning;

/// <summary>Where a figure lies in 95 of 100 draws of companies.</summary>
/// <param name="Lower">Below it are 2.5 % of the draws.</param>
/// <param name="Upper">Above it are 2.5 % of the draws.</param>
public sealed record BacktestInterval(double Lower, double Upper);
