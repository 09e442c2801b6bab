using NodaTime;

namespace EarlyWarning;

/// <summary>A scan finds the due date of a letter that had none for want of a calendar.</summary>
/// <param name="Letter">The letter's id.</param>
/// <param name="Due">The last day on which an answer is in time.</param>
public sealed record LetterDue(string Letter, LocalDate Due) : ScanEvent;
