using NodaTime;

namespace EarlyWarning;

/// <summary>The result of counting working days: a date, or the reason why the calendar cannot give one.</summary>
/// <param name="Date">The date; null when it needs a year for which there is no calendar.</param>
/// <param name="Reason">Why there is no date, and what to do about it; null when there is a date.</param>
public readonly record struct CalendarDay(LocalDate? Date, string? Reason);
