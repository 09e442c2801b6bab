namespace EarlyWarning.Rules;

/// <summary>The figures of a measure over all companies in one period, as they were delivered. Immutable; equal by value.</summary>
/// <param name="Period">The period.</param>
/// <param name="Values">The number of companies with a value; one that <c>absent</c> stands for is none.</param>
/// <param name="Mean">The mean of these values, in the measure's unit; 0 if there are none.</param>
public sealed record PeriodFigures(CalendarPeriod Period, int Values, double Mean);
