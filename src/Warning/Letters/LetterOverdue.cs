using NodaTime;

namespace EarlyWarning;

/// <summary>A scan finds a letter without an answer after its due date. What follows it is proposed.</summary>
/// <param name="Letter">The letter's id.</param>
/// <param name="Due">The day that is past.</param>
public sealed record LetterOverdue(string Letter, LocalDate Due) : ScanEvent;
