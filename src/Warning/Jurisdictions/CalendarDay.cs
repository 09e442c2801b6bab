using NodaTime;

namespace EarlyWarning;

/// <summary>A day that was counted, or the reason why it could not be.</summary>
/// <param name="Date">The day; null where it needs a year that has no calendar.</param>
/// <param name="Reason">Why there is no day, and what to do; null where there is one.</param>
public readonly record struct CalendarDay(LocalDate? Date, string? Reason);
