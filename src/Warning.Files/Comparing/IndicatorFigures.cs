namespace EarlyWarning.Files;

/// <summary>The figures of a measure at an earlier scan, of what was then its newest period.</summary>
/// <param name="Id">The measure.</param>
/// <param name="Period">The period, such as <c>2026-10</c>.</param>
/// <param name="Values">The companies with a value.</param>
/// <param name="Mean">The mean of the values.</param>
/// <param name="MissingShare">The share of the companies with any value that had none in the period; null where <c>absent</c> stands for it.</param>
public sealed record IndicatorFigures(string Id, string Period, int Values, double Mean, double? MissingShare);
