using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>How much a feed delivered of one month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Observations">
/// The values or events whose day lies, or whose period ends, in the month, of that of the feed's indicators which has the most; rows, where each has a value.
/// </param>
public readonly record struct DeliveredMonth(CalendarPeriod Month, long Observations);
